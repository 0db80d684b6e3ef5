/** Every call of a service request: how a citizen comes to make it, and what they see when it works. */
import assert from 'node:assert/strict';
import type { Operation } from '../../mock-api/index.ts';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import type { Values } from '../../src/domain/conditions.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { faults, unreadable, type Ending as Reading, type FaultName } from './fault-table.ts';
import { clear, debt } from './request-stage.ts';
import type { Scene } from './stage.ts';

interface Ending extends Reading {
  /** How the citizen goes on; by “try again” unless told. */
  readonly onward?: (walk: RequestWalk, all: Scene) => Promise<void>;
  /** The call is not made again: the way on leads elsewhere. */
  readonly over?: true;
}

export interface CallPlan {
  readonly operation: Operation;
  /** Without it the service is named by the page. */
  readonly anyService?: true;
  /** To where the call can be made; the page is open. */
  readonly start?: (walk: RequestWalk, all: Scene) => Promise<void>;
  readonly make: (walk: RequestWalk, all: Scene) => Promise<void>;
  readonly done: (walk: RequestWalk, all: Scene) => Promise<void>;
  /** What was typed is still there. */
  readonly kept?: (walk: RequestWalk, all: Scene) => Promise<void>;
  readonly endings?: Partial<Record<FaultName, Ending>>;
  /** Made on arrival, before the citizen has touched anything: the page keeps its focus. */
  readonly untouched?: true;
}

export const locale = 'el';

export const values: Values = {
  earlierRequest: '1405-2281',
  'letter.number': '123',
  'letter.date': '2026-11-11',
  'letter.authority': 'notary',
  purpose: 'transfer',
  'applicant.name': 'Ονοματεπώνυμο',
  'applicant.ownership': 'whole',
  nationalId: '0499370899',
  mobile: '09120000000',
};

let seeds = 0;

/** A draft that the server has; the page opens it by its link. */
export async function opens({ page, town }: Scene, given: Values, papers = true): Promise<string> {
  const send = async (path: string, method: string, body?: unknown, token = '') => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': `seed-${(seeds += 1)}`, ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await town.api.fetch(new Request(`http://localhost/${town.name}${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) }));
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return (await answer.json()) as { reference: string; token: string };
  };
  const accepted = ['right', 'accurate', 'void'];
  const { reference, token } = await send('/municipalities/shahin-shahr/requests', 'POST', { type: 'property-inquiry', role: 'citizen', accepted, values: given });
  for (const document of papers ? ['nationalCard', 'deed'] : []) {
    town.api.db.files.set(`${reference}-${document}`, { id: `${reference}-${document}`, owner: reference, document, kind: 'pdf', bytes: 100, content: new Uint8Array(100), state: 'clean' });
  }
  await page.goto('about:blank');
  await page.goto(`${town.url}#civic-request=${reference}.${token}`);
  return reference;
}

const property = { ...values, property: clear };

/** The answer was lost, so the server is asked: it knows nothing of it. */
const undone: Ending = { title: 'undone.title' };
const unsure: Ending = { title: 'unsure.title' };
const gone: Ending = { title: 'failure.expired.title' };
const lost: Ending = {
  title: 'lost.title',
  focus: 'title',
  over: true,
  async onward(walk) {
    await walk.presses('answer.new');
    await walk.at('undertakings');
  },
};
/** Of the draft that is begun anew, the papers are asked for again. */
const anew: Ending['onward'] = async (walk, { town }) => {
  await walk.presses('retry');
  await walk.button(walk.words.t('review.submit')).click();
  await walk.at('documents');
  await walk.sees(walk.words.t('problems', { count: 2 }));
  town.api.db.requests.clear();
};
const nothing = () => Promise.resolve();
const pays = (walk: RequestWalk) => walk.widget.locator('[data-focus="primary"]').click();
/** The draft is begun anew, and owes what the old one owed. */
const paysAnew: Ending['onward'] = async (walk) => {
  await walk.presses('retry');
  await walk.widget.getByRole('alert').waitFor({ state: 'detached' });
  await pays(walk);
};

export const walkOf = (all: Scene): RequestWalk => new RequestWalk(all, locale, propertyInquiry, { ...property, 'letter.date': '2026/11/11' });

export const calls: readonly CallPlan[] = [
  { operation: 'municipality', untouched: true, make: nothing, done: (walk) => walk.at('undertakings') },
  { operation: 'requestType', untouched: true, make: nothing, done: (walk) => walk.at('undertakings'), endings: { 404: { title: 'failure.config.title' } } },
  { operation: 'requestTypes', anyService: true, untouched: true, make: nothing, done: (walk) => walk.at('service'), endings: unreadable },
  {
    operation: 'requestType',
    anyService: true,
    start: (walk) => walk.at('service'),
    make: (walk) => walk.chooses(walk.say(propertyInquiry.title)),
    async done(walk) {
      await walk.widget.getByRole('alert').waitFor({ state: 'detached' });
      await walk.presses('continue');
      await walk.at('undertakings');
    },
  },
  {
    operation: 'properties',
    async start(walk) {
      await walk.accepts();
      await walk.at('property');
      await walk.fillsStep('property');
    },
    make: (walk) => walk.presses('property.find'),
    done: (walk) => walk.button(walk.words.t('property.go')).waitFor(),
    kept: async (walk) => assert.equal(await walk.widget.getByLabel(walk.words.t('property.code'), { exact: true }).inputValue(), clear),
  },
  {
    operation: 'openRequest',
    async start(walk) {
      await walk.accepts();
      await walk.at('property');
      await walk.fillsStep('property');
      await walk.presses('property.find');
    },
    make: (walk) => walk.presses('property.go'),
    done: (walk) => walk.sees(walk.words.t('check.title.right')),
    async kept(walk) {
      await walk.presses('back');
      assert.equal(await walk.widget.getByLabel(walk.words.t('property.code'), { exact: true }).inputValue(), clear);
    },
  },
  {
    operation: 'saveRequest',
    async start(walk, all) {
      await opens(all, { ...property, 'applicant.name': [] });
      await walk.at('applicant');
      await walk.widget.getByLabel(walk.words.t('applicant.name'), { exact: true }).fill('Ονοματεπώνυμο');
    },
    make: (walk) => walk.presses('continue'),
    done: (walk) => walk.sees(walk.words.t('dues.title.none')),
    async kept(walk) {
      await walk.presses('back');
      assert.equal(await walk.widget.getByLabel(walk.words.t('applicant.name'), { exact: true }).inputValue(), 'Ονοματεπώνυμο');
    },
    endings: { 404: gone },
  },
  {
    operation: 'request',
    make: async (_, all) => void (await opens(all, { ...property, 'letter.number': [] })),
    done: (walk) => walk.at('letter'),
    endings: { 401: lost, 404: lost },
  },
  {
    operation: 'pay',
    async start(walk, all) {
      await opens(all, { ...values, property: debt });
      await walk.at('dues');
    },
    make: pays,
    async done(_, { page, town }) {
      await page.waitForURL(/\/bank\//);
      assert.equal([...town.api.db.payments.values()].length, 1);
      assert.deepEqual(town.api.db.ledger, []);
      town.api.db.payments.clear();
    },
    endings: { 404: { ...gone, onward: paysAnew }, 410: { ...gone, onward: paysAnew }, 409: { title: 'dues.changed.title', focus: 'notice', onward: pays } },
  },
  {
    operation: 'submitRequest',
    async start(walk, all) {
      await opens(all, property);
      await walk.at('review');
    },
    make: (walk) => walk.presses('review.submit'),
    async done(walk, { town }) {
      await walk.at('answer');
      assert.equal([...town.api.db.requests.values()].filter(({ filed }) => filed).length, 1);
      town.api.db.requests.clear();
    },
    endings: {
      offline: undone,
      timeout: undone,
      500: undone,
      503: undone,
      html: undone,
      contract: undone,
      404: { ...gone, onward: anew, over: true },
      410: { ...gone, onward: anew, over: true },
      409: { title: 'failure.conflict.title', focus: 'notice', onward: (walk) => walk.presses('review.submit') },
    },
  },
  {
    operation: 'requestOutcome',
    async start(walk, all) {
      await opens(all, property);
      await walk.at('review');
      all.town.loses('submitRequest');
    },
    make: (walk) => walk.presses('review.submit'),
    async done(walk, { town }) {
      await walk.at('answer');
      assert.equal([...town.api.db.requests.values()].filter(({ filed }) => filed).length, 1, 'filed once');
      town.api.db.requests.clear();
    },
    // Nobody is told that it was done, or that it was not.
    endings: { ...Object.fromEntries(faults.map((fault) => [fault, unsure])), 404: undone },
  },
];
