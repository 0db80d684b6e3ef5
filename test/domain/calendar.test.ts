import { expect } from '@open-wc/testing';
import { addDays, weekday, type CalendarSystem } from '../../src/domain/calendar.ts';
import { utcMidnight, type IsoDate } from '../../src/domain/dates.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import { persian } from '../../src/domain/persian.ts';

/** Every date from 2020 to 2035, 16 years. */
const dates: IsoDate[] = [];
for (let date: IsoDate = '2020-01-01'; date < '2036-01-01'; date = addDays(date, 1)) dates.push(date);

function byIntl(calendar: CalendarSystem): (date: IsoDate) => { year: number; month: number; day: number } {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: 'UTC',
    calendar: calendar.id,
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  return (date) => {
    const parts = format.formatToParts(utcMidnight(date));
    const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    return { year: number('year'), month: number('month'), day: number('day') };
  };
}

describe('calendar-independent days', () => {
  const sums: [IsoDate, number, IsoDate][] = [
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2027-03-28', 1, '2027-03-29'], // a day of 23 hours in Athens
    ['2027-03-29', -1, '2027-03-28'],
    ['2027-10-31', 1, '2027-11-01'], // a day of 25 hours
    ['2027-01-01', 365, '2028-01-01'],
    ['2027-01-01', 0, '2027-01-01'],
  ];
  for (const [date, count, expected] of sums) {
    it(`${date} + ${count} = ${expected}`, () => expect(addDays(date, count)).to.equal(expected));
  }

  it('counts days on a page whose library has put a Date.parse of its own in place of the browser’s', () => {
    const own = Object.getOwnPropertyDescriptor(Date, 'parse') as PropertyDescriptor;
    Date.parse = ((text: string) => new Date(text)) as unknown as typeof Date.parse;
    try {
      expect(addDays('2026-12-31', 1)).to.equal('2027-01-01');
    } finally {
      Object.defineProperty(Date, 'parse', own);
    }
  });

  it('numbers the days of the week from Sunday', () => {
    expect(weekday('2026-12-13')).to.equal(0);
    expect(weekday('2026-12-17')).to.equal(4);
    expect(weekday('2026-12-19')).to.equal(6);
  });
});

for (const calendar of [gregorian, persian]) {
  describe(`calendar ${calendar.id}, all days 2020–2035`, () => {
    it('reads day, month and year as Intl does', () => {
      const expected = byIntl(calendar);
      const wrong = dates.filter((date) => {
        const [a, b] = [calendar.read(date), expected(date)];
        return a.year !== b.year || a.month !== b.month || a.day !== b.day;
      });
      expect(dates).to.have.length(5844);
      expect(wrong).to.deep.equal([]);
    });

    it('writes what it reads', () => {
      const wrong = dates.filter((date) => {
        const { year, month, day } = calendar.read(date);
        return calendar.write(year, month, day) !== date;
      });
      expect(wrong).to.deep.equal([]);
    });

    it('finds the first day and the length of the month', () => {
      const expected = byIntl(calendar);
      const wrong = dates.filter((date) => {
        const first = calendar.startOfMonth(date);
        const days = calendar.daysInMonth(date);
        const month = expected(date).month;
        return (
          expected(first).day !== 1 ||
          expected(first).month !== month ||
          expected(addDays(first, days - 1)).month !== month ||
          expected(addDays(first, days)).day !== 1
        );
      });
      expect(wrong).to.deep.equal([]);
    });

    it('adds months: the same day, or the last of the month', () => {
      const wrong = dates.filter((date) =>
        [-13, -12, -1, 0, 1, 5, 12].some((count) => {
          const from = calendar.read(date);
          const to = calendar.read(calendar.addMonths(date, count));
          const months = (to.year - from.year) * 12 + to.month - from.month;
          const last = calendar.daysInMonth(calendar.addMonths(date, count));
          return months !== count || to.day !== Math.min(from.day, last);
        }),
      );
      expect(wrong).to.deep.equal([]);
    });
  });
}

describe('Gregorian days that do not exist', () => {
  const wrong: [number, number, number][] = [
    [2027, 2, 29],
    [2100, 2, 29],
    [2027, 4, 31],
    [2027, 0, 1],
    [2027, 13, 1],
    [2027, 1, 0],
    [2027, 1, -1],
    [2027, 1.5, 1],
    [Number.NaN, 1, 1],
  ];
  for (const parts of wrong) it(parts.join('/'), () => expect(gregorian.write(...parts)).to.be.undefined);
  it('but 29 February 2028 does', () => expect(gregorian.write(2028, 2, 29)).to.equal('2028-02-29'));
});

describe('Persian calendar (ICU)', () => {
  const pairs: [number, number, number, IsoDate][] = [
    [1399, 12, 30, '2021-03-20'],
    [1403, 12, 30, '2025-03-20'],
    [1404, 1, 1, '2025-03-21'],
    [1405, 1, 1, '2026-03-21'],
    [1405, 6, 31, '2026-09-22'],
    [1405, 7, 1, '2026-09-23'],
    [1405, 9, 26, '2026-12-17'],
    [1406, 1, 1, '2027-03-21'],
    [1408, 1, 1, '2029-03-20'],
    [1408, 12, 30, '2030-03-20'],
    [1409, 1, 1, '2030-03-21'],
  ];
  for (const [year, month, day, date] of pairs) {
    it(`${year}/${month}/${day} is ${date}`, () => {
      expect(persian.write(year, month, day)).to.equal(date);
      expect(persian.read(date)).to.deep.equal({ year, month, day });
    });
  }

  it('has the leap years 1391 1395 1399 1403 1408 1412 1416 1420', () => {
    const leap: number[] = [];
    for (let year = 1391; year <= 1420; year += 1) if (persian.write(year, 12, 30)) leap.push(year);
    expect(leap).to.deep.equal([1391, 1395, 1399, 1403, 1408, 1412, 1416, 1420]);
  });

  const wrong: [number, number, number][] = [
    [1404, 12, 30],
    [1405, 12, 30],
    [1405, 7, 31],
    [1405, 1, 32],
    [1405, 1, 0],
    [1405, 0, 1],
    [1405, 13, 1],
    [1405, 1, 1.5],
    [Number.NaN, 1, 1],
  ];
  for (const parts of wrong) it(`${parts.join('/')} does not exist`, () => expect(persian.write(...parts)).to.be.undefined);
});
