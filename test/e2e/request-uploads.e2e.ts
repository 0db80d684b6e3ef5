/** RQ5: the papers of a request, where they differ from those of a verification: told in Persian, kept by the request's own right. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { infected, pdf, png, type Given } from '../drivers/files.ts';
import { RequestHands } from '../drivers/request-hands.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const page = { lang: 'fa', body: '<civic-service-request api-url="API" municipality="shahin-shahr" service="property-inquiry" lang="fa"><p>031 0000 0000</p></civic-service-request>' };

/** A citizen before the step that asks for papers. */
const atPapers = (play: (hands: RequestHands, all: Scene) => Promise<void>) =>
  scene({ now: Date.parse('2026-11-21T06:00:00Z'), locale: 'fa', zone: 'Asia/Tehran', page }, async (all) => {
    const hands = new RequestHands(all.page, 'fa');
    await hands.accepts();
    await hands.findsByCode('۱-۰۱-۰۱-۱');
    await hands.presses('continue');
    await hands.writes(hands.words.t('letter.number'), '۱');
    await hands.writesDate('1', '8', '1405');
    await hands.chooses('دفتر اسناد رسمی');
    await hands.chooses('نقل و انتقال');
    await play(hands, all);
  });

const files = ({ town }: Scene) => [...town.api.db.files.values()];

test('its code comes with its step; what can’t be sent is told in Persian, and the server gets nothing of it', () =>
  atPapers(async (hands, all) => {
    const { t } = hands.words;
    const fetched = () => all.page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.includes('service-request-uploads')));
    assert.equal(await fetched(), false);
    await hands.presses('continue');
    await hands.sees(t('documents.title'));
    assert.equal(await fetched(), true);
    const rows: readonly (readonly [Given, string])[] = [
      [{ ...pdf('سند.pdf.exe'), mimeType: '' }, 'kind'],
      [pdf('قفل.pdf', 400, '/Encrypt 5 0 R'), 'locked'],
      [png('بزرگ.png', 20_000, 20_000), 'pixels'],
      [{ ...pdf('خالی.pdf'), buffer: Buffer.alloc(0) }, 'empty'],
    ];
    for (const [file, fault] of rows) {
      await hands.widget.locator('#field-nationalCard').setInputFiles([file]);
      const line = hands.widget.getByRole('listitem').filter({ hasText: file.name });
      await line.waitFor();
      if (fault !== 'kind') await line.getByText(t(`file.fault.${fault}`)).waitFor();
    }
    assert.equal(all.town.calls('addFile').length, 0);
    // What is said stands in the page for a while: the document's name, and never the file's (X8).
    const said = all.page.locator('[data-civic-live]');
    await said.getByText(t('said.file-failed', { name: 'کارت ملی' })).first().waitFor({ state: 'attached' });
    assert.doesNotMatch((await said.allTextContents()).join(), /\.pdf|\.png/);
  }));

/** A page that reads files as slowly as large ones are read: until that is let go. */
interface Slow {
  go?: () => void;
}

test('a large file is on the list while it is looked into: nobody goes on without it', () =>
  atPapers(async (hands, all) => {
    const { t } = hands.words;
    const { page } = all;
    await hands.presses('continue');
    await hands.sees(t('documents.title'));
    await hands.widget.locator('#field-nationalCard').setInputFiles([pdf('card.pdf')]);
    await hands.widget.getByText(t('file.checking')).waitFor();
    await page.evaluate(() => {
      const gate = new Promise<void>((done) => ((window as Slow).go = done));
      Blob.prototype.arrayBuffer = async function (this: Blob) {
        await gate;
        return new Response(this).arrayBuffer();
      };
    });
    await hands.widget.locator('#field-deed').setInputFiles([pdf('deed.pdf')]);
    await hands.presses('continue');
    await hands.sees(t('problems', { count: 1 }));
    await hands.widget.getByRole('listitem').filter({ hasText: 'deed.pdf' }).getByText(t('file.waiting')).waitFor();
    await hands.presses('back');
    await page.evaluate(() => (window as Slow).go?.());
    await hands.presses('continue');
    await hands.widget.getByText(t('file.checking')).nth(1).waitFor();
    assert.deepEqual(files(all).map(({ document }) => document), ['nationalCard', 'deed']);
  }));

test('a line that breaks pauses a file; it goes on by itself; an infected one is replaced', () =>
  atPapers(async (hands, all) => {
    const { t } = hands.words;
    const { town, passes } = all;
    await hands.presses('continue');
    await hands.sees(t('documents.title'));
    const deed = pdf('deed.pdf', 600_000);
    const gate = town.stops('putFile');
    await hands.widget.locator('#field-deed').setInputFiles([deed]);
    await gate.reached;
    town.loses('putFile');
    gate.open();
    await hands.widget.locator('[part~="file"]').getByText(t('file.paused', { percent: 10 })).waitFor();
    await passes(3_000);
    await hands.widget.getByText(t('file.checking')).waitFor();
    assert.ok(Buffer.from(files(all)[0]?.content ?? []).equals(deed.buffer));
    await hands.widget.locator('#field-nationalCard').setInputFiles([infected('card.pdf')]);
    await hands.widget.getByText(t('file.checking')).nth(1).waitFor();
    await passes(4_000);
    await hands.widget.getByText(t('file.fault.infected')).waitFor();
    await hands.presses('continue');
    await hands.widget.locator('[data-focus="problem"]').waitFor();
    await hands.widget.locator('#field-nationalCard').setInputFiles([pdf('card.pdf')]);
    await hands.widget.getByText(t('file.checking')).waitFor();
    await hands.presses('continue');
    await hands.sees(t('applicant.title'));
    assert.deepEqual(files(all).map(({ state }) => state).sort(), ['checking', 'clean']);
  }));
