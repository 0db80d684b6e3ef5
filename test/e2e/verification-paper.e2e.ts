/** The application form as it comes out of a printer (VF4, VF5). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { citizen, townPage, Verification } from '../drivers/verification.ts';
import { locales, type Locale } from '../drivers/words.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

const byPost = (locale: Locale, play: (form: Verification, all: Scene) => Promise<void>) =>
  scene({ locale, page: townPage(locale) }, async (all) => {
    const form = new Verification(all.page, all.town, locale);
    await all.context.addInitScript('window.print = () => {}');
    await all.page.reload();
    await form.registersBy('post');
    await play(form, all);
  });

/** What the frame that is printed would put on paper. */
async function printed(page: Page, context: BrowserContext) {
  await page.frameLocator('iframe').locator('.paper').waitFor({ state: 'attached' });
  const { html, css, lang, dir } = await page.evaluate(() => {
    const paper = document.querySelector('iframe')?.contentDocument;
    const sheets = [...(paper?.adoptedStyleSheets ?? [])].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    return { html: paper?.body.innerHTML ?? '', css: sheets.join('\n'), lang: paper?.documentElement.lang, dir: paper?.documentElement.dir };
  });
  const sheet = await context.newPage();
  await sheet.setContent(`<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><style>${css}</style>${html}`);
  const bytes = await sheet.pdf({ preferCSSPageSize: true });
  await sheet.close();
  const paper = await getDocumentProxy(new Uint8Array(bytes));
  const [first] = await Promise.all([paper.getPage(1)]);
  const { text } = await extractText(paper, { mergePages: true });
  return { bytes, pages: paper.numPages, size: first.view.map(Math.round), text: text.normalize('NFKC').replace(/\s+/g, ' ') };
}

suite('VF4, VF5: the form on paper', () => {
  test('el: one page of A4 whose text is, letter by letter, what was typed and what the town asks', () =>
    byPost('el', async (form, { page, context }) => {
      await form.opensPaper();
      await form.named('taxNumber').fill('EL 123 456 783');
      await form.named('card').fill(citizen.card);
      await form.named('address').fill('Οδός Ψαρομηλίγκων 99, Χανιά');
      await form.button('paper.check').click();
      await form.button('paper.print').click();
      const { pages, size, text } = await printed(page, context);
      assert.equal(pages, 1);
      assert.deepEqual(size.map((points) => Math.round(points / 2)), [0, 0, 298, 421], 'A4');
      const inOrder = [
        'Δήμος Χανίων', 'Τμήμα Τεχνολογιών Πληροφορικής και Επικοινωνιών', 'Αίτηση ταυτοποίησης χρήστη', 'Ονοματεπώνυμο', citizen.name, 'ΑΦΜ', '123456783',
        'Αριθμός ταυτότητας', 'ΑΒ123456', 'Διεύθυνση κατοικίας', 'Οδός Ψαρομηλίγκων 99, Χανιά', 'E-mail', citizen.email,
        'Παρακαλώ να ταυτοποιηθεί ο λογαριασμός μου στις e-υπηρεσίες του Δήμου Χανίων. Δηλώνω ότι τα παραπάνω στοιχεία είναι αληθή.',
        'Φωτοτυπία αστυνομικής ταυτότητας', 'Φωτοτυπία οποιουδήποτε εγγράφου αποδεικνύει το ΑΦΜ σας', 'Υπογραφή αιτούντος', 'Κυδωνίας 29, Τ.Κ. 73135, Χανιά Κρήτης',
      ];
      let from = 0;
      for (const each of inOrder) {
        const at = text.indexOf(each, from);
        assert.ok(at >= 0, `“${each}” in its place in: ${text}`);
        from = at + each.length;
      }
    }));

  for (const locale of locales) {
    test(`${locale}: without what was typed it is one page too, in letters that the printer knows`, () =>
      byPost(locale, async (form, { page, context }) => {
        await form.opensPaper();
        await form.button('paper.empty').click();
        const { pages, text } = await printed(page, context);
        assert.equal(pages, 1);
        assert.doesNotMatch(text, /[\ufffd\u25a1\0]/, 'no letter is missing');
        assert.ok(!text.includes(citizen.email), 'left for the hand');
        if (locale !== 'fa') assert.ok(text.includes(form.t('paper.signature')));
      }));
  }
});
