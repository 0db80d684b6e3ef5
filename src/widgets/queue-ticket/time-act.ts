import { utcDate, type IsoDate } from '../../domain/dates.ts';
import { dateInZone } from '../../domain/zones.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import type { Event } from './events.ts';
import { attend, enter, officeOf, purposeOf, take, type Act, type Deps } from './flow-parts.ts';
import { blockFrom, blockOf, bounds, dayRules, daysOf, zoneOf } from './slots.ts';
import type { State } from './state.ts';

function showMonthOf(state: State, date: IsoDate): State {
  return { ...state, month: dayRules(state).calendar.startOfMonth(date) };
}

/** The first answer says where to begin: at the earliest free time. */
function begun(state: State): State {
  const { last } = daysOf(state);
  if (state.month || !last) return state;
  const wanted = state.start ?? last.earliest;
  const date = wanted === undefined ? last.opens : dateInZone(wanted, zoneOf(state));
  return showMonthOf({ ...state, focus: { date } }, date);
}

function isFree(state: State, start: number): boolean {
  const { free, last } = daysOf(state);
  const known = last?.earliest === start || free.get(dateInZone(start, zoneOf(state)))?.includes(start);
  return Boolean(known) && !state.gone.includes(start);
}

function onCalendar(state: State, event: Event): State {
  switch (event.type) {
    case 'availability': {
      const { from, to, value, locale, at } = event;
      return begun({ ...state, blocks: [...state.blocks, { from, to, load: { value, locale } }], skew: value.serverTime - at, now: value.serverTime });
    }
    case 'month':
      return { ...showMonthOf(state, event.first), focus: { date: event.first } };
    case 'focus':
      return attend({ ...showMonthOf(state, event.focus.date), focus: event.focus }, 'cell');
    case 'day': {
      const { date } = event;
      if (!daysOf(state).free.has(date)) return { ...state, focus: { date } };
      const kept = state.start !== undefined && dateInZone(state.start, zoneOf(state)) === date;
      return attend({ ...showMonthOf(state, date), day: date, focus: { date }, start: kept ? state.start : undefined, faults: [] }, 'day');
    }
    case 'start':
      return state.write || !isFree(state, event.start) ? state : { ...state, start: event.start, faults: [], problem: undefined };
    case 'earliest': {
      if (state.write || !isFree(state, event.start)) return state;
      const date = dateInZone(event.start, zoneOf(state));
      return take({ ...showMonthOf(state, date), day: date, focus: { date }, start: event.start }, event.start);
    }
    case 'view':
      return { ...state, view: event.as };
    case 'next':
      if (state.write) return state;
      return state.start === undefined ? attend({ ...state, faults: ['time'] }, 'notice') : take(state, state.start);
    case 'back':
      return state.write ? state : enter(state, 'purpose');
    case 'failed': {
      const [what, from, to] = event.name.split('/');
      if (what !== 'availability') return state;
      const load = { failure: event.failure, locale: event.locale };
      return attend({ ...state, blocks: [...state.blocks, { from: from as IsoDate, to: to as IsoDate, load }] }, 'problem');
    }
    default:
      return state;
  }
}

/** The month shown, then the one after it ahead of need; two months are one request. */
function effects(state: State, { port, now }: Deps): Effects<Event> {
  const office = officeOf(state);
  const purpose = purposeOf(state);
  const { municipality } = state.choice;
  if (state.step !== 'time' || !office || !purpose || !municipality || !state.language.days) return {};
  const { calendar } = state.language.days;
  const { locale } = state.language;
  const shown = state.month ?? calendar.startOfMonth(utcDate(state.now));
  const following = calendar.addMonths(shown, 1);
  const { max } = bounds(state);
  const wanted = [shown, following].find((first) => !blockOf(state, first) && !(max && first > max));
  if (!wanted || (wanted === following && !state.month)) return {};
  const { from, to } = blockFrom(state, wanted);
  const query = { municipality, office: office.id, purpose: purpose.id, from, to };
  const name = ['availability', from, to, office.id, purpose.id, locale].join('/');
  return { [name]: async (signal) => ({ type: 'availability', from, to, value: await port.times(query, { signal, locale }), locale, at: now() }) };
}

/** Which day and which time (QT1). */
export const timeAct: Act = {
  reduce: (state, event) => (state.step === 'time' ? onCalendar(state, event) : state),
  effects,
};
