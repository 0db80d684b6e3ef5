import type { Meta } from '@storybook/web-components-vite';
import type { BookingDriver } from '../driver.ts';
import { framed, minute, type Town } from '../town.ts';
import { alone, byVideo, state } from './office.ts';

const meta: Meta = { title: 'Booking calendar/Video call', parameters: framed };
export default meta;

/** Books, and comes back some minutes before (or, counted below zero, after) the start. */
async function comeBack(book: BookingDriver, { api, clock }: Town, before: number): Promise<void> {
  await book.book(alone);
  const [row] = api.db.appointments.values();
  if (row) clock.set(row.slot.start - before * minute);
  await book.goToMeeting();
  await book.finds('.notice, [data-focus="primary"]');
}

/** Longer than the pause between two looks at the door. */
const aWhile = 12_000;

export const Early = state({
  about: 'AP13, AP14: too early. When the door opens, advice, and a check of camera and microphone.',
  attributes: byVideo,
  acts: (book, town) => comeBack(book, town, 60),
});

export const Ready = state({
  about: 'AP13: the door is open.',
  attributes: byVideo,
  acts: (book, town) => comeBack(book, town, 5),
});

export const Waiting = state({
  about: 'AP13: waiting until the officer admits the citizen.',
  attributes: byVideo,
  async acts(book, town) {
    await comeBack(book, town, 5);
    await book.joinNow();
    await book.finds('.busy');
  },
});

export const Admitted = state({
  about: 'AP13: admitted. The link leads only where the municipality’s calls take place.',
  attributes: byVideo,
  async acts(book, town) {
    await comeBack(book, town, 5);
    await book.joinNow();
    await book.finds('.busy');
    town.clock.advance(minute);
    await book.finds('[data-focus="enter"]', aWhile);
  },
});

export const Ended = state({
  about: 'AP13: the call is over.',
  attributes: byVideo,
  async acts(book, town) {
    await comeBack(book, town, 5);
    await book.goBack();
    await book.reaches('appointment');
    town.clock.advance(120 * minute);
    await book.goToMeeting();
    await book.finds('.notice.quiet');
  },
});

export const NotJoined = state({
  about: 'AP13: the door could not be knocked at; another try is one press away.',
  attributes: byVideo,
  prepare: ({ api }) => api.fail('joinMeeting', 503),
  async acts(book, town) {
    await comeBack(book, town, 5);
    await book.joinNow();
    await book.seesProblem();
  },
});

export const DeviceCheck = state({
  about: 'AP13: camera and microphone are tried here; nothing is recorded, sent, or required.',
  attributes: byVideo,
  async acts(book, town) {
    await comeBack(book, town, 60);
    await book.checkDevices();
  },
});
