/** States and events of the booking flow, and which of them belong together. */
import type { BookingPort } from '../../src/adapter/adapter.ts';
import type { FailureKind } from '../../src/domain/errors.ts';
import type { Event } from '../../src/widgets/booking-calendar/events.ts';
import { bookingFlow, type Deps } from '../drivers/booking-flow.ts';
import { plan, readFailure } from '../../src/widgets/booking-calendar/questions.ts';
import { daysOf } from '../../src/widgets/booking-calendar/slots.ts';
import { begin, type State, type Step } from '../../src/widgets/booking-calendar/state.ts';
import { appointment, availability, chania, english, greek, half, hold, meeting, minute, monday, nine, permit, quarter, taxes, wednesday } from '../drivers/flow-data.ts';
import { everything } from '../drivers/flow-visit.ts';

export const flow = bookingFlow(() => 'en');
export type Type = Event['type'];
export const failureKinds: FailureKind[] = [
  'offline', 'timeout', 'unauthorized', 'not-found', 'conflict', 'expired', 'invalid', 'too-large', 'rate-limited', 'unavailable', 'contract', 'config',
];

const never = () => new Promise<never>(() => {});
const silent = new Proxy({}, { get: () => never }) as BookingPort;
export const deps: Deps = { port: silent, now: () => monday, wait: never, online: never };

/** The work that a state implies, by name. */
export const workOf = (state: State): string[] => Object.keys(flow.effects(state, deps));

const at = monday;
const locale = 'en';
const two = [{ id: 'chania', name: 'Chania' }, { id: 'kisamos', name: 'Kisamos' }];
export const video = appointment({ mode: 'video' });

/** Events of every type with plausible contents. */
export const events: Event[] = [
  { type: 'choose', what: 'municipality', id: 'kisamos' },
  { type: 'choose', what: 'mode', id: 'video' },
  { type: 'choose', what: 'service', id: 'taxes' },
  { type: 'choose', what: 'office', id: 'hall' },
  { type: 'choose', what: 'staff', id: 's1' },
  { type: 'next' },
  { type: 'back' },
  ...(['municipality', 'mode', 'service', 'time', 'details', 'review', 'confirming', 'appointment'] as const).map((step): Event => ({ type: 'go', step })),
  { type: 'retry' },
  { type: 'month', first: '2026-12-01' },
  { type: 'focus', focus: { date: '2026-11-20' } },
  { type: 'day', date: '2026-11-03' },
  { type: 'day', date: '2026-11-08' },
  { type: 'start', start: nine },
  { type: 'start', start: half },
  { type: 'view', as: 'list' },
  { type: 'clock', as: 'viewer' },
  { type: 'earliest', start: nine },
  { type: 'answer', field: 'name', value: 'Ονοματεπώνυμο' },
  { type: 'answer', field: 'email', value: 'a+b@mail.example' },
  { type: 'answer', field: 'email', value: 'x' },
  { type: 'consent', id: 'privacy', given: true },
  { type: 'consent', id: 'privacy', given: false },
  { type: 'extend' },
  { type: 'confirm' },
  { type: 'alternative', start: half },
  { type: 'take' },
  { type: 'calendar' },
  { type: 'move' },
  { type: 'ask-cancel' },
  { type: 'keep' },
  { type: 'cancel' },
  { type: 'anew' },
  { type: 'meet' },
  { type: 'join' },
  { type: 'municipalities', value: two, locale },
  { type: 'municipality', value: chania, locale },
  { type: 'services', value: [permit, taxes], locale },
  { type: 'availability', from: '2026-10-31', to: '2027-01-01', value: availability(), locale, at },
  { type: 'held', hold: hold({ id: 'h9', start: quarter }), at },
  { type: 'extended', hold: hold({ expires: monday + 20 * minute }), at },
  { type: 'released', id: 'h1' },
  { type: 'recovered', appointment: undefined, at },
  { type: 'recovered', appointment: appointment(), at },
  { type: 'opened', appointment: appointment(), at },
  { type: 'written', appointment: appointment({ start: wednesday }), at },
  { type: 'not-done' },
  { type: 'meeting', meeting: meeting({ state: 'waiting' }), at },
  { type: 'joined', meeting: meeting({ state: 'waiting' }), at },
  { type: 'failed', name: 'nothing/of/ours', failure: { kind: 'offline' }, locale },
  ...['municipalities', 'municipality', 'services', 'availability', 'hold', 'extend', 'book', 'reschedule', 'cancel', 'join', 'meeting', 'opened', 'recovered', 'release'].map(
    (name): Event => ({ type: 'failed', name: `${name}/x/sending`, failure: { kind: 'unavailable' }, locale }),
  ),
  { type: 'tick', at },
  { type: 'tick', at: monday + 11 * minute },
  { type: 'visitor', token: 'session-1', change: 'signed-in' },
  { type: 'visitor', token: undefined, change: 'signed-out' },
  { type: 'resume', draft: undefined },
  { type: 'arrived' },
  { type: 'patience' },
  { type: 'online' },
  { type: 'language', language: greek },
];

const start = (fixed: State['fixed'], opening?: State['opening']) => begin({ fixed, language: english, session: 'x', now: monday, opening });
const after = (from: State, ...next: Event[]) => next.reduce((state, event) => flow.reduce(state, event), from);
const one = (type: Type, index = 0) => events.filter((event) => event.type === type)[index] as Event;

const loading = start({});
const municipality = after(loading, one('municipalities'));
const time = after(start(everything), one('municipality'), one('services'), one('availability'));
const reading = after(start(everything), one('municipality'), one('services'));
const offline: Event = { type: 'failed', name: 'municipality/chania/en', failure: { kind: 'offline' }, locale };
const held: Event = { type: 'held', hold: hold(), at };
const filled = ['name', 'email'].map((field, index): Event => ({ type: 'answer', field, value: ['Ονοματεπώνυμο', 'a+b@mail.example'][index] ?? '' }));
const details = after(time, one('start'), { type: 'next' }, held, ...filled, one('consent'));
const gate = after(start(everything), { type: 'municipality', value: { ...chania, bookingSignIn: true }, locale }, one('services'), one('availability'), one('start'), { type: 'next' }, held);
const review = after(details, { type: 'next' });
const confirming = after(review, { type: 'confirm' });
const conflict: Event = { type: 'failed', name: 'book/x-2/sending', failure: { kind: 'conflict', alternatives: [quarter, half] }, locale };
const key = { reference: 'REF-1', token: 'TOKEN-1' };
const seen = after(start(everything, { key, todo: 'see' }), { type: 'opened', appointment: video, at });
const lost: Event = { type: 'failed', name: 'opened/REF-1/en', failure: { kind: 'not-found' }, locale };
const mode = after(start({ municipality: 'chania' }), one('municipality'));

/** A state of every step, some in several. */
export const states: Record<string, State> = {
  loading,
  'loading, offline': after(start(everything), offline),
  municipality,
  mode,
  service: after(mode, { type: 'choose', what: 'mode', id: 'in-person' }, { type: 'next' }, one('services')),
  'time, reading': reading,
  time,
  'sign-in': gate,
  'time, chosen': after(time, one('start')),
  'time, holding': after(time, one('start'), { type: 'next' }),
  details,
  'details, extending': after(details, { type: 'extend' }),
  review,
  'review, problem': after(confirming, { type: 'failed', name: 'book/x-2/sending', failure: { kind: 'rate-limited' }, locale }),
  confirming,
  'confirming, checking': after(confirming, { type: 'failed', name: 'book/x-2/sending', failure: { kind: 'offline' }, locale }),
  taken: after(confirming, conflict),
  appointment: after(confirming, one('written')),
  'appointment, asking': after(confirming, one('written'), { type: 'ask-cancel' }),
  'appointment, cancelling': after(confirming, one('written'), { type: 'ask-cancel' }, { type: 'cancel' }),
  'time, moving': after(seen, { type: 'move' }, one('municipality'), one('availability')),
  meeting: after(seen, { type: 'meet' }, one('meeting')),
  'link-lost': after(start(everything, { key, todo: 'see' }), lost),
};

const answers: Partial<Record<Type, RegExp>> = {
  municipalities: /^municipalities\//, municipality: /^municipality\//, services: /^services\//, availability: /^availability\//,
  held: /^hold\//, extended: /^extend\//, released: /^release\//, recovered: /^recovered\//, opened: /^opened\//,
  written: /^(book|reschedule|cancel)\//, 'not-done': /\/checking$/, meeting: /^meeting\//, joined: /^join\//, patience: /^patience\//, online: /^online$/, tick: /^tick\//,
};
const steps: Partial<Record<Type, readonly Step[]>> = {
  next: ['municipality', 'mode', 'service', 'time', 'details'],
  month: ['time'], focus: ['time'], day: ['time'], start: ['time'], view: ['time'], clock: ['time'], earliest: ['time'],
  confirm: ['review'], alternative: ['taken'], take: ['taken'], calendar: ['taken'],
  move: ['appointment'], 'ask-cancel': ['appointment'], keep: ['appointment'], cancel: ['appointment'], meet: ['appointment'],
  anew: ['appointment', 'link-lost'], join: ['meeting'], extend: ['time', 'sign-in', 'details', 'review'],
};

/** Whether an event can be meant for a state: a press that this step offers, an answer to work that is under way. */
export function fits(state: State, event: Event): boolean {
  const { type } = event;
  const answered = answers[type];
  if (answered) return workOf(state).some((name) => answered.test(name));
  if (steps[type] && !steps[type].includes(state.step)) return false;
  switch (event.type) {
    case 'failed':
      return workOf(state).some((name) => name.split('/')[0] === event.name.split('/')[0]);
    case 'go': {
      const order = plan(state);
      // Signing in stands before the details, and is no step of its own.
      const here = order.indexOf(state.step === 'sign-in' ? 'details' : state.step);
      return order.indexOf(event.step) >= 0 && order.indexOf(event.step) < here;
    }
    case 'choose':
      return event.what === state.step || ((event.what === 'office' || event.what === 'staff') && state.step === 'time');
    case 'start':
    case 'earliest':
      return !state.gone.includes(event.start) && [...daysOf(state).free.values()].some((day) => day.includes(event.start));
    case 'alternative':
      return Boolean(state.taken?.alternatives.includes(event.start));
    case 'retry':
      return Boolean(state.problem ?? readFailure(state));
    case 'keep':
    case 'cancel':
      return Boolean(state.asking);
    default:
      return true;
  }
}
