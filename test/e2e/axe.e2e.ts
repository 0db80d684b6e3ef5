/** Must show 5: every step, in every language, width and scheme of colours, as machines can judge it. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { agrees, fills, label, applicant, serviceName, townName } from '../drivers/citizen.ts';
import { locales, type Locale } from '../drivers/words.ts';
import { axe, inspect, paint } from './axe-support.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

test('axe: the page of the municipality by itself', () =>
  scene({ page: { body: '<p>28210 00000</p>' } }, async ({ page }) => {
    assert.equal(await page.locator('main h1').count(), 1);
    await paint(page);
    assert.deepEqual(await axe(page), []);
  }));

/** A viewer in another zone sees the most words: two clocks. */
const zones: Partial<Record<Locale, string>> = { en: 'America/New_York', fa: 'Asia/Tehran' };

for (const locale of locales) {
  test(`axe: every step in ${locale} at 320 and 1280 px, light, dark and in forced colours; nothing lost with text spacing`, (t) =>
    scene({ locale, zone: zones[locale], page: { attributes: { municipality: undefined } } }, (all) => walk(t, all)));
}

async function walk(t: TestContext, all: Scene): Promise<void> {
  const { book, page, town } = all;
  const { locale, t: text } = book.words;
  const mode = 'video';
  const looks = (step: string) => t.test(`${locale}: ${step}`, async () => assert.deepEqual(await inspect(page), []));
  const [start = ''] = await town.free('2026-12-10', '2026-12-10', { mode });

  await paint(page);
  await book.at('municipality');
  await book.chooses(townName(locale));
  await looks('municipality');
  await book.continues();

  await book.at('mode');
  await looks('mode');
  await book.continues();
  await book.sees(text('chooseOne'));
  await looks('mode, without an answer');
  await book.chooses(text('mode.video'));
  await book.continues();

  await book.at('service');
  await book.chooses(serviceName(locale));
  for (const about of await page.locator('summary').all()) await about.click();
  await looks('service, with what each is for');
  await book.continues();

  await book.at('time');
  await book.picksDay(start.slice(0, 10));
  await book.picksTime(start);
  await looks('time, with a day and a time');
  const margins = await page.addStyleTag({ content: 'main { padding: 0 !important }' });
  await page.setViewportSize({ width: 320, height: 900 });
  await page.getByRole('grid').waitFor();
  await looks('time, on a page without margins: the month at 320 px');
  await margins.evaluate((style) => (style as HTMLStyleElement).remove());
  await book.presses('view.list');
  await book.button('view.grid').waitFor();
  await looks('time, as a list');
  await book.continues();

  await book.at('details');
  await looks('details');
  await book.answers(label(locale, 'thirdPerson'), text('answer.yes'));
  await book.continues();
  await page.getByRole('alert').filter({ hasText: text('problems', { count: 9 }) }).waitFor();
  await looks('details, with errors and a third person');
  await fills(book, mode, { ...applicant, thirdPerson: 'yes', thirdPersonName: label(locale, 'thirdPersonName'), thirdPersonEmail: applicant.email });
  await agrees(book, mode);
  await book.continues();

  await book.at('review');
  await looks('review');
  town.api.fail('book', 429, 1);
  await book.confirms();
  await book.seesHeading('failure.rate-limited.title');
  await looks('review, with a problem');
  town.api.fail('book', 409, 1);
  await book.confirms();

  await book.at('taken');
  await book.seesHeading('taken.title');
  await looks('the time is taken');
  await page.locator('[data-focus="primary"]').click();

  await book.at('appointment');
  await looks('confirmation');
  await book.presses('meeting.open');
  await book.at('meeting');
  await looks('meeting');
  await book.presses('back');
  await book.at('appointment');
  await book.presses('appointment.cancel');
  await page.getByRole('dialog', { name: text('cancel.title') }).waitFor();
  await looks('cancel dialog');
  await book.presses('cancel.yes');
  await book.seesHeading('appointment.cancelled');
  await looks('cancelled');
}
