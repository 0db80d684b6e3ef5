import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { weekday } from '../../src/domain/calendar.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import { monthModel, moveFocus, type FocusedDay } from '../../src/domain/month.ts';
import { dayList } from '../../src/ui/day-list.ts';
import { legend, monthBar, monthGrid, type DayCell } from '../../src/ui/month-grid.ts';
import { stage, strike, type Stage } from './stage.ts';

const options = { calendar: gregorian, weekStart: 1, min: '2026-01-05' as IsoDate, max: '2028-12-20' as IsoDate };
const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function cell(date: IsoDate): DayCell {
  const day = Number(date.slice(8));
  const weekend = [0, 6].includes(weekday(date));
  const state = weekend ? 'closed' : day % 8 === 0 ? 'full' : 'free';
  return {
    date,
    label: `${names[weekday(date)]} ${day}, ${state}`,
    text: String(day),
    state,
    level: state === 'free' ? 2 : 0,
    today: day === 9,
  };
}

/** A month with the focus and the choice kept as a widget keeps them. */
function month(start: IsoDate, dir: 'ltr' | 'rtl' = 'ltr') {
  let focus: FocusedDay = { date: start };
  let chosen: IsoDate | undefined;
  const refused: IsoDate[] = [];
  let presses = 0;
  const view = () => {
    const model = monthModel(focus.date, options);
    return html`
      ${monthBar({
        level: 3,
        id: 'month',
        text: model.first.slice(0, 7),
        previous: { label: 'Previous month', disabled: !model.hasPrevious, onPress: () => presses-- },
        next: { label: 'Next month', disabled: !model.hasNext, onPress: () => presses++ },
      })}
      ${monthGrid({
        labelledby: 'month',
        weekdays: model.weekdays.map((day) => ({ short: names[day]?.slice(0, 2) ?? '', long: names[day] ?? '' })),
        weeks: model.weeks.map((week) => week.map((date) => date && cell(date))),
        focused: focus.date,
        chosen,
        todayText: 'today',
        onKey(press) {
          const to = moveFocus(focus, press, { ...options, rtl: dir === 'rtl' });
          if (!to) return false;
          focus = to;
          update();
          return true;
        },
        onChoose(date) {
          chosen = date;
          focus = { date };
          update();
        },
        onRefused: (date) => refused.push(date),
      })}
      ${legend({ many: 'many', few: 'few', full: { sample: '16', text: 'full' }, today: 'today' })}
    `;
  };
  const made = stage(view(), { dir });
  const update = () => {
    made.draw(view());
    made.one(`[data-date="${focus.date}"]`).focus();
  };
  update();
  return { made, refused, chosen: () => chosen, presses: () => presses };
}

async function type(made: Stage, keys: string): Promise<string> {
  for (const key of keys.split(' ')) {
    if (key.startsWith('Shift+')) {
      // Made here: the driver of WebKit can't hold a key down.
      const day = made.root.activeElement ?? made.root;
      day.dispatchEvent(new KeyboardEvent('keydown', { key: key.slice(6), shiftKey: true, bubbles: true, composed: true, cancelable: true }));
    } else await sendKeys({ press: key });
  }
  return made.focused();
}

describe('month grid', () => {
  afterEach(strike);

  it('is a grid named by its month, with one day in the tab order', async () => {
    const { made } = month('2026-12-17');
    const grid = made.one('table');
    expect(grid.getAttribute('role')).to.equal('grid');
    expect(made.one(`#${grid.getAttribute('aria-labelledby')}`).textContent).to.equal('2026-12');
    expect(made.all('[data-date][tabindex="0"]').map((day) => day.dataset.date)).to.deep.equal(['2026-12-17']);
    expect(made.all('th').map((head) => [head.textContent, head.getAttribute('aria-label')])[0]).to.deep.equal(['Mo', 'Monday']);
    expect(made.all('[role="gridcell"]')).to.have.length(35);
    expect(made.all('[aria-selected]')).to.have.length(0);
    await expect(made.host).to.be.accessible();
  });

  const table: [start: IsoDate, keys: string, end: IsoDate][] = [
    ['2026-12-17', 'ArrowRight', '2026-12-18'],
    ['2026-12-17', 'ArrowLeft', '2026-12-16'],
    ['2026-12-17', 'ArrowDown', '2026-12-24'],
    ['2026-12-17', 'ArrowUp', '2026-12-10'],
    ['2026-12-31', 'ArrowRight', '2027-01-01'],
    ['2026-12-03', 'ArrowUp', '2026-11-26'],
    ['2026-12-17', 'Home', '2026-12-14'],
    ['2026-12-17', 'End', '2026-12-20'],
    ['2027-01-31', 'PageDown', '2027-02-28'],
    ['2027-01-31', 'PageDown PageDown PageDown', '2027-04-30'],
    ['2028-02-29', 'Shift+PageUp', '2027-02-28'],
    ['2026-01-05', 'ArrowLeft', '2026-01-05'],
    ['2028-12-20', 'PageDown', '2028-12-20'],
  ];
  for (const [start, keys, end] of table) {
    it(`${start} ${keys} → ${end}`, async () => {
      const { made } = month(start);
      expect(await type(made, keys)).to.equal(end);
      expect(made.all('[data-date][tabindex="0"]').map((day) => day.dataset.date)).to.deep.equal([end]);
    });
  }

  it('mirrors its arrows from right to left', async () => {
    const { made } = month('2026-12-17', 'rtl');
    expect(await type(made, 'ArrowLeft')).to.equal('2026-12-18');
    expect(await type(made, 'ArrowRight ArrowRight')).to.equal('2026-12-16');
  });

  it('chooses with Enter, Space and a press, and says which cell is selected', async () => {
    const { made, chosen } = month('2026-12-17');
    await sendKeys({ press: 'Enter' });
    expect(chosen()).to.equal('2026-12-17');
    expect(made.one('[aria-selected="true"] [data-date]').dataset.date).to.equal('2026-12-17');
    await type(made, 'ArrowRight');
    await sendKeys({ press: ' ' });
    expect(chosen()).to.equal('2026-12-18');
    made.one('[data-date="2026-12-21"] span:first-child').click();
    expect(chosen()).to.equal('2026-12-21');
    expect(made.all('[aria-selected]')).to.have.length(1);
    await expect(made.host).to.be.accessible();
  });

  it('reaches days that are not free, says so, and does not choose them', async () => {
    const { made, refused, chosen } = month('2026-12-23');
    expect(await type(made, 'ArrowRight')).to.equal('2026-12-24');
    expect(made.one('[data-date="2026-12-24"]').getAttribute('aria-disabled')).to.equal('true');
    expect(made.one('[data-date="2026-12-24"]').getAttribute('aria-label')).to.equal('Thursday 24, full');
    await sendKeys({ press: 'Enter' });
    expect(chosen()).to.equal(undefined);
    expect(refused).to.deep.equal(['2026-12-24']);
  });

  it('leaves other keys and the keys of the browser alone', () => {
    const { made } = month('2026-12-17');
    const press = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
      made.one('[data-date="2026-12-17"]').dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(press({ key: 'Tab' })).to.equal(false);
    expect(press({ key: 'a' })).to.equal(false);
    expect(press({ key: 'ArrowLeft', altKey: true })).to.equal(false);
    expect(press({ key: 'PageDown', ctrlKey: true })).to.equal(false);
    expect(press({ key: 'ArrowLeft' })).to.equal(true);
  });

  it('keeps focus on an arrow at its bound, where pressing does nothing', async () => {
    const { made, presses } = month('2026-01-20');
    const previous = made.one('[data-focus="previous-month"]');
    expect(previous.getAttribute('aria-disabled')).to.equal('true');
    previous.focus();
    await sendKeys({ press: 'Enter' });
    expect(presses()).to.equal(0);
    expect(made.focused()).to.equal('previous-month');
    made.one('[data-focus="next-month"]').click();
    expect(presses()).to.equal(1);
  });

  it('has room for a finger in seven columns of 320 px, with no sideways scroll', () => {
    const { made } = month('2026-12-17');
    made.resize(320);
    for (const day of made.all('[data-date]')) {
      // The gap between two days belongs to both.
      expect(day.getBoundingClientRect().width + 4).to.be.at.least(44);
      expect(day.getBoundingClientRect().height).to.be.at.least(44);
    }
    expect(made.one('.civic').scrollWidth).to.be.at.most(320);
  });

  it('takes a press in the gap round a day for the day', () => {
    const { made, chosen } = month('2026-12-17');
    const day = made.one('[data-date="2026-12-17"]');
    day.scrollIntoView({ block: 'center' });
    const { left, bottom } = day.getBoundingClientRect();
    (made.one('.month').getRootNode() as ShadowRoot).elementFromPoint(left + 8, bottom + 1)?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(chosen()).to.equal('2026-12-17');
  });
});

describe('list of days', () => {
  afterEach(strike);

  it('offers the free days as buttons and says which is chosen', async () => {
    const chosen: IsoDate[] = [];
    const days = [
      { date: '2026-12-17' as IsoDate, text: 'Thursday 17', meta: '11 times' },
      { date: '2026-12-18' as IsoDate, text: 'Friday 18', meta: '1 time' },
    ];
    const made = stage(dayList({ label: 'Free days', days, chosen: '2026-12-18', onChoose: (date) => chosen.push(date) }));
    expect(made.one('[aria-current="true"]').textContent).to.equal('Friday 18 1 time');
    made.one('[data-date="2026-12-17"] b').click();
    expect(chosen).to.deep.equal(['2026-12-17']);
    await expect(made.host).to.be.accessible();
  });
});
