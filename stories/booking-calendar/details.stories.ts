import type { Meta } from '@storybook/web-components-vite';
import { framed } from '../town.ts';
import { alone, byVideo, details, state, withEngineer } from './office.ts';

const meta: Meta = { title: 'Booking calendar/Details and check', parameters: framed };
export default meta;

export const InPerson = state({
  about: 'AP7, AP10: what is asked in person. The time is kept, and says until when.',
  acts: (book) => book.takeTime().then(() => book.reaches('details')),
});

export const ByVideo = state({
  about: 'AP7–AP10: by video also the third person and the papers sent by e-mail.',
  attributes: byVideo,
  acts: (book) => book.takeTime().then(() => book.reaches('details')),
});

export const ThirdPerson = state({
  about: 'AP8: who takes part is asked for their name and e-mail.',
  attributes: byVideo,
  async acts(book) {
    await book.takeTime();
    await book.fillIn(withEngineer);
  },
});

export const Errors = state({
  about: 'AP7–AP10: everything is missing. The summary has focus and leads to each answer.',
  attributes: byVideo,
  async acts(book) {
    await book.takeTime();
    await book.reaches('details');
    await book.continue();
    await book.finds('[part="problem"]');
  },
});

export const WrongAddress = state({
  about: 'AP7: an e-mail address and a number that can’t be, with an example of each.',
  async acts(book) {
    await book.takeTime();
    await book.fillIn({ ...details, email: 'politis@', phone: '123' });
    await book.agree();
    await book.continue();
    await book.finds('[part="problem"]');
  },
});

export const MoreTime = state({
  about: 'The time is kept for longer, for the asking (WCAG 2.2.1).',
  async acts(book, { clock }) {
    await book.takeTime();
    await book.reaches('details');
    clock.advance(6 * 60_000);
    await book.askForMoreTime();
  },
});

export const HoldNearlyOver = state({
  about: 'The last two minutes: a warning with the same way to more time.',
  scenario: 'short-hold',
  async acts(book) {
    await book.takeTime();
    await book.reaches('details');
    await book.finds('.notice.warn');
  },
});

export const Review = state({
  about: 'Check your answers: each with its way back.',
  async acts(book) {
    await book.takeTime();
    await book.fillIn(details);
    await book.agree();
    await book.continue();
    await book.reaches('review');
  },
});

export const ReviewByVideo = state({
  about: 'AP8: the third person among the answers.',
  attributes: byVideo,
  async acts(book) {
    await book.takeTime();
    await book.fillIn(withEngineer);
    await book.agree();
    await book.continue();
    await book.reaches('review');
  },
});

export const ReviewOfAll = state({
  about: 'AP1–AP10: nothing fixed by the page; every choice can be changed.',
  attributes: {},
  async acts(book) {
    await book.chooseMunicipality('chania');
    await book.chooseMode('video');
    await book.chooseService('unauthorised-buildings');
    await book.takeTime();
    await book.fillIn(alone);
    await book.agree();
    await book.continue();
    await book.reaches('review');
  },
});

export const FoundByTheServer = state({
  about: 'The municipality finds fault with an answer: back at its field, with everything typed.',
  prepare: ({ api }) => api.fail('book', 422),
  async acts(book) {
    await book.takeTime();
    await book.fillIn(details);
    await book.agree();
    await book.continue();
    await book.confirm();
    await book.reaches('details');
    await book.finds('[part="problem"]');
  },
});
