import { expect } from '@open-wc/testing';
import type { IsoDate, Zone } from '../../src/domain/dates.ts';
import { shownMonth } from '../../src/widgets/month/days.ts';
import { bounds, daysIn, turnTo } from '../../src/widgets/month/free.ts';
import type { MonthState } from '../../src/widgets/month/state.ts';
import { availability, english, monday } from '../drivers/flow-data.ts';

/** AP5: the office's first and last times, by the clock of a citizen on the other side of the world. */
describe('first and last day of a calendar', () => {
  const first = Date.parse('2026-11-02T06:30:00Z'); // 8:30 in Athens, 22:30 the day before in Los Angeles
  const last = Date.parse('2027-01-31T12:00:00Z'); // 14:00 in Athens, 1:00 the day after in Apia
  const answer = availability({ starts: [first, last], earliest: first, opens: '2026-11-02', closes: '2027-01-31', serverTime: monday - 24 * 3_600_000 });
  const state: MonthState = {
    language: english,
    blocks: [{ from: '2026-10-31', to: '2027-02-02', load: { value: answer, locale: 'en' } }],
    view: 'grid',
    gone: [],
    now: answer.serverTime,
  };

  const cases: readonly [zone: Zone, min: IsoDate, max: IsoDate][] = [
    ['Europe/Athens', '2026-11-02', '2027-01-31'],
    ['America/Los_Angeles', '2026-11-01', '2027-01-31'],
    ['Pacific/Apia', '2026-11-02', '2027-02-01'],
  ];
  for (const [zone, min, max] of cases) {
    it(`are ${min} and ${max} in ${zone}, so that each free time can be reached`, () => {
      expect(bounds(state, zone)).to.deep.equal({ min, max });
      for (const date of daysIn(state, zone).free.keys()) expect(date >= min && date <= max, date).to.equal(true);
    });
  }

  it('let the citizen turn to a month in which the last time falls there alone', () => {
    expect(shownMonth(turnTo(state, '2027-01-15'), 'Europe/Athens').hasNext).to.equal(false);
    expect(shownMonth(turnTo(state, '2027-01-15'), 'Pacific/Apia').hasNext).to.equal(true);
  });

  it('are not known before the first answer', () => {
    expect(bounds({ blocks: [] }, 'Europe/Athens')).to.deep.equal({});
  });
});
