/** Whom one can sign in with, the way there and back: the same at every widget that asks for it (AP15, ST3, RQ2). */
import type { SignInPort } from '../adapter/adapter.ts';
import type { Session } from '../domain/session.ts';
import type { SignInOutcome, SignInProvider } from '../domain/sign-in.ts';
import type { Effects, Flow } from '../ui/flow-controller.ts';
import { combine, type Failed } from './acts.ts';
import { due, failureOf, valueOf, type Load } from './load.ts';
import { idle, reduceSignIn, signInEffects, type SignIn, type SignInEvent, type WayOut } from './sign-in.ts';

export interface Entrance {
  readonly locale: string;
  /** Absent while it is not chosen. */
  readonly municipality?: string;
  /** Whether providers are asked for: somebody is to sign in. */
  readonly open: boolean;
  readonly providers: Load<readonly SignInProvider[]>;
  /** Who was pressed before it was known where that leads. */
  readonly chosen?: { readonly id: string; readonly key: string };
  readonly signIn: SignIn;
  /** How the way out ended, for the widget to go on with. */
  readonly outcome?: SignInOutcome;
  /** What this tab has kept meanwhile. */
  readonly secret?: string;
}

export type EntranceEvent =
  | SignInEvent
  | Failed
  | { type: 'open'; open: boolean }
  | { type: 'choose'; id: string; key: string }
  | { type: 'providers'; value: readonly SignInProvider[]; locale: string }
  | { type: 'online' }
  | { type: 'place'; municipality: string | undefined }
  | { type: 'language'; locale: string };

/** The world outside, as far as signing in goes there. */
export interface EntranceDeps {
  readonly port: SignInPort;
  readonly way: WayOut;
  /** What is to be kept for who comes back. */
  readonly draft: () => string | undefined;
  /** What is to be kept as well, and no server is to read. */
  readonly secret?: () => string | undefined;
  readonly session: () => Session | undefined;
  readonly online: (signal: AbortSignal) => Promise<void>;
}

export const entrance = (locale: string, signIn: SignIn = idle): Entrance => ({ locale, open: false, providers: undefined, signIn });

/** Sets out for who was pressed, once it is known where that leads. */
function leave(state: Entrance): Entrance {
  const { chosen } = state;
  const provider = valueOf(state.providers)?.find(({ id }) => id === chosen?.id);
  if (!chosen || !provider) return state;
  const before = { ...state.signIn, refusal: undefined, failure: undefined };
  return { ...state, chosen: undefined, outcome: undefined, signIn: reduceSignIn(before, { type: 'sign-in', provider, key: chosen.key }) };
}

function reduce(state: Entrance, event: EntranceEvent): Entrance {
  switch (event.type) {
    case 'open':
      return event.open === state.open ? state : { ...state, open: event.open };
    case 'place':
      return event.municipality === state.municipality ? state : { ...state, municipality: event.municipality, providers: undefined };
    case 'language':
      return event.locale === state.locale ? state : { ...state, locale: event.locale };
    case 'choose':
      return state.signIn.phase === 'idle' ? leave({ ...state, open: true, chosen: { id: event.id, key: event.key } }) : state;
    case 'providers':
      return leave({ ...state, providers: { value: event.value, locale: event.locale } });
    case 'online':
    case 'retry':
      if (failureOf(state.providers)) return { ...state, providers: undefined };
      if (event.type === 'online') return state;
      break;
    case 'failed':
      if (event.name.startsWith('providers/')) return { ...state, providers: { failure: event.failure, locale: event.locale } };
      break;
    default:
  }
  const signIn = reduceSignIn(state.signIn, event);
  if (signIn === state.signIn) return state;
  if (event.type === 'returned') return { ...state, signIn, outcome: event.outcome, secret: event.secret };
  // Too late, or used before: that is an end as well, with nothing to give back.
  const over = state.signIn.phase === 'returning' && signIn.refusal;
  return { ...state, signIn, outcome: over ? { kind: over } : state.outcome };
}

function effects(state: Entrance, { port, way, draft, secret, session, online }: EntranceDeps): Effects<EntranceEvent> {
  const { municipality = '', locale } = state;
  const kept = state.signIn.phase === 'leaving' ? { draft: draft(), secret: secret?.() } : {};
  const work: Effects<EntranceEvent> = signInEffects(state.signIn, { port, way, municipality, locale, session: session(), ...kept });
  if (municipality && state.open && due(state.providers, locale)) {
    work[`providers/${locale}`] = async (signal) => ({ type: 'providers', value: await port.providers(municipality, { signal, locale }), locale });
  }
  if (failureOf(state.providers)?.kind === 'offline') {
    work['online'] = async (signal) => {
      await online(signal);
      return { type: 'online' };
    };
  }
  return work;
}

export function signInFlow(locale: () => string): Flow<Entrance, EntranceEvent, EntranceDeps> {
  return combine(() => [{ reduce, effects }], locale);
}
