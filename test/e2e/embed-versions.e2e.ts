/** Two versions of the library on one page, which differ in what they say and in every file's address: one wins, and all of it is its own. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { before, suite, test } from 'node:test';
import { build } from 'vite';
import { words } from '../drivers/words.ts';
import { asking, books, closed, published } from './embed-support.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const title = words('el').t('mode.title');
const oldTitle = 'Η ερώτηση της παλιάς έκδοσης';
const body = '<civic-booking-calendar api-url="API" municipality="chania"></civic-booking-calendar>';
const placed = '<div data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania"></div>';
const tagOf = (folder: string) => `<script src="FILES/${folder}civic-widgets.js" defer></script>`;

/** An earlier version below `/0.0.9/`: another number, another folder, another text, another core. @returns both folders */
async function publishesOld({ context, origins: { files } }: Scene): Promise<{ now: string; old: string }> {
  const facts = JSON.parse(await published(files, 'sri.json')) as object;
  const now = Object.keys(facts).find((name) => name.endsWith('/core.js'))?.split('/')[0] ?? assert.fail('no core.js');
  const old = [...now].reverse().join('') + '0';
  await context.route(`${files}/0.0.9/**`, async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace('/0.0.9/', '/').replace(`/${old}/`, `/${now}/`) });
    const text = (await answer.text()).replaceAll(now, old).replace('"0.1.0"', '"0.0.9"').replaceAll(title, oldTitle);
    const core = route.request().url().endsWith('/core.js') ? ';globalThis.oldCore=true' : '';
    await route.fulfill({ response: answer, body: text + core });
  });
  return { now, old };
}

/** What the citizen meets is of the version that was first: its question, and every file that comes after it. */
async function oneVersion(all: Scene, asked: readonly string[], isOld: boolean, { now, old }: { now: string; old: string }): Promise<void> {
  const { page, town } = all;
  await page.getByRole('heading', { name: isOld ? oldTitle : title }).waitFor();
  await books(all);
  assert.equal(asked.filter((url) => url.endsWith('/civic-widgets.js')).length, 2, 'both are there');
  const rooms = asked.filter((url) => url.includes('-rooms.'));
  assert.ok(rooms.length);
  assert.deepEqual(asked.filter((url) => url.includes(`/${isOld ? now : old}/`)), [], 'no file of the other version');
  assert.equal(await page.evaluate(() => 'oldCore' in globalThis), isOld);
  assert.equal(town.appointments.length, 1);
  assert.equal(await all.book.host.count(), 1);
  assert.deepEqual(all.console, []);
}

suite('two versions on one page', () => {
  for (const [order, script] of Object.entries({ 'the newer first': tagOf('') + tagOf('0.0.9/'), 'the older first': tagOf('0.0.9/') + tagOf('') })) {
    for (const [form, markup] of Object.entries({ 'a tag': body, 'a div': placed })) {
      test(`embed: ${order}, ${form}`, () =>
        scene(closed(), async (all) => {
          const folders = await publishesOld(all);
          const asked = asking(all);
          await all.page.goto(all.town.page('versions', { script, body: markup }));
          await oneVersion(all, asked, order === 'the older first', folders);
        }));
    }
  }

  test('embed: the doctor tells of both, and what is pasted leaves one', () =>
    scene(closed(), async (all) => {
      await publishesOld(all);
      const { page, town } = all;
      await page.goto(town.page('versions', { script: tagOf('0.0.9/') + tagOf(''), body }));
      await all.book.at('mode').catch(() => page.getByRole('heading', { name: oldTitle }).waitFor());
      const findings = await page.evaluate(async () => {
        const { civicWidgets } = globalThis as unknown as { civicWidgets: { doctor(): Promise<{ findings: { fault: string; what: string; snippet?: { text: string } }[] }> } };
        return (await civicWidgets.doctor()).findings;
      });
      const copies = findings.find(({ fault }) => fault === 'copies');
      assert.match(copies?.what ?? '', /0\.0\.9/);
      assert.match(copies?.snippet?.text ?? '', /^<script src="[^"]+civic-widgets\.js"/);
    }));
});

suite('a page’s own bundle, and the script tag', () => {
  let bundle = '';
  before(async () => {
    const root = resolve(import.meta.dirname, '../..');
    const lib = { entry: resolve(root, 'src/define/booking-calendar.ts'), formats: ['es' as const], fileName: () => 'own.js' };
    const result = await build({ configFile: false, root, publicDir: false, logLevel: 'error', build: { write: false, minify: false, target: 'es2022', lib, rolldownOptions: { output: { codeSplitting: false } } } });
    const [{ output } = assert.fail()] = [result].flat() as { output: { code: string }[] }[];
    bundle = output[0]?.code ?? '';
  });

  for (const [order, tags] of Object.entries({ 'the bundle first': ['own', ''], 'the script tag first': ['', 'own'] })) {
    test(`embed: npm and script tag, ${order}`, () =>
      scene(closed(), async (all) => {
        const { page, town } = all;
        town.page('own.js', { file: bundle, type: 'text/javascript' });
        const script = tags.map((each) => (each ? '<script src="own.js" type="module"></script>' : tagOf(''))).join('');
        await page.goto(town.page('npm', { script, body }));
        await books(all);
        assert.equal(await all.book.host.count(), 1);
        assert.deepEqual(all.console, []);
      }));
  }
});
