/** When a municipality serves citizens at all: opening hours, holidays, how far ahead. */
import type { Instant, IsoDate } from '../../src/domain/dates.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import type { World } from '../world.ts';
import { addDays, dateIn, datesBetween, instantIn, minute } from './civil-time.ts';

/** Starts of a day: the first and the last in minutes after midnight, and the minutes between two. */
interface Plan {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

/** The first and the last date that can be booked now. */
export function bookable({ clock, scenario }: World, town: SeedMunicipality): { opens: IsoDate; closes: IsoDate } {
  const today = dateIn(town.zone, clock.now());
  if (scenario === 'ten-thousand') return { opens: addDays(today, 1), closes: addDays(today, 92) };
  return { opens: dateIn(town.zone, clock.now() + town.lead * minute), closes: addDays(today, town.horizon) };
}

/** The earliest start that can still be booked. */
export function deadline({ clock, scenario }: World, town: SeedMunicipality): Instant {
  return scenario === 'ten-thousand' ? clock.now() : clock.now() + town.lead * minute;
}

/** 10,000 starts, a minute apart, spread over the bookable days of a month: what the speed of calendars is measured with. */
function crowded(world: World, town: SeedMunicipality, date: IsoDate): Plan | undefined {
  const { opens } = bookable(world, town);
  const first = `${date.slice(0, 8)}01` as IsoDate;
  const days = datesBetween(first, addDays(first, 30)).filter((day) => day.slice(0, 7) === date.slice(0, 7) && day >= opens);
  const index = days.indexOf(date);
  if (index < 0) return undefined;
  const until = (day: number): number => Math.floor((10_000 * day) / days.length);
  const count = Math.min(until(index + 1) - until(index), 900);
  return { first: 7 * 60, last: 7 * 60 + count - 1, step: 1 };
}

function plan(world: World, town: SeedMunicipality, date: IsoDate): Plan | undefined {
  if (world.scenario === 'ten-thousand') return crowded(world, town, date);
  if (world.scenario === 'around-the-clock') return { first: 0, last: 1440 - town.step, step: town.step };
  const hours = town.hours(date);
  return hours && { ...hours, step: town.step };
}

export function isOpen(world: World, town: SeedMunicipality, date: IsoDate): boolean {
  return plan(world, town, date) !== undefined;
}

/** All starts of a date, free or not. Counted in real minutes, so that a night when clocks change has the right number of them. */
export function startsOn(world: World, town: SeedMunicipality, date: IsoDate): Instant[] {
  const today = plan(world, town, date);
  if (!today) return [];
  const starts: Instant[] = [];
  const last = instantIn(town.zone, date, today.last);
  for (let at = instantIn(town.zone, date, today.first); at <= last; at += today.step * minute) starts.push(at);
  return starts;
}
