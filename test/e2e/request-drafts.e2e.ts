/** Drafts: left and taken up again by a link, or on this device at a wish. Nothing is kept silently. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { focusIs } from '../drivers/focus.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import type { Locale } from '../drivers/words.ts';
import { answers, clear, on } from './request-stage.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

/** At the letter, with its number typed. */
async function begins(all: Scene, locale: Locale): Promise<RequestWalk> {
  const walk = new RequestWalk(all, locale, propertyInquiry, answers(locale, { property: clear }));
  await walk.comesTo('letter');
  await walk.writes(walk.words.t('letter.number'), 'ZZCANARY-7');
  return walk;
}

const kept = ({ page }: Scene) => page.evaluate(() => [localStorage.length, JSON.stringify({ ...localStorage })] as const);

for (const locale of ['fa', 'el', 'uk', 'en'] as const) {
  test(`drafts in ${locale}: the link is shown at a wish, copied, and opens the request elsewhere; the right to it leaves the address`, () =>
    scene(on('shahin-shahr', propertyInquiry, locale), async (all) => {
      const { page, browser, town, context } = all;
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const walk = await begins(all, locale);
      const { t } = walk.words;
      const { reference = '', token = '' } = [...town.api.db.requests.values()][0] ?? {};
      assert.ok(!(await page.content()).includes(token) && !(await walk.widget.locator('[part~="sheet"]').innerText()).includes(token), 'not shown before');
      await walk.presses('keep.open');
      await page.getByRole('dialog', { name: t('keep.title') }).waitFor();
      const link = `${town.url}#civic-request=${reference}.${token}`;
      await walk.widget.getByText(link, { exact: true }).waitFor();
      await walk.presses('answer.copy');
      await walk.button(t('answer.copied')).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await focusIs(page, 'keep');
      assert.equal((await kept(all))[0], 0);

      const elsewhere = await browser.newContext({ locale, timezoneId: 'Asia/Tehran' });
      try {
        const other = await elsewhere.newPage();
        await other.goto(link);
        const there = new RequestWalk({ ...all, page: other }, locale, propertyInquiry, {});
        await there.at('letter');
        assert.equal(await there.widget.getByLabel(t('letter.number'), { exact: true }).inputValue(), 'ZZCANARY-7');
        assert.equal(other.url(), town.url);
      } finally {
        await elsewhere.close();
      }
    }));
}

test('drafts el: on this device at a wish alone, encrypted; after a reload it is offered, taken up, and removed', () =>
  scene(on('shahin-shahr', propertyInquiry, 'el'), async (all) => {
    const { page } = all;
    const walk = await begins(all, 'el');
    const { t } = walk.words;
    assert.equal((await kept(all))[0], 0);
    await walk.presses('keep.open');
    await walk.presses('keep.device.on');
    await walk.widget.getByRole('status').filter({ hasText: t('keep.device.kept') }).waitFor();
    await page.waitForFunction(() => localStorage.length === 1);
    assert.ok(!(await kept(all))[1].includes('ZZCANARY'), 'what is kept can’t be read');
    await walk.presses('keep.close');

    await page.reload();
    await walk.widget.getByText(t('kept.title')).waitFor();
    await walk.presses('kept.resume');
    await walk.at('letter');
    assert.equal(await walk.widget.getByLabel(t('letter.number'), { exact: true }).inputValue(), 'ZZCANARY-7');
    await walk.presses('keep.open');
    await walk.presses('keep.device.off');
    await walk.widget.getByRole('status').filter({ hasText: t('keep.device.removed') }).waitFor();
    await page.waitForFunction(() => localStorage.length === 0);

    await page.reload();
    await walk.widget.getByRole('checkbox').first().waitFor();
    assert.equal(await walk.widget.getByText(t('kept.title')).count(), 0);
  }));
