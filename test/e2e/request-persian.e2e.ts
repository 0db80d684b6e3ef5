/** Must show 6: what is typed in Persian, with any keyboard, is understood; codes and sums stand where they should. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { latinDigits } from '../../src/domain/contact.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { opens } from './request-fault-calls.ts';
import { answers, clear, debt, issues, on, rowOf } from './request-stage.ts';
import { stage } from './stage.ts';

const scene = stage();

const digits = { 'Persian ۰–۹': '۰۱۲۳۴۵۶۷۸۹', 'Arabic ٠–٩': '٠١٢٣٤٥٦٧٨٩', 'Latin 0–9': '0123456789' };

for (const [name, set] of Object.entries(digits)) {
  test(`RQ4–RQ6 fa: digits ${name} in codes, dates, numbers and telephones come to the same`, () =>
    scene(on('shahin-shahr', propertyInquiry, 'fa'), async (all) => {
      const typed = (text: string) => text.replace(/\d/g, (digit) => set.charAt(Number(digit)));
      const given = answers('fa', { property: typed(clear), 'letter.date': typed('1403/12/30'), nationalId: typed('0499370899'), mobile: typed('0912 000 0000') });
      const walk = new RequestWalk(all, 'fa', propertyInquiry, given);
      await walk.comesTo('review');
      await walk.widget.getByText(walk.words.f.date('2025-03-20', 'full')).waitFor();
      const { property, 'letter.date': date, nationalId, mobile } = rowOf(all).values;
      assert.deepEqual([property, date, nationalId, mobile], [clear, '2025-03-20', '0499370899', '09120000000']);
    }));
}

test('RQ5 fa: a whole date pasted into one part is taken apart; a day that the month lacks is told with its length', () =>
  scene(on('shahin-shahr', propertyInquiry, 'fa'), async (all) => {
    const walk = new RequestWalk(all, 'fa', propertyInquiry, answers('fa', { property: clear }));
    const { t, f } = walk.words;
    await walk.comesToStep('letter');
    const part = (name: 'day' | 'month' | 'year') => walk.widget.getByLabel(t(`date.${name}`), { exact: true });
    const shown = () => Promise.all((['year', 'month', 'day'] as const).map((name) => part(name).inputValue()));
    for (const [into, text] of [['day', '۱۴۰۴/۱۲/۳۰'], ['month', '1404-12-30'], ['year', '30/12/1404'], ['day', '١٤٠٤/١٢/٣٠']] as const) {
      for (const name of ['day', 'month', 'year'] as const) await part(name).fill('');
      await part(into).fill(text);
      assert.deepEqual((await shown()).map((each) => Number(latinDigits(each))), [1404, 12, 30], text);
    }
    await walk.presses('continue');
    const wrong = t('fault.date-length', { label: t('letter.date'), month: f.month('2026-02-20'), count: 29 });
    await walk.widget.getByRole('button', { name: wrong }).waitFor();
    await part('day').fill('1403/12/30');
    await walk.presses('continue');
    assert.equal(await walk.widget.getByText(wrong).count(), 0);
  }));

test('RQ4 fa: letters and digits that are typed in two ways find the same properties', () =>
  scene(on('shahin-shahr', propertyInquiry, 'fa'), async (all) => {
    const walk = new RequestWalk(all, 'fa', propertyInquiry, answers('fa'));
    await walk.accepts();
    await walk.at('property');
    await walk.presses('way.list');
    const found = async (text: string): Promise<string[]> => {
      await walk.writes(walk.words.t('list.text'), text);
      await walk.presses('list.search');
      const count = walk.widget.getByText(/ملک پیدا شد/);
      await count.waitFor();
      return walk.widget.getByRole('radio').evaluateAll((tiles) => tiles.map((tile) => tile.parentElement?.textContent ?? ''));
    };
    const one = await found('بلوک ۳ پلاک ۷');
    assert.ok(one.length > 0 && one.every((text) => /بلوک ۳، پلاک ۷|بلوک ۷، پلاک ۳/.test(text)), one.join());
    for (const same of ['بلوك 3 پلاك 7', 'پلاک ٧ بلوک ٣', 'بلوک\u200c ۳   پلاک ۷']) assert.deepEqual(await found(same), one, same);
  }));

test('RQ7, RQ9 fa: codes and sums are isolated from the text around them, and read from left to right', () =>
  scene(on('shahin-shahr', propertyInquiry, 'fa'), async (all) => {
    const { town } = all;
    const walk = new RequestWalk(all, 'fa', propertyInquiry, answers('fa', { property: debt }));
    const { t, f } = walk.words;
    await opens(all, { ...answers('en', { property: debt }), 'letter.date': '2026-11-11' });
    await walk.at('dues');
    const sum = await walk.widget.getByRole('table', { name: t('dues.caption') }).getByRole('row').last().innerText();
    assert.match(sum, /[۰-۹٬]+/);
    assert.ok(!/تومان/.test(await walk.widget.innerText()), 'rials, and nothing else');
    await walk.widget.getByRole('columnheader', { name: t('dues.amount.IRR') }).waitFor();
    await walk.pays();
    const { tracking = '', amount = 0 } = [...town.api.db.payments.values()][0] ?? {};
    assert.ok(sum.includes(f.number(amount)), sum);
    const stands = async (text: string) => {
      const code = walk.widget.getByText(text, { exact: true }).first();
      const { direction, bidi } = await code.evaluate((element) => {
        const style = getComputedStyle(element);
        return { direction: style.direction, bidi: style.unicodeBidi };
      });
      assert.equal(direction, 'ltr', text);
      assert.match(bidi, /isolate/, text);
    };
    await stands(tracking);
    await walk.comesToFrom('dues');
    const certificate = await issues(all, walk);
    await stands(certificate);
    await stands(rowOf(all).number ?? '');
    await stands(f.digits(debt));
  }));
