/** Every call of the queue ticket: how a citizen comes to make it, and what they see when it works. */
import assert from 'node:assert/strict';
import type { Operation } from '../../mock-api/index.ts';
import type { Ending as Reading, FaultName } from './fault-table.ts';
import { joins, minute, ticketOf, until, type QueueScene } from './queue-stage.ts';
import { settles } from './settles.ts';

interface Ending extends Reading {
  readonly onward?: (all: QueueScene) => Promise<void>;
}

export interface QueuePlan {
  readonly operation: Operation;
  /** Where a call is made in more than one way. */
  readonly name?: string;
  /** To where the call can be made. */
  readonly start: (all: QueueScene) => Promise<void>;
  readonly make: (all: QueueScene) => Promise<void>;
  /** What must happen before the fault is told. */
  readonly meanwhile?: (all: QueueScene, fault: FaultName) => Promise<void>;
  /** All is well. */
  readonly done: (all: QueueScene) => Promise<void>;
  /** What was typed, or won, is still there. */
  readonly kept?: (all: QueueScene) => Promise<void>;
  /** Where a fault reads otherwise. */
  readonly endings?: Readonly<Partial<Record<FaultName, Ending>>>;
  /** Made by the page on arrival, before the citizen has touched anything. */
  readonly untouched?: true;
  /** The message is where the citizen is: in the way of everything else. */
  readonly within?: 'dialog';
}

const nothing = () => Promise.resolve();
const code = '480215';
const changed: Ending = { title: 'problem.changed.title' };
/** What a server may mean by refusing a write. */
const refused = { 401: changed, 404: changed, 409: changed, 410: changed, 422: changed };

async function types({ queue, page }: QueueScene): Promise<void> {
  await queue.at('purpose');
  await page.locator('input[name="choose-purpose"]').nth(1).check();
  await page.locator('#choose-code').fill(code);
}

const typed = async ({ page }: QueueScene): Promise<void> => assert.equal(await page.locator('#choose-code').inputValue(), code);

async function picksTime(all: QueueScene): Promise<void> {
  await types(all);
  await all.queue.presses('take.later');
  await all.queue.at('time');
  await all.page.getByRole('gridcell').getByRole('button', { name: /^середа, 25 листопада/ }).click();
  await all.page.getByRole('radio').first().click();
}

/** The ticket as it was won, with its code. */
async function hasTicket(all: QueueScene): Promise<void> {
  await all.queue.at('ticket');
  assert.equal(all.town.api.db.tickets.size, 1, 'one ticket');
  await all.queue.sees(ticketOf(all).number);
}

async function won(all: QueueScene): Promise<void> {
  await hasTicket(all);
  assert.equal(ticketOf(all).code, code);
}

const pressesPrimary = ({ page }: QueueScene) => page.locator('[data-focus="primary"]').click();

const picksAnother: Ending['onward'] = async (all) => {
  await all.page.getByRole('radio').and(all.page.locator(':not([aria-disabled="true"])')).first().click();
  await pressesPrimary(all);
};

const shows = (status: string) => async (all: QueueScene) => {
  await hasTicket(all);
  await all.page.waitForFunction(() => !document.querySelector('civic-queue-ticket')?.shadowRoot?.querySelector('[data-focus="problem"]'));
  for (let wait = 0; wait < 100 && ticketOf(all).status !== status; wait++) await settles(all);
  assert.equal(ticketOf(all).status, status);
};

export const calls: readonly QueuePlan[] = [
  {
    operation: 'municipality',
    untouched: true,
    start: nothing,
    make: async ({ page, town }) => void (await page.goto(town.url)),
    done: ({ queue }) => queue.at('purpose'),
    endings: { 404: { title: 'failure.config.title' } },
  },
  {
    operation: 'queues',
    untouched: true,
    start: nothing,
    make: async ({ page, town }) => void (await page.goto(town.url)),
    done: ({ queue }) => queue.at('purpose'),
    endings: { 404: { title: 'failure.config.title' } },
  },
  {
    operation: 'queueTimes',
    start: types,
    make: ({ queue }) => queue.presses('take.later'),
    done: async (all) => {
      await all.page.locator('[data-date]:not([aria-disabled])').first().waitFor();
      await all.queue.presses('back');
      await all.queue.at('purpose');
      await typed(all);
    },
    endings: { 409: { title: 'failure.conflict.title' }, 410: { title: 'failure.expired.title' }, 422: { title: 'failure.invalid.title' } },
  },
  {
    operation: 'takeTicket',
    start: types,
    make: ({ queue }) => queue.presses('take.now'),
    done: won,
    kept: typed,
    endings: { ...refused, 409: { title: 'problem.closed.title' } },
  },
  {
    operation: 'takeTicket',
    name: 'takeTicket for a time',
    start: picksTime,
    make: pressesPrimary,
    done: won,
    endings: { ...refused, 409: { title: 'problem.gone.title', onward: picksAnother }, 422: { ...changed, onward: picksAnother } },
  },
  {
    operation: 'ticketOutcome',
    async start(all) {
      await types(all);
      all.town.loses('takeTicket');
    },
    make: ({ queue }) => queue.presses('take.now'),
    async meanwhile(all, fault) {
      // A server that is still at it is asked again, ten times.
      for (let time = 0; fault === 409 && time < 60 && all.town.calls('ticketOutcome').length < 11; time++) {
        await settles(all);
        await all.passes(1500);
      }
    },
    done: won,
    kept: typed,
    endings: {
      ...Object.fromEntries((['offline', 'timeout', 500, 503, 429, 'html', 'contract', 401, 409, 410, 422] as const).map((fault) => [fault, { title: 'answerless.title' }])),
      404: { title: 'failure.offline.title' }, // the server knows of no ticket: why the first answer is missing is told
    },
  },
  {
    operation: 'ticket',
    start: joins,
    async make(all) {
      const { id, token } = ticketOf(all);
      // As on another device: this tab would show what it last knew of the ticket.
      await all.page.addInitScript(() => location.protocol === 'about:' || sessionStorage.clear());
      await all.page.goto('about:blank');
      await all.page.goto(`${all.town.url}#civic-ticket=${id}.${token}`);
    },
    done: hasTicket,
    endings: { 409: { title: 'failure.conflict.title' }, 422: { title: 'failure.invalid.title' }, ...Object.fromEntries(
      ([401, 404, 410] as const).map((fault) => [
        fault,
        {
          title: 'lost.title',
          focus: 'title',
          async onward(all: QueueScene) {
            const { id, token } = ticketOf(all);
            await all.page.goto(`${all.town.url}#civic-ticket=${id}.${token}`);
          },
        },
      ]),
    ) },
  },
  {
    operation: 'arrive',
    async start(all) {
      await picksTime(all);
      await pressesPrimary(all);
      await all.queue.at('ticket');
      const { start = 0 } = ticketOf(all);
      await all.passes(start - 10 * minute - all.town.clock.now());
      await all.page.reload();
      await all.queue.at('ticket');
      await all.queue.button('arrive').waitFor();
    },
    make: ({ queue }) => queue.presses('arrive'),
    done: async (all) => {
      await all.queue.sees(all.queue.t('ticket.ahead'));
      await shows('waiting')(all);
    },
    endings: refused,
  },
  {
    operation: 'delay',
    within: 'dialog',
    async start(all) {
      await joins(all);
      await all.queue.presses('delay', { count: 10 });
      await all.page.getByRole('dialog').waitFor();
    },
    make: ({ queue }) => queue.presses('delay.yes'),
    done: async (all) => {
      await all.page.getByRole('dialog').waitFor({ state: 'detached' });
      await shows('waiting')(all);
      assert.equal(ticketOf(all).delaysLeft, 1);
    },
    endings: refused,
  },
  {
    operation: 'leave',
    within: 'dialog',
    async start(all) {
      await joins(all);
      await all.queue.presses('leave');
      await all.page.getByRole('dialog').waitFor();
    },
    make: ({ queue }) => queue.presses('leave.yes'),
    done: ({ queue }) => queue.heading(queue.t('left.title')),
    endings: refused,
  },
  {
    operation: 'coming',
    async start(all) {
      await joins(all);
      await until(all, 'called');
      await all.queue.button('coming').waitFor();
    },
    make: ({ queue }) => queue.presses('coming'),
    done: ({ queue }) => queue.sees(queue.t('coming.done')),
    endings: refused,
  },
  {
    operation: 'rejoin',
    async start(all) {
      await joins(all);
      await until(all, 'missed');
      await all.queue.button('rejoin').waitFor();
    },
    make: ({ queue }) => queue.presses('rejoin'),
    done: shows('waiting'),
    endings: refused,
  },
];
