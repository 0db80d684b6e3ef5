import type { CaseLine } from '../../domain/cases.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { due, failureOf, valueOf } from '../load.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { ask, attend, enter, say } from './questions.ts';
import type { Filter, State } from './state.ts';

const open: readonly CaseLine['state'][] = ['received', 'review', 'action'];

function fits({ state }: CaseLine, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (filter === 'ready') return state === 'ready';
  return open.includes(state) ? filter === 'open' : filter === 'closed' && state !== 'ready';
}

/** One's own cases that the filter lets through, newest first. */
export function shownCases({ cases, filter }: State): readonly CaseLine[] {
  const all = valueOf(cases) ?? [];
  return all.filter((line) => fits(line, filter)).sort((a, b) => (a.filed < b.filed ? 1 : a.filed > b.filed ? -1 : 0));
}

/** Whether what is on screen or asked for belongs to who has signed in. */
function isOwn({ step, found, asking }: State): boolean {
  return step === 'cases' || [found, asking].some((each) => each && 'id' in each);
}

/** A session that is over: back to the question, and said so there. */
function sessionOver(state: State, failure: Failure): State {
  return attend({ ...enter({ ...state, session: undefined, cases: undefined, case: undefined, found: undefined }, 'entry'), problem: failure, signedOut: state.session?.token }, 'problem');
}

function failed(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  const call = name.split('/')[0];
  if (failure.kind === 'unauthorized' && (call === 'cases' || call === 'own') && state.session) return sessionOver(state, failure);
  if (call === 'cases') return attend({ ...state, cases: { failure, locale } }, 'problem');
  if (call === 'own' && state.asking) return attend({ ...state, asking: undefined, problem: failure, wait: undefined }, 'problem');
  // Not in the way of anything: the question above works without the figures.
  return call === 'uncollected' ? { ...state, uncollected: { failure, locale } } : state;
}

/** A code by a link, or from a ticket that was served. What is on screen already is only asked for anew. */
function arrive(state: State, code: string): State {
  if (state.found && state.step === 'case' && state.case?.code === code) return attend(ask(state, { ...state.found, again: true }), 'title');
  const here = { ...state, draft: { code, factor: '' }, found: undefined, case: undefined };
  return state.step === 'loading' ? here : attend(enter(here, 'entry'), 'factor');
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'failed':
      return failed(state, event);
    case 'cases':
      return { ...state, cases: { value: event.value, locale: event.locale } };
    case 'uncollected':
      return { ...state, uncollected: { value: event.value, locale: event.locale } };
    case 'cabinet':
      return state.session && state.desk ? enter({ ...state, cases: failureOf(state.cases) ? undefined : state.cases }, 'cases') : state;
    case 'open':
      return state.step === 'cases' && !state.asking ? ask(state, { again: false, id: event.id }) : state;
    case 'filter':
      return state.step === 'cases' && event.to !== state.filter ? say({ ...state, filter: event.to }, 'count') : state;
    case 'refresh':
      return state.found && !state.asking ? ask(state, { ...state.found, again: true }) : state;
    case 'retry':
    case 'online':
      if (state.step === 'cases' && failureOf(state.cases)) return { ...state, cases: undefined };
      if (event.type === 'retry' && failureOf(state.uncollected)) return { ...state, uncollected: undefined };
      if (event.type === 'retry' && (state.step === 'case' || state.step === 'certificate') && state.problem && state.found) return ask(state, { ...state.found, again: true });
      if (event.type === 'retry' && state.step === 'cases' && state.problem) return { ...state, problem: undefined };
      return state;
    case 'arrive':
      return arrive(state, event.code);
    case 'for':
      return state.step === 'case' && event.other !== state.forOther ? { ...state, forOther: event.other } : state;
    case 'session':
      if (event.session || !state.session || !isOwn(state)) return state;
      // What was found by a code stays; nothing of one's own does.
      return event.change === 'expired'
        ? sessionOver(state, { kind: 'unauthorized' })
        : enter({ ...state, session: undefined, cases: undefined, case: undefined, found: undefined }, 'entry');
    default:
      return state;
  }
}

function effects(state: State, { port }: Deps): Effects<Event> {
  const { locale, setting, session, asking } = state;
  const { municipality } = setting;
  const work: Effects<Event> = {};
  if (!municipality) return work;
  if (session && state.step === 'cases' && due(state.cases, locale)) {
    work[`cases/${session.token}/${locale}`] = async (signal) => ({ type: 'cases', value: await port.cases(municipality, session, { signal, locale }), locale });
  }
  if (session && asking && 'id' in asking) {
    work[`own/${state.asked}`] = async (signal) => ({ type: 'case', value: await port.case(asking.id, session, { signal, locale }) });
  }
  if (setting.figures && state.step === 'entry' && due(state.uncollected, locale)) {
    work[`uncollected/${locale}`] = async (signal) => ({ type: 'uncollected', value: await port.uncollected(municipality, { signal, locale }), locale });
  }
  return work;
}

/** What one does with a case, with one's own cases (ST3), and the figures (ST5). It comes with their views. */
export const caseAct: Act = { reduce, effects };
