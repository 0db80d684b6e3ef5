/** Must show 7: a case of 300 events that is looked at anew every minute. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { centrePage, ready, Status } from '../drivers/status.ts';
import { heapOf, isFlat, lives } from './heap.ts';
import { stage } from './stage.ts';

const scene = stage();
const minute = 60_000;

test('memory: a case of 300 events that is looked at anew ten times leaves no more behind than it found', () =>
  scene({ scenario: 'long-case', page: centrePage('uk', { 'ticket-url': '/queue/' }) }, async (all) => {
    const { page, context, town } = all;
    const status = new Status(page, 'uk');
    await status.at('entry');
    await status.checks(ready.code);
    await status.at('case');
    const earlier = page.locator('[data-focus="earlier"]');
    while (await earlier.count()) await earlier.click();
    const heap = await heapOf(context, page);
    await lives(all, 3, minute, 'refresh'); // what is made once is made
    const before = await heap();
    const looked = town.calls('lookUp').length;
    await lives(all, 10, minute, 'refresh');
    const after = await heap();
    await status.at('case');
    assert.ok(town.calls('lookUp').length - looked >= 9, `${town.calls('lookUp').length - looked} looks`);
    isFlat(before, after);
  }));
