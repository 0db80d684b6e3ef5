/** Must show 7: a definition of 60 steps and 400 questions is as quick as a small one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shahinShahr } from '../../mock-api/index.ts';
import { definitionProblems } from '../../src/domain/definition-problems.ts';
import type { Definition, RequestField } from '../../src/domain/request-definition.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { cost, slowed, within, type Times } from './press-times.ts';
import { on } from './request-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

const kinds: readonly Partial<RequestField>[] = [
  { kind: 'text' },
  { kind: 'multiline' },
  { kind: 'date' },
  { kind: 'amount', currency: 'IRR' },
  { kind: 'choice', options: [...Array(6).keys()].map((at) => ({ id: `o${at}`, label: `گزینه ${at}` })) },
  { kind: 'choices', options: [...Array(5).keys()].map((at) => ({ id: `o${at}`, label: `گزینه ${at}` })) },
  { kind: 'code', shape: '9-99-99-9' },
];

/** 58 × 7 = 406 questions; each but the first of a step depends on others. */
const large: Definition = {
  format: 1,
  id: 'large',
  edition: 1,
  title: 'خدمت بزرگ',
  applicants: [{ role: 'citizen', signIn: 'none' }],
  steps: [
    ...[...Array(58).keys()].map((step) => ({
      id: `s${step}`,
      kind: 'fields' as const,
      title: `مرحله ${step}`,
      fields: kinds.map((more, at): RequestField => ({
        id: `f${step}-${at}`,
        kind: 'text',
        label: `پرسش ${step}-${at}`,
        optional: true,
        ...(at && { showWhen: { any: [{ field: 'role', equals: 'citizen' }, { all: [{ field: `f${step}-0`, filled: true }, { not: { field: 'f0-0', equals: 'x' } }] }] } }),
        ...more,
      })),
    })),
    { id: 'review', kind: 'review' },
    { id: 'end', kind: 'submission' },
  ],
  fees: 'none',
};

test('speed: each of 60 steps with 400 questions is there within 100 ms on a slow telephone, and so is each key', () => {
  assert.deepEqual(definitionProblems(large), []);
  return within(100, (tell) => scene(on('shahin-shahr', large, 'fa', { width: 412, municipalities: [{ ...shahinShahr, definitions: [large] }] }), async (all) => tell(await visit(all))));
});

async function visit(all: Scene): Promise<Times> {
  const { page, context } = all;
  const walk = new RequestWalk(all, 'fa', large, {});
  await walk.at('fields');
  await walk.sees('مرحله 0');
  await slowed(context, page);
  const costs = (selector: string, text?: string) => cost(page, 'civic-service-request', selector, text);
  const times: Times = {};
  for (let step = 0; step < 58; step++) {
    await walk.sees(`مرحله ${step}`);
    times[`key ${step}`] = await costs(`#field-f${step}-0`, `پاسخ ${step} `.repeat(20));
    times[`tick ${step}`] = await costs(`#field-f${step}-5-2`);
    times[`to step ${step + 1}`] = await costs('[data-focus="primary"]');
  }
  await walk.sees(walk.words.t('review.title'));
  await walk.button(walk.words.t('review.submit')).waitFor();
  times['back from the review'] = await costs('[data-focus="back"]');
  await walk.sees('مرحله 57');
  // The server has it all by now, so that the review of 400 answers is drawn at once.
  times['the review'] = await costs('[data-focus="primary"]');
  await walk.button(walk.words.t('review.submit')).waitFor();
  return times;
}
