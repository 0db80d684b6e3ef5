/**
 * Leaving for a provider and coming back, as a part of any widget's flow: a slice of its state, events and effects. The widget keeps
 * the slice under `signIn`, hands its events on, and puts the draft that comes back in its place.
 */
import type { CallOptions, SignInPort } from '../adapter/adapter.ts';
import { safeUrl } from '../domain/links.ts';
import { AdapterError, type Failure } from '../domain/errors.ts';
import type { Session } from '../domain/session.ts';
import type { SignInOutcome, SignInProvider, SignInRefusal, SignInReturn } from '../domain/sign-in.ts';
import type { Effects } from '../ui/flow-controller.ts';
import type { Failed } from './acts.ts';

export interface SignIn {
  readonly phase: 'idle' | 'leaving' | 'returning';
  /** Whose page is gone to. */
  readonly provider?: SignInProvider;
  /** What came back. */
  readonly answer?: SignInReturn;
  /** 128 random bits: idempotency key of the call under way, and what the state is made of. */
  readonly key: string;
  /** Why the last one did not end in a session. */
  readonly refusal?: SignInRefusal;
  readonly failure?: Failure;
}

export type SignInEvent =
  | { type: 'sign-in'; provider: SignInProvider; key: string }
  | { type: 'returned'; outcome: SignInOutcome; secret?: string }
  | { type: 'came-back' }
  | { type: 'retry' };

/** The world outside, as far as a sign-in goes there. */
export interface WayOut {
  /** The state of a way out: the same for the same 128 random bits, so that a second try is the same request. */
  stateOf(random: string): string;
  remember(state: string): boolean;
  forget(): void;
  /** Where a provider's answer is to lead. */
  returnTo(): string;
  leave(url: string): void;
  /**
   * Resolves when the browser brings back the page as it was left: the back button. `false` when it was not left for so long that the
   * citizen, the provider or the page must have stopped that, though a slow provider may still come.
   */
  back(signal: AbortSignal): Promise<boolean>;
  /**
   * Keeps a text in this tab, encrypted. @returns the key, which is kept nowhere here: it goes to the server, so that neither of the two
   * can read the text alone; the same for the same text
   */
  seal(text: string): Promise<string | undefined>;
  /** What was sealed, which is gone then. */
  unseal(key: string | undefined): Promise<string | undefined>;
}

export const idle: SignIn = { phase: 'idle', key: '' };

/** @param key idempotency key of asking what came of it */
export const returning = (answer: SignInReturn, key: string): SignIn => ({ phase: 'returning', answer, key });

/** Total: an event that does not fit returns the slice. A session in an outcome is for the widget to pass on. */
export function reduceSignIn(slice: SignIn, event: SignInEvent | Failed): SignIn {
  switch (event.type) {
    case 'sign-in':
      return slice.phase === 'idle' ? { phase: 'leaving', provider: event.provider, key: event.key } : slice;
    case 'came-back':
      return slice.phase === 'leaving' ? { ...idle, refusal: 'unfinished' } : slice;
    case 'returned': {
      if (slice.phase !== 'returning') return slice;
      const { kind } = event.outcome;
      return kind === 'signed-in' ? idle : { ...idle, refusal: kind };
    }
    case 'failed': {
      const { failure } = event;
      if (event.name === `sign-in/${slice.key}` && slice.phase === 'leaving') {
        // The provider, not this service, is what does not work.
        return failure.kind === 'unavailable' && failure.status === 502 ? { ...idle, refusal: 'unavailable' } : { ...slice, phase: 'idle', failure };
      }
      if (event.name !== `sign-in-return/${slice.key}` || slice.phase !== 'returning') return slice;
      return failure.kind === 'expired' || failure.kind === 'not-found' || failure.kind === 'conflict' ? { ...idle, refusal: 'expired' } : { ...slice, phase: 'idle', failure };
    }
    case 'retry':
      // The same question with the same key: a server that has answered answers alike.
      return slice.failure && slice.phase === 'idle' ? { ...slice, phase: slice.answer ? 'returning' : 'leaving', failure: undefined } : slice;
  }
}

/** The key of a seal before a draft, which is JSON. */
const sealMark = /^([\w+/]+=*) (.*)$/s;

export interface SignInArgs {
  readonly port: SignInPort;
  readonly way: WayOut;
  readonly municipality: string;
  readonly locale: string;
  /** What has been typed, without what must not leave the page such as a password. */
  readonly draft?: string;
  /** What else has been typed, such as numbers: it stays in this tab, encrypted. */
  readonly secret?: string;
  readonly session?: Session;
}

export function signInEffects({ phase, provider, answer, key }: SignIn, args: SignInArgs): Effects<SignInEvent> {
  const { port, way, municipality, locale, draft, secret, session } = args;
  const options = (signal: AbortSignal): CallOptions & { key: string } => ({ signal, locale, key });
  if (phase === 'returning' && answer) {
    return {
      [`sign-in-return/${key}`]: async (signal) => {
        const found = await port.complete(answer, options(signal));
        const [, seal, rest] = sealMark.exec(found.draft ?? '') ?? [];
        return { type: 'returned', outcome: { ...found, draft: rest ?? found.draft }, secret: await way.unseal(seal) };
      },
    };
  }
  if (phase !== 'leaving' || !provider) return {};
  return {
    [`sign-in/${key}`]: async (signal) => {
      const state = way.stateOf(key);
      const seal = secret && (await way.seal(secret));
      const { url } = await port.begin({ municipality, provider: provider.id, returnTo: way.returnTo(), state, draft: seal ? `${seal} ${draft ?? ''}` : draft, session }, options(signal));
      // Nowhere but to the provider that the citizen chose (threat X3).
      const target = safeUrl(url, { origins: [provider.origin] });
      if (!target) throw new AdapterError('contract', { detail: `the sign-in leads elsewhere than to ${provider.origin}` });
      if (!way.remember(state)) throw new AdapterError('config', { detail: 'sessionStorage is denied: no sign-in can find its way back' });
      way.leave(target.href);
      // A provider that is slow still finds its way back; the next way out takes its place.
      if (await way.back(signal)) way.forget();
      return { type: 'came-back' };
    },
  };
}
