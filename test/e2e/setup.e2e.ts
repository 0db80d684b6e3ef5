/** What a webmaster writes, well and badly, and what the citizen sees of it. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { agrees, fills, label, applicant, reaches, type Person } from '../drivers/citizen.ts';
import { words } from '../drivers/words.ts';
import { fallback } from './host-page.ts';
import { stage, type Scene, type SceneArgs } from './stage.ts';

const scene = stage();
const inside = `<p>${fallback}</p>`;

/** A page whose widget has these attributes besides, or instead. */
const withAttributes = (attributes: Readonly<Record<string, string | undefined>>): SceneArgs => ({ closed: true, page: { attributes } });
const withBody = (body: string): SceneArgs => ({ closed: true, page: { body } });

/** Opens the page and notes every address that is asked. */
async function opens({ page, town }: Scene): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(town.url);
  return asked;
}

/** Plain words in the citizen's language, the way out that the webmaster wrote, and one line for the webmaster. */
async function tells({ page, book, console: lines }: Scene, key: string, hint: RegExp): Promise<void> {
  const { t } = book.words;
  const alert = page.getByRole('alert').filter({ hasText: t(`${key}.title`) });
  await alert.waitFor();
  await alert.getByText(t(key)).waitFor();
  await alert.getByRole('heading', { name: t(`${key}.title`) }).waitFor();
  await book.button('retry').waitFor();
  assert.ok(await page.getByText(fallback).isVisible(), 'the fallback is there');
  assert.doesNotMatch(await book.text(), /undefined|\[object|https?:|api-url/, 'nothing technical on screen');
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0] ?? '', /^error: \[civic-widgets\] /);
  assert.match(lines[0] ?? '', hint);
}

suite('a bad api-url: nothing is asked there, the citizen is told, the webmaster knows what to change', () => {
  const refused: Readonly<Record<string, string | undefined>> = {
    'a script': 'javascript:alert(1)',
    'http on another host': 'http://evil.example/api',
    'no scheme, another host': '//evil.example/api',
    'a user name in it': 'https://user@evil.example/api',
    'a name and a password': 'https://www.chania.gr:x@evil.example/api',
    backslashes: 'https:\\\\evil.example\\api',
    'a tab in the scheme': 'ht&#9;tps://evil.example/api',
    data: 'data:application/json,{}',
    'no host': 'https://',
    nothing: '',
    'not there': undefined,
  };
  for (const [name, address] of Object.entries(refused)) {
    test(`setup: api-url is refused: ${name}`, () =>
      scene(withAttributes({ 'api-url': address }), async (all) => {
        const asked = await opens(all);
        await tells(all, 'failure.config', /api-url=/);
        await all.book.presses('retry');
        await tells(all, 'failure.config', /api-url=/);
        const { host, files } = all.origins;
        assert.deepEqual(asked.filter((url) => url !== all.town.url && !url.startsWith(files) && url !== `${host}/favicon.ico`), []);
        assert.equal(all.town.api.requests.length, 0);
      }));
  }

  test('setup: an api-url that is only a word asks this site alone, and is told', () =>
    scene(withAttributes({ 'api-url': 'nonsense' }), async (all) => {
      const asked = await opens(all);
      await tells(all, 'failure.config', /municipality="chania"|nonsense/);
      assert.deepEqual(asked.filter((url) => url.includes('nonsense') && !url.startsWith(`${all.town.url}nonsense/`)), []);
    }));

  test('setup: a query of the page never sets the address', () =>
    scene({ closed: true }, async (all) => {
      const asked: string[] = [];
      all.page.on('request', (request) => asked.push(request.url()));
      const evil = encodeURIComponent('https://evil.example/api');
      await all.page.goto(`${all.town.url}?api-url=${evil}&apiUrl=${evil}&data-api-url=${evil}`);
      await all.book.at('mode');
      assert.deepEqual(asked.slice(1).filter((url) => url.includes('evil')), []);
    }));
});

suite('attributes that the API does not know', () => {
  test('setup: unknown municipality', () =>
    scene(withAttributes({ municipality: 'atlantis' }), async (all) => {
      await opens(all);
      await tells(all, 'failure.config', /municipality="atlantis"/);
    }));

  for (const mode of [undefined, 'video']) {
    test(`setup: unknown service (mode ${mode ?? 'open'})`, () =>
      scene(withAttributes({ service: 'moon', mode }), async (all) => {
        await opens(all);
        await tells(all, 'failure.config', /service="moon".*building-permits/);
      }));
  }

  test('setup: unknown office', () =>
    scene(withAttributes({ office: 'moon', mode: 'video' }), async (all) => {
      await opens(all);
      await tells(all, 'failure.config', /office="moon"/);
    }));

  test('setup: an unknown mode leaves the question to the citizen', () =>
    scene(withAttributes({ mode: 'fax' }), async (all) => {
      await opens(all);
      await all.book.at('mode');
      await all.book.seesHeading('mode.title');
      assert.equal(await all.page.getByRole('radio').count(), 2);
      assert.equal(all.console.length, 1);
      assert.match(all.console[0] ?? '', /^error: \[civic-widgets\] .*mode="fax".*in-person/);
    }));

  test('setup: the API answers with a web page', () =>
    scene({ closed: true, scenario: 'html' }, async (all) => {
      await opens(all);
      await tells(all, 'failure.contract', /municipalities\/chania/);
      all.town.api.setScenario('normal');
      await all.book.presses('retry');
      await all.book.at('mode');
    }));

  test('setup: what is mended on the page takes effect at once', () =>
    scene(withAttributes({ 'api-url': 'http://evil.example/' }), async (all) => {
      await opens(all);
      await tells(all, 'failure.config', /api-url="http:\/\/evil/);
      await all.book.host.evaluate((widget, url) => widget.setAttribute('api-url', url), all.town.apiUrl);
      await all.book.at('mode');
      assert.ok(!(await all.page.getByText(fallback).isVisible()));
    }));
});

suite('when the files do not arrive, what the webmaster wrote stays', () => {
  for (const [name, path] of Object.entries({ 'the script': /civic-widgets\.js/, 'all but the script': /\/(core|[\w-]+\.(el|uk|fa|en))\.js/ })) {
    test(`setup: ${name} blocked`, () =>
      scene({ closed: true }, async (all) => {
        const { context, page, console: lines } = all;
        const stopped: string[] = [];
        await context.route(path, (route) => {
          stopped.push(route.request().url());
          return route.abort('connectionrefused');
        });
        await opens(all);
        await page.waitForLoadState('networkidle');
        assert.ok(stopped.length > 0);
        assert.ok(await page.getByText(fallback).isVisible());
        assert.deepEqual(lines, []);
      }));
  }
});

/** The widget's first question, below a part of the page. */
const question = (root: Locator): Locator => root.getByRole('heading', { name: words('el').t('mode.title') });

suite('forms of markup', () => {
  const forms: Readonly<Record<string, string>> = {
    'a div': `<div data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania">${inside}</div>`,
    'a link': `<a data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania" href="tel:2821000000">${fallback}</a>`,
    'a provider': `<civic-provider api-url="API" municipality="chania"><div><civic-booking-calendar>${inside}</civic-booking-calendar></div></civic-provider>`,
    'a provider with a placeholder in it': `<civic-provider api-url="API" municipality="chania"><div data-civic-widget="booking-calendar">${inside}</div></civic-provider>`,
  };
  for (const [name, body] of Object.entries(forms)) {
    test(`setup: ${name} reaches the first question`, () =>
      scene(withBody(body), async (all) => {
        await opens(all);
        await question(all.page.locator('main')).waitFor();
        assert.equal(await all.page.getByText(fallback).isVisible(), false, 'the fallback has made room');
        assert.equal(await all.page.locator('civic-booking-calendar').count(), 1);
        assert.deepEqual(all.console, []);
      }));
  }

  test('setup: the attributes of a placeholder all count, and its language', () =>
    scene(withBody(`<div lang="uk" data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania" data-mode="video" data-heading-level="4"></div>`), async (all) => {
      await opens(all);
      await all.page.getByRole('heading', { name: words('uk').t('service.title'), level: 4 }).waitFor();
    }));

  test('setup: a link placeholder that can’t be served stays a link', () =>
    scene(withBody(`<a data-civic-widget="booking-calendar" data-api-url="http://evil.example" href="tel:2821000000">${fallback}</a>`), async (all) => {
      await opens(all);
      await tells(all, 'failure.config', /api-url="http:\/\/evil/);
      const link = all.page.getByRole('link', { name: fallback });
      assert.equal(await link.getAttribute('href'), 'tel:2821000000');
    }));

  test('setup: two widgets on a page keep apart', () =>
    scene(withBody(`<civic-booking-calendar id="one" api-url="API" municipality="chania"></civic-booking-calendar>
      <civic-booking-calendar id="two" lang="uk" api-url="API" municipality="chania" mode="video"></civic-booking-calendar>`), async (all) => {
      const { page } = all;
      await opens(all);
      const [one, two] = [page.locator('#one'), page.locator('#two')];
      await question(one).waitFor();
      await two.getByRole('heading', { name: words('uk').t('service.title') }).waitFor();
      await one.getByRole('radio').first().check();
      await one.getByRole('button', { name: words('el').t('continue') }).click();
      await one.getByRole('heading', { name: words('el').t('service.title') }).waitFor();
      await one.getByRole('radio').first().check();
      assert.equal(await two.getByRole('radio', { checked: true }).count(), 0);
      assert.equal(await two.getAttribute('step'), 'service');
      assert.equal(await page.locator('[data-civic-live]').evaluateAll((all) => new Set(all.map((each) => each.parentElement)).size), 1);
    }));

  test('setup: a widget that comes later, and goes and comes again', () =>
    scene(withBody('<div id="here"></div>'), async (all) => {
      const { page, town } = all;
      await opens(all);
      await page.evaluate((url) => {
        const widget = document.createElement('civic-booking-calendar');
        widget.setAttribute('api-url', url);
        widget.setAttribute('municipality', 'chania');
        document.querySelector('#here')?.append(widget);
      }, town.apiUrl);
      await question(page.locator('#here')).waitFor();
      await page.evaluate(() => {
        const widget = document.querySelector('civic-booking-calendar');
        widget?.remove();
        if (widget) document.querySelector('main')?.append(widget);
      });
      await question(page.locator('main')).waitFor();
    }));
});

test('setup: offline at the first read heals by itself', () =>
  scene(withAttributes({ 'api-url': undefined }), async (all) => {
    const { book, context, page, town } = all;
    await opens(all);
    await page.getByRole('alert').waitFor(); // its code is here
    await context.setOffline(true);
    await book.host.evaluate((widget, url) => widget.setAttribute('api-url', url), town.apiUrl);
    await page.getByRole('alert').filter({ hasText: book.words.t('failure.offline.title') }).waitFor();
    assert.ok(await page.getByText(fallback).isVisible());
    assert.equal(town.api.requests.length, 0);
    await context.setOffline(false);
    await book.at('mode');
    assert.equal(await page.getByRole('alert').count(), 0);
  }));

suite('the language changes in mid-form', () => {
  const person: Person = { ...applicant, applicationNumber: 'AB-12', thirdPerson: 'yes', thirdPersonName: 'Μηχανικός', thirdPersonEmail: 'guest@mail.example' };
  const video: SceneArgs = { page: { attributes: { mode: 'video', service: 'unauthorised-buildings' } } };

  test('setup: all that was typed and ticked stays, and is sent', () =>
    scene(video, async ({ book, town, page }) => {
      const [start = ''] = await town.free('2026-12-10', '2026-12-10', { mode: 'video' });
      await reaches(book, 'details', { mode: 'video', start });
      await fills(book, 'video', person);
      await agrees(book, 'video');
      for (const locale of ['fa', 'uk'] as const) {
        await book.host.evaluate((widget, lang) => widget.setAttribute('lang', lang), locale);
        await page.getByRole('heading', { name: words(locale).t('details.title') }).waitFor();
        for (const [name, text] of Object.entries(person)) {
          if (name !== 'thirdPerson') assert.equal(await book.field(label(locale, name)).inputValue(), text, `${name} in ${locale}`);
        }
        assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 3);
      }
      await page.getByRole('button', { name: words('uk').t('details.continue') }).click();
      await page.getByRole('button', { name: words('uk').t('review.confirm') }).click();
      await book.at('appointment');
      const [row] = town.appointments;
      assert.equal(row?.language, 'uk');
      assert.equal(new Date(row?.slot.start ?? 0).toISOString(), start);
      for (const name of ['name', 'subject', 'thirdPersonName', 'thirdPersonEmail'] as const) assert.equal(row?.answers[name], person[name]);
    }));

  test('setup: a page translator that rewrites html[lang] changes nothing', () =>
    scene(video, async ({ book, town, page }) => {
      const [start = ''] = await town.free('2026-12-10', '2026-12-10', { mode: 'video' });
      await reaches(book, 'details', { mode: 'video', start });
      await page.evaluate(() => (document.documentElement.lang = 'en'));
      await fills(book, 'video', person); // by the labels of the first language
      await book.continues();
      await page.getByRole('alert').filter({ hasText: book.words.t('problems', { count: 3 }) }).waitFor();
    }));
});
