/** Signing in with a provider that knows who somebody is: TAXISnet, BankID, an electronic signature, Дія, دولت من (VF1, ST3, RQ2). */
import type { Session } from './session.ts';

/** A provider as data, so that a new one needs no code. Texts are in the language that was asked for. */
export interface SignInProvider {
  /** Names the slot of its logo: `logo-ID`. */
  readonly id: string;
  readonly name: string;
  /** What one must have for it: “codes of the tax office”. */
  readonly needs: string;
  /** Where its pages are, such as `https://login.example`: the only place that a sign-in may lead to. */
  readonly origin: string;
}

/** What a provider's page came back with, out of the address of the page. */
export interface SignInReturn {
  /** As this tab kept it. */
  readonly state: string;
  /** For the server alone, which exchanges it. */
  readonly code?: string;
  /** The provider's own word (RFC 6749, 4.1.2.1). Without code and error the page was left before the provider was done. */
  readonly error?: string;
  /** Who says so (RFC 9207), where the provider tells. */
  readonly issuer?: string;
}

/** Why somebody came back without being signed in. */
export type SignInRefusal =
  | 'denied' // by the citizen or the provider
  | 'expired' // too late, or the code was used before
  | 'other-person' // not the one whom this is about
  | 'unavailable' // the provider is out of order
  | 'unfinished'; // left on the way, or a return that this tab did not ask for

/** How a sign-in ended, with what had been typed before it. */
export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly session: Session; readonly draft?: string }
  | { readonly kind: SignInRefusal; readonly draft?: string };

export const refusals: readonly SignInRefusal[] = ['denied', 'expired', 'other-person', 'unavailable', 'unfinished'];
