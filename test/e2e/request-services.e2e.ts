/** RQ: services of two Iranian towns from the first question to the answer, on the built bundle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { certificateReissue, mortgageInquiry, notaryInquiry, renovationDues } from '../../mock-api/seed/definitions/urmia.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { centrePage, Status } from '../drivers/status.ts';
import { locales } from '../drivers/words.ts';
import { answers, clear, comes, debt, issues, on, rowOf, saturday, signsIn, visit } from './request-stage.ts';
import { stage } from './stage.ts';

const scene = stage();
const day = 86_400_000;

for (const locale of locales) {
  test(`RQ9, RQ10, RQ13 in ${locale}: with a recent paper the certificate comes at once, and a bank finds it genuine by its code`, () =>
    scene(on('urmia', certificateReissue, locale), async (all) => {
      const { page, town } = all;
      const walk = new RequestWalk(all, locale, certificateReissue, answers(locale, { property: clear, paperKind: 'answer' }));
      await walk.comesTo('check');
      await walk.widget.getByText(walk.words.t('check.easy', { basis: '' }).slice(0, 25)).waitFor();
      await walk.comesToFrom('check');
      const code = await issues(all, walk);
      await page.goto(town.page('check', centrePage(locale, { kind: 'certificate', municipality: 'urmia' })));
      const status = new Status(page, locale);
      await status.at('entry');
      await page.getByLabel(status.t('certificate.code'), { exact: true }).fill(code);
      await status.presses('check');
      await status.at('certificate');
      await page.getByText(walk.say(certificateReissue.title)).first().waitFor();
      assert.ok(!(await status.text()).includes('خانوادگی'), 'who checks learns of no person');
    }));
}

test('RQ10 fa: without one the inspection is scheduled and said so, and the answer comes after it, seen live', () =>
  scene(on('urmia', certificateReissue, 'fa'), async (all) => {
    const { town, passes } = all;
    const walk = new RequestWalk(all, 'fa', certificateReissue, answers('fa', { property: visit, paperKind: 'none' }));
    const { t, f } = walk.words;
    await walk.comesTo('check');
    await walk.widget.getByText(t('check.visit')).waitFor();
    await walk.comesToFrom('check');
    await walk.sees(t('answer.wait.title'));
    const { inspection, reference } = rowOf(all);
    assert.ok(inspection && inspection.start > saturday + day);
    await walk.widget.getByText(t('answer.visit.title'), { exact: true }).waitFor();
    await walk.widget.getByText(f.date('2026-11-23', 'full')).first().waitFor();
    await walk.widget.getByText(f.timeRange(inspection.start, inspection.end, 'Asia/Tehran')).waitFor();
    await passes(120_000);
    assert.equal(await walk.title(t('answer.title')).count(), 0, 'nobody promises what does not come');
    town.api.clerk.issue(reference);
    await comes(all, walk, t('answer.title'));
  }));

for (const locale of ['fa', 'uk'] as const) {
  test(`RQ7, RQ11 in ${locale}: the renovation dues of a property are paid, with a tracking code to keep`, () =>
    scene(on('urmia', renovationDues, locale), async (all) => {
      const { town } = all;
      const walk = new RequestWalk(all, locale, renovationDues, answers(locale, { property: debt }));
      await walk.comesTo('submission');
      const [payment] = town.api.db.payments.values();
      assert.deepEqual(town.api.db.ledger, [{ payment: payment?.id, amount: payment?.amount }]);
      await walk.presses('review.submit');
      await walk.at('answer');
      await walk.widget.getByText(payment?.tracking ?? '-', { exact: true }).waitFor();
      await issues(all, walk);
    }));
}

for (const locale of ['fa', 'en'] as const) {
  test(`RQ2, RQ12 in ${locale}: a notary office signs in, and files for who comes to transfer a property`, () =>
    scene(on('urmia', notaryInquiry, locale), async (all) => {
      const walk = new RequestWalk(all, locale, notaryInquiry, answers(locale, { property: clear, 'letter.authority': 'دفتر ۱۲' }), 'notary');
      await signsIn(all, walk, { role: 'notary', level: 'account' });
      await walk.comesTo('answer');
      assert.deepEqual([rowOf(all).role, rowOf(all).values['purpose']], ['notary', 'transfer']);
      await issues(all, walk);
    }));
}

for (const role of ['citizen', 'bank'] as const) {
  test(`RQ12 fa: for a mortgage, by a ${role}; the sum is in rials and nothing else`, () =>
    scene(on('urmia', mortgageInquiry, 'fa'), async (all) => {
      const { page } = all;
      const typed = answers('fa', { property: clear, 'letter.authority': 'بانک', loan: '۱۲۰ میلیون تومان', branch: 'مرکزی' });
      const walk = new RequestWalk(all, 'fa', mortgageInquiry, typed, role);
      const { t, f } = walk.words;
      await walk.at('role');
      await walk.chooses(t(`role.${role}`));
      await walk.presses('continue');
      if (role === 'bank') await signsIn(all, walk, { role, level: 'account' });
      await walk.comesTo('letter');
      await walk.fillsStep('letter');
      await walk.presses('continue');
      await walk.button(t('fault.toman', { label: 'مبلغ تسهیلات' })).waitFor();
      await walk.widget.locator('#field-loan').fill('۱٬۲۰۰٬۰۰۰٬۰۰۰ ریال');
      assert.equal(await walk.widget.locator('#field-branch').count(), role === 'bank' ? 1 : 0);
      await walk.presses('continue');
      await walk.comesToFrom('documents', 'review');
      await walk.widget.getByText(t('amount.IRR', { amount: f.number(1_200_000_000) })).waitFor();
      assert.ok(!(await page.locator('civic-service-request').innerText()).includes('تومان'));
      await walk.presses('review.submit');
      await issues(all, walk);
      assert.equal(rowOf(all).values['loan'], '1200000000');
      assert.equal(rowOf(all).values['branch'], role === 'bank' ? 'مرکزی' : undefined);
    }));
}

test('RQ7 fa: no debt, no payment: from submission to certificate in under two minutes', () =>
  scene(on('shahin-shahr', propertyInquiry, 'fa'), async (all) => {
    const walk = new RequestWalk(all, 'fa', propertyInquiry, answers('fa', { property: clear }));
    await walk.comesTo('dues');
    await walk.sees(walk.words.t('dues.title.none'));
    await walk.comesToFrom('dues');
    await issues(all, walk);
    assert.deepEqual(all.town.api.db.ledger, []);
  }));
