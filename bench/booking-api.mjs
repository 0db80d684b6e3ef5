/**
 * The API of the bench: the mock municipality of Chania, but with 10,000 free times in one month, far more than any town has, so that
 * what grows with their number is seen.
 */
import { tsImport } from 'tsx/esm/api';

const HEAVY = 10_000;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** UTC minutes of a day in which times may start; in Athens these are office hours. */
const OPENS = 5 * 60;
const CLOSES = 15 * 60;
/** Minutes between the times of every other month. */
const USUAL_STEP = 20;

const isoDate = (time) => new Date(time).toISOString().slice(0, 10);

/** The first day of the month after this one. */
function heavyMonth() {
  const now = new Date();
  return Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1);
}

function daysFrom(start, end) {
  const days = [];
  for (let day = start; day < end; day += DAY) days.push(day);
  return days;
}

const isWorkday = (day) => ![0, 6].includes(new Date(day).getUTCDay());

function workdays() {
  const start = new Date(heavyMonth());
  const end = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
  return daysFrom(start.getTime(), end).filter(isWorkday);
}

/** Days of the heavy month that have free times, as dates. */
export const heavyDays = () => workdays().map(isoDate);

/** The same gaps in every run (mulberry32). */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** 10,000 of all minutes, chosen at random: as irregular as bookings make them, and as hard to compress. */
function heavyStarts() {
  const minutes = workdays().flatMap((day) =>
    Array.from({ length: CLOSES - OPENS }, (_, index) => day + (OPENS + index) * MINUTE),
  );
  const next = random(1);
  let wanted = HEAVY;
  return minutes.filter((_, index) => {
    const taken = next() < wanted / (minutes.length - index);
    if (taken) wanted -= 1;
    return taken;
  });
}

function usualStarts(day) {
  if (!isWorkday(day)) return [];
  const count = (CLOSES - OPENS) / USUAL_STEP;
  return Array.from({ length: count }, (_, index) => day + (OPENS + index * USUAL_STEP) * MINUTE);
}

function availability({ searchParams }) {
  const from = searchParams.get('from');
  const to = searchParams.get('to');
  const opens = heavyMonth();
  const closes = opens + 120 * DAY;
  const days = daysFrom(Date.parse(from), Date.parse(to) + DAY).filter((day) => day >= opens && day <= closes);
  const heavy = new Set(heavyDays());
  const crowded = heavyStarts().filter((start) => isoDate(start) >= from && isoDate(start) <= to);
  const others = days.filter((day) => !heavy.has(isoDate(day))).flatMap(usualStarts);
  const starts = [...crowded, ...others].sort((a, b) => a - b).map((start, index, all) => (start - (all[index - 1] ?? 0)) / 1000);
  return {
    zone: 'Europe/Athens',
    serverTime: new Date().toISOString(),
    from,
    to,
    opens: isoDate(opens),
    closes: isoDate(closes),
    starts,
    closed: days.filter((day) => !isWorkday(day)).map((day) => ({ date: isoDate(day) })),
    earliest: heavyStarts()[0] / 1000,
  };
}

async function mockMunicipality() {
  const { createMockApi } = await tsImport('../mock-api/index.ts', import.meta.url);
  return createMockApi();
}

/** A function from a request to its answer. */
export function bookingApi() {
  let api;
  return async (request) => {
    const url = new URL(request.url);
    if (url.pathname.endsWith('/availability')) return Response.json(availability(url));
    api ??= mockMunicipality();
    return (await api).fetch(request);
  };
}
