import { expect } from '@open-wc/testing';
import { joinDate, partsOf, readDate, splitDate, wholeDate } from '../../src/domain/date-entry.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import { persian } from '../../src/domain/persian.ts';
import { quickest } from '../drivers/stopwatch.ts';

describe('RQ5 a date as it is typed', () => {
  const rows: [string, string, string | undefined][] = [
    ['a leap day', '1403/12/30', '2025-03-20'],
    ['the first day of a year', '1404/1/1', '2025-03-21'],
    ['Persian digits', '۱۴۰۵/۰۱/۰۱', '2026-03-21'],
    ['Arabic digits', '١٤٠٥/٦/٣١', '2026-09-22'],
    ['spaces around', ' 1405 / 7 / 1 ', '2026-09-23'],
    ['the leap day of 1408', '1408/12/30', '2030-03-20'],
    ['no leap year', '1404/12/30', 'date-length'],
    ['nor the next', '1405/12/30', 'date-length'],
    ['the second half has thirty days', '1405/07/31', 'date-length'],
    ['no month', '1405/13/1', 'date-month'],
    ['no day', '1405/1/32', 'date-day'],
    ['day zero', '1405/1/0', 'date-day'],
    ['a short year', '05/1/1', 'date-year'],
    ['a Gregorian year', '2026/1/1', 'date-calendar'],
    ['a word', '1405/مهر/1', 'date-month'],
    ['a missing part', '1405//1', 'date-month'],
    ['nothing', '', 'date-empty'],
    ['nothing but slashes', '//', 'date-empty'],
  ];
  for (const [what, typed, expected] of rows) {
    it(`${what}: ${typed}`, () => {
      const reading = readDate(typed, persian);
      expect('date' in reading ? reading.date : reading.fault).to.equal(expected);
    });
  }

  it('takes a whole date that is pasted into one part apart', () => {
    const date = { year: '1403', month: '12', day: '30' };
    for (const text of ['1403/12/30', '1403-12-30', '1403.12.30', ' 1403 / 12 / 30 ', '30/12/1403', '30 12 1403', '30‐12‐1403']) expect(wholeDate(text), text).to.deep.equal(date);
    expect(wholeDate('۱۴۰۳/۱۲/۳۰')).to.deep.equal({ year: '۱۴۰۳', month: '۱۲', day: '۳۰' });
    for (const text of ['', '30', '30/12', '3/4/5', '1403/12', '1403/12/30/1', '1403/مهر/1', '1403/1405/1404', '2026-03-20T10:00', '14031230']) expect(wholeDate(text), text).to.equal(undefined);
  });

  it('says how long the month is', () => {
    expect(readDate('1404/12/30', persian)).to.deep.equal({ fault: 'date-length', first: '2026-02-20', days: 29 });
    expect(readDate('2027/2/29', gregorian)).to.deep.equal({ fault: 'date-length', first: '2027-02-01', days: 28 });
  });

  it('takes a Persian year in the Gregorian calendar for what it is', () => {
    expect(readDate('1405/1/1', gregorian)).to.deep.equal({ fault: 'date-calendar' });
  });

  it('goes into parts and back without loss', () => {
    for (const text of ['1405/1/2', '/1/', '1405//', '']) expect(joinDate(splitDate(text))).to.equal(text);
    expect(joinDate({ year: '14/05', month: '1', day: '2' })).to.equal('1405/1/2');
  });

  it('is the same day in another language', () => {
    expect(readDate('2025-03-20', persian)).to.deep.equal({ date: '2025-03-20' });
    expect(partsOf('2025-03-20', persian)).to.deep.equal({ year: '1403', month: '12', day: '30' });
    expect(partsOf('2025-03-20', gregorian)).to.deep.equal({ year: '2025', month: '3', day: '20' });
    expect(partsOf('۱۴۰۳/12/', persian)).to.deep.equal({ year: '۱۴۰۳', month: '12', day: '' });
  });

  it('is read in no time, however much was typed (X13)', () => {
    expect(quickest(() => readDate(`${'1'.repeat(100_000)}/${'۱'.repeat(100_000)}/1`, persian))).to.be.below(50);
  });
});
