/** Every call of the flow: how a citizen comes to make it, and what they see when it works. */
import type { Operation } from '../../mock-api/index.ts';
import { applicant, reaches, type Mode } from '../drivers/citizen.ts';
import type { Ending as Reading, FaultName } from './fault-table.ts';
import type { Scene } from './stage.ts';

interface Ending extends Reading {
  /** How the citizen goes on; by “try again” unless told. */
  readonly onward?: (scene: Scene) => Promise<void>;
}

export interface CallPlan {
  readonly operation: Operation;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Once: to where the call can be made. The page is not open yet. */
  start(scene: Scene): Promise<void>;
  make(scene: Scene): Promise<void>;
  /** Waits until the flow has gone on. */
  done(scene: Scene): Promise<void>;
  /** Back to where it can be made again. */
  again(scene: Scene): Promise<void>;
  readonly endings?: Partial<Record<FaultName, Ending>>;
  /** The details are on screen or behind: they must outlive the fault. */
  readonly typed?: true;
  /** Makes a refusal true: what the server says it does not know is gone. */
  forgets?(scene: Scene, fault: FaultName): void;
  /** Made by the page on arrival, before the citizen has touched anything. */
  readonly untouched?: true;
}

const service = 'unauthorised-buildings';
const inPerson = { mode: 'in-person', service };
const video = { mode: 'video', service };

const nothing = () => Promise.resolve();
const open = async ({ page, town }: Scene) => void (await page.goto(town.url));

/** Starts that a calendar has struck, though nobody has them. */
const struck = new Set<number>();

/** A free start that no earlier test of this page has used up. */
async function fresh({ town }: Scene, mode: Mode = 'in-person'): Promise<string> {
  const used = new Set([...struck, ...[...town.api.db.rivals, ...town.api.db.holds.values()].map(({ start }) => start)]);
  const all = await town.free('2026-12-10', '2026-12-22', { mode });
  const start = all.find((each) => ![...used].some((taken) => Math.abs(taken - Date.parse(each)) < 1_800_000));
  if (!start) throw new Error('no free time is left');
  return start;
}

async function toReview(scene: Scene, mode: Mode = 'in-person'): Promise<void> {
  await reaches(scene.book, 'review', { mode, start: await fresh(scene, mode) });
}

async function toBooked(scene: Scene, mode: Mode = 'in-person'): Promise<void> {
  await open(scene);
  const [soon] = await scene.town.free('2026-11-23', '2026-11-23', { mode });
  await reaches(scene.book, 'appointment', { mode, start: mode === 'video' && soon ? soon : await fresh(scene, mode) });
}

async function openLink({ page, town }: Scene, action: string): Promise<void> {
  const link = town.api.outbox.find(({ kind }) => kind === 'confirmation')?.links.find((each) => each.action === action);
  await page.goto('about:blank');
  await page.goto(link?.url ?? '');
}

async function picksAnother(scene: Scene): Promise<void> {
  const start = await fresh(scene);
  await scene.book.picksDay(start.slice(0, 10));
  await scene.book.picksTime(start);
}

const forgetsHold: CallPlan['forgets'] = ({ town }, fault) => {
  if (fault === 404) for (const row of town.api.db.holds.values()) row.state = 'released';
};

/** The answer was lost, so the server is asked: it knows nothing of it. */
const undone: Ending = { title: 'undone.title' };
const lost: Ending = { title: 'link.lost.title', focus: 'title', onward: (scene) => openLink(scene, 'details') };
const takenThen = (button: string): Ending => ({
  title: 'taken.title',
  focus: 'title',
  onward: ({ book, page }) => page.getByRole('button', { name: new RegExp(`^${book.words.t(button, { time: '' }).trim()}`) }).click(),
});
const sent = (button: string): CallPlan['endings'] => ({
  offline: undone,
  timeout: undone,
  500: undone,
  503: undone,
  html: undone,
  contract: undone,
  409: takenThen(button),
  422: {
    title: 'problems',
    focus: 'problem',
    async onward({ book }) {
      await book.types('Ηλεκτρονικό ταχυδρομείο', applicant.email);
      await book.continues();
      await book.at('review');
      await book.confirms();
    },
  },
});

/** A first question can't conflict, expire or be invalid: such an answer is one that can't be read. */
const unread = { 409: { title: 'failure.contract.title' }, 410: { title: 'failure.contract.title' }, 422: { title: 'failure.contract.title' } };

export const calls: readonly CallPlan[] = [
  {
    operation: 'municipalities',
    attributes: { municipality: undefined },
    untouched: true,
    start: nothing,
    make: open,
    done: ({ book }) => book.at('municipality'),
    again: nothing,
    endings: unread,
  },
  {
    operation: 'municipality',
    attributes: {},
    untouched: true,
    start: nothing,
    make: open,
    done: ({ book }) => book.at('mode'),
    again: nothing,
    endings: { ...unread, 404: { title: 'failure.config.title' } },
  },
  {
    operation: 'services',
    attributes: { mode: 'in-person' },
    untouched: true,
    start: nothing,
    make: open,
    done: ({ book }) => book.at('service'),
    again: nothing,
    endings: unread,
  },
  {
    operation: 'availability',
    attributes: inPerson,
    untouched: true,
    start: nothing,
    make: open,
    done: async ({ book }) => {
      await book.at('time');
      await book.button('view.list').waitFor();
    },
    again: nothing,
  },
  {
    operation: 'hold',
    attributes: inPerson,
    async start(scene) {
      await open(scene);
      await scene.book.at('time');
      await picksAnother(scene);
    },
    make: ({ book }) => book.continues(),
    done: ({ book }) => book.at('details'),
    async again(scene) {
      await scene.book.presses('back');
      await scene.book.at('time');
      await picksAnother(scene);
    },
    endings: {
      409: takenThen('taken.continue'),
      // Not offered any more: another time is chosen.
      422: {
        title: 'failure.conflict.title',
        async onward(scene) {
          struck.add(Date.parse(await fresh(scene)));
          await picksAnother(scene);
          await scene.book.continues();
        },
      },
    },
  },
  {
    operation: 'extendHold',
    attributes: inPerson,
    typed: true,
    forgets: forgetsHold,
    async start(scene) {
      await open(scene);
      await toReview(scene);
      await scene.book.presses('back');
      await scene.book.at('details');
    },
    make: ({ book }) => book.presses('hold.more'),
    async done({ page }) {
      await page.locator('[part~="bad"]').waitFor({ state: 'detached' });
    },
    again: nothing,
    endings: {
      // The time was lost and is held again: nothing for the citizen to do.
      404: { title: 'details.title', focus: 'more-time', onward: nothing },
      410: { title: 'details.title', focus: 'more-time', onward: nothing },
    },
  },
  {
    operation: 'book',
    attributes: inPerson,
    typed: true,
    forgets: forgetsHold,
    async start(scene) {
      await open(scene);
      await toReview(scene);
    },
    make: ({ book }) => book.confirms(),
    done: ({ book }) => book.at('appointment'),
    async again(scene) {
      await scene.book.presses('appointment.new');
      await scene.book.at('time');
      await toReview(scene);
    },
    endings: sent('taken.book'),
  },
  {
    operation: 'reschedule',
    attributes: inPerson,
    typed: true,
    forgets: forgetsHold,
    async start(scene) {
      await toBooked(scene);
      await this.again(scene);
    },
    make: ({ book }) => book.confirms(),
    done: ({ book }) => book.at('appointment'),
    async again(scene) {
      await scene.book.presses('appointment.reschedule');
      await scene.book.at('time');
      await toReview(scene);
    },
    endings: sent('taken.move'),
  },
  {
    operation: 'appointment',
    attributes: inPerson,
    start: (scene) => toBooked(scene),
    make: (scene) => openLink(scene, 'details'),
    done: ({ book }) => book.at('appointment'),
    again: nothing,
    endings: { 401: lost, 404: lost, 410: lost },
  },
  {
    operation: 'cancel',
    attributes: inPerson,
    async start(scene) {
      await toBooked(scene);
      await scene.book.presses('appointment.cancel');
    },
    make: ({ book }) => book.presses('cancel.yes'),
    done: ({ book }) => book.seesHeading('appointment.cancelled'),
    async again(scene) {
      for (const row of scene.town.appointments) row.status = 'booked';
      await openLink(scene, 'cancel');
      await scene.book.button('cancel.yes').waitFor();
    },
  },
  {
    operation: 'meeting',
    attributes: video,
    start: (scene) => toBooked(scene, 'video'),
    make: ({ book }) => book.presses('meeting.open'),
    done: ({ page, book }) => page.getByText(book.words.t('meeting.early', { date: '', time: '' }).slice(0, 16)).waitFor(),
    async again({ book }) {
      await book.presses('back');
      await book.at('appointment');
    },
  },
  {
    operation: 'joinMeeting',
    attributes: video,
    async start(scene) {
      await toBooked(scene, 'video');
      const { town, passes, book } = scene;
      await passes((town.appointments[0]?.slot.start ?? 0) - 600_000 - town.clock.now());
      await book.presses('meeting.open');
      await book.button('meeting.join').waitFor();
    },
    make: ({ book }) => book.presses('meeting.join'),
    done: ({ book }) => book.seesHeading('meeting.waiting.title'),
    async again({ book, town }) {
      for (const row of town.appointments) row.knocked = undefined;
      await book.presses('back');
      await book.presses('meeting.open');
      await book.button('meeting.join').waitFor();
    },
  },
];
