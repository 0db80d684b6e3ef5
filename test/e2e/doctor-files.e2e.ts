/** The doctor finds what is wrong with the script tag, the files, and the page's policy; and what it says to paste mends the page. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { words } from '../drivers/words.ts';
import { axe } from './axe-support.ts';
import { clinic, headersOf, only, relayed, script, widget, works, type Plant, type Ward } from './doctor-support.ts';

const ward = clinic();
const question = words('el').t('mode.title');

/** Plants, has it found, puts what was printed on the page, and has it found healthy. */
function treats(name: string, plant: Plant, fault: string, names: RegExp, heal: (text: string, all: Ward) => Plant, prepare: (all: Ward) => void = () => {}): void {
  test(`doctor: ${name}`, () =>
    ward(async (all) => {
      prepare(all);
      await all.opens(plant);
      const { snippet, what, todo } = only(await all.examines(), fault);
      assert.match((what + todo).replace(/[\u2068\u2069]/g, ''), names);
      await all.page.locator('civic-doctor-panel').getByRole('heading', { name: what }).waitFor();
      await all.opens(heal(snippet?.text ?? '', all));
      await works(all.page, question);
      assert.deepEqual((await all.examines()).findings, []);
    }));
}

const head = (text: string): Plant => ({ head: text });

/** Files of the widgets from a server that leaves a header out, or a file. */
const files = (all: Ward, change: (headers: Record<string, string>) => void = () => {}, lost = /^$/): void =>
  all.odd('files', async (path, method) => {
    const answer = await relayed(all.fill(`FILES/${path}`), method, change);
    return lost.test(path) ? { ...answer, status: 404 } : answer;
  });
const odd = script.replace('FILES', 'ODD/files');

suite('doctor: the script tag and its files', () => {
  treats('no script tag', head(''), 'script-missing', /script/, head);
  treats('two copies of the script', head(script.replace('FILES', 'ODD/files/0.0.9').replace('async', '') + script), 'copies', /0\.0\.9/, head, (all) =>
    all.odd('files', (path, method) => relayed(all.fill(`FILES/${path.replace('0.0.9/', '')}`), method)));
  treats('integrity without crossorigin', head(script.replace('async', 'integrity="INTEGRITY" async')), 'crossorigin-missing', /crossorigin/, head);
  treats('integrity of another version', head(script.replace('async', `integrity="sha384-${'A'.repeat(64)}" crossorigin async`)), 'integrity-mismatch', /sri\.json/, head);
  treats('a file server without CORS', head(odd), 'files-cors', /διακομιστής/, (text, all) => {
    files(all, (headers) => Object.assign(headers, headersOf(text)));
    return head(odd);
  }, (all) => files(all, (headers) => delete headers['access-control-allow-origin']));

  test('doctor: a script that an optimiser has put into the page', () =>
    ward(async (all) => {
      const code = await (await fetch(all.fill('FILES/civic-widgets.js'))).text();
      const inlined = `<script type="module">${code}</script>`;
      await all.opens(head(inlined));
      const { snippet } = only(await all.examines(), 'script-inlined');
      await all.opens(head((snippet?.text ?? '') + inlined));
      await works(all.page, question);
      assert.deepEqual((await all.examines()).findings, []);
    }));

  test('doctor: files that were not copied', () =>
    ward(async (all) => {
      files(all, () => {}, /\/booking-calendar\.el\.js/);
      await all.opens(head(odd));
      assert.match(only(await all.examines(), 'file-missing').where, /\/files\/\w+\/booking-calendar\.el\.js$/);
      files(all);
      await all.opens(head(odd));
      await works(all.page, question);
    }));

  test('doctor: a script that is not there', () =>
    ward(async (all) => {
      await all.opens(head(script.replace('FILES', 'ODD')));
      assert.match(only(await all.examines(), 'script-unreachable').what, /civic-widgets\.js/);
    }));

  test('doctor: a page by https, a script and an API by http', () =>
    ward(async (all) => {
      const [address, api] = ['http://cdn.example/civic-widgets.js', 'http://api.example/v1'];
      await all.opens({ secure: true, head: script.replace('FILES/civic-widgets.js', address), body: widget.replace('API', api) });
      const { findings } = await all.examines();
      assert.deepEqual(findings.map(({ fault }) => fault), ['mixed-content', 'mixed-content']);
      assert.deepEqual(findings.map(({ snippet }) => /(?:src|api-url)="([^"]+)"/.exec(snippet?.text ?? '')?.[1]), [address, api].map((each) => each.replace('http:', 'https:')));
    }));
});

/** A policy that is as strict as it can be, with lines in place of its own. */
const policy = (...lines: string[]): Plant => ({ headers: { 'content-security-policy': ["default-src 'none'", "style-src 'self'", ...lines].join('; ') } });
const printed = (text: string): Plant => ({ headers: headersOf(text) });

suite('doctor: Content Security Policy and Trusted Types', () => {
  treats('the script is not allowed', policy("script-src 'self'", 'connect-src APIORIGIN'), 'policy-script', /script-src/, printed);
  treats('the script is allowed, and not its modules', policy('script-src FILES/civic-widgets.js', 'connect-src APIORIGIN'), 'policy-script', /script-src/, printed);
  treats('the API is not allowed', policy('script-src FILES'), 'policy-connect', /connect-src/, printed);
  treats('Trusted Types without lit-html', policy('script-src FILES', 'connect-src APIORIGIN', "require-trusted-types-for 'script'", "trusted-types 'none'"), 'policy-types', /lit-html/, printed);

  const styled = widget.replace('lang=', 'style="display: block; min-height: 34em" lang=');
  const noStyles = policy('script-src FILES', 'connect-src APIORIGIN');
  treats('a style attribute that does not count', { ...noStyles, body: styled }, 'policy-style', /style/, (text) => ({ ...noStyles, css: text }));

  const strict = policy("script-src 'nonce-r4nd0m' 'strict-dynamic'", 'connect-src APIORIGIN');
  treats('a nonce is missing', strict, 'policy-nonce', /nonce/, (text) => ({ ...strict, head: text.replace('…', 'r4nd0m') }));

  test('doctor: a policy in a meta element, two directives at once: one line mends both', () =>
    ward(async (all) => {
      const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'">`;
      await all.opens(head(meta + script));
      const { findings } = await all.examines();
      assert.deepEqual(findings.map(({ fault }) => fault).sort(), ['policy-connect', 'policy-script']);
      const texts = findings.map(({ snippet }) => snippet?.text);
      assert.match(texts[0] ?? '', /^<meta /);
      assert.equal(texts[0], texts[1]);
      await all.opens(head((texts[0] ?? '') + script));
      await works(all.page, question);
      assert.deepEqual((await all.examines()).findings, []);
    }));
});

suite('doctor: how it says it', () => {
  for (const [lang, title, close] of [['el', 'Έλεγχος', 'Κλείσιμο'], ['uk', 'Перевірка', 'Закрити'], ['fa', 'بررسی', 'بستن'], ['de', 'Examination', 'Close']] as const) {
    test(`doctor: the panel on a page in ${lang}, by keyboard alone`, () =>
      ward(async (all) => {
        const { page, context } = all;
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        await all.opens({ lang, body: widget.replace('chania', 'hania') });
        const lines: string[] = [];
        page.on('console', (message) => lines.push(`${message.type()} ${message.text()}`));
        const diagnosis = await all.examines();
        const panel = page.getByRole('region', { name: new RegExp(title) });
        assert.ok(await panel.getByRole('heading', { level: 2 }).evaluate((element) => element.matches(':focus')), 'focus comes to the panel');
        assert.ok(lines.some((line) => line.startsWith('table')), 'a table in the console');
        assert.deepEqual((await axe(page)).filter((each) => each.includes('civic-doctor-panel')), []);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        const report = await page.evaluate(() => navigator.clipboard.readText());
        assert.ok(report.includes(diagnosis.findings[0]?.snippet?.text ?? '-'), report);
        assert.doesNotMatch(report, /[\u2068\u2069]|undefined|\{\w+\}/);
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
        await all.examines();
        await panel.getByRole('button', { name: close }).click();
        await panel.waitFor({ state: 'detached' });
      }, 360));
  }

  test('doctor: a healthy page is told so, and nothing is touched', () =>
    ward(async (all) => {
      await all.opens({});
      await works(all.page, question);
      const before = await all.page.locator('main').innerHTML();
      const { findings, widgets } = await all.examines();
      assert.deepEqual([findings, widgets], [[], 1]);
      await all.page.getByText('Δεν βρέθηκε σφάλμα').waitFor();
      assert.equal(await all.page.locator('main').innerHTML(), before);
      assert.equal(await all.page.locator('head link').count(), await all.page.locator('head link[rel=modulepreload], head link[rel=stylesheet]').count());
    }));
});
