/** Must show 3: whatever happens to the line, the screen is right or says how old it is, and little is asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import type { ScenarioName } from '../../mock-api/index.ts';
import { asked, joins, minute, passesSlowly, queueStage, ticketOf, type QueueScene } from './queue-stage.ts';
import { settles } from './settles.ts';

const scene = queueStage();
const hour = 60 * minute;

/** What the screen says when it is right: what the office would. */
function truth(all: QueueScene): Locator {
  const { queue, page } = all;
  const { status, place } = ticketOf(all);
  if (status === 'waiting' && place) return queue.widget.getByText(place.ahead ? queue.t('people', { count: place.ahead }) : queue.t('ticket.next')).first();
  const heading = { called: /Вікно \d/, missed: /Вас викликали \(/ }[status as string];
  assert.ok(heading, `not expected to be ${status}`);
  return page.getByRole('heading', { name: heading });
}

const isRight = (all: QueueScene): Promise<void> => truth(all).waitFor();

/** What live regions have said, in order. */
async function said({ queue }: QueueScene): Promise<string[]> {
  return (await queue.heard()).filter((line) => /^(polite|assertive): /.test(line));
}

interface Row {
  readonly scenario: ScenarioName;
  readonly what: string;
  /** Calls that keep the ticket, in ten minutes: at least, at most. */
  readonly calls: readonly [number, number];
}

const rows: readonly Row[] = [
  { scenario: 'long-queue', what: 'a line that holds is one request', calls: [1, 1] },
  { scenario: 'duplicate', what: 'events that come twice are one piece of news', calls: [1, 1] },
  { scenario: 'out-of-order', what: 'an older state that follows a newer one is no news', calls: [1, 1] },
  { scenario: 'position-rises', what: 'a place that goes up is shown as it is, and said', calls: [1, 1] },
  { scenario: 'sse-drop', what: 'a stream that breaks after each event is opened ever more rarely', calls: [8, 20] },
  { scenario: 'reconnect-storm', what: 'a stream that ends at once is replaced by asking', calls: [25, 60] },
  { scenario: 'sse-blocked', what: 'a stream that a proxy holds back is replaced by asking', calls: [25, 60] },
];

for (const { scenario, what, calls: [least, most] } of rows) {
  test(`${scenario}: ${what}`, () =>
    scene({ scenario }, async (all) => {
      const { queue } = all;
      await joins(all);
      const revision = ticketOf(all).revision;
      const before = asked(all) - 1; // the stream that joining has opened counts
      const seen: (number | undefined)[] = [ticketOf(all).place?.ahead];
      for (let passed = 0; passed < 10 * minute; passed += 15_000) {
        await passesSlowly(all, 15_000);
        seen.push(ticketOf(all).place?.ahead);
        if (passed % minute) continue;
        // One question at most is under way: what is shown is never older than a minute.
        if (least > 1) await passesSlowly(all, minute);
        // Answers that a busy machine brings late come later by the clock of the page as well, which stands still meanwhile.
        for (let late = 0; least > 1 && late < minute && !(await truth(all).isVisible()); late += 5_000) await passesSlowly(all, 5_000);
        await isRight(all);
      }
      assert.ok(ticketOf(all).revision > revision, 'the queue has moved');
      const more = asked(all) - before;
      const minutes = (all.town.clock.now() - Date.parse('2026-11-23T08:00:00Z')) / minute;
      assert.ok(more >= least && more <= (most * minutes) / 10, `${more} calls in ${minutes} minutes`);
      assert.doesNotMatch(await queue.text(), /undefined|\[object|NaN|Invalid Date|null/);
      const news = await said(all);
      assert.ok(news.length <= 2 * minutes + 1, news.join('\n'));
      assert.ok(news.every((line, index) => line !== news[index - 1]), 'nothing is said twice');
      if (scenario === 'position-rises') assert.ok(seen.some((ahead, index) => (ahead ?? 0) > (seen[index - 1] ?? Infinity)), seen.join());
    }));
}

/** The device sleeps: no byte arrives, no timer rings; then it wakes up. */
async function sleeps({ town, page }: QueueScene, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += minute) {
    town.clock.advance(minute);
    // The queue moves whether or not anybody looks.
    await town.api.fetch(new Request(`${town.apiUrl}/municipalities/kryvyi-rih/queues`));
  }
  await page.evaluate((more) => (window as unknown as { putForward: (time: number) => void }).putForward(more), ms);
}

for (const [scenario, how] of [['long-queue', 'still in line'], ['normal', 'called and missed meanwhile']] as const) {
  test(`an hour asleep, ${how}: it is right at once, by two requests at most, and said once at most`, () =>
    scene({ scenario }, async (all) => {
      await joins(all);
      await all.passes(minute);
      await isRight(all);
      const before = asked(all);
      const heard = (await said(all)).length;
      await sleeps(all, hour);
      await isRight(all);
      await passesSlowly(all, 15_000);
      assert.ok(asked(all) - before <= 2, `${asked(all) - before} calls`);
      const news = (await said(all)).slice(heard);
      assert.ok(news.length <= 1, news.join('\n'));
    }));
}

test('a page that is hidden and shown a hundred times a minute does not ask each time', () =>
  scene({ scenario: 'reconnect-storm' }, async (all) => {
    const { page } = all;
    await joins(all);
    const before = asked(all);
    for (let time = 0; time < 100; time++) {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await all.passes(600);
    }
    await settles(all);
    assert.ok(asked(all) - before <= 26, `${asked(all) - before} calls in a minute`);
    await passesSlowly(all, minute);
    await isRight(all);
  }));

test('a line that comes and goes twenty times in ten minutes: few calls, said once each, and right in the end', () =>
  scene({ scenario: 'long-queue' }, async (all) => {
    const { queue, context } = all;
    await joins(all);
    const before = asked(all);
    for (let time = 0; time < 20; time++) {
      await context.setOffline(true);
      await queue.sees(queue.t('line.offline'));
      await all.passes(15_000);
      await context.setOffline(false);
      await passesSlowly(all, 15_000);
      await queue.sees(/наживо|оновлено:/);
    }
    await passesSlowly(all, minute);
    await isRight(all);
    assert.ok(asked(all) - before <= 60, `${asked(all) - before} calls`);
    assert.ok((await said(all)).filter((line) => line.includes(queue.t('line.offline'))).length <= 20);
  }));
