import type { Meta } from '@storybook/web-components-vite';
import { framed, minute, type Town } from '../town.ts';
import { alone, byVideo, details, state } from './office.ts';

const meta: Meta = { title: 'Booking calendar/Appointment', parameters: framed };
export default meta;

/** A link of the last e-mail. */
function mailed({ api }: Town, action: 'details' | 'reschedule' | 'cancel' | 'join'): string {
  const link = api.outbox.at(-1)?.links.find((each) => each.action === action);
  if (!link) throw new Error(`No e-mail has a link for “${action}”.`);
  return link.url;
}

export const BookedInPerson = state({
  about: 'AP11, AP12: the reference, what happens next, and every way to change it.',
  acts: (book) => book.book(details),
});

export const BookedByVideo = state({
  about: 'AP11–AP13: by video, with the way to the meeting.',
  attributes: byVideo,
  acts: (book) => book.book(alone),
});

export const FromTheEmail = state({
  about: 'AP11: opened from the confirmation e-mail.',
  async acts(book, town) {
    await book.book(details);
    book.follow(mailed(town, 'details'));
    await book.reaches('loading');
    await book.reaches('appointment');
  },
});

export const Rescheduling = state({
  about: 'AP12: another time, while the old one stays until the new one is certain.',
  async acts(book) {
    await book.book(details);
    await book.reschedule();
    await book.seesCalendar();
  },
});

export const ReschedulingDetails = state({
  about: 'AP12: the details can be changed too.',
  async acts(book) {
    await book.book(details);
    await book.reschedule();
    await book.takeTime();
    await book.reaches('details');
  },
});

export const Rescheduled = state({
  about: 'AP12: moved.',
  async acts(book) {
    await book.book(details);
    await book.reschedule();
    await book.seesCalendar();
    await book.nextMonth();
    await book.takeTime();
    await book.reaches('details');
    await book.agree();
    await book.continue();
    await book.confirm();
    await book.reaches('appointment');
  },
});

export const CancelAsked = state({
  about: 'AP12: asked once, with what it means.',
  async acts(book) {
    await book.book(details);
    await book.askToCancel();
  },
});

export const CancelFailed = state({
  about: 'AP12: the cancellation was refused; the appointment stands.',
  prepare: ({ api }) => api.fail('cancel', 429),
  async acts(book) {
    await book.book(details);
    await book.askToCancel();
    await book.cancelForGood();
    await book.seesProblem();
  },
});

export const Cancelled = state({
  about: 'AP12: cancelled, and free for others.',
  async acts(book) {
    await book.book(details);
    await book.askToCancel();
    await book.cancelForGood();
    await book.finds('[data-focus="new"].button:not(.plain)');
  },
});

export const CancelFromTheEmail = state({
  about: 'AP11, AP12: the e-mail’s link for cancelling asks at once.',
  async acts(book, town) {
    await book.book(details);
    book.follow(mailed(town, 'cancel'));
    await book.finds('dialog[open]');
  },
});

export const Past = state({
  about: 'AP11: the link of an appointment that is over.',
  async acts(book, town) {
    await book.book(details);
    const [row] = town.api.db.appointments.values();
    if (row) town.clock.set(row.slot.end + 60 * minute);
    book.follow(mailed(town, 'details'));
    await book.reaches('loading');
    await book.reaches('appointment');
  },
});

export const LinkLost = state({
  about: 'AP11: a link that leads nowhere any more.',
  async acts(book) {
    await book.seesCalendar();
    book.follow('#civic-appointment=AAAA-AAAA.0');
    await book.reaches('link-lost');
  },
});

export const BookAnother = state({
  about: 'AP12: a new booking; who it is for is known already, the matter is not.',
  async acts(book) {
    await book.book(details);
    await book.bookAnother();
    await book.takeTime();
    await book.reaches('details');
  },
});
