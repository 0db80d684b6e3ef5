import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Fault } from '../mock-api/index.ts';
import { handOver } from '../src/provider/handover.ts';
import { appointed, state, widget, type Attributes, type QueueDriver } from './queue/hall.ts';

/** Takes a ticket and keeps it live. Every state is reached as a citizen reaches it. */
const meta: Meta<Attributes> = {
  title: 'Queue ticket',
  component: 'civic-queue-ticket',
  tags: ['autodocs'],
  render: (args, context) => widget(args, context),
};
export default meta;

/** The widget as a page has it. */
export const Widget: StoryObj<Attributes> = {};

/** A ticket that has come to a status. */
const becomes = (status: string, about: string, then?: (queue: QueueDriver) => Promise<unknown>) =>
  state({
    about,
    async acts(queue, town) {
      await queue.joins();
      await queue.waits(town, status);
      await then?.(queue);
    },
  });

/** A ticket that can't be taken. */
const fails = (fault: Fault, about: string) =>
  state({
    about,
    prepare: ({ api }) => api.fail('takeTicket', fault),
    async acts(queue) {
      await queue.wishes('480215');
      await queue.presses('[data-focus="now"]');
      await queue.finds('[data-focus="problem"]');
    },
  });

export const Loading = state({ about: 'Before it is known what to ask.', scenario: 'hang', acts: (queue) => queue.finds('[part~="busy"]') });
export const CodeTyped = state({ about: 'QT3: to collect a result, with its code.', acts: (queue) => queue.wishes('480215') });
export const CodeCarried = state({
  about: 'ST1, QT3: from a status checker; nothing that is known is asked for again.',
  async acts(queue) {
    await queue.finds('[name="choose-purpose"]');
    handOver('kryvyi-rih', { purpose: 'collect', code: '480215', office: 'head' });
    await queue.finds('[part~="facts"]');
  },
});
export const WrongCode = state({ about: 'What is wrong, beside the field.', acts: (queue) => queue.wishes('48').then(() => queue.presses('[data-focus="now"]')).then(() => queue.finds('.error')) });
export const QueueClosed = state({ about: 'Nobody can join now; a time can be chosen.', scenario: 'queue-closed', acts: (queue) => queue.finds('.notice') });
export const DayAndTime = state({
  about: 'QT1: a day and a time from the calendar.',
  async acts(queue) {
    await queue.wishes();
    await queue.presses('[data-focus="later"]');
    await queue.reaches('time');
  },
});
export const Booked = state({
  about: 'QT1: for a day and time; for the citizen’s own calendar, too.',
  async acts(queue) {
    await queue.wishes();
    await queue.presses('[data-focus="later"]');
    await queue.reaches('time');
    await queue.presses('[data-focus="earliest"]');
    await queue.reaches('ticket');
    await queue.finds('[part~="qr"]');
  },
});
export const CheckIn = state({
  about: 'An appointment of today becomes a ticket; who has arrived says so.',
  attributes: { municipality: 'chania' },
  async acts(queue, town) {
    await queue.finds('[part~="help"]');
    handOver('chania', { purpose: 'check-in', appointment: appointed(town, 15) });
    await queue.finds('[data-focus="arrive"]');
    await queue.finds('[part~="qr"]');
  },
});
export const Arrived = state({
  about: 'Who has said that they are here stands in line.',
  attributes: { municipality: 'chania' },
  async acts(queue, town) {
    await queue.finds('[part~="help"]');
    handOver('chania', { purpose: 'check-in', appointment: appointed(town, 15) });
    await queue.presses('[data-focus="arrive"]');
    await queue.finds('.line');
  },
});
export const CheckInOnAnotherDay = state({
  about: 'Why there is no check-in, and what can be done.',
  attributes: { municipality: 'chania' },
  async acts(queue, town) {
    await queue.finds('[part~="help"]');
    handOver('chania', { purpose: 'check-in', appointment: appointed(town, 3 * 24 * 60) });
    await queue.finds('[data-focus="problem"]');
  },
});
export const LinkLost = state({
  about: 'QT4: a ticket’s link leads nowhere any more.',
  async acts(queue) {
    await queue.finds('[part~="help"]');
    location.hash = 'civic-ticket=GONE0000.nothing';
    await queue.reaches('link-lost');
  },
});
export const Waiting = state({ about: 'QT4: the place in line, an honest range, the code for a telephone.', acts: (queue) => queue.joins().then(() => queue.finds('[part~="qr"]')) });
export const FiveHundredAhead = state({ about: 'A long queue.', scenario: 'long-queue', acts: (queue) => queue.joins() });
export const NoEstimate = state({ about: 'The office can’t tell how long it takes.', scenario: 'no-estimate', acts: (queue) => queue.joins() });
export const EventsHeldBack = state({ about: 'The ticket is asked for instead.', scenario: 'sse-blocked', acts: (queue) => queue.joins() });
export const WithoutLine = state({
  about: 'QT4: what was last known stays, with how old it is, and whom to call.',
  async acts(queue, { api }) {
    await queue.joins();
    for (const call of ['ticket', 'ticketEvents'] as const) api.fail(call, 'offline');
    window.dispatchEvent(new Event('offline'));
    await queue.finds('[data-focus="refresh"]');
  },
});
export const Late = state({ about: 'The price is shown before it is paid.', acts: (queue) => queue.joins().then(() => queue.presses('[data-focus="delay"]')).then(() => queue.finds('dialog')) });
export const Leaving = state({ about: 'Asked once, with what it means.', acts: (queue) => queue.joins().then(() => queue.presses('[data-focus="leave"]')).then(() => queue.finds('dialog')) });
export const Left = state({
  about: 'The citizen has left.',
  async acts(queue) {
    await queue.joins();
    await queue.presses('[data-focus="leave"]');
    await queue.presses('[data-focus="leave-yes"]');
    await queue.finds('[data-focus="anew"]');
  },
});
export const Called = becomes('called', 'Where to go, as large as the number.', (queue) => queue.finds('[part~="called"]'));
export const Coming = becomes('called', 'The counter knows that the citizen is on the way.', (queue) => queue.comes());
export const Missed = becomes('missed', 'Called, and not come: the place is not lost.', (queue) => queue.finds('[data-focus="rejoin"]'));
export const Serving = state({
  about: 'At the counter.',
  async acts(queue, town) {
    await queue.joins();
    await queue.waits(town, 'called');
    await queue.comes();
    await queue.waits(town, 'serving');
  },
});
export const Served = state({
  about: 'It is over.',
  async acts(queue, town) {
    await queue.joins();
    await queue.waits(town, 'called');
    await queue.comes();
    await queue.waits(town, 'served');
    await queue.finds('[data-focus="anew"]');
  },
});
export const Cancelled = state({
  about: 'The office cancels, in its own words.',
  async acts(queue, { api }) {
    await queue.joins();
    api.setScenario('office-cancels');
    api.stir();
    await queue.finds('[data-focus="anew"]');
  },
});

export const Offline = fails('offline', 'No connection.');
export const ServerError = fails(500, 'The server fails.');
export const Maintenance = fails(503, 'Planned maintenance, in the operator’s words.');
export const JustClosed = fails(409, 'The queue has closed meanwhile.');
export const TooMany = fails(429, 'Too many requests: when to try again.');
export const BrokenContract = fails('contract', 'An answer that breaks the schema.');
