import { expect } from '@open-wc/testing';
import type { Instant, IsoDate, Zone } from '../../src/domain/dates.ts';
import { nextOpening, openNow, spansOn, weekGroups, type OpeningHours, type Span } from '../../src/domain/opening-hours.ts';
import { instantAt } from '../../src/domain/zones.ts';

const span = (from: string, to: string): Span => ({ from: minutes(from), to: minutes(to) });

function minutes(text: string): number {
  const [hours = 0, rest = 0] = text.split(':').map(Number);
  return hours * 60 + rest;
}

const day = [span('8:00', '12:30'), span('13:00', '15:30')];
const branch: OpeningHours = { week: [[], day, day, day, day, day, []], special: [] };
const head: OpeningHours = {
  week: [[], day, day, day, day, day, day],
  special: [
    { date: '2026-12-25', spans: [], name: 'Різдво Христове' },
    { date: '2026-12-27', spans: [span('9:00', '11:00')] },
  ],
};
const always: OpeningHours = { week: [0, 1, 2, 3, 4, 5, 6].map(() => [span('0:00', '24:00')]), special: [] };
const never: OpeningHours = { week: [[], [], [], [], [], [], []], special: [] };
/** Saturday evening into Sunday morning. */
const night: OpeningHours = { week: [[], [], [], [], [], [], [span('22:00', '26:00')]], special: [] };
/** Sunday, in the small hours in which clocks change. */
const smallHours: OpeningHours = { week: [[span('2:30', '3:30')], [], [], [], [], [], []], special: [] };

/** The instant at which clocks show a time: `2026-11-20 12:30`. */
function at(text: string, zone: Zone): Instant {
  const [date, time] = text.split(' ') as [IsoDate, string];
  return instantAt(date, minutes(time), zone);
}

const kyiv = 'Europe/Kyiv';

describe('QT2: opening hours', () => {
  // 20 November 2026 is a Friday.
  const table: [hours: OpeningHours, now: string, open: string | undefined, next: string | undefined][] = [
    [branch, '2026-11-20 7:59', undefined, '2026-11-20 8:00'],
    [branch, '2026-11-20 8:00', '12:30', '2026-11-20 13:00'],
    [branch, '2026-11-20 12:29', '12:30', '2026-11-20 13:00'],
    [branch, '2026-11-20 12:30', undefined, '2026-11-20 13:00'],
    [branch, '2026-11-20 12:59', undefined, '2026-11-20 13:00'],
    [branch, '2026-11-20 13:00', '15:30', '2026-11-23 8:00'],
    [branch, '2026-11-20 15:30', undefined, '2026-11-23 8:00'],
    [branch, '2026-11-21 10:00', undefined, '2026-11-23 8:00'],
    [head, '2026-11-20 15:30', undefined, '2026-11-21 8:00'],
    [head, '2026-11-21 10:00', '12:30', '2026-11-21 13:00'],
    [head, '2026-11-21 15:30', undefined, '2026-11-23 8:00'],
    [head, '2026-12-24 16:00', undefined, '2026-12-26 8:00'], // Christmas is closed
    [head, '2026-12-25 10:00', undefined, '2026-12-26 8:00'],
    [head, '2026-12-27 10:59', '11:00', '2026-12-28 8:00'], // a Sunday that is worked
    [never, '2026-11-20 10:00', undefined, undefined],
    [night, '2026-11-21 23:00', '2:00', '2026-11-28 22:00'],
    [night, '2026-11-22 1:59', '2:00', '2026-11-28 22:00'],
    [night, '2026-11-22 2:00', undefined, '2026-11-28 22:00'],
  ];
  for (const [hours, now, open, next] of table) {
    it(`${now}: ${open ? `open until ${open}` : 'closed'}, then ${next}`, () => {
      const instant = at(now, kyiv);
      const opening = openNow(hours, kyiv, instant);
      if (open === undefined) expect(opening).to.equal(undefined);
      else {
        expect(opening?.from).to.be.at.most(instant);
        const shown = new Intl.DateTimeFormat('en', { timeZone: kyiv, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }).format(opening?.to);
        expect(minutes(shown)).to.equal(minutes(open));
      }
      expect(nextOpening(hours, kyiv, instant)?.from).to.equal(next && at(next, kyiv));
    });
  }

  it('is the same whatever the zone of the viewer: only the office’s clock counts', () => {
    const noonInAthens = Date.UTC(2026, 10, 20, 10);
    expect(openNow(branch, kyiv, noonInAthens)?.to).to.equal(Date.UTC(2026, 10, 20, 10, 30));
    expect(openNow(branch, 'Asia/Tehran', noonInAthens)?.to).to.equal(Date.UTC(2026, 10, 20, 12));
    expect(openNow(branch, 'America/New_York', noonInAthens)).to.equal(undefined);
  });

  it('is open without end round the clock, and has no next opening to wait for today', () => {
    const now = at('2026-11-20 10:00', kyiv);
    const opening = openNow(always, kyiv, now);
    expect(opening && opening.to - now).to.be.greaterThan(6 * 86_400_000);
  });

  it('keeps the office’s clock on both sides of a change of clocks', () => {
    // Kyiv goes back at 4:00 on 25 October 2026 and forward at 3:00 on 28 March 2027.
    expect(nextOpening(branch, kyiv, at('2026-10-23 16:00', kyiv))?.from).to.equal(Date.UTC(2026, 9, 26, 6));
    expect(nextOpening(branch, kyiv, at('2026-10-22 16:00', kyiv))?.from).to.equal(Date.UTC(2026, 9, 23, 5));
    expect(nextOpening(branch, kyiv, at('2027-03-26 16:00', kyiv))?.from).to.equal(Date.UTC(2027, 2, 29, 5));
  });

  it('opens the hours of a night in which clocks change for as long as the clocks say', () => {
    const autumn = nextOpening(smallHours, kyiv, at('2026-10-24 12:00', kyiv));
    expect(autumn && autumn.to - autumn.from).to.equal(60 * 60_000);
    const spring = nextOpening(smallHours, kyiv, at('2027-03-27 12:00', kyiv));
    // 2:30 to 3:30, of which the half hour from 3:00 on is skipped.
    expect(spring && spring.to - spring.from).to.equal(30 * 60_000);
  });

  it('tells the hours of a date: the week’s, or its own', () => {
    expect(spansOn(branch, '2026-11-20')).to.deep.equal(day);
    expect(spansOn(branch, '2026-11-21')).to.deep.equal([]);
    expect(spansOn(head, '2026-12-25')).to.deep.equal([]);
    expect(spansOn(head, '2026-12-27')).to.deep.equal([span('9:00', '11:00')]);
  });

  it('says a week in few lines, from its first day on', () => {
    expect(weekGroups(branch, 1)).to.deep.equal([
      { days: [1, 2, 3, 4, 5], spans: day },
      { days: [6, 0], spans: [] },
    ]);
    expect(weekGroups(head, 1).map(({ days }) => days)).to.deep.equal([[1, 2, 3, 4, 5, 6], [0]]);
    expect(weekGroups(branch, 6).map(({ days }) => days)).to.deep.equal([[6, 0], [1, 2, 3, 4, 5]]);
  });
});
