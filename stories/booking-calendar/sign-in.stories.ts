import type { Meta } from '@storybook/web-components-vite';
import type { BookingDriver } from '../driver.ts';
import { framed, minute, signIn } from '../town.ts';
import { state } from './office.ts';

/** Where only those can book who have signed in (AP15). */
const meta: Meta = { title: 'Booking calendar/Sign-in', parameters: framed };
export default meta;

const scenario = 'sign-in-to-book';
const leaves = async (book: BookingDriver): Promise<void> => {
  await book.takeTime();
  await book.reaches('sign-in');
  await book.presses('[data-focus="sign-in-taxisnet"]');
};

export const WaysIn = state({
  about: 'AP15: with whom one signs in, what that needs and where it leads. The time is kept meanwhile.',
  scenario,
  acts: (book) => book.takeTime().then(() => book.reaches('sign-in')),
});

export const ProviderDown = state({
  about: 'X4: the provider is out of order. Said in neutral words, at the same step.',
  scenario,
  prepare: ({ api }) => api.fail('beginSignIn', 502),
  async acts(book) {
    await leaves(book);
    await book.finds('[data-focus="refusal"]');
  },
});

export const ProvidersFail = state({
  about: 'With whom one can sign in could not be read.',
  scenario,
  prepare: ({ api }) => api.fail('providers', 500),
  async acts(book) {
    await book.takeTime();
    await book.reaches('sign-in');
    await book.finds('[data-focus="retry"]');
  },
});

export const SignedIn = state({
  about: 'AP15: who has signed in at another widget of the page is not asked again; it is said who that is.',
  scenario,
  prepare: (town) => signIn(town, 30 * minute),
  acts: (book) => book.takeTime().then(() => book.reaches('details')),
});

export const SessionEnds = state({
  about: 'WCAG 2.2.1: the end of the session is told two minutes before, with a way to more time.',
  scenario,
  prepare: (town) => signIn(town, 1.5 * minute),
  async acts(book) {
    await book.takeTime();
    await book.reaches('details');
    await book.finds('[data-focus="stay"]');
  },
});
