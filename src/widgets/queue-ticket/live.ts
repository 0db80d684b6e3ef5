import { toFailure, type Failure } from '../../domain/errors.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Ticket } from '../../domain/queue.ts';

/** All that keeping a ticket live needs of the world; replaced in tests. */
export interface LiveWorld {
  read(signal: AbortSignal): Promise<Ticket>;
  /** Hands on every change as it comes, and every sign of life; resolves when the stream ends. */
  stream(onTicket: (ticket: Ticket) => void, onBeat: () => void, signal: AbortSignal): Promise<void>;
  /** The device's clock. */
  now(): Instant;
  wait(ms: number, signal: AbortSignal): Promise<void>;
  /** From 0 up to, not including, 1. */
  random(): number;
  isOnline(): boolean;
  /** Resolves when the page is shown again, or the device loses its line or has it back; rejects when aborted. */
  stirred(signal: AbortSignal): Promise<void>;
}

/** How news arrive: at once, by asking now and then, or not at all just now. */
export type Line = 'live' | 'asking' | 'broken' | 'offline';

/** `last`, on the device's clock: when the line last gave a sign of life, up to which all was as it stands. */
export type News = { readonly ticket: Ticket; readonly line: Line } | { readonly line: Line; readonly last?: Instant } | { readonly lost: Failure };

const second = 1000;
/** A stream says something at least every 20 seconds. */
export const quiet = 45 * second;
/** A stream that brings no ticket in this time is held back by a proxy, or of no use. */
export const patience = 10 * second;
export const pollEvery = 15 * second;
/** A stream that ended sooner than this was not worth its connection: the next one waits longer. */
const worthwhile = 30 * second;
const longest = 60 * second;
/** How often a queue is asked about before a stream is tried again: 2, 4, 8 … up to five minutes. */
const mostPolls = 20;
/** However often a page is hidden and shown: not sooner than this after the last call. */
const least = 5 * second;
/** A call may come while a server is being mended: nobody waits longer for the next question, however late it is asked for. */
const longestAsked = 300 * second;

/** 1, 2, 4 … 40 seconds, each longer by up to half: the citizens of a hall must not come back together. */
export function backOff(failures: number, random: number): number {
  return Math.min((longest * 2) / 3, second * 2 ** failures) * (1 + random / 2);
}

/** What is no hiccup of a line: the ticket is gone, or its token is refused. */
export function isGone({ kind }: Failure): boolean {
  return kind === 'not-found' || kind === 'unauthorized' || kind === 'expired';
}

/**
 * Keeps a ticket up to date until the signal aborts or the ticket is gone: by a stream, and by asking where streams don't come
 * through. It never asks more than once a second on average, and right away after sleep or a lost line.
 */
export async function keepLive(world: LiveWorld, tell: (news: News) => void, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let barren = 0; // streams in a row that brought nothing
  let polls = 0; // left before the next stream
  let streamFrom: Instant = 0; // when the server takes streams again
  let soonest: Instant = 0; // when it may be asked again at all
  let last: Instant | undefined;
  let called: Instant = 0; // when something was last asked for
  // The first call is made whatever the device says of its line: it was asked for.
  for (let first = true; !signal.aborted; first = false) {
    const began = world.now();
    let failure: Failure | undefined;
    let asked = false;
    if (!first && !world.isOnline()) {
      tell({ line: 'offline', last });
    } else if (polls > 0 || began < streamFrom) {
      called = began;
      polls = Math.max(0, polls - 1);
      asked = true;
      try {
        const ticket = await world.read(signal);
        tell({ ticket, line: 'asking' });
        failures = 0;
      } catch (error) {
        failure = toFailure(error);
      }
    } else {
      called = began;
      const found = await streamed(world, tell, signal);
      failure = found.failure;
      last = found.heard ? found.last : last;
      barren = found.heard ? 0 : barren + 1;
      // Whether the line, the stream alone, or the ticket is at fault, is found by asking.
      if (!found.heard) polls = Math.min(mostPolls, 2 ** barren);
      streamFrom = world.now() + (failure?.retryAfter ?? 0) * second;
      failures = found.slept || world.now() - began >= worthwhile ? 0 : failures + 1;
      if (found.slept || (!found.heard && barren === 1 && failure?.kind !== 'rate-limited' && world.isOnline() && !signal.aborted)) continue;
    }
    if (signal.aborted) return;
    if (asked && failure) {
      if (isGone(failure)) return tell({ lost: failure });
      failures += 1;
    }
    if (failure) tell({ line: world.isOnline() ? 'broken' : 'offline', last });
    const asking = polls || world.now() < streamFrom;
    const pause = failures || !asking ? backOff(failures, world.random()) : pollEvery * (0.75 + world.random() / 2);
    const offline = !world.isOnline();
    const wanted = Math.min(longestAsked, (failure?.retryAfter ?? 0) * second);
    soonest = Math.max(soonest, called + least, world.now() + wanted);
    const early = await rest(world, Math.max(offline ? longest : pause, wanted), soonest, signal);
    if (early) polls = Math.min(polls, 1);
  }
}

/** One stream, to its end, its silence, or the sleep of the device. */
async function streamed(world: LiveWorld, tell: (news: News) => void, signal: AbortSignal) {
  const inner = new AbortController();
  const stop = () => inner.abort(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let heard = false;
  let slept = false;
  let failure: Failure | undefined;
  let last = world.now();
  const live = () => (last = world.now());
  const stream = world.stream(
    (ticket) => {
      if (inner.signal.aborted) return;
      heard = true;
      live();
      tell({ ticket, line: 'live' });
    },
    // A stream begins with the ticket as it stands: what is kept open without it tells nothing.
    () => heard && live(),
    inner.signal,
  );
  const watch = async () => {
    for (;;) {
      const limit = heard ? quiet : patience;
      const left = limit - (world.now() - last);
      if (left <= 0) return;
      const from = world.now();
      await world.wait(left, inner.signal);
      // A timer that rings long after its time was asleep with the device.
      if (world.now() - from > left + quiet) return void (slept = true);
    }
  };
  const woken = async () => {
    for (;;) {
      await world.stirred(inner.signal);
      if (!world.isOnline() || world.now() - last > quiet / 2) return void (slept = true);
    }
  };
  try {
    await Promise.race([stream, watch(), woken()]);
  } catch (error) {
    if (!signal.aborted) failure = toFailure(error);
  } finally {
    signal.removeEventListener('abort', stop);
    inner.abort();
    stream.catch(() => {});
  }
  return { heard, slept, failure, last };
}

/** A pause that being back cuts short, but not before `soonest`. Whether it did. */
async function rest(world: LiveWorld, ms: number, soonest: Instant, signal: AbortSignal): Promise<boolean> {
  const inner = new AbortController();
  const stop = () => inner.abort(signal.reason);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  let early = false;
  const woken = async () => {
    await world.stirred(inner.signal);
    early = true;
    await world.wait(Math.max(0, soonest - world.now()), inner.signal);
  };
  try {
    await Promise.race([world.wait(ms, inner.signal), woken()]);
  } catch {
    // aborted: the caller looks
  } finally {
    signal.removeEventListener('abort', stop);
    inner.abort();
  }
  return early;
}
