/** Every state of a property inquiry. */
import type { RequestWalk } from '../drivers/request-walk.ts';
import { opens } from './request-fault-calls.ts';
import { answers, clear, comes, debt, visit, wrong } from './request-stage.ts';
import type { Scene } from './stage.ts';

export type Reach = (walk: RequestWalk, all: Scene) => Promise<unknown>;

export const typed = answers('en', { property: clear, 'letter.date': '2026-11-11' });
const unlettered = { ...typed, 'letter.number': [], 'letter.date': [] };
const unnamed = { ...typed, 'applicant.name': [] };
const backFrom = (step: string): Reach => async (walk) => {
  await walk.at(step);
  await walk.presses('back');
};

/** A payment of all that is owed, and what the bank says of it. */
const settled = (how: 'paid' | 'pending' | 'failed'): Reach => async (walk, all) => {
  const { town } = all;
  const reference = await opens(all, { ...typed, property: debt });
  await walk.at('dues');
  const amount = 1_000_000_000;
  town.api.db.payments.set('p', { id: 'p', request: reference, amount, returnUrl: town.url, at: town.clock.now(), state: 'pending' });
  const link = town.api.bank.settle('p', how);
  await all.page.goto('about:blank');
  await all.page.goto(link);
  await walk.at('dues');
};

const filed = (property: string, then: (reference: string, all: Scene) => void = () => {}): Reach => async (walk, all) => {
  const reference = await opens(all, { ...typed, property });
  await walk.at('review');
  await walk.presses('review.submit');
  await walk.at('answer');
  then(reference, all);
};

/** By name, and how it is reached from the first screen. */
export const states: Readonly<Record<string, Reach>> = {
  'undertakings with errors': async (walk) => {
    await walk.widget.getByRole('checkbox').first().waitFor();
    await walk.presses('undertakings.accept');
    await walk.sees(walk.words.t('problems', { count: 3 }));
  },
  'a property that was found': async (walk) => {
    await walk.accepts();
    await walk.at('property');
    await walk.fillsStep('property');
    await walk.presses('property.find');
    await walk.button(walk.words.t('property.go')).waitFor();
  },
  'the list of properties': async (walk) => {
    await walk.accepts();
    await walk.at('property');
    await walk.presses('way.list');
    await walk.writes(walk.words.t('list.text'), '7');
    await walk.presses('list.search');
    await walk.widget.getByRole('radio').first().waitFor();
  },
  'right records': async (walk, all) => {
    await opens(all, unlettered);
    await backFrom('letter')(walk, all);
    await walk.sees(walk.words.t('check.title.right'));
  },
  'wrong records': async (walk, all) => {
    await opens(all, { ...unlettered, property: wrong });
    await walk.sees(walk.words.t('check.title.wrong'));
  },
  'a letter with errors': async (walk, all) => {
    await opens(all, unlettered);
    await walk.at('letter');
    await walk.presses('continue');
    await walk.sees(walk.words.t('problems', { count: 2 }));
  },
  'papers that are missing': async (walk, all) => {
    await opens(all, typed, false);
    await walk.at('documents');
    await walk.presses('continue');
    await walk.sees(walk.words.t('problems', { count: 2 }));
  },
  'shares with errors': async (walk, all) => {
    await opens(all, { ...unnamed, 'applicant.ownership': 'joint' });
    await walk.at('applicant');
    await walk.presses('shares.add');
    await walk.presses('continue');
    await walk.sees(walk.words.t('problems', { count: 2 }));
  },
  'dues': async (walk, all) => {
    await opens(all, { ...typed, property: debt });
    await walk.widget.getByRole('table', { name: walk.words.t('dues.caption') }).waitFor();
  },
  'a payment that is pending': settled('pending'),
  'a payment that failed': settled('failed'),
  'paid': settled('paid'),
  'the review': async (walk, all) => {
    await opens(all, typed);
    await walk.at('review');
  },
  'the way to come back': async (walk, all) => {
    await opens(all, typed);
    await walk.at('review');
    await walk.presses('keep.open');
    await walk.button(walk.words.t('keep.device.on')).waitFor();
  },
  'the answer on its way': filed(clear, ({}, { town }) => void town.api.fail('request', 500, 99)),
  'an inspection': filed(visit),
  'the certificate': async (walk, all) => {
    await filed(clear)(walk, all);
    await comes(all, walk, walk.words.t('answer.title'));
  },
  'refused': async (walk, all) => {
    await filed(visit, (reference, { town }) => town.api.clerk.refuse(reference, 'مدارک خوانا نیست.'))(walk, all);
    await comes(all, walk, walk.words.t('answer.refused.title'));
  },
  'a link that is lost': async (walk, { page, town }) => {
    await page.goto('about:blank');
    await page.goto(`${town.url}#civic-request=AAAA.BBBB`);
    await walk.at('lost');
  },
  'a failure': async (walk, all) => {
    await opens(all, typed);
    await walk.at('review');
    all.town.api.fail('submitRequest', 503, 1);
    await walk.presses('review.submit');
    await walk.sees(walk.words.t('undone.title'));
  },
};
