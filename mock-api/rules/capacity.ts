/** Who is free when. An appointment takes one person's time, so that neighbouring starts lose that person too. */
import type { Instant, IsoDate } from '../../src/domain/dates.ts';
import type { Slot } from '../db.ts';
import { randomSequence } from '../random.ts';
import type { SeedMunicipality, SeedService } from '../seed/municipality.ts';
import type { World } from '../world.ts';
import { addDays, dateIn, datesBetween, minute } from './civil-time.ts';
import { bookable, deadline, startsOn } from './schedule.ts';

/** What is looked for: a service, by anybody who works for it or by one person. */
export interface Wanted {
  readonly town: SeedMunicipality;
  readonly service: SeedService;
  readonly staff?: string;
}

/** How much of a person's day is booked by others, by the luck of the date: full, nearly full, half, little. */
const loads: readonly { readonly below: number; readonly load: number }[] = [
  { below: 0.1, load: 1 },
  { below: 0.35, load: 0.85 },
  { below: 0.65, load: 0.5 },
  { below: 1, load: 0.2 },
];

/** Starts of the appointments that others made with a person before this world began. */
function bookedBefore(world: World, town: SeedMunicipality, staff: string, date: IsoDate): ReadonlySet<Instant> {
  const name = `${town.id}/${staff}/${date}`;
  const known = world.booked.get(name);
  if (known) return known;
  const booked = new Set<Instant>();
  if (world.scenario !== 'ten-thousand' && world.scenario !== 'around-the-clock') {
    const luck = randomSequence(`${world.seed}/${town.id}/${date}`)();
    const load = loads.find(({ below }) => luck < below)?.load ?? 0;
    const random = randomSequence(`${world.seed}/${name}`);
    let free = 0;
    for (const start of startsOn(world, town, date)) {
      if (random() >= load || start < free) continue;
      booked.add(start);
      free = start + 20 * minute;
    }
  }
  world.booked.set(name, booked);
  return booked;
}

function overlaps(slot: Slot, start: Instant, end: Instant): boolean {
  return slot.start < end && slot.end > start;
}

/** Every span of time that is given to somebody now. */
function given({ db, clock }: World, town: SeedMunicipality): Slot[] {
  const slots: Slot[] = [...db.rivals];
  for (const hold of db.holds.values()) {
    if (hold.state === 'held' && hold.expires > clock.now()) slots.push(hold);
  }
  for (const { status, slot } of db.appointments.values()) {
    if (status === 'booked') slots.push(slot);
  }
  return slots.filter(({ municipality }) => municipality === town.id);
}

/** A search among the free times of one service. Made anew for each call: what it finds is true at that moment. */
export class Places {
  readonly #world: World;
  readonly #wanted: Wanted;
  readonly #given: readonly Slot[];
  readonly #deadline: Instant;
  readonly #window: { readonly opens: IsoDate; readonly closes: IsoDate };

  constructor(world: World, wanted: Wanted) {
    this.#world = world;
    this.#wanted = wanted;
    this.#given = given(world, wanted.town);
    this.#deadline = deadline(world, wanted.town);
    this.#window = bookable(world, wanted.town);
  }

  /**
   * Who could serve from a start on, in the order of the list.
   *
   * @param date the office's date of that start, where it is known: asking `Intl` for it 10,000 times takes a while
   */
  staffAt(start: Instant, date = dateIn(this.#wanted.town.zone, start)): string[] {
    const { town, service, staff } = this.#wanted;
    const { scenario } = this.#world;
    const end = start + service.minutes * minute;
    const { opens, closes } = this.#window;
    if (scenario === 'empty' || start < this.#deadline || date > closes) return [];
    if (scenario === 'full-month' && date.slice(0, 7) === opens.slice(0, 7)) return [];
    return service.staff.filter((id) => {
      if (staff && id !== staff) return false;
      if (this.#given.some((slot) => slot.assigned === id && overlaps(slot, start, end))) return false;
      for (const at of bookedBefore(this.#world, town, id, date)) {
        if (at < end && at + 20 * minute > start) return false;
      }
      return true;
    });
  }

  /** Free starts of a date. */
  on(date: IsoDate): Instant[] {
    const { opens, closes } = this.#window;
    if (date < opens || date > closes) return [];
    return startsOn(this.#world, this.#wanted.town, date).filter((start) => this.staffAt(start, date).length > 0);
  }

  /** Whether appointments start at that instant at all. */
  isStart(start: Instant): boolean {
    const { town } = this.#wanted;
    return startsOn(this.#world, town, dateIn(town.zone, start)).includes(start);
  }

  /** The first free start from a date on. */
  firstFrom(date: IsoDate): Instant | undefined {
    const { opens, closes } = this.#window;
    const from = date > opens ? date : opens;
    if (from > closes) return undefined;
    for (const day of datesBetween(from, closes)) {
      const [first] = this.on(day);
      if (first !== undefined) return first;
    }
    return undefined;
  }

  /** The free starts nearest to one that is gone, nearest first: at most three, within a week. */
  near(start: Instant): Instant[] {
    const date = dateIn(this.#wanted.town.zone, start);
    return datesBetween(addDays(date, -7), addDays(date, 7))
      .flatMap((day) => this.on(day))
      .filter((at) => at !== start)
      .sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b)
      .slice(0, 3);
  }
}
