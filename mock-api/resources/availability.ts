import type { WireAvailability } from '../../src/adapter/rest/wire.ts';
import { invalid, Problem } from '../problem.ts';
import { isIsoDate, utcMidnight, type IsoDate } from '../../src/domain/dates.ts';
import { availabilityQuery, read } from '../requests.ts';
import { Places, type Wanted } from '../rules/capacity.ts';
import { addDays, datesBetween } from '../rules/civil-time.ts';
import { bookable, isOpen } from '../rules/schedule.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import { findService, findTown, iso, languageFor, ok, type Context, type Reply } from './context.ts';

/** Longer spans are refused: a client asks for a month or two. */
const longest = 100;

export function availability(context: Context): Reply<WireAvailability> {
  const { world, id, query } = context;
  const town = findTown(world, id);
  const asked = read(availabilityQuery, Object.fromEntries(query));
  const [from, to] = span(asked.from, asked.to);
  const places = new Places(world, wanted(town, asked));
  const dates = datesBetween(from, to);
  const seconds = (instant: number | undefined): number | undefined => (instant === undefined ? undefined : instant / 1000);
  const language = languageFor(context, town);
  return ok({
    zone: town.zone,
    serverTime: iso(world.clock.now()),
    from,
    to,
    ...bookable(world, town),
    // The first in full, the others as seconds after the one before: a third of the bytes.
    starts: dates.flatMap((date) => places.on(date)).map((start, index, all) => (start - (all[index - 1] ?? 0)) / 1000),
    closed: dates
      .filter((date) => !isOpen(world, town, date))
      .map((date) => ({ date, holiday: town.holiday(date)?.[language] })),
    earliest: seconds(places.firstFrom(bookable(world, town).opens)),
    next: seconds(places.firstFrom(addDays(to, 1))),
  });
}

function span(from: string, to: string): [IsoDate, IsoDate] {
  if (!isIsoDate(from) || !isIsoDate(to) || to < from || utcMidnight(to) - utcMidnight(from) > longest * 86_400_000) {
    throw new Problem(400, 'malformed', { errors: [{ pointer: '/to', code: 'span' }] });
  }
  return [from, to];
}

/** What a query narrows, checked against what the service offers. */
export function wanted(
  town: SeedMunicipality,
  { service: id, mode, office, staff }: { service: string; mode: 'in-person' | 'video'; office?: string; staff?: string },
): Wanted {
  const service = findService(town, id);
  const errors = [
    ...(service.modes.includes(mode) ? [] : [{ pointer: '/mode', code: 'not-offered' }]),
    ...(!office || service.offices.includes(office) ? [] : [{ pointer: '/office', code: 'not-offered' }]),
    ...(!staff || service.staff.includes(staff) ? [] : [{ pointer: '/staff', code: 'not-offered' }]),
  ];
  if (errors.length > 0) throw invalid(errors);
  return { town, service, staff };
}
