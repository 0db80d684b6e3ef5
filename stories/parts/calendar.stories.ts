import type { Meta } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { IsoDate } from '../../src/domain/dates.ts';
import { monthModel, moveFocus, type FocusedDay } from '../../src/domain/month.ts';
import { dayList } from '../../src/ui/day-list.ts';
import { legend, monthBar, monthGrid, type DayCell } from '../../src/ui/month-grid.ts';
import { timeList, type TimeListArgs } from '../../src/ui/time-list.ts';
import { part, type Scene } from './stage.ts';

const meta: Meta = { title: 'Parts/Calendar' };
export default meta;

interface Shown {
  readonly focus: FocusedDay;
  readonly chosen?: IsoDate;
}

const today: IsoDate = '2027-03-15';
const bounds: { min: IsoDate; max: IsoDate } = { min: today, max: '2027-05-14' };

/** Every kind of day, by its place in the month: what is free or full here is nobody's. */
function kindOf(date: IsoDate, pending: boolean): Pick<DayCell, 'state' | 'level'> {
  if (date < bounds.min) return { state: 'past', level: 0 };
  if (date > bounds.max) return { state: 'outside', level: 0 };
  if (pending) return { state: 'pending', level: 0 };
  const weekday = new Date(date).getUTCDay();
  if (weekday === 0 || weekday === 6) return { state: 'closed', level: 0 };
  const level = (Number(date.slice(8)) % 4) as DayCell['level'];
  return { state: level ? 'free' : 'full', level };
}

function month({ t, f, state, set }: Scene<Shown>, pending = false): TemplateResult {
  const { calendar, weekStart } = f;
  const model = monthModel(calendar.startOfMonth(state.focus.date), { calendar, weekStart, ...bounds });
  const cell = (date: IsoDate): DayCell => {
    const kind = kindOf(date, pending);
    const words = kind.state === 'free' ? t('day.times', { count: kind.level * 3 }) : t(`day.${kind.state}`);
    const name = { date: f.date(date, 'day'), state: words };
    return { date, ...kind, label: date === today ? t('day.name.today', name) : t('day.name', name), text: f.day(date), today: date === today };
  };
  const to = (first: IsoDate) => () => set({ focus: { date: first } });
  const previous = calendar.addMonths(model.first, -1);
  const next = calendar.addMonths(model.first, 1);
  return html`<div class="stack">
    ${monthBar({
      level: 3,
      id: 'month',
      text: f.month(model.first),
      previous: { label: t('month.previous', { month: f.month(previous) }), disabled: !model.hasPrevious, onPress: to(previous) },
      next: { label: t('month.next', { month: f.month(next) }), disabled: !model.hasNext, onPress: to(next) },
    })}
    ${monthGrid({
      labelledby: 'month',
      weekdays: model.weekdays.map((day) => ({ short: f.weekdayName(day, 'short'), long: f.weekdayName(day, 'long') })),
      weeks: model.weeks.map((week) => week.map((date) => date && cell(date))),
      focused: state.focus.date,
      chosen: state.chosen,
      todayText: t('day.today'),
      onKey(press) {
        const focus = moveFocus(state.focus, press, { calendar, weekStart, rtl: f.dir === 'rtl', ...bounds });
        if (focus) set({ focus });
        return focus !== undefined;
      },
      onChoose: (date) => set({ chosen: date, focus: { date } }),
      onRefused: (date) => set({ focus: { date } }),
    })}
    ${legend({ many: t('legend.many'), few: t('legend.few'), full: { sample: f.number(16), text: t('legend.full') }, today: t('legend.today') })}
  </div>`;
}

const shown: Shown = { focus: { date: today } };
const onWednesday: Shown = { focus: { date: '2027-03-17' }, chosen: '2027-03-17' };

export const Month = part('Every kind of day. Bars tell many, some, few; the count is in the name of the day.', shown, (scene) => month(scene));

export const MonthChosen = part('The chosen day is filled, with a double ring.', onWednesday, (scene) =>
  month(scene),
);

export const MonthPending = part('Days of a month that is still awaited can be walked all the same.', shown, (scene) => month(scene, true));

const days: IsoDate[] = ['2027-03-16', '2027-03-17', '2027-03-19'];

const noDay: { chosen?: IsoDate } = {};

export const DayList = part('The free days as a list, an equal of the grid.', noDay, ({ t, f, state, set }) =>
  dayList({
    label: t('list.label'),
    days: days.map((date, index) => ({ date, text: f.date(date, 'day'), meta: t('day.times', { count: index * 5 + 1 }) })),
    chosen: state.chosen,
    onChoose: (chosen) => set({ chosen }),
  }),
);

const zone = 'Europe/Athens';
const noon = Date.parse('2027-03-16T12:00:00+02:00');
const quarter = 15 * 60_000;
const times = (count: number, from = noon) => Array.from({ length: count }, (_, index) => from + index * quarter);

interface Picked {
  readonly chosen?: number;
  readonly expanded?: boolean;
}

function list({ t, f, state, set }: Scene<Picked>, parts: TimeListArgs['parts'], more: Partial<TimeListArgs> = {}): TemplateResult {
  const count = parts.reduce((sum, { starts }) => sum + starts.length, 0);
  return timeList({
    label: t('times.label', { date: f.date('2027-03-16', 'day') }),
    parts,
    words: (start) => ({ text: f.time(start, zone) }),
    chosen: state.chosen,
    rtl: f.dir === 'rtl',
    expanded: state.expanded,
    showAll: { text: t('times.all', { count }), onPress: () => set({ expanded: true }) },
    onChoose: (chosen) => set({ chosen }),
    ...more,
  });
}

const none: Picked = {};
const second: Picked = { chosen: noon + quarter };

export const Times = part('AP4: the times of a day, by part of day.', none, (scene) =>
  list(scene, [
    { name: scene.t('part.noon'), starts: times(8) },
    { name: scene.t('part.afternoon'), starts: times(3, noon + 8 * quarter) },
  ]),
);

export const TimesChosenAndGone = part('One is chosen, one was taken meanwhile.', second, (scene) =>
  list(scene, [{ name: scene.t('part.noon'), starts: times(6) }], { gone: [noon + 3 * quarter] }),
);

export const TimesInTwoZones = part('AP5: the office’s time beside the viewer’s.', none, (scene) => {
  const { t, f } = scene;
  const words = (start: number) => ({ text: f.time(start, zone), second: t('time.office', { time: f.time(start, 'Asia/Tehran') }) });
  return list(scene, [{ name: t('part.noon'), starts: times(6) }], { words });
});

export const ManyTimes = part('The first ones at once, all on request.', none, (scene) => list(scene, [{ name: scene.t('part.noon'), starts: times(90) }]));
