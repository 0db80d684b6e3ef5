/** RQ8: one intent, one request, also through a reload (must show 3). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { opens } from './request-fault-calls.ts';
import { answers, clear, on, rowOf } from './request-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

async function submits(all: Scene, where: 'before' | 'after') {
  const walk = new RequestWalk(all, 'el', propertyInquiry, answers('el', { property: clear }));
  await opens(all, { ...answers('en', { property: clear }), 'letter.date': '2026-11-11' });
  await walk.at('review');
  const gate = all.town.stops('submitRequest', where);
  await walk.presses('review.submit');
  await gate.reached;
  return { walk, gate };
}

const stored = ({ page }: Scene) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));

test('RQ8 el: reload while submitting, after the server has filed: its number is shown, and it is filed once', () =>
  scene(on('shahin-shahr', propertyInquiry, 'el'), async (all) => {
    const { page, town } = all;
    const { walk, gate } = await submits(all, 'after');
    const { reference, token, number } = rowOf(all);
    const kept = await stored(all);
    assert.ok(kept.includes('request-pending'));
    assert.ok(![reference, token, clear].some((secret) => kept.includes(secret)), 'the key says nothing');
    await page.reload();
    gate.open();
    await walk.sees(walk.words.t('answer.wait.title'));
    await walk.widget.getByText(number ?? '-', { exact: true }).waitFor();
    assert.equal(town.calls('submitRequest').length, 1);
    assert.equal([...town.api.db.requests.values()].filter(({ filed }) => filed).length, 1);
    await page.waitForFunction(() => sessionStorage.length === 0);
    await page.reload();
    await walk.at('undertakings');
  }));

test('RQ8 el: reload while submitting, before the server has heard of it: a new visit', () =>
  scene(on('shahin-shahr', propertyInquiry, 'el'), async (all) => {
    const { walk, gate } = await submits(all, 'before');
    await all.page.reload();
    await walk.at('undertakings');
    assert.equal(all.town.calls('requestOutcome').length, 1);
    assert.equal(await stored(all), '{}');
    gate.open();
  }));
