import type { BookingPort, CallOptions, SlotQuery } from '../../adapter/adapter.ts';
import type { Appointment } from '../../domain/booking.ts';
import { finished } from '../../domain/details.ts';
import { toFailure } from '../../domain/errors.ts';
import type { Effects, Flow } from '../../ui/flow-controller.ts';
import type { Event } from './events.ts';
import { reduce } from './reduce.ts';
import { blockFrom, blockOf, bounds, officeOf, readFailure, serviceOf, valueOf } from './selectors.ts';
import type { Load, State } from './state.ts';

/** What the flow needs of the world. */
export interface Deps {
  readonly port: BookingPort;
  /** The device's clock, in ms since 1970; replaced in tests. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, rejects when aborted. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Resolves when the device is online again. */
  readonly online: (signal: AbortSignal) => Promise<void>;
}

/** How often a waiting citizen's place before the call is looked at, in ms; jittered by up to half. */
const pollEvery = 4000;
const longestWait = 30 * 60_000;

/** Whether a read is due: never asked, or answered in another language. A failure waits for `retry`. */
function due(load: Load<unknown>, locale: string): boolean {
  return !load || load.locale !== locale;
}

function query(state: State): SlotQuery | undefined {
  const service = serviceOf(state);
  const { municipality, mode, staff } = state.choice;
  if (!service || !municipality || !mode) return undefined;
  return { municipality, service: service.id, mode, office: officeOf(state)?.id ?? state.choice.office, staff };
}

/** The reads that the step calls for. */
function reads(state: State, { port, now, wait }: Deps): Effects<Event> {
  const { locale } = state.language;
  const { municipality } = state.choice;
  const work: Effects<Event> = {};
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });

  if (state.doubt && state.step === 'loading' && !state.openFailure) {
    const key = state.doubt;
    return { [`recovered/${key}`]: async (signal) => ({ type: 'recovered', appointment: await outcome(port, key, call(signal), wait), at: now() }) };
  }
  if (state.opening && !state.openFailure) {
    const { key } = state.opening;
    work[`opened/${key.reference}/${locale}`] = async (signal) => ({ type: 'opened', appointment: await port.appointment(key, call(signal)), at: now() });
    if (state.step === 'loading') return work;
  }
  if (!state.fixed.municipality && !state.appointment && due(state.municipalities, locale)) {
    work[`municipalities/${locale}`] = async (signal) => ({ type: 'municipalities', value: await port.municipalities(call(signal)), locale });
  }
  if (!municipality) return work;
  if (due(state.municipality, locale)) {
    work[`municipality/${municipality}/${locale}`] = async (signal) => ({ type: 'municipality', value: await port.municipality(municipality, call(signal)), locale });
  }
  const first = state.fixed.service ?? state.fixed.mode ?? valueOf(state.municipality);
  if (first && state.step !== 'municipality' && !state.appointment && due(state.services, locale)) {
    work[`services/${municipality}/${locale}`] = async (signal) => ({ type: 'services', value: await port.services(municipality, call(signal)), locale });
  }
  return state.step === 'time' ? { ...work, ...availability(state, port, now) } : work;
}

/** The month shown, then the one after it ahead of need; two months are one request. */
function availability(state: State, port: BookingPort, now: () => number): Effects<Event> {
  const slots = query(state);
  if (!slots || !valueOf(state.municipality)) return {};
  const { calendar, locale } = state.language;
  const shown = state.month ?? calendar.startOfMonth(new Date(state.now).toISOString().slice(0, 10) as never);
  const following = calendar.addMonths(shown, 1);
  const { max } = bounds(state);
  const wanted = [shown, following].find((first) => !blockOf(state, first) && !(max && first > max));
  if (!wanted || (wanted === following && !state.month)) return {};
  const { from, to } = blockFrom(state, wanted);
  const name = ['availability', from, to, slots.service, slots.mode, slots.office, slots.staff, locale].join('/');
  return { [name]: async (signal) => ({ type: 'availability', from, to, value: await port.availability({ ...slots, from, to }, { signal, locale }), locale, at: now() }) };
}

/** What became of a write; a server that is still at it says so by 409 and is asked again. */
async function outcome(port: BookingPort, key: string, options: CallOptions, wait: Deps['wait'], tries = 10): Promise<Appointment | undefined> {
  try {
    return await port.outcome(key, options);
  } catch (error) {
    if (toFailure(error).kind !== 'conflict' || !tries) throw error;
    await wait(1500, options.signal);
    return outcome(port, key, options, wait, tries - 1);
  }
}

/** The write under way, or the question what became of it. */
function writes(state: State, { port, now, wait }: Deps): Effects<Event> {
  const { write, hold, appointment, moving } = state;
  const { locale } = state.language;
  const work: Effects<Event> = {};
  if (state.letGo) {
    const id = state.letGo;
    work[`release/${id}`] = async (signal) => {
      await port.releaseHold(id, { signal, locale });
      return { type: 'released' };
    };
  }
  if (!write) return work;
  const { key, kind, start } = write;
  const slots = query(state);
  const service = serviceOf(state);
  const { mode } = state.choice;

  work[`${kind}/${key}/${write.phase}`] = async (signal): Promise<Event> => {
    const options = { key, signal, locale };
    if (write.phase === 'checking') {
      const found = await outcome(port, key, options, wait);
      return found ? { type: 'written', appointment: found, at: now() } : { type: 'not-done' };
    }
    const details = service && mode ? finished(service, mode, state.draft) : state.draft;
    if (kind === 'hold' && slots && start !== undefined) return { type: 'held', hold: await port.hold({ ...slots, start }, options), at: now() };
    if (kind === 'extend' && hold) return { type: 'extended', hold: await port.extendHold(hold.id, options), at: now() };
    if (kind === 'book' && hold) return { type: 'written', appointment: await port.book(hold.id, details, options), at: now() };
    if (kind === 'reschedule' && hold && moving) return { type: 'written', appointment: await port.reschedule(moving, hold.id, details, options), at: now() };
    if (kind === 'cancel' && appointment) return { type: 'written', appointment: await port.cancel(appointment, options), at: now() };
    if (kind === 'join' && appointment) return { type: 'joined', meeting: await port.joinMeeting(appointment, options), at: now() };
    throw new Error(`nothing to ${kind}`);
  };
  return work;
}

/** What happens by itself, with time. */
function clocks(state: State, { port, now, wait, online }: Deps): Effects<Event> {
  const { hold, write, appointment } = state;
  const work: Effects<Event> = {};
  if (hold && state.step !== 'confirming') {
    const left = hold.expires - state.now;
    const next = left <= 0 ? 0 : Math.floor((left - 1) / 60_000) * 60_000; // the minute after this one
    if (left > 0) {
      work[`tick/${hold.id}/${hold.expires}/${next}`] = async (signal) => {
        await wait(Math.max(0, hold.expires - next - (now() + state.skew)), signal);
        return { type: 'tick', at: now() };
      };
    }
  }
  if (state.step === 'meeting' && appointment) {
    const value = valueOf(state.meeting);
    if (!state.meeting || (value && value.state !== 'ended' && value.state !== 'admitted')) {
      const delay = !value ? 0 : value.state === 'early' ? Math.min(longestWait, Math.max(1000, value.opens - value.serverTime)) : pollEvery * (1 + Math.random() / 2);
      work[`meeting/${state.looks}`] = async (signal) => {
        if (delay) await wait(delay, signal);
        return { type: 'meeting', meeting: await port.meeting(appointment, { signal, locale: state.language.locale }), at: now() };
      };
    }
  }
  if (write) {
    work[`patience/${write.key}`] = async (signal) => {
      await wait(10_000, signal);
      return { type: 'patience' };
    };
  }
  if (readFailure(state)?.kind === 'offline') {
    work['online'] = async (signal) => {
      await online(signal);
      return { type: 'retry' };
    };
  }
  return work;
}

/** The booking widget's behaviour, without its element. */
export function bookingFlow(locale: () => string): Flow<State, Event, Deps> {
  return {
    reduce,
    effects: (state, deps) => ({ ...reads(state, deps), ...writes(state, deps), ...clocks(state, deps) }),
    failed: (name, error) => ({ type: 'failed', name, failure: toFailure(error), locale: locale() }),
  };
}
