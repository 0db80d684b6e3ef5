import type { Meta } from '@storybook/web-components-vite';
import { framed } from '../town.ts';
import { type Attributes, byVideo, inPerson, state } from './office.ts';

const meta: Meta = { title: 'Booking calendar/Day and time', parameters: framed };
export default meta;

/** A town in a zone of its own, so that a viewer elsewhere reads another clock. */
const elsewhere: Attributes = { municipality: 'shahin-shahr', service: 'property-inquiry' };

export const Loading = state({
  about: 'AP4: days of a month that is still awaited.',
  prepare: ({ api }) => api.fail('availability', 'timeout'),
  acts: (book) => book.reaches('time'),
});

export const Month = state({
  about: 'AP4: the earliest time, and the month with its free days.',
  acts: (book) => book.seesCalendar(),
});

export const DayChosen = state({
  about: 'AP4: the times of a day, by part of day.',
  async acts(book) {
    await book.seesCalendar();
    await book.pickDay();
  },
});

export const TimeChosen = state({
  about: 'AP4: the main action names the time, and how long it lasts.',
  async acts(book) {
    await book.seesCalendar();
    await book.pickDay();
    await book.pickTime();
  },
});

export const NextMonth = state({
  about: 'AP4: a month on; public holidays are named.',
  async acts(book) {
    await book.seesCalendar();
    await book.nextMonth();
    await book.finds('[data-date]:not([aria-disabled])');
  },
});

export const DaysAsList = state({
  about: 'AP4: the free days as a list, an equal of the grid.',
  async acts(book) {
    await book.seesCalendar();
    await book.turnView();
    await book.finds('.daylist [data-date]');
  },
});

export const EmptyMonth = state({
  about: 'AP4: a month without places says so, and leads to the next one that has some.',
  scenario: 'full-month',
  async acts(book) {
    await book.reaches('time');
    await book.finds('[data-date]');
    await book.presses('[data-focus="previous-month"]');
  },
});

export const NoTimes = state({
  about: 'AP4: no free times at all, and until when.',
  scenario: 'empty',
  async acts(book) {
    await book.reaches('time');
    await book.finds('.notice.warn');
  },
});

export const NothingChosen = state({
  about: 'AP4: going on without a time says what is missing.',
  async acts(book) {
    await book.seesCalendar();
    await book.continue();
    await book.finds('.notice.bad');
  },
});

export const Staff = state({
  about: 'AP6: a member of staff asked for; anyone by default.',
  async acts(book) {
    await book.seesCalendar();
    await book.askFor('d');
    await book.seesCalendar();
    await book.pickDay();
  },
});

export const OtherZoneInPerson = state({
  about: 'AP5: in person the office’s time comes first, with the viewer’s beside it.',
  attributes: { ...elsewhere, mode: 'in-person' },
  async acts(book) {
    await book.seesCalendar();
    await book.pickDay();
  },
});

export const OtherZoneByVideo = state({
  about: 'AP5: by video the viewer’s own time comes first, with the office’s beside it.',
  attributes: { ...elsewhere, mode: 'video' },
  async acts(book) {
    await book.seesCalendar();
    await book.pickDay();
    await book.pickTime();
  },
});

export const OfficeClock = state({
  about: 'AP5: the other way round, on request.',
  attributes: { ...elsewhere, mode: 'video' },
  async acts(book) {
    await book.seesCalendar();
    await book.turnClock();
    await book.pickDay();
  },
});

export const ManyTimes = state({
  about: 'AP4: some hundred times a day; the first ones at once, all on request.',
  scenario: 'ten-thousand',
  async acts(book) {
    await book.seesCalendar();
    await book.pickDay();
    await book.finds('[data-focus="show-all"]');
  },
});

export const Holding = state({
  about: 'The chosen time is being kept for the citizen.',
  attributes: byVideo,
  prepare: ({ api }) => api.fail('hold', 'timeout'),
  acts: (book) => book.takeTime(),
});

export const NotHeld = state({
  about: 'The time could not be kept: the choice stays, and another try is one press away.',
  attributes: inPerson,
  prepare: ({ api }) => api.fail('hold', 503),
  async acts(book) {
    await book.takeTime();
    await book.seesProblem();
  },
});
