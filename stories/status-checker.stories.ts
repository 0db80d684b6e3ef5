import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Fault } from '../mock-api/index.ts';
import { state, widget, type Attributes } from './status/centre.ts';

/** Tells the state of a case by its code. Every state is reached as a citizen reaches it. */
const meta: Meta<Attributes> = {
  title: 'Status checker',
  component: 'civic-status-checker',
  tags: ['autodocs'],
  render: (args, context) => widget(args, context),
};
export default meta;

/** The widget as a page has it. */
export const Widget: StoryObj<Attributes> = {};

/** A case of the seed, looked up by its code and the last digits of the telephone. */
const found = (code: string, about: string, scenario?: string) =>
  state({
    about,
    scenario,
    async acts(status) {
      await status.checks(code, '4567');
      await status.finds('.timeline');
    },
  });

/** A look-up that fails. */
const fails = (fault: Fault, about: string) =>
  state({
    about,
    prepare: ({ api }) => api.fail('lookUp', fault),
    async acts(status) {
      await status.checks('480215', '4567');
      await status.finds('[data-focus="problem"]');
    },
  });

const certificate = (code: string, about: string) =>
  state({
    about,
    attributes: { kind: 'certificate', municipality: 'shahin-shahr' },
    async acts(status) {
      await status.checks(code);
      await status.finds('[part~="back"]');
    },
  });

export const Loading = state({ about: 'Before it is known what to ask.', scenario: 'hang', acts: (status) => status.finds('[part~="busy"]') });
export const Figures = state({ about: 'ST5: what nobody has collected.', attributes: { showUncollected: true }, acts: (status) => status.finds('table') });
export const NothingTyped = state({ about: 'What is missing, at the top and beside the field.', acts: (status) => status.checks('48', '').then(() => status.finds('.error')) });
export const NoSuchCase = state({ about: 'An unknown code and a wrong telephone read alike.', acts: (status) => status.checks('480216', '4567').then(() => status.finds('[data-focus="problem"]')) });
export const TooManyTries = state({ about: 'A countdown; nothing is sent meanwhile.', scenario: 'guessed-at', acts: (status) => status.checks('480215', '4567').then(() => status.finds('[role="timer"]')) });
export const Puzzle = found('480215', 'A puzzle is solved unseen before the code is looked up.', 'challenge');

export const FromTheMessage = state({
  about: 'ST1: the link of the text message has written the code already.',
  prepare: () => void (location.hash = 'civic-case=480215'),
  async acts(status) {
    await status.finds('#factor');
    await status.shows('code', '480215');
  },
});
export const Ready = found('480215', 'ST1, ST4, QT2: where, when, with what, and on to the queue.');
export const ReadyForAnother = state({
  about: 'ST4: who collects for another person brings a power of attorney.',
  async acts(status) {
    await status.checks('480215', '4567');
    await status.presses('[data-value="other"]');
  },
});
export const UnderReview = found('512034', 'What happens now, who acts, by when; nothing is needed from you.');
export const Received = found('634871', 'Filed today.');
export const SomethingNeeded = found('275540', 'What is needed, and by when.');
export const Collected = found('190236', 'It is over.');
export const Refused = found('731908', 'Why, and what can be done.');
export const Archived = found('846120', 'Nobody came for it.');
export const ThreeHundredEvents = found('512034', 'A long case shows how it stands first.', 'long-case');

export const MyCases = state({
  about: 'ST3: one’s own cases after sign-in.',
  async acts(status, { api }) {
    status.has(api.signIn('+380 00 000 45 67'));
    await status.presses('.card .button');
    await status.finds('.line');
  },
});
export const NoCases = state({
  about: 'ST3: none of one’s own.',
  async acts(status, { api }) {
    status.has(api.signIn('+380 00 000 00 00'));
    await status.presses('.card .button');
    await status.finds('.quiet');
  },
});
export const SessionOver = state({
  about: 'ST3: the session has ended by itself.',
  async acts(status) {
    status.has({ token: 'gone' });
    await status.presses('.card .button');
    await status.finds('.bad');
  },
});

export const SignInFails = state({
  about: 'ST3: with whom one signs in is out of order; said at the same place.',
  scenario: 'provider-down',
  async acts(status) {
    await status.presses('.card .button');
    await status.finds('[data-focus="refusal"]');
  },
});
export const CasesFail = state({
  about: 'ST3: one’s own cases can’t be read.',
  prepare: ({ api }) => api.fail('cases', 500),
  async acts(status, { api }) {
    status.has(api.signIn('+380 00 000 45 67'));
    await status.presses('.card .button');
    await status.finds('[data-focus="problem"]', 20_000);
  },
});

export const CertificateValid = certificate('7K3XW4M9TQ', 'RQ13: valid.');
export const CertificateExpired = certificate('2HD8R5V0NC', 'RQ13: expired.');
export const CertificateRevoked = certificate('9PBZ6E1YAS', 'RQ13: revoked.');
export const CertificateUnknown = certificate('0000000000', 'RQ13: never issued.');

export const Offline = fails('offline', 'No connection.');
export const ServerError = fails(500, 'The server fails.');
export const Maintenance = fails(503, 'Planned maintenance, in the operator’s words.');
export const WebPage = fails('html', 'Something else answers.');
export const BrokenContract = fails('contract', 'An answer that breaks the schema.');
