import type { IsoDate } from '../../domain/dates.ts';
import { dateInZone } from '../../domain/zones.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { begun, chosen, daysIn, dueBlock, isFree, turnTo } from '../month/free.ts';
import type { Event } from './events.ts';
import { attend, enter, officeOf, purposeOf, take, type Act, type Deps } from './flow-parts.ts';
import type { State } from './state.ts';
import { zoneOf } from './zone.ts';

function onCalendar(state: State, event: Event): State {
  const zone = zoneOf(state);
  switch (event.type) {
    case 'availability': {
      const { from, to, value, locale, at } = event;
      return begun({ ...state, blocks: [...state.blocks, { from, to, load: { value, locale } }], skew: value.serverTime - at, now: value.serverTime }, zone);
    }
    case 'month':
      return turnTo(state, event.first);
    case 'focus':
      return attend({ ...turnTo(state, event.focus.date), focus: event.focus }, 'cell');
    case 'day':
      return daysIn(state, zone).free.has(event.date) ? attend({ ...chosen(state, event.date, zone), faults: [] }, 'day') : { ...state, focus: { date: event.date } };
    case 'start':
      return state.write || !isFree(state, event.start, zone) ? state : { ...state, start: event.start, faults: [], problem: undefined };
    case 'earliest':
      if (state.write || !isFree(state, event.start, zone)) return state;
      return take({ ...chosen(state, dateInZone(event.start, zone), zone), start: event.start }, event.start);
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

/** The free times of the months at hand. */
function effects(state: State, { port, now }: Deps): Effects<Event> {
  const office = officeOf(state);
  const purpose = purposeOf(state);
  const { municipality } = state.choice;
  if (state.step !== 'time' || !office || !purpose || !municipality || !state.language.days) return {};
  const due = dueBlock(state, zoneOf(state));
  if (!due) return {};
  const { from, to } = due;
  const { locale } = state.language;
  const query = { municipality, office: office.id, purpose: purpose.id, from, to };
  const name = ['availability', from, to, office.id, purpose.id, locale].join('/');
  return { [name]: async (signal) => ({ type: 'availability', from, to, value: await port.times(query, { signal, locale }), locale, at: now() }) };
}

/** Which day and which time (QT1). */
export const timeAct: Act = {
  reduce: (state, event) => (state.step === 'time' ? onCalendar(state, event) : state),
  effects,
};
