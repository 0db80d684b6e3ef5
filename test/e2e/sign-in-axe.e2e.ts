/** What signing in and sending papers look like at every turn, to axe: widths, schemes, from right to left too (QT, VF5, 2.2.1). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kryvyiRih, urmia } from '../../mock-api/index.ts';
import { infected, pdf } from '../drivers/files.ts';
import { atPapers } from '../drivers/papers.ts';
import { leadsBack } from '../drivers/provider-page.ts';
import { RequestHands } from '../drivers/request-hands.ts';
import { centrePage, Status } from '../drivers/status.ts';
import { townPage, Verification } from '../drivers/verification.ts';
import { inspect, paint } from './axe-support.ts';
import { stage, type SceneArgs } from './stage.ts';

const scene = stage();
const papers = atPapers(scene);
const locales = ['el', 'fa'] as const;
const owner = 'a~%D0%86%D0%BC~%2B380%2000%20000%2045%2067~1';

for (const locale of locales) {
  suite(`axe in ${locale}`, () => {
    const looks = async ({ page }: Verification | Status | RequestHands, state: string): Promise<void> => {
      await paint(page);
      assert.deepEqual(await inspect(page), [], state);
      await page.setViewportSize({ width: 1280, height: 900 });
    };

    test('the verification form: refused, in trouble, near the end of a session, after it', () =>
      scene({ locale, scenario: 'short-session', page: townPage(locale) }, async ({ page, town, passes }) => {
        const form = new Verification(page, town, locale);
        await form.at('start');
        await form.comesBack({ error: 'access_denied' });
        await page.getByText(form.t('refusal.denied')).waitFor();
        await looks(form, 'denied');
        town.api.fail('beginSignIn', 500);
        await form.button('start.sign-in', { name: 'TaxisNet' }).click();
        await form.button('retry').waitFor();
        await looks(form, 'the way out can’t be prepared');
        town.api.heal('beginSignIn');
        await page.reload();
        await form.at('start');
        await form.registers();
        await form.confirms();
        await form.at('way');
        await passes(61_000);
        await form.button('session.more').waitFor();
        await looks(form, 'the session is about to end');
        await passes(181_000);
        await page.getByText(form.t('ended.text')).waitFor();
        await looks(form, 'the session has ended');
      }));

    test('the status checker: refused, and one’s own cases', () =>
      scene({ locale, page: centrePage(locale) }, async ({ page }) => {
        const status = new Status(page, locale);
        await status.at('entry');
        const way = page.getByRole('button', { name: kryvyiRih.status?.signIn[0]?.name[locale] ?? '?', exact: true });
        await way.click();
        await leadsBack(page, {});
        await page.getByText(status.t('refusal.unfinished')).waitFor();
        await looks(status, 'unfinished');
        await way.click();
        await leadsBack(page, { code: owner });
        await status.at('cases');
        await looks(status, 'signed in');
      }));

    test('the service request: who is to sign in, refused, nobody to ask', () => {
      const body = `<civic-service-request api-url="API" municipality="urmia" service="notary-inquiry" lang="${locale}"></civic-service-request>`;
      const args: SceneArgs = { locale, page: { lang: locale, body } };
      return scene(args, async ({ page, town }) => {
        const hands = new RequestHands(page, locale);
        const name = urmia.providers?.[0]?.name[locale] ?? '?';
        await hands.button(hands.words.t('enter.with', { name })).waitFor();
        await looks(hands, 'the ways in');
        await hands.presses('enter.with', { name });
        await leadsBack(page, { error: 'server_error' });
        await hands.widget.getByText(hands.words.t('refusal.unavailable')).waitFor();
        await looks(hands, 'the provider is out of order');
        town.api.fail('providers', 500);
        await page.reload();
        await hands.button(hands.words.t('retry')).waitFor();
        await looks(hands, 'the ways in can’t be read');
      });
    });

    test('papers: on their way, interrupted, infected, of no kind that is taken, given up', () =>
      papers({ locale }, async (person, { town, passes }) => {
        const { form } = person;
        town.api.fail('putFile', 'offline');
        await person.picks('tax', pdf('deed.pdf', 300_000));
        await form.host.locator('[part~="file"]').getByText(form.t('file.paused', { percent: 0 }), { exact: true }).waitFor();
        await looks(form, 'interrupted');
        town.api.heal('putFile');
        await passes(3_000);
        await person.arrived(1);
        await person.picks('card', infected('card.pdf'), { ...pdf('notes.txt'), mimeType: 'text/plain' });
        for (let seconds = 0; seconds < 60 && !(await form.host.getByText(form.t('file.fault.infected')).count()); seconds += 2) await passes(2_000);
        await form.host.getByText(form.t('file.fault.infected')).waitFor();
        await looks(form, 'infected');
        town.api.fail('addPaper', 500);
        await person.picks('application', pdf('form.pdf'));
        await form.host.getByText(form.t('file.fault.failed')).waitFor();
        await looks(form, 'given up');
        await form.button('online.send').click();
        await form.host.locator('[data-focus="problem"]').waitFor();
        await looks(form, 'can’t be handed in yet');
      }));
  });
}
