/** Long random lives of a widget: presses at any time, answers only to work that is under way, as the controller gives them. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { BookingPort } from '../../src/adapter/adapter.ts';
import type { FailureKind } from '../../src/domain/errors.ts';
import type { Event } from '../../src/widgets/booking-calendar/events.ts';
import { begin, type State } from '../../src/widgets/booking-calendar/state.ts';
import { appointment, availability, chania, english, half, hold, meeting, minute, monday, nine, permit, quarter, starts, taxes } from '../drivers/flow-data.ts';
import { everything } from '../drivers/flow-visit.ts';
import { deps, events, failureKinds, fits, flow } from './flow-table.ts';

interface Sent {
  readonly name: string;
  readonly key: string;
  readonly body: string;
}
interface Moment {
  readonly before: State;
  readonly event: Event;
  readonly after: State;
  /** Every write that was sent so far, this moment's last. */
  readonly sent: readonly Sent[];
}

const at = monday;
const locale = 'en';
const answerTypes = events.slice(events.findIndex(({ type }) => type === 'municipalities')).map(({ type }) => type);
const presses = events.filter(({ type }) => (!answerTypes.includes(type) && type !== 'clock') || type === 'language');
/** What a citizen who wants an appointment presses. */
const eager = presses.filter(({ type }) => ['choose', 'next', 'start', 'earliest', 'answer', 'consent', 'confirm', 'take', 'join', 'cancel'].includes(type));
const patient = eager.filter((event) => !('value' in event && event.value === 'x') && !('given' in event && !event.given));

/** What the work of a name may bring, good and bad. */
function outcomes(name: string, state: State, n: number): Event[] {
  const fail = (kind: FailureKind, more = {}): Event => ({ type: 'failed', name, failure: { kind, ...more }, locale });
  const bad = [fail(failureKinds[n % failureKinds.length] ?? 'offline'), fail('offline')];
  const [what, , phase] = name.split('/');
  const start = state.write?.start ?? state.hold?.start ?? nine;
  const clock = { at, serverTime: state.now };
  const made = appointment({ start, serverTime: state.now, mode: n % 2 ? 'video' : 'in-person' });
  if (phase === 'checking') return [...bad, { type: 'not-done' }, { type: 'written', appointment: made, at }];
  switch (what) {
    case 'municipalities': return [...bad, { type: what, value: n % 2 ? [chania] : [chania, { ...chania, id: 'kisamos' }], locale }];
    case 'municipality': return [...bad, { type: what, value: chania, locale }];
    case 'services': return [...bad, { type: what, value: n % 3 ? [permit, taxes] : [permit], locale }];
    case 'availability': {
      const [, from, to] = name.split('/') as [string, '2026-11-01', '2026-11-01'];
      const free = starts.filter((each) => !state.gone.includes(each));
      return [...bad, { type: what, from, to, value: availability({ from, to, starts: free, earliest: free[0], serverTime: state.now }), locale, at }];
    }
    case 'hold': return [...bad, fail('conflict', { alternatives: [quarter, half] }), { type: 'held', hold: hold({ id: `h${n}`, start, expires: state.now + 10 * minute, serverTime: state.now }), at }];
    case 'extend': return [...bad, fail('expired'), { type: 'extended', hold: hold({ ...state.hold, expires: state.now + 10 * minute, serverTime: state.now }), at }];
    case 'release': return [...bad, { type: 'released', id: name.split('/')[1] ?? '' }];
    case 'book':
    case 'reschedule': return [...bad, fail('conflict', { alternatives: [half] }), fail('expired'), fail('invalid', { faults: [{ field: 'email', code: 'email' }] }), fail('invalid', { faults: [{ field: 'email', code: 'email' }, { field: 'shoe-size', code: 'server' }] }), { type: 'written', appointment: made, at }];
    case 'cancel': return [...bad, { type: 'written', appointment: { ...made, status: 'cancelled' }, at }];
    case 'opened': return [...bad, { type: what, appointment: made, at }];
    case 'meeting': return [...bad, { type: what, meeting: meeting({ state: 'waiting', ...clock }), at }];
    case 'join': return [...bad, { type: 'joined', meeting: meeting({ state: 'waiting', ...clock }), at }];
    case 'tick': return [{ type: 'tick', at: state.now + minute - state.skew }, { type: 'tick', at: state.now + 11 * minute - state.skew }];
    case 'patience': return [{ type: 'patience' }];
    default: return [{ type: 'online' }];
  }
}

/** A port that notes what is sent and never answers. */
function listen(sent: Sent[]): BookingPort {
  const get = (_: object, name: string) => (...args: unknown[]) => {
    const { key } = args.at(-1) as { key?: string };
    if (key && name !== 'outcome') sent.push({ name, key, body: JSON.stringify([name, ...args.slice(0, -1)]) });
    return new Promise(() => {});
  };
  return new Proxy({}, { get }) as BookingPort;
}

function live(choices: Choices, anyPress: boolean, see: (moment: Moment) => void): void {
  const opening = (choices[0]?.[0] ?? 0) % 4 === 0 ? ({ key: appointment(), todo: 'reschedule' } as const) : undefined;
  const fixed = (choices[0]?.[1] ?? 0) % 3 ? everything : {};
  let state: State = { ...begin({ fixed, language: english, session: 'x', now: monday, opening }), clock: 'office' };
  const sent: Sent[] = [];
  const port = listen(sent);
  let running = new Set<string>();
  for (const [index, [pick, n]] of choices.entries()) {
    const work = flow.effects(state, { ...deps, port });
    const signal = new AbortController().signal;
    for (const name of Object.keys(work)) if (!running.has(name)) work[name]?.(signal).catch(() => {});
    running = new Set(Object.keys(work));
    // Every other answer is the good one, the last of each work's.
    const names = pick % 5 < 2 ? [...running] : [];
    const outcome = names.length ? outcomes(names[n % names.length] ?? '', state, n + index * 1000) : [];
    const answered = pick % 2 ? outcome.at(-1) : outcome[n % outcome.length];
    // The first press from a random place on that the screen offers: asking each is slow.
    const menu = pick % 5 < 4 ? patient : presses;
    const from = n % menu.length;
    const order = [...menu.slice(from), ...menu.slice(0, from)];
    const event = answered ?? (anyPress && pick % 5 === 4 ? order[0] : order.find((press) => fits(state, press)));
    if (!event) continue;
    const before = state;
    state = flow.reduce(before, event);
    see({ before, event, after: state, sent });
  }
}

type Rule = (moment: Moment) => boolean;
type Choices = readonly (readonly [number, number])[];
const rules: Record<string, Rule> = {};

function always(name: string, holds: Rule): void {
  rules[name] = holds;
}

/** All rules watch the same lives, so that one that is broken hides no other. Keeps the shortest way to break each. */
function watch(choices: Choices, anyPress: boolean, broken: Map<string, string[]>, reached: Set<string>): void {
  const trail: string[] = [];
  live(choices, anyPress, (moment) => {
    const { event, before, after } = moment;
    reached.add(after.step);
    const kind = event.type === 'failed' ? ` ${event.name} ${event.failure.kind}` : '';
    if (after !== before) trail.push(`${event.type}${kind} → ${after.step}`);
    for (const [name, holds] of Object.entries(rules)) {
      const shortest = broken.get(name)?.length ?? Infinity;
      if (trail.length < shortest && !holds(moment)) broken.set(name, [...trail]);
    }
  });
}

const typedKeys = (state: State) => JSON.stringify(state.draft);
const replaces = (event: Event) => event.type === 'anew' || event.type === 'move' || event.type === 'opened';

always('confirming means that something is being written', ({ after }) => after.step !== 'confirming' || after.write !== undefined);
always('taken means that something was taken', ({ after }) => after.step !== 'taken' || after.taken !== undefined);
always('a start that is chosen is not one that is gone', ({ after }) => after.start === undefined || !after.gone.includes(after.start));
always('an alternative that is chosen is not one that is gone', ({ after }) => after.taken?.chosen === undefined || !after.gone.includes(after.taken.chosen));
always('nothing typed is lost', ({ before, event, after }) => event.type === 'answer' || event.type === 'consent' || replaces(event) || typedKeys(before) === typedKeys(after));
always('an answer is kept beside the others', ({ before, event, after }) => {
  return event.type !== 'answer' || JSON.stringify({ ...before.draft.answers, [event.field]: event.value }) === JSON.stringify(after.draft.answers);
});
always('a press never ends a write under way, but a wish for more time', ({ before, event, after }) => !before.write || before.write.kind === 'extend' || answerTypes.includes(event.type) || after.write?.key === before.write.key);
always('a key never travels with another body', ({ sent }) => {
  const last = sent.at(-1);
  return !last || sent.every(({ key, body }) => key !== last.key || body === last.body);
});
always('a retry keeps its key', ({ before, event, after }) => {
  return event.type !== 'retry' || !before.problem || !after.write || Boolean(before.write) || after.write.key === before.problem.write.key;
});
always('a new intent has a new key', ({ before, after }) => {
  return after.intents === before.intents || (after.intents === before.intents + 1 && (after.write ?? after.problem?.write)?.key === `x-${after.intents}`);
});
always('only what was asked is done: a cancelling never turns into a booking', ({ before, after }) => {
  return before.write?.kind !== 'cancel' || (after.write?.kind ?? 'cancel') === 'cancel';
});
always('a hold that is left is let go, unless it ran out, was spent or refused', ({ before, event, after }) => {
  const { hold: kept } = before;
  if (!kept || after.hold?.id === kept.id || after.letGo.includes(kept.id) || kept.expires <= after.now) return true;
  return event.type === 'written' || (event.type === 'failed' && before.write?.start === undefined);
});
always('moving means that there is an appointment', ({ after }) => !after.moving || after.appointment !== undefined);
always('a problem is shown only while nothing is being written', ({ after }) => !after.problem || !after.write);
always('a booking is sent only for what has been checked', ({ before, after }) => {
  return after.write?.kind !== 'book' || before.write?.kind === 'book' || before.write?.kind === 'hold' || before.step === 'review';
});


for (const [name, anyPress] of [['what the screens offer is pressed', false], ['anything is pressed at any time', true]] as const) {
  describe(`booking flow: whatever happens, while ${name}`, () => {
    const broken = new Map<string, string[]>();
    const reached = new Set<string>();
    before(function () {
      this.timeout(60_000);
      const steps = fc.array(fc.tuple(fc.nat(99), fc.nat(997)), { minLength: 30, maxLength: 90, size: 'max' });
      for (const choices of fc.sample(steps, { numRuns: 250, seed: 20261102 })) watch(choices, anyPress, broken, reached);
    });

    for (const rule of Object.keys(rules)) it(rule, () => expect(broken.get(rule)?.join(', ') ?? 'never broken').to.equal('never broken'));

    it('every step of a booking is reached', () => {
      expect([...reached]).to.include.members(['time', 'details', 'review', 'confirming', 'taken', 'appointment', 'meeting']);
    });
  });
}
