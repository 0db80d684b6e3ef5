import { readCode, readFactor } from '../../domain/codes.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { due, failureOf, valueOf } from '../load.ts';
import { patience } from '../patience.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { ask, attend, codeFormat, enter, faultsOf, readFailure, rulesOf, say } from './questions.ts';
import type { State } from './state.ts';

/** Seconds to wait when a server does not say for how long. */
const unsaid = 30;

function arrived(state: State): State {
  const desk = valueOf(state.desk);
  const { municipality, kind } = state.setting;
  const missing = desk && (kind === 'certificate' ? !desk.status?.certificate : !desk.status);
  if (missing) {
    const failure: Failure = { kind: 'config', detail: `"${municipality}" does not let ${kind}s be looked up.` };
    return { ...state, desk: { failure, locale: state.locale } };
  }
  return state.step === 'loading' ? { ...state, step: 'entry' } : state;
}

/** Sends what was typed; what can't be right is told at once, and never sent. */
function check(state: State): State {
  const rules = rulesOf(state);
  if (state.step !== 'entry' || state.asking || !rules) return state;
  const faults = faultsOf(state, rules);
  if (faults.length) return attend({ ...state, faults, problem: state.wait ? state.problem : undefined }, 'problem');
  const { code, factor } = state.draft;
  return ask(state, { again: false, key: { code: readCode(code, codeFormat(state, rules)), factor: readFactor(factor, rules.factor) } });
}

function found(state: State, what: Pick<State, 'case' | 'certificate'>): State {
  const { asking } = state;
  if (!asking) return state;
  const shown: State = { ...state, asking: undefined, problem: undefined, found: asking, ...what };
  if (asking.again) return say(shown, 'refreshed');
  return enter({ ...shown, forOther: false }, what.case ? 'case' : 'certificate');
}

function lookUpFailed(state: State, failure: Failure): State {
  const { asking, setting } = state;
  if (!asking) return state;
  if (failure.kind === 'not-found' && setting.kind === 'certificate') return found(state, { certificate: 'unknown' });
  const wait = failure.kind === 'rate-limited' ? (failure.retryAfter ?? unsaid) : undefined;
  return attend({ ...state, asking: undefined, problem: failure, wait, until: undefined }, 'problem');
}

function failed(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  switch (name.split('/')[0]) {
    case 'desk': {
      // What was read in another language is better than nothing.
      if (valueOf(state.desk)) return state;
      const { municipality } = state.setting;
      const own = failure.kind === 'not-found' && ({ kind: 'config', detail: `municipality="${municipality}" is not offered by the API.` } as const);
      return attend({ ...state, desk: { failure: own || failure, locale } }, 'problem');
    }
    case 'lookUp':
      return lookUpFailed(state, failure);
    default:
      return state;
  }
}

function tick(state: State, at: number): State {
  const { wait, until } = state;
  if (wait === undefined) return state;
  const end = until ?? at + wait * 1000;
  if (at < end) return { ...state, now: at, until: end };
  return say({ ...state, now: at, wait: undefined, until: undefined, problem: undefined }, 'wait-over');
}

/** The citizen's language changes: what was typed stays, and what is told is asked for anew. */
function speak(state: State, locale: string): State {
  const { found: before, step } = state;
  const spoken = { ...state, locale };
  return before && (step === 'case' || step === 'certificate') && !state.wait ? ask(spoken, { ...before, again: true }) : spoken;
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'desk':
      return arrived({ ...state, desk: { value: event.value, locale: event.locale } });
    case 'failed':
      return failed(state, event);
    case 'online': // what is read goes on by itself; a code is sent by a press alone
      return failureOf(state.desk) ? { ...state, desk: undefined } : state;
    case 'retry':
      if (failureOf(state.desk)) return { ...state, desk: undefined };
      return state.problem ? check(state) : state;
    case 'type':
      return { ...state, draft: { ...state.draft, [event.what]: event.text } };
    case 'check':
      return check(state);
    case 'case':
      return found(state, { case: event.value, certificate: undefined });
    case 'certificate':
      return found(state, { certificate: event.value });
    case 'entry':
      if (state.step === 'loading' || state.step === 'entry') return state;
      return enter({ ...state, draft: { code: '', factor: '' }, found: undefined, case: undefined, certificate: undefined }, 'entry');
    case 'session':
      return event.session?.token === state.session?.token ? state : { ...state, session: event.session, cases: undefined, ...(state.signedOut && { signedOut: undefined, problem: undefined }) };
    case 'tick':
      return tick(state, event.at);
    case 'patience':
      return say(state, 'still-working');
    case 'language':
      return event.locale === state.locale ? state : speak(state, event.locale);
    default:
      return state;
  }
}

function effects(state: State, deps: Deps): Effects<Event> {
  const { port, now, wait } = deps;
  const { locale, setting, asking, asked } = state;
  const { municipality, kind } = setting;
  const work: Effects<Event> = patience(deps, readFailure(state), asking || (state.step === 'loading' && !state.desk) ? asked : undefined);
  if (state.wait !== undefined) {
    work[`tick/${state.until ? state.now : ''}`] = async (signal) => {
      if (state.until) await wait(Math.min(1000, state.until - state.now), signal);
      return { type: 'tick', at: now() };
    };
  }
  if (!municipality) return work;
  if (due(state.desk, locale)) {
    work[`desk/${municipality}/${locale}`] = async (signal) => ({ type: 'desk', value: await port.desk(municipality, { signal, locale }), locale });
  }
  if (asking && 'key' in asking) {
    work[`lookUp/${asked}`] = async (signal) =>
      kind === 'certificate'
        ? { type: 'certificate', value: await port.certificate(municipality, asking.key.code, { signal, locale }) }
        : { type: 'case', value: await port.lookUp(municipality, asking.key, { signal, locale }) };
  }
  return work;
}

/** The question, and the answer to it: by code, without sign-in (ST2, RQ13). */
export const entryAct: Act = { reduce, effects };
