import type { CallOptions, VerificationPort } from '../../adapter/adapter.ts';
import type { Way } from '../../domain/account.ts';
import type { Failure, FailureKind } from '../../domain/errors.ts';
import { answerIn, checkAnswers, canonicalUserName, checkRegistration, checkUserName, finishedRegistration } from '../../domain/registration.ts';
import { latinDigits } from '../../domain/contact.ts';
import { someLeave } from '../../domain/uploads/upload-list.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import type { State, Write } from './state.ts';
import { accountOf, asked, attend, deskOf, ended, enter, home, inside, papersOf } from './transitions.ts';
import { intend, redraft, say, tell } from './writes.ts';

const sixDigits = (text: string): string => latinDigits(text).replace(/\D/g, '');

function faulty(state: State, faults: State['faults']): State {
  return attend({ ...state, faults, problem: undefined }, 'problem');
}

/** The form or choice of the present step is sent. */
function next(state: State): State {
  const { step, draft } = state;
  const desk = deskOf(state);
  if (!desk) return state;
  switch (step) {
    case 'register': {
      const faults = checkRegistration(desk.fields, draft);
      if (state.free && !state.free.free && state.free.userName === canonicalUserName(draft.userName)) faults.push({ field: 'userName', code: 'taken' });
      return faults.length ? faulty(state, faults) : intend(state, { kind: 'register' });
    }
    case 'code':
      return sixDigits(draft.code) ? intend(state, { kind: 'confirm' }) : faulty(state, [{ field: 'code', code: 'required' }]);
    case 'password': {
      const faults = (['userName', 'password'] as const).filter((name) => !draft[name].trim()).map((field) => ({ field, code: 'required' }));
      return faults.length ? faulty(state, faults) : intend(state, { kind: 'password' });
    }
    case 'way': {
      const way = draft.way as Way | undefined;
      return way === 'in-person' || way === 'post' || way === 'online' ? intend(state, { kind: 'choose', way }) : faulty(state, [{ field: 'way', code: 'choose' }]);
    }
    case 'paper': {
      const faults = checkAnswers(papersOf(state)?.paper.fields ?? [], draft.paper);
      return faults.length ? faulty(state, faults) : attend({ ...state, faults, printable: true }, 'notice');
    }
    default:
      return state;
  }
}

function back(state: State): State {
  switch (state.step) {
    case 'register':
    case 'password':
      return enter(state, 'start');
    case 'code':
      return enter(state, 'register');
    case 'paper':
    case 'documents':
      return enter(state, 'track');
    case 'way':
      return accountOf(state)?.state === 'registered' ? state : enter(state, 'track');
    default:
      return state;
  }
}

/** The form on paper begins with what the citizen has said already (WCAG 3.3.7). */
function prepare(state: State): State {
  const papers = papersOf(state);
  const account = accountOf(state);
  if (!papers || !account || state.step !== 'track') return state;
  const known: Record<string, string> = { name: account.name, ...state.draft.paper };
  const paper = Object.fromEntries(papers.paper.fields.map(({ name }) => [name, answerIn(known, name)]));
  return enter({ ...state, draft: { ...state.draft, paper } }, 'paper');
}

/** Names of the answers that the present step shows: what is wrong with another one is told as a whole. */
function askedAt(state: State): readonly string[] {
  switch (state.step) {
    case 'register':
      return ['userName', 'password', ...(deskOf(state)?.fields.map(({ name }) => name) ?? [])];
    case 'password':
      return ['userName', 'password'];
    case 'documents':
      return asked(state).map(({ id }) => id);
    default:
      return [state.step];
  }
}

/** Failures after which the server may have done the work all the same. */
const uncertain: readonly FailureKind[] = ['offline', 'timeout', 'contract', 'unavailable'];

function failed(state: State, failure: Failure): State {
  const { write } = state;
  if (!write) return state;
  // By its key it is done once, so that asking once more tells what became of it.
  if (uncertain.includes(failure.kind) && !write.again) return { ...state, write: { ...write, again: true } };
  const told = tell({ ...state, write: undefined }, 'error', { kind: failure.kind, step: state.step });
  if (failure.kind === 'unauthorized' && inside(state.step)) return ended(told);
  if ((write.kind === 'choose' || write.kind === 'hand-in') && failure.kind === 'conflict') return { ...told, account: undefined, step: 'loading', overtaken: true }; // done already, by the clerk
  const names = askedAt(state);
  const faults = failure.kind === 'invalid' ? (failure.faults ?? []).filter(({ field }) => names.includes(field)) : [];
  const rest = !faults.length || faults.length < (failure.faults?.length ?? 0);
  const problem = rest ? { failure, write: { ...write, again: undefined } } : undefined;
  return attend({ ...told, faults, problem }, 'problem');
}

/** Forms whose answers are on screen while they are sent. */
const forms: readonly Write['kind'][] = ['register', 'confirm', 'password', 'choose'];

/** The same once more; what is on screen where that is something else by now. */
function again(state: State, write: Write): State {
  const { kind, draft, delivery, then = delivery } = write;
  if (then !== delivery) return intend(state, { kind, delivery: then });
  return forms.includes(kind) && draft !== state.draft ? next(state) : { ...state, problem: undefined, write };
}

function reduce(state: State, event: Event): State {
  const { write } = state;
  switch (event.type) {
    case 'type':
      return redraft(state, { [event.what]: event.value });
    case 'answer':
      return redraft(state, { [event.form]: { ...state.draft[event.form], [event.field]: event.value } });
    case 'interest': {
      const others = state.draft.interests.filter((id) => id !== event.id);
      return redraft(state, { interests: event.wanted ? [...others, event.id] : others });
    }
    case 'next':
      return write || state.signIn.phase !== 'idle' ? state : next(state);
    case 'back':
      return write ? state : back(state);
    case 'go':
      if (state.step !== 'track' || accountOf(state)?.state === 'active' || write) return state;
      return event.step === 'way' || (event.step === 'documents' && asked(state).length) ? enter(state, event.step) : state;
    case 'prepare':
      return write ? state : prepare(state);
    case 'resend':
      return state.step === 'code' && !write ? intend(state, { kind: 'resend' }) : state;
    case 'prefer':
      if (write?.kind === 'prefer') return { ...state, write: { ...write, then: event.delivery } };
      return state.step === 'track' && !write && accountOf(state)?.delivery !== event.delivery ? intend(state, { kind: 'prefer', delivery: event.delivery }) : state;
    case 'refresh': {
      const known = accountOf(state);
      // As in another language: shown until it is read anew.
      return state.step === 'track' && !write && known ? { ...state, unread: undefined, account: { value: known, locale: '' } } : state;
    }
    case 'retry': {
      const { problem } = state;
      return problem && !write ? again(state, problem.write) : state;
    }
    case 'free':
      if (event.userName !== canonicalUserName(state.draft.userName)) return state;
      return say({ ...state, free: { userName: event.userName, free: event.free } }, event.free ? 'free' : 'taken');
    case 'pending': {
      if (write?.kind !== 'register' && write?.kind !== 'resend') return state;
      const { value, at } = event;
      const known: State = { ...state, write: undefined, pending: value, skew: value.serverTime - at, now: value.serverTime };
      // A code that was typed meanwhile may be the new one.
      if (write.kind === 'resend') return say({ ...known, resent: true, draft: write.draft === state.draft ? { ...state.draft, code: '' } : state.draft }, 'resent');
      // The account is as it was sent, and the code went to that address.
      return tell(enter({ ...known, draft: { ...write.draft, code: '' } }, 'code'), 'registered');
    }
    case 'in': {
      if (write?.kind !== 'confirm' && write?.kind !== 'password') return state;
      // The password has done its work.
      const done: State = { ...state, write: undefined, pending: undefined, session: event.session, account: undefined, draft: { ...state.draft, password: '', code: '' } };
      return tell(enter(done, 'loading'), 'signed-in');
    }
    case 'kept': {
      if (write?.kind !== 'choose' && write?.kind !== 'prefer' && write?.kind !== 'hand-in') return state;
      const { value, at } = event;
      const known: State = { ...state, write: undefined, account: { value, locale: state.locale }, skew: value.serverTime - at, now: value.serverTime };
      if (write.then && write.then !== value.delivery) return intend(known, { kind: 'prefer', delivery: write.then });
      return write.kind === 'prefer' ? say(known, 'saved') : enter(known, home(known));
    }
    case 'failed':
      return write && event.name === nameOf(write) ? failed(state, event.failure) : state;
    default:
      return state;
  }
}

const nameOf = ({ key, again }: Write): string => `write/${key}${again ? '/again' : ''}`;

async function send(state: State, write: Write, { port, now }: Deps, options: CallOptions & { key: string }): Promise<Event> {
  const { municipality = '', session, pending } = state;
  const { draft } = write;
  const about = { municipality, userName: canonicalUserName(draft.userName), password: draft.password };
  switch (write.kind) {
    case 'register':
      return { type: 'pending', value: await port.register(municipality, finishedRegistration(deskOf(state)?.fields ?? [], draft), options), at: now() };
    case 'resend':
      return { type: 'pending', value: await port.resend(pending?.id ?? '', options), at: now() };
    case 'confirm':
      return { type: 'in', session: await port.confirm(pending?.id ?? '', sixDigits(draft.code), options) };
    case 'password':
      return { type: 'in', session: await port.signIn(municipality, about.userName, about.password.normalize('NFC'), options) };
    case 'choose':
    case 'prefer':
    case 'hand-in':
      return { type: 'kept', value: await change(port, write, session ?? { token: '' }, options), at: now() };
  }
}

const change = (port: VerificationPort, { kind, way, delivery }: Write, session: NonNullable<State['session']>, options: CallOptions & { key: string }) =>
  kind === 'hand-in' ? port.handIn(session, options) : way ? port.choose(session, way, options) : port.prefer(session, delivery ?? 'electronic', options);

function effects(state: State, deps: Deps): Effects<Event> {
  const { write, locale, draft, municipality, step, pending } = state;
  const work: Effects<Event> = {};
  // What is being removed is not handed in: it is gone first.
  if (write && !(write.kind === 'hand-in' && someLeave(state.uploads))) {
    work[nameOf(write)] = async (signal) => {
      if (write.again) await deps.wait(1500, signal);
      return send(state, write, deps, { signal, locale, key: write.key });
    };
  }
  const userName = canonicalUserName(draft.userName);
  if (step === 'register' && municipality && !write && checkUserName(userName) === 'ok' && state.free?.userName !== userName) {
    work[`free/${userName}`] = async (signal) => {
      await deps.wait(700, signal); // after the last key, not after each
      return { type: 'free', userName, free: await deps.port.isFree(municipality, userName, { signal, locale }) };
    };
  }
  if (step === 'code' && pending && pending.resend > state.now) {
    work[`resendable/${pending.resend}`] = async (signal) => {
      await deps.wait(pending.resend - state.now, signal);
      return { type: 'tick', at: pending.resend - state.skew };
    };
  }
  return work;
}

/** Registration, one's own codes, the way to be verified, and what follows (VF2–VF7). */
export const accountAct: Act = { reduce, effects };
