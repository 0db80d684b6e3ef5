import { expect } from '@open-wc/testing';
import { addDays, weekday, type CalendarSystem } from '../../src/domain/calendar.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import { monthModel, moveFocus, type Bounds, type FocusedDay } from '../../src/domain/month.ts';
import { persian } from '../../src/domain/persian.ts';

/** A Persian date as the tests read it, in ISO form. */
function fa(year: number, month: number, day: number): IsoDate {
  const date = persian.write(year, month, day);
  if (!date) throw new Error(`${year}/${month}/${day} does not exist`);
  return date;
}

const days = (week: readonly (IsoDate | undefined)[] | undefined) => week?.map((date) => date?.slice(8) ?? '').join(' ');

describe('month grid', () => {
  it('December 2026, weeks from Monday', () => {
    const month = monthModel('2026-12-17', { calendar: gregorian, weekStart: 1 });
    expect([month.first, month.last]).to.deep.equal(['2026-12-01', '2026-12-31']);
    expect(month.weekdays).to.deep.equal([1, 2, 3, 4, 5, 6, 0]);
    expect(month.weeks).to.have.length(5);
    expect(days(month.weeks[0])).to.equal(' 01 02 03 04 05 06');
    expect(days(month.weeks[4])).to.equal('28 29 30 31   ');
  });

  it('February 2027, weeks from Monday: exactly four', () => {
    const { weeks } = monthModel('2027-02-14', { calendar: gregorian, weekStart: 1 });
    expect(weeks.map(days)).to.deep.equal(['01 02 03 04 05 06 07', '08 09 10 11 12 13 14', '15 16 17 18 19 20 21', '22 23 24 25 26 27 28']);
  });

  it('August 2027, weeks from Monday: six', () => {
    const { weeks } = monthModel('2027-08-01', { calendar: gregorian, weekStart: 1 });
    expect(weeks).to.have.length(6);
    expect(days(weeks[0])).to.equal('      01');
    expect(days(weeks[5])).to.equal('30 31     ');
  });

  it('August 2027, weeks from Sunday: five', () => {
    const { weeks, weekdays } = monthModel('2027-08-01', { calendar: gregorian, weekStart: 0 });
    expect(weekdays).to.deep.equal([0, 1, 2, 3, 4, 5, 6]);
    expect(weeks).to.have.length(5);
  });

  it('آذر ۱۴۰۵, weeks from Saturday', () => {
    const month = monthModel('2026-12-17', { calendar: persian, weekStart: 6 });
    expect([month.first, month.last]).to.deep.equal(['2026-11-22', '2026-12-21']);
    expect(month.weekdays).to.deep.equal([6, 0, 1, 2, 3, 4, 5]);
    expect(month.weeks[0]).to.deep.equal([undefined, ...[22, 23, 24, 25, 26, 27].map((day) => `2026-11-${day}`)]);
    expect(month.weeks.at(-1)?.filter(Boolean)).to.deep.equal(['2026-12-19', '2026-12-20', '2026-12-21']);
  });

  for (const calendar of [gregorian, persian]) {
    it(`${calendar.id}: every month of 2020–2035 has each day once, under its weekday`, () => {
      const wrong: string[] = [];
      for (let date: IsoDate = '2020-01-10'; date < '2036-01-01'; date = calendar.addMonths(date, 1)) {
        for (const weekStart of [0, 1, 6]) {
          const { first, last, weeks, weekdays } = monthModel(date, { calendar, weekStart });
          const cells = weeks.flat();
          const filled = cells.filter((cell) => cell !== undefined);
          const complete = filled.length === calendar.daysInMonth(date) && filled.every((cell, i) => cell === addDays(first, i));
          const placed = cells.every((cell, i) => cell === undefined || weekday(cell) === weekdays[i % 7]);
          const tight = weeks.every((week) => week.length === 7 && week.some(Boolean));
          if (!complete || !placed || !tight || filled.at(-1) !== last) wrong.push(`${date} ${weekStart}`);
        }
      }
      expect(wrong).to.deep.equal([]);
    });
  }

  const bounds: [Bounds, boolean, boolean][] = [
    [{}, true, true],
    [{ min: '2026-12-01', max: '2026-12-31' }, false, false],
    [{ min: '2026-11-30', max: '2027-01-01' }, true, true],
    [{ min: '2026-12-17', max: '2026-12-20' }, false, false],
    [{ min: '2027-01-05' }, false, true],
    [{ max: '2026-11-05' }, true, false],
  ];
  for (const [bound, previous, next] of bounds) {
    it(`within ${JSON.stringify(bound)} a month before: ${previous}, after: ${next}`, () => {
      const month = monthModel('2026-12-17', { calendar: gregorian, weekStart: 1, ...bound });
      expect([month.hasPrevious, month.hasNext]).to.deep.equal([previous, next]);
    });
  }
});

interface Walk extends Bounds {
  readonly calendar: CalendarSystem;
  readonly weekStart?: number;
  readonly rtl?: boolean;
  readonly from: IsoDate;
}

/** The dates that a row of presses leads through; `+` stands for Shift. */
function walk(keys: string, { from, weekStart = 1, rtl = false, ...options }: Walk): IsoDate[] {
  let focus: FocusedDay = { date: from };
  return keys.split(' ').map((name) => {
    const next = moveFocus(focus, { key: name.replace('+', ''), shift: name.startsWith('+') }, { weekStart, rtl, ...options });
    if (!next) throw new Error(`${name} is not ours`);
    focus = next;
    return focus.date;
  });
}

describe('APG date grid: keys', () => {
  const g = { calendar: gregorian };
  const p = { calendar: persian, weekStart: 6, rtl: true };
  const table: [string, Walk, string, IsoDate[]][] = [
    ['arrows', { ...g, from: '2026-12-17' }, 'ArrowRight ArrowLeft ArrowDown ArrowUp', ['2026-12-18', '2026-12-17', '2026-12-24', '2026-12-17']],
    ['arrows across month borders', { ...g, from: '2026-12-31' }, 'ArrowRight ArrowLeft ArrowDown ArrowUp', ['2027-01-01', '2026-12-31', '2027-01-07', '2026-12-31']],
    ['arrows across the end of February', { ...g, from: '2028-02-29' }, 'ArrowRight ArrowLeft', ['2028-03-01', '2028-02-29']],
    ['arrows, right to left', { ...g, rtl: true, from: '2026-12-17' }, 'ArrowRight ArrowLeft ArrowDown ArrowUp', ['2026-12-16', '2026-12-17', '2026-12-24', '2026-12-17']],
    ['arrows, Persian', { ...p, from: fa(1405, 6, 31) }, 'ArrowLeft ArrowRight ArrowDown ArrowUp', [fa(1405, 7, 1), fa(1405, 6, 31), fa(1405, 7, 7), fa(1405, 6, 31)]],
    ['week from Monday', { ...g, from: '2026-12-17' }, 'Home End', ['2026-12-14', '2026-12-20']],
    ['week from Monday, on Sunday', { ...g, from: '2026-12-20' }, 'End Home', ['2026-12-20', '2026-12-14']],
    ['week from Sunday', { ...g, weekStart: 0, from: '2026-12-17' }, 'Home End', ['2026-12-13', '2026-12-19']],
    ['week from Saturday, Persian', { ...p, from: fa(1405, 9, 26) }, 'Home End', [fa(1405, 9, 21), fa(1405, 9, 27)]],
    ['week across a month border', { ...g, from: '2026-12-01' }, 'Home', ['2026-11-30']],
    ['months remember the 31st', { ...g, from: '2023-01-31' }, 'PageDown PageDown PageDown PageDown', ['2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31']],
    ['months back', { ...g, from: '2023-03-31' }, 'PageUp PageUp PageUp', ['2023-02-28', '2023-01-31', '2022-12-31']],
    ['months remember the 31st, Persian', { ...p, from: fa(1402, 6, 31) }, 'PageDown PageDown PageDown PageDown PageDown PageDown PageDown', [fa(1402, 7, 30), fa(1402, 8, 30), fa(1402, 9, 30), fa(1402, 10, 30), fa(1402, 11, 30), fa(1402, 12, 29), fa(1403, 1, 31)]],
    ['years remember 29 February', { ...g, from: '2024-02-29' }, '+PageUp +PageUp +PageUp +PageUp', ['2023-02-28', '2022-02-28', '2021-02-28', '2020-02-29']],
    ['years remember 30 Esfand', { ...p, from: fa(1403, 12, 30) }, '+PageUp +PageUp +PageUp +PageUp', [fa(1402, 12, 29), fa(1401, 12, 29), fa(1400, 12, 29), fa(1399, 12, 30)]],
    ['years forward', { ...g, from: '2026-12-17' }, '+PageDown +PageDown', ['2027-12-17', '2028-12-17']],
    ['months and years mixed', { ...g, from: '2023-01-31' }, 'PageDown +PageDown PageDown', ['2023-02-28', '2024-02-29', '2024-03-31']],
    ['an arrow forgets the wanted day', { ...g, from: '2023-01-31' }, 'PageDown ArrowLeft PageDown', ['2023-02-28', '2023-02-27', '2023-03-27']],
    ['Home forgets the wanted day', { ...g, from: '2023-01-31' }, 'PageDown Home PageDown', ['2023-02-28', '2023-02-27', '2023-03-27']],
    ['months cross the year', { ...g, from: '2026-12-17' }, 'PageDown PageUp', ['2027-01-17', '2026-12-17']],
    ['months cross the year, Persian', { ...p, from: fa(1405, 12, 29) }, 'PageDown PageUp', [fa(1406, 1, 29), fa(1405, 12, 29)]],
  ];
  for (const [name, options, keys, expected] of table) {
    it(name, () => expect(walk(keys, options)).to.deep.equal(expected));
  }

  for (const key of ['Enter', ' ', 'Escape', 'Tab', 'a', 'F4', 'pageup']) {
    it(`leaves “${key}” to others`, () => {
      expect(moveFocus({ date: '2026-12-17' }, { key, shift: false }, { ...g, weekStart: 1, rtl: false })).to.be.undefined;
    });
  }
});

describe('APG date grid: bounds stop, never wrap', () => {
  const bounds = { calendar: gregorian, min: '2026-12-09', max: '2027-01-20' } as const;
  const table: [string, IsoDate, string, IsoDate[]][] = [
    ['the first day', '2026-12-09', 'ArrowLeft ArrowUp', ['2026-12-09', '2026-12-09']],
    ['the last day', '2027-01-20', 'ArrowRight ArrowDown', ['2027-01-20', '2027-01-20']],
    ['no week below', '2027-01-15', 'ArrowDown', ['2027-01-15']],
    ['no week above', '2026-12-12', 'ArrowUp', ['2026-12-12']],
    ['the bound itself can be reached', '2027-01-13', 'ArrowDown', ['2027-01-20']],
    ['ends of a week cut by a bound', '2026-12-11', 'Home End', ['2026-12-09', '2026-12-13']],
    ['ends of the last week', '2027-01-19', 'End', ['2027-01-20']],
    ['a page before the first', '2026-12-31', 'PageUp', ['2026-12-09']],
    ['a page after the last', '2026-12-25', 'PageDown PageDown', ['2027-01-20', '2027-01-20']],
    ['a year beyond', '2026-12-25', '+PageDown +PageUp', ['2027-01-20', '2026-12-09']],
    ['a page back from a bound finds the wanted day', '2026-12-25', 'PageDown PageUp', ['2027-01-20', '2026-12-25']],
    ['a day outside comes in', '2026-11-01', 'ArrowRight', ['2026-12-09']],
  ];
  for (const [name, from, keys, expected] of table) {
    it(name, () => expect(walk(keys, { ...bounds, from })).to.deep.equal(expected));
  }
});
