import type { Meta } from '@storybook/web-components-vite';
import type { BookingDriver } from '../driver.ts';
import { framed } from '../town.ts';
import { details, state } from './office.ts';

const meta: Meta = { title: 'Booking calendar/Booking', parameters: framed };
export default meta;

async function confirm(book: BookingDriver): Promise<void> {
  await book.takeTime();
  await book.fillIn(details);
  await book.agree();
  await book.continue();
  await book.confirm();
}

export const Confirming = state({
  about: 'The booking is on its way.',
  prepare: ({ api }) => api.fail('book', 'timeout'),
  async acts(book) {
    await confirm(book);
    await book.reaches('confirming');
  },
});

export const Checking = state({
  about: 'The answer was lost: the municipality is asked what became of the booking.',
  prepare({ api }) {
    api.fail('book', 'offline');
    api.fail('outcome', 'timeout');
  },
  async acts(book) {
    await confirm(book);
    await book.reaches('confirming');
  },
});

export const Recovered = state({
  about: 'The answer was lost, but the booking was made: it is found, and never made twice.',
  scenario: 'lost-answer',
  async acts(book) {
    await confirm(book);
    await book.reaches('appointment', 15_000);
  },
});

export const NotDone = state({
  about: 'The booking did not arrive: nothing was booked, nothing is lost.',
  prepare: ({ api }) => api.fail('book', 'offline'),
  async acts(book) {
    await confirm(book);
    await book.reaches('review');
    await book.seesProblem();
  },
});

export const Unsure = state({
  about: 'Nobody knows yet whether it was booked; the same press can’t book twice.',
  prepare({ api }) {
    api.fail('book', 'offline');
    api.fail('outcome', 'offline');
  },
  async acts(book) {
    await confirm(book);
    await book.reaches('review', 15_000);
    await book.seesProblem();
  },
});

export const TooManyRequests = state({
  about: 'The municipality asks for patience, and says how long.',
  prepare: ({ api }) => api.fail('book', 429),
  async acts(book) {
    await confirm(book);
    await book.reaches('review');
    await book.seesProblem();
  },
});

export const TakenBeforeDetails = state({
  about: 'Somebody was quicker while the time was chosen: the nearest times, one press away.',
  scenario: 'slot-taken',
  async acts(book) {
    await book.takeTime();
    await book.reaches('taken');
  },
});

export const TakenAtTheEnd = state({
  about: 'Somebody was quicker at the last moment: nothing typed is lost, one press books the nearest time.',
  prepare: ({ api }) => api.fail('book', 409, 1),
  async acts(book) {
    await confirm(book);
    await book.reaches('taken');
  },
});

export const RescuedByAlternative = state({
  about: 'The nearest time was taken instead, in one press.',
  prepare: ({ api }) => api.fail('book', 409, 1),
  async acts(book) {
    await confirm(book);
    await book.takeAlternative();
    await book.reaches('appointment');
  },
});

export const HoldRenewed = state({
  about: 'The time was no longer kept, but still free: it is kept again and booked, without a word from the citizen.',
  scenario: 'hold-expired',
  async acts(book) {
    await confirm(book);
    await book.reaches('appointment');
  },
});
