import type { BookingPort, SlotQuery } from '../../adapter/adapter.ts';
import { checkDraft, finished } from '../../domain/details.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { dateInZone } from '../../domain/zones.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { begun, chosen, dueBlock, isFree, turnTo } from '../month/free.ts';
import { askOutcome } from '../outcome.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { municipalityOf, serviceOf } from './questions.ts';
import { daysOf, officeOf, shownZone } from './slots.ts';
import type { State, Write } from './state.ts';
import { attend, enter, redraft } from './transitions.ts';
import { confirm, done, failed, held, hold, intend, isBusy, problem, retryWrite, say, tick } from './writes.ts';

/** From the form to the check, once nothing is missing (WCAG 3.3.1). */
function check(state: State): State {
  const service = serviceOf(state);
  const { mode } = state.choice;
  if (state.step !== 'details' || !service || !mode) return state;
  const faults = checkDraft(service, mode, state.draft);
  return faults.length ? attend({ ...state, faults }, 'summary') : enter(state, 'review');
}

/** Days and times. */
function choosing(state: State, event: Event): State {
  if (event.type === 'availability') {
    const { from, to, value, locale, at } = event;
    const blocks = [...state.blocks, { from, to, load: { value, locale } }];
    const answered = { ...state, blocks, skew: value.serverTime - at, now: value.serverTime };
    return state.step === 'time' && state.language.days ? begun(answered, shownZone(answered)) : answered;
  }
  return state.step === 'time' ? onCalendar(state, event) : state;
}

function onCalendar(state: State, event: Event): State {
  const zone = shownZone(state);
  switch (event.type) {
    case 'month':
      return turnTo(state, event.first);
    case 'focus':
      return attend({ ...turnTo(state, event.focus.date), focus: event.focus }, 'cell');
    case 'day':
      return daysOf(state).free.has(event.date) ? attend({ ...chosen(state, event.date, zone), faults: [] }, 'day') : { ...state, focus: { date: event.date } };
    case 'start':
      return !isFree(state, event.start, zone) ? state : { ...state, start: event.start, faults: [], problem: event.start === state.start ? state.problem : undefined };
    case 'earliest':
      if (isBusy(state) || !isFree(state, event.start, zone)) return state;
      return hold({ ...chosen(state, dateInZone(event.start, zone), zone), start: event.start }, event.start, 'details');
    case 'view':
      return { ...state, view: event.as };
    case 'clock': {
      const turned = { ...state, clock: event.as };
      const date = state.start === undefined ? undefined : dateInZone(state.start, shownZone(turned));
      return { ...turned, day: date, focus: date ? { date } : state.focus };
    }
    case 'next':
      if (isBusy(state)) return state;
      return state.start === undefined ? attend({ ...state, faults: [{ field: 'time', code: 'choose' }] }, 'notice') : hold(state, state.start, 'details');
    default:
      return state;
  }
}

/** The writes that leave an appointment behind. */
const changes: readonly Write['kind'][] = ['book', 'reschedule', 'cancel'];

/** Answers, holds, and the booking itself. */
function booking(state: State, event: Event): State {
  switch (event.type) {
    case 'consent': {
      const others = state.draft.consents.filter((id) => id !== event.id);
      return redraft(state, { ...state.draft, consents: event.given ? [...others, event.id] : others });
    }
    case 'next':
      return state.write && state.write.then !== 'stay' ? state : check(state);
    case 'confirm':
      if (state.step !== 'review') return state;
      // A hold being renewed just now: book as soon as it is there.
      if (state.write?.kind === 'hold') return { ...state, write: { ...state.write, then: 'book' } };
      if (isBusy(state)) return state;
      if (state.problem?.write.kind === 'book' || state.problem?.write.kind === 'reschedule') return retryWrite(state);
      if (!state.hold) return state.start === undefined ? state : hold(state, state.start, 'book', true);
      return confirm(state);
    case 'extend':
      return state.write || !state.hold ? state : intend(state, { kind: 'extend', then: 'stay' });
    case 'retry':
      return state.problem ? retryWrite(state) : state;
    case 'held':
      return held(state, event.hold, event.at);
    case 'extended': {
      const { hold: kept, at } = event;
      if (state.write?.kind !== 'extend') return state;
      return say({ ...state, hold: kept, alone: undefined, write: undefined, now: kept.serverTime, skew: kept.serverTime - at }, 'hold-extended');
    }
    case 'released':
      return { ...state, letGo: state.letGo.filter((id) => id !== event.id) };
    case 'written':
      return state.write && changes.includes(state.write.kind) ? done(state, event.appointment, event.at) : state;
    case 'not-done': {
      const { write } = state;
      if (write?.phase !== 'checking') return state;
      const known = { ...state, doubt: undefined, write: undefined };
      if (write.first && write.start !== undefined) return hold(known, write.start, write.then ?? 'details');
      if (write.first) return write.kind === 'cancel' ? intend(known, { kind: 'cancel' }) : confirm(known, write.renewed);
      return problem({ ...known, write }, { failure: write.failure ?? { kind: 'unavailable' }, write: { ...write, phase: 'sending' }, undone: true });
    }
    case 'tick':
      return tick(state, event.at);
    case 'failed':
      return lost(state, event);
    default:
      return state;
  }
}

function lost(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  const [what, from, to] = name.split('/');
  if (what === 'availability') return attend({ ...state, blocks: [...state.blocks, { from: from as IsoDate, to: to as IsoDate, load: { failure, locale } }] }, 'problem');
  if (what === 'release') return { ...state, letGo: state.letGo.filter((id) => id !== from) }; // it runs out by itself
  return what === state.write?.kind ? failed(state, failure) : state;
}

function reduce(state: State, event: Event): State {
  const chosen = choosing(state, event);
  return chosen === state ? booking(state, event) : chosen;
}

function query(state: State): SlotQuery | undefined {
  const service = serviceOf(state);
  const { municipality, mode, staff } = state.choice;
  if (!service || !municipality || !mode) return undefined;
  return { municipality, service: service.id, mode, office: officeOf(state)?.id ?? state.choice.office, staff };
}

/** The free times of the months at hand. */
function availability(state: State, port: BookingPort, now: () => number): Effects<Event> {
  const slots = query(state);
  if (!slots || !municipalityOf(state) || !state.language.days) return {};
  const due = dueBlock(state, shownZone(state));
  if (!due) return {};
  const { from, to } = due;
  const { locale } = state.language;
  const name = ['availability', from, to, slots.service, slots.mode, slots.office, slots.staff, locale].join('/');
  return { [name]: async (signal) => ({ type: 'availability', from, to, value: await port.availability({ ...slots, from, to }, { signal, locale }), locale, at: now() }) };
}

/** The write under way, or the question what became of it. */
function writes(state: State, { port, now, wait }: Deps): Effects<Event> {
  const { write, hold: kept, moving } = state;
  const { locale } = state.language;
  const work: Effects<Event> = {};
  for (const id of state.letGo) {
    work[`release/${id}`] = async (signal) => {
      await port.releaseHold(id, { signal, locale });
      return { type: 'released', id };
    };
  }
  if (!write || write.kind === 'cancel' || write.kind === 'join') return work;
  const { key, kind, start } = write;
  const slots = query(state);
  const service = serviceOf(state);
  const { mode } = state.choice;

  work[`${kind}/${key}/${write.phase}`] = async (signal): Promise<Event> => {
    const options = { key, signal, locale };
    if (write.phase === 'checking') {
      const found = await askOutcome(() => port.outcome(key, options), wait, signal);
      return found ? { type: 'written', appointment: found, at: now() } : { type: 'not-done' };
    }
    const details = service && mode ? finished(service, mode, state.draft) : state.draft;
    if (kind === 'hold' && slots && start !== undefined) return { type: 'held', hold: await port.hold({ ...slots, start }, options), at: now() };
    if (kind === 'extend' && kept) return { type: 'extended', hold: await port.extendHold(kept.id, options), at: now() };
    if (kind === 'book' && kept) return { type: 'written', appointment: await port.book(kept.id, details, { ...options, session: state.visitor }), at: now() };
    if (kind === 'reschedule' && kept && moving) return { type: 'written', appointment: await port.reschedule(moving, kept.id, details, options), at: now() };
    throw new Error(`nothing to ${kind}`);
  };
  return work;
}

/** The minutes of a hold, told one by one by the server's clock. */
function clock({ hold: kept, step, now, skew }: State, deps: Deps): Effects<Event> {
  if (!kept || step === 'confirming' || kept.expires <= now) return {};
  const next = Math.floor((kept.expires - now - 1) / 60_000) * 60_000; // what will be left at the next whole minute
  return {
    [`tick/${kept.id}/${kept.expires}/${next}`]: async (signal) => {
      const due = kept.expires - next - skew;
      await deps.wait(Math.max(0, due - deps.now()), signal);
      return { type: 'tick', at: Math.max(deps.now(), due) }; // a timer may ring early by the device's clock
    },
  };
}

/** Which day and time, whose appointment, and the booking of it (AP4–AP12). */
export const slotAct: Act = {
  reduce,
  effects: (state, deps) => ({ ...(state.step === 'time' ? availability(state, deps.port, deps.now) : {}), ...writes(state, deps), ...clock(state, deps) }),
};
