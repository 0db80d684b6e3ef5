/** The way by post to activation (VF5, VF6). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { townPage, Verification } from '../drivers/verification.ts';
import type { Locale } from '../drivers/words.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const hour = 3_600_000;

const byPost = (locale: Locale, play: (form: Verification, all: Scene) => Promise<void>) =>
  scene({ locale, page: townPage(locale) }, async (all) => {
    const form = new Verification(all.page, all.town, locale);
    await form.registersBy('post');
    await play(form, all);
  });

suite('VF5, VF6: by post, to activation', () => {
  for (const locale of ['el', 'uk'] as const) {
    test(`${locale}: posted, received, 48 hours, something missing, sent, refused with the reason, another way, accepted`, () =>
      byPost(locale, async (form, { page, town: { api, clock }, passes }) => {
        const { f, t } = form.words;
        const id = api.registrar.accounts()[0]?.id ?? '';
        const looks = async (key: string) => {
          for (const visit of api.db.visits.values()) visit.expires = clock.now() + 2 * hour; // somebody who signs in every day
          await form.button('track.refresh').click();
          await form.heading(key).waitFor();
        };
        await form.heading('track.awaited.post').waitFor();
        await page.getByText('Κυδωνίας 29').waitFor();
        assert.equal(api.registrar.accounts()[0]?.way, 'post');
        await passes(20 * 60_000);
        api.registrar.receive(id);
        await looks('track.received');
        const due = clock.now() + 48 * hour;
        await page.getByText(t('track.received.lead', { date: f.date('2026-11-25', 'day'), time: f.time(due, 'Europe/Athens') })).waitFor();

        api.registrar.findMissing(id, 'no-tax-proof');
        await looks('track.incomplete');
        await page.getByText(t('track.incomplete.lead')).waitFor();
        assert.equal(await form.host.locator('[part~="notice"]').getByText('ΑΦΜ').count(), 1, 'just that');
        api.registrar.receive(id);
        await looks('track.received');

        api.registrar.refuse(id, 'other-name');
        await looks('track.refused');
        await form.heading('track.why').waitFor();
        await form.button('track.other').click();
        await form.goesBy('post');
        await form.heading('track.awaited.post').waitFor();
        api.registrar.receive(id);
        clock.advance(49 * hour);
        await looks('track.overdue');
        api.registrar.activate(id);
        await looks('track.active');
        assert.equal(api.registrar.accounts()[0]?.state, 'active');
      }));
  }
});
