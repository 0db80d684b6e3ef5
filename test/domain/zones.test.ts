import { expect } from '@open-wc/testing';
import { inOrder, utcDate, type Instant, type IsoDate, type Zone } from '../../src/domain/dates.ts';
import type * as zonesModule from '../../src/domain/zones.ts';
import { dateInZone, firstChange, groupByDate, instantAt, sameClock, usableZone, viewerZone, zoneOffset } from '../../src/domain/zones.ts';
import { quickest } from '../drivers/stopwatch.ts';

const at = (text: string): Instant => Date.parse(text);
const hour = 3_600_000;

/** `2027-03-28 04:00`, as a clock in the zone shows an instant. */
function wall(instant: Instant, zone: Zone): string {
  return new Date(instant + zoneOffset(instant, zone) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A copy of its own, as the module remembers the zones it has met. */
async function fresh(name: string): Promise<typeof zonesModule> {
  const path = `../../src/domain/zones.ts?as=${name}`;
  return (await import(path)) as typeof zonesModule;
}

/** What a page has under a name, while something is done. */
async function having<T>(name: string, value: unknown, act: () => Promise<T>): Promise<T> {
  const had = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  try {
    return await act();
  } finally {
    if (had) Object.defineProperty(globalThis, name, had);
    else Reflect.deleteProperty(globalThis, name);
  }
}

describe('clocks of zones', () => {
  const table: [string, string, Zone, number, string][] = [
    ['T1 before the change', '2027-03-28T00:59Z', 'Europe/Athens', 120, '2027-03-28 02:59'],
    ['T1 after the change', '2027-03-28T01:00Z', 'Europe/Athens', 180, '2027-03-28 04:00'],
    ['T1 in Kyiv', '2027-03-28T01:00Z', 'Europe/Kyiv', 180, '2027-03-28 04:00'],
    ['T2 first 3:30', '2027-10-31T00:30Z', 'Europe/Athens', 180, '2027-10-31 03:30'],
    ['T2 second 3:30', '2027-10-31T01:30Z', 'Europe/Athens', 120, '2027-10-31 03:30'],
    ['T4 Tehran in summer: no daylight saving since 2022', '2027-07-01T00:00Z', 'Asia/Tehran', 210, '2027-07-01 03:30'],
    ['T4 Tehran in winter', '2027-01-01T00:00Z', 'Asia/Tehran', 210, '2027-01-01 03:30'],
    ['T5 Kathmandu', '2027-06-01T00:00Z', 'Asia/Kathmandu', 345, '2027-06-01 05:45'],
    ['T5 Lord Howe in summer', '2027-10-31T00:30Z', 'Australia/Lord_Howe', 660, '2027-10-31 11:30'],
    ['T5 Lord Howe in winter: half an hour less', '2027-07-01T00:00Z', 'Australia/Lord_Howe', 630, '2027-07-01 10:30'],
    ['west of Greenwich', '2027-01-01T00:00Z', 'America/New_York', -300, '2026-12-31 19:00'],
    ['half an hour west', '2027-01-01T00:00Z', 'America/St_Johns', -210, '2026-12-31 20:30'],
    ['a fraction of a minute', '2027-01-01T23:59:59.999Z', 'UTC', 0, '2027-01-01 23:59'],
    ['before 1970', '1969-07-20T20:17:40Z', 'UTC', 0, '1969-07-20 20:17'],
  ];
  for (const [name, instant, zone, offset, shown] of table) {
    it(name, () => {
      expect(zoneOffset(at(instant), zone)).to.equal(offset);
      expect(wall(at(instant), zone)).to.equal(shown);
    });
  }

  // Browsers before 2026 lack `Temporal`; a page may have an element or a global of its own by that name.
  for (const [name, value] of [
    ['no Temporal', undefined],
    ['an element called Temporal', document.createElement('div')],
    ['a Temporal without instants', { Now: {} }],
  ] as const) {
    it(`are the same with ${name}`, () =>
      having('Temporal', value, async () => {
        const old = await fresh(name.replace(/ /g, '-'));
        const seen = table.map(([what, instant, zone]) => [what, old.zoneOffset(at(instant), zone)]);
        expect(seen).to.deep.equal(table.map(([what, , , offset]) => [what, offset]));
        expect(old.viewerZone()).to.equal(viewerZone());
        expect(old.usableZone('Mars/Olympus')).to.equal('UTC');
      }));
  }

  it('asks Temporal alone where there is one', async function () {
    if (!('Temporal' in globalThis)) this.skip();
    const original = Intl.DateTimeFormat;
    let made = 0;
    Intl.DateTimeFormat = new Proxy(original, {
      construct(target, args: [string, Intl.DateTimeFormatOptions]) {
        made++;
        return new target(...args);
      },
    });
    try {
      const zones = await fresh('counted');
      expect(zones.dateInZone(at('2027-02-04T22:30Z'), 'Europe/Athens')).to.equal('2027-02-05');
      expect(zones.viewerZone()).to.equal(viewerZone());
      expect(made).to.equal(0);
    } finally {
      Intl.DateTimeFormat = original;
    }
  });

  it('T1 no quarter of an hour of that night reads 3 something', () => {
    for (let instant = at('2027-03-27T22:00Z'); instant < at('2027-03-28T06:00Z'); instant += hour / 4) {
      expect(wall(instant, 'Europe/Athens')).not.to.match(/28 03:/);
    }
  });

  it('T3 New York and Athens are 6 hours apart between 14 and 28 March 2027, 7 around it', () => {
    const apart = (date: IsoDate) => (zoneOffset(at(`${date}T12:00Z`), 'Europe/Athens') - zoneOffset(at(`${date}T12:00Z`), 'America/New_York')) / 60;
    expect((['2027-03-13', '2027-03-15', '2027-03-27', '2027-03-29'] as const).map(apart)).to.deep.equal([7, 6, 6, 7]);
  });

  it('T6 a slot at 0:30 in Athens on the 5th is on the 5th, whoever looks', () => {
    expect(dateInZone(at('2027-02-04T22:30Z'), 'Europe/Athens')).to.equal('2027-02-05');
    expect(dateInZone(at('2027-02-04T22:30Z'), 'America/New_York')).to.equal('2027-02-04');
    expect(dateInZone(at('2027-02-04T22:30Z'), 'UTC')).to.equal('2027-02-04');
  });
});

describe('names of zones', () => {
  it('keeps a name that the browser knows', () => {
    for (const zone of ['Europe/Athens', 'Europe/Kyiv', 'Europe/Kiev', 'Asia/Tehran', 'UTC']) expect(usableZone(zone)).to.equal(zone);
  });

  it('falls back to UTC', () => {
    for (const zone of ['', 'Mars/Olympus', 'Etc/Unknown', '<b>', '../x']) expect(usableZone(zone)).to.equal('UTC');
    expect(zoneOffset(at('2027-07-01T00:00Z'), 'Mars/Olympus')).to.equal(0);
  });

  it("finds the device's zone", () => {
    expect(zoneOffset(at('2027-07-01T00:00Z'), viewerZone())).to.equal(-new Date('2027-07-01T00:00Z').getTimezoneOffset());
    expect(zoneOffset(at('2027-01-01T00:00Z'), viewerZone())).to.equal(-new Date('2027-01-01T00:00Z').getTimezoneOffset());
  });

  for (const [unknown, known] of [
    ['Europe/Kyiv', 'Europe/Kiev'],
    ['Europe/Kiev', 'Europe/Kyiv'],
  ] as const) {
    it(`T8 falls back from ${unknown} to ${known}`, async () => {
      const original = Intl.DateTimeFormat;
      Intl.DateTimeFormat = new Proxy(original, {
        construct(target, [locale, options]: [string, Intl.DateTimeFormatOptions]) {
          if (options.timeZone === unknown) throw new RangeError(`Invalid time zone specified: ${unknown}`);
          return new target(locale, options);
        },
      });
      try {
        // Who knows one spelling only has no Temporal yet.
        await having('Temporal', undefined, async () => {
          const zones = await fresh(`without-${unknown}`);
          expect(zones.usableZone(unknown)).to.equal(known);
          expect(zones.zoneOffset(at('2027-07-01T00:00Z'), unknown)).to.equal(180);
          expect(zones.sameClock(unknown, 'Europe/Athens', at('2027-01-01'), at('2027-12-31'))).to.be.true;
        });
      } finally {
        Intl.DateTimeFormat = original;
      }
    });
  }
});

describe('slots by date', () => {
  const zones = ['Europe/Athens', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
  for (const zone of zones) {
    it(`${zone}: as one by one, over both changes of 2027`, () => {
      const starts: Instant[] = [];
      for (let start = at('2027-03-10T00:00Z'); start < at('2027-11-15T00:00Z'); start += hour / 2) starts.push(start);
      const groups = groupByDate(Float64Array.from(starts), zone);
      const wrong = [...groups].flatMap(([date, group]) => [...group].filter((start) => dateInZone(start, zone) !== date));
      expect(wrong).to.deep.equal([]);
      expect([...groups.values()].flatMap((group) => [...group])).to.deep.equal(starts);
    });
  }

  it('are put in order, each once, and not copied where they are so already', () => {
    const ordered = Float64Array.of(1, 2, 5);
    expect(inOrder(ordered)).to.equal(ordered);
    expect([...inOrder(Float64Array.of(5, 1, 2, 1))]).to.deep.equal([1, 2, 5]);
    expect([...inOrder(Float64Array.of(1, 1, 2))]).to.deep.equal([1, 2]);
  });

  it('takes nothing, and a date that comes twice when clocks go back over midnight', () => {
    expect(groupByDate(new Float64Array(), 'Europe/Athens').size).to.equal(0);
    // St. John's, 2010-11-07: a minute after midnight it was 23:01 of the 6th again.
    const starts = Float64Array.from([at('2010-11-07T02:30Z'), at('2010-11-07T02:45Z'), at('2010-11-07T03:45Z')]);
    expect([...groupByDate(starts, 'America/St_Johns')].map(([date, group]) => [date, [...group]])).to.deep.equal([
      ['2010-11-07', [starts[0], starts[2]]],
      ['2010-11-06', [starts[1]]],
    ]);
  });

  it('10,000 slots: two look-ups a UTC day, one a slot on a day of change', () =>
    having('Temporal', undefined, async () => {
      const starts = Float64Array.from({ length: 10_000 }, (_, i) => at('2027-03-01T00:00Z') + i * 5 * 60_000);
      const utcDays = new Set([...starts].map(utcDate)).size;
      // What a module has looked up it knows: each time with a new one.
      const modules = await Promise.all([1, 2, 3, 4, 5].map((round) => fresh(`thrifty-${round}`)));
      for (const old of modules) old.zoneOffset(0, 'Europe/Athens'); // the formatter exists from here on
      const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format');
      if (!format) throw new Error('no format');
      let count = 0;
      Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
        ...format,
        get(this: Intl.DateTimeFormat): unknown {
          count += 1;
          return format.get?.call(this);
        },
      });
      let took: number;
      try {
        took = quickest(() => modules.pop()?.groupByDate(starts, 'Europe/Athens'));
      } finally {
        Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', format);
      }
      expect(took).to.be.below(50);
      expect(count / 5).to.be.within(utcDays, utcDays * 2 + 288);
    }));
});

describe('the same clock', () => {
  const table: [Zone, Zone, string, string, boolean][] = [
    ['Europe/Athens', 'Europe/Kyiv', '2026-01-01T00:00Z', '2027-12-31T00:00Z', true],
    ['Europe/Athens', 'Europe/Athens', '2026-01-01T00:00Z', '2027-12-31T00:00Z', true],
    ['Europe/Kyiv', 'Europe/Kiev', '2026-01-01T00:00Z', '2027-12-31T00:00Z', true],
    ['Europe/Athens', 'Europe/Rome', '2027-01-01T00:00Z', '2027-01-02T00:00Z', false],
    ['Europe/Athens', 'Africa/Johannesburg', '2027-01-01T00:00Z', '2027-03-28T00:59Z', true], // winter only
    ['Europe/Athens', 'Africa/Johannesburg', '2027-01-01T00:00Z', '2027-03-28T01:00Z', false], // both ends count
    // Beirut changes three hours before Athens: looking once a day, at noon, would miss it.
    ['Europe/Athens', 'Asia/Beirut', '2027-03-20T12:00Z', '2027-04-05T12:00Z', false],
    ['Europe/Athens', 'Asia/Beirut', '2027-03-28T01:00Z', '2027-10-01T12:00Z', true],
    ['Asia/Tehran', 'Europe/Moscow', '2027-01-01T00:00Z', '2027-01-01T00:00Z', false], // a single instant
  ];
  for (const [a, b, from, to, expected] of table) {
    it(`${a} and ${b} from ${from} to ${to}: ${expected}`, () => {
      expect(sameClock(a, b, at(from), at(to))).to.equal(expected);
      expect(sameClock(b, a, at(from), at(to))).to.equal(expected);
    });
  }
});

describe('from wall clock to instant', () => {
  const table: [string, IsoDate, number, Zone, string][] = [
    ['winter', '2026-12-17', 12 * 60 + 15, 'Europe/Athens', '2026-12-17T10:15Z'],
    ['summer', '2027-07-01', 9 * 60, 'Europe/Athens', '2027-07-01T06:00Z'],
    ['midnight', '2027-02-05', 0, 'Europe/Athens', '2027-02-04T22:00Z'],
    ['before the gap', '2027-03-28', 2 * 60 + 59, 'Europe/Athens', '2027-03-28T00:59Z'],
    ['in the gap', '2027-03-28', 3 * 60, 'Europe/Athens', '2027-03-28T01:00Z'],
    ['deep in the gap', '2027-03-28', 3 * 60 + 30, 'Europe/Athens', '2027-03-28T01:00Z'],
    ['after the gap', '2027-03-28', 4 * 60, 'Europe/Athens', '2027-03-28T01:00Z'],
    ['9:00 after the gap', '2027-03-28', 9 * 60, 'Europe/Athens', '2027-03-28T06:00Z'],
    ['in the overlap: the first', '2027-10-31', 3 * 60 + 30, 'Europe/Athens', '2027-10-31T00:30Z'],
    ['after the overlap', '2027-10-31', 4 * 60, 'Europe/Athens', '2027-10-31T02:00Z'],
    ['the day before a change', '2027-03-27', 23 * 60, 'Europe/Athens', '2027-03-27T21:00Z'],
    ['gap of New York', '2027-03-14', 2 * 60 + 30, 'America/New_York', '2027-03-14T07:00Z'],
    ['overlap of New York', '2027-11-07', 60 + 30, 'America/New_York', '2027-11-07T05:30Z'],
    ['gap of half an hour', '2027-10-03', 2 * 60 + 15, 'Australia/Lord_Howe', '2027-10-02T15:30Z'],
    ['midnight that is skipped', '2027-03-28', 0, 'Asia/Beirut', '2027-03-27T22:00Z'],
    ['Tehran', '2027-07-01', 8 * 60, 'Asia/Tehran', '2027-07-01T04:30Z'],
    ['beyond midnight', '2026-12-17', 25 * 60, 'UTC', '2026-12-18T01:00Z'],
  ];
  for (const [name, date, minutes, zone, expected] of table) {
    it(name, () => expect(new Date(instantAt(date, minutes, zone)).toISOString()).to.equal(new Date(expected).toISOString()));
  }

  for (const zone of ['Europe/Athens', 'Asia/Tehran', 'America/New_York', 'Australia/Lord_Howe']) {
    it(`${zone}: there and back, every half hour of 2027, but for the second of two`, () => {
      const wrong: string[] = [];
      for (let instant = at('2027-01-01T00:00Z'); instant < at('2028-01-01T00:00Z'); instant += hour / 2) {
        const date = dateInZone(instant, zone);
        const minutes = (instant - at(`${date}T00:00Z`)) / 60_000 + zoneOffset(instant, zone);
        if (instantAt(date, minutes, zone) !== instant) wrong.push(wall(instant, zone));
      }
      const overlap = { 'Europe/Athens': ['2027-10-31 03:00', '2027-10-31 03:30'], 'America/New_York': ['2027-11-07 01:00', '2027-11-07 01:30'], 'Australia/Lord_Howe': ['2027-04-04 01:30'] };
      expect(wrong).to.deep.equal(overlap[zone as keyof typeof overlap] ?? []);
    });
  }

  it('finds the minute of a change', () => {
    expect(firstChange(at('2027-03-25T00:00Z'), at('2027-04-01T00:00Z'), 'Europe/Athens')).to.equal(at('2027-03-28T01:00Z'));
    expect(firstChange(at('2027-03-01T00:00Z'), at('2027-03-08T00:00Z'), 'Europe/Athens')).to.equal(at('2027-03-08T00:00Z'));
  });
});
