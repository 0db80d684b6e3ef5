/** What the template of a site says, and what an editor of its content, or a broken file server, can't do about it (X2, X3, X7). */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { reaches } from '../drivers/citizen.ts';
import { words } from '../drivers/words.ts';
import { asking, books, bundles, closed, fallsBack, forms, published, tag } from './embed-support.ts';
import { fallback } from './host-page.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const bare = `<civic-booking-calendar mode="in-person"><p>${fallback}</p></civic-booking-calendar>`;

/** The citizen reads that it is not set up, and the fallback; the webmaster reads once what to change. */
async function refuses({ page, book, town, console: lines }: Scene, hint: RegExp): Promise<void> {
  await page.getByRole('alert').filter({ hasText: book.words.t('failure.config.title') }).waitFor();
  assert.ok(await page.getByText(fallback).isVisible());
  assert.equal(town.api.requests.length, 0);
  assert.equal(lines.length, 1, lines.join('\n'));
  assert.match(lines[0] ?? '', hint);
}

suite('the script tag speaks for the whole page', () => {
  for (const [bundle, file] of Object.entries(bundles)) {
    test(`embed: address, municipality, language and theme of every widget (${bundle})`, () => {
      const script = `<script src="FILES/${file}" async data-api-url="API" data-municipality="chania" data-lang="uk" data-theme="dark"></script>`;
      const body = `<civic-booking-calendar></civic-booking-calendar><div data-civic-widget="booking-calendar" data-lang="fa" data-theme="light"></div>`;
      return scene(closed({ script, body }), async ({ page, town, console: lines }) => {
        await page.goto(town.url);
        await page.getByRole('heading', { name: words('uk').t('mode.title') }).waitFor();
        await page.getByRole('heading', { name: words('fa').t('mode.title') }).waitFor();
        assert.equal(await page.locator('civic-booking-calendar').first().getAttribute('theme'), 'dark');
        assert.equal(await page.locator('div > civic-booking-calendar').getAttribute('theme'), 'light');
        assert.deepEqual(lines, []);
      });
    });
  }

  test('embed: what a provider says is nearer', () => {
    const script = '<script src="FILES/civic-widgets.js" async data-api-url="API" data-municipality="nowhere" data-lang="uk"></script>';
    const body = `<civic-provider municipality="chania" lang="en">${bare}</civic-provider>`;
    return scene(closed({ script, body }), async ({ page, town, console: lines }) => {
      await page.goto(town.url);
      await page.getByRole('heading', { name: words('en').t('service.title') }).waitFor();
      assert.deepEqual(lines, []);
    });
  });
});

suite('where the script tag names an API, content leads to no other', () => {
  const evil: Readonly<Record<string, string>> = {
    'another host': 'https://evil.example/api',
    'a script': 'javascript:alert(1)',
    'no scheme': '//evil.example/api',
    'http': 'http://evil.example/api',
    'a user name': 'https://www.chania.example@evil.example/',
    'a host that begins alike': 'HOST.evil.example/',
    backslashes: 'https:\\\\evil.example\\api',
    data: 'data:application/json,{}',
    'capitals': 'HTTPS://EVIL.example/api',
    'a dot at the end of the host': 'https://evil.example./api',
    'another script’s letters': 'https://www.chаnia.example/api', // a Cyrillic а
    'a full stop of another script': 'https://evil。example/api',
    blob: 'blob:https://evil.example/1',
  };
  for (const [name, address] of Object.entries(evil)) {
    for (const form of ['tag', 'div', 'provider']) {
      test(`embed: ${name}, in a ${form}`, () => {
        const script = '<script src="FILES/civic-widgets.js" async data-api-url="API" data-municipality="chania"></script>';
        return scene(closed({ script }), async (all) => {
          const { page, origins, town } = all;
          const asked = asking(all);
          const there = address.replace('HOST', origins.api.replace('http:', 'https:').replace(/:\d+$/, ''));
          const body = {
            tag: `<civic-booking-calendar api-url="${there}"><p>${fallback}</p></civic-booking-calendar>`,
            div: `<div data-civic-widget="booking-calendar" data-api-url="${there}"><p>${fallback}</p></div>`,
            provider: `<civic-provider api-url="${there}">${bare}</civic-provider>`,
          }[form];
          await page.goto(town.page('evil', { script, body }));
          await refuses(all, /api-url=.*data-allowed-origins/);
          assert.deepEqual(asked.filter((url) => !url.startsWith(origins.files) && !url.startsWith(origins.host)), []);
        });
      });
    }
  }

  test('embed: an https API elsewhere is asked neither early nor late', () =>
    scene(closed(), async (all) => {
      const { context, page, town } = all;
      const asked: string[] = [];
      await context.route('https://**', (route) => {
        asked.push(route.request().url());
        return route.abort();
      });
      const script = '<script src="FILES/civic-widgets.js" async data-allowed-origins="https://api.town.example"></script>';
      const body = `<civic-booking-calendar api-url="https://api.other.example/v1" municipality="chania"><p>${fallback}</p></civic-booking-calendar>`;
      await page.goto(town.page('elsewhere', { script, body }));
      await refuses(all, /data-allowed-origins/);
      assert.deepEqual(asked, []);
    }));

  test('embed: an origin that the script tag allows, and the page’s own, are served', () => {
    const script = '<script src="FILES/civic-widgets.js" async data-allowed-origins="https://api.town.example API"></script>';
    return scene(closed({ script }), async (all) => {
      await all.page.goto(all.town.url);
      await books(all);
      assert.deepEqual(all.console, []);
    });
  });

  test('embed: a base address that content brought along leads neither the widget nor its first question elsewhere', () =>
    scene(closed(), async (all) => {
      const { page, origins, town } = all;
      const asked = asking(all);
      const script = '<script src="FILES/civic-widgets.js" async data-api-url="/v1" data-municipality="chania"></script>';
      await page.goto(town.page('based', { script, body: `<base href="https://evil.example/">${bare}` }));
      await page.getByRole('alert').waitFor();
      assert.deepEqual(asked.filter((url) => url.includes('evil')), []);
      assert.ok(asked.includes(`${origins.host}/v1/municipalities/chania`), 'the page’s own host is asked');
    }));

  test('embed: nor where the code comes from, though the script tag names it relatively', () =>
    scene(closed(), async (all) => {
      const { page, town } = all;
      const asked = asking(all);
      await page.goto(town.page('based', { script: '<script src="own/civic-widgets.js" defer></script>', body: `<base href="https://evil.example/">${tag}` }));
      await books(all);
      assert.deepEqual(asked.filter((url) => url.includes('evil')), []);
      assert.ok(asked.some((url) => url.startsWith(`${town.url}own/`) && url.endsWith('/core.js')), 'beside the script');
    }));

  test('embed: a base address in the head counts, as it did for the script', () =>
    scene(closed(), async (all) => {
      const { origins, page, town } = all;
      const script = `<base href="${origins.files}/"><script src="civic-widgets.js" async></script>`;
      await page.goto(town.page('based', { script, body: tag }));
      await books(all);
      assert.deepEqual(all.console, []);
    }));

  test('embed: names that take the place of what scripts ask the page for lead nowhere', () => {
    const evil = 'https://evil.example/';
    const names = ['civicWidgets', 'apiUrl', 'said', 'trustedTypes', 'litNonce', 'origin', 'civic-widgets/page'];
    const body = `${names.map((name) => `<a id="${name}" href="${evil}"></a><a id="${name}" name="href" href="${evil}"></a><form name="${name}"></form>`).join('')}
      <img name="currentScript" alt=""><img name="baseURI" alt=""><form name="scripts"></form><form name="forms"><input name="action"></form>${tag}`;
    return scene(closed({ body }), async (all) => {
      await all.page.goto(all.town.url);
      await books(all);
      assert.deepEqual(all.console, []);
    });
  });

  test('embed: a server that sends the first question on elsewhere is not followed, neither early nor late', () =>
    scene(closed(), async (all) => {
      const { book, context, page, origins, town } = all;
      const asked = asking(all);
      const question = `${origins.host}/v1/municipalities/chania`;
      await context.route(question, (route) => route.fulfill({ status: 302, headers: { Location: `${town.url}elsewhere` } }));
      // Of an API elsewhere without https, nothing is asked early.
      await page.goto(town.page('moved', { body: '<civic-booking-calendar api-url="/v1" municipality="chania"></civic-booking-calendar>' }));
      await page.getByRole('alert').filter({ hasText: book.words.t('failure.offline.title') }).waitFor();
      assert.ok(asked.includes(question));
      assert.ok(!asked.includes(`${town.url}elsewhere`));
    }));

  test('embed: a query of the page sets nothing', () =>
    scene(closed({ body: bare, script: '<script src="FILES/civic-widgets.js" async data-api-url="API" data-municipality="chania"></script>' }), async (all) => {
      const evil = encodeURIComponent('https://evil.example/');
      await all.page.goto(`${all.town.url}?api-url=${evil}&data-api-url=${evil}&civic-src=${evil}&data-civic-src=${evil}`);
      await all.book.at('service');
    }));
});

test('embed: where every address in every answer is a script, no link leads to one, from the first question to the last (X3)', () =>
  scene(closed({ body: '<civic-booking-calendar api-url="API" municipality="chania"></civic-booking-calendar>' }), async (all) => {
    const { book, context, page, town } = all;
    let changed = 0;
    await context.route(`${town.apiUrl}/**`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replaceAll(/"https?:[^"]+"/g, () => `"javascript:alert(${changed++})"`);
      await route.fulfill({ response: answer, body });
    });
    await page.goto(town.url);
    const [start = ''] = await town.free('2026-12-10', '2026-12-10');
    for (const step of ['mode', 'service', 'time', 'details', 'review', 'appointment'] as const) {
      await reaches(book, step, { start });
      assert.equal(await page.locator('a[href^="javascript" i]').count(), 0, step);
    }
    assert.ok(changed > 2, `${changed} addresses`);
    assert.ok((await page.locator('a[href^="tel:"]').count()) > 0, 'the telephone is a link');
  }));

suite('when the code does not come, what the webmaster wrote is seen', () => {
  const hiding = '<style>:not(:defined) { display: none } civic-booking-calendar:not(:defined) { visibility: hidden }</style>';
  const missing: Readonly<Record<string, RegExp>> = { 'the core': /\/core\.js/, 'the widget': /\/booking-calendar\.el\.js/ };
  for (const [name, path] of Object.entries(missing)) {
    for (const [form, markup] of Object.entries({ 'a tag': tag, 'a tag that the page hides': hiding + tag, 'a div': forms['a div'] ?? '', 'a link': forms['a link'] ?? '' })) {
      test(`embed: ${name} is not there, ${form}`, () =>
        scene(closed({ body: markup }), async (all) => {
          await all.context.route(path, (route) => route.fulfill({ status: 404, body: 'Not here.' }));
          await all.page.goto(all.town.url);
          await fallsBack(all);
        }));
    }
  }

  for (const [bundle, file] of Object.entries(bundles)) {
    test(`embed: the script is blocked (${bundle})`, () =>
      scene(closed({ script: `<script src="FILES/${file}" async></script>` }), async (all) => {
        await all.context.route(`**/${file}`, (route) => route.abort('blockedbyclient'));
        await all.page.goto(all.town.url);
        await fallsBack(all);
      }));
  }

  test('embed: an empty place that the page hides is shown once its widget is there', () => {
    const body = '<style>*:empty, :not(:defined) { display: none }</style><civic-booking-calendar api-url="API" municipality="chania"></civic-booking-calendar>';
    return scene(closed({ body }), async ({ book, page, town }) => {
      await page.goto(town.url);
      await book.at('mode');
      assert.ok(await page.getByRole('heading', { name: book.words.t('mode.title') }).isVisible());
    });
  });

  for (const [bundle, file] of Object.entries(bundles)) {
    test(`embed: a page that allows no Trusted Types policy keeps its fallback, and its scripts (${bundle})`, () => {
      const policy = "script-src FILES; require-trusted-types-for 'script'; trusted-types 'none'";
      return scene(closed({ policy, script: `<script src="FILES/${file}" async></script>` }), async (all) => {
        await all.page.goto(all.town.url);
        await all.page.waitForLoadState('networkidle');
        assert.ok(await all.page.getByText(fallback).isVisible());
        assert.equal(await all.page.getByRole('radio').count(), 0);
      });
    });
  }
});

suite('for whoever looks after the page', () => {
  test('embed: the version stands on the page', () =>
    scene(closed(), async ({ page, town, origins }) => {
      await page.goto(town.url);
      await page.waitForFunction(() => 'civicWidgets' in globalThis);
      const told = await page.evaluate(() => (globalThis as unknown as { civicWidgets: { version: string; doctor: unknown } }).civicWidgets.version);
      assert.match(told, /^\d+\.\d+\.\d+/);
      assert.ok((await published(origins.files, 'civic-widgets.all.js')).includes(`"${told}"`));
    }));

  test('embed: the doctor is fetched when the address asks for it, and only then', () =>
    scene(closed({ body: '<p>No widget.</p>' }), async (all) => {
      const asked = asking(all);
      await all.page.goto(all.town.url);
      await all.page.waitForLoadState('networkidle');
      assert.deepEqual(asked.filter((url) => url.endsWith('/doctor.js')), []);
      await all.page.goto(`${all.town.url}?civic-doctor`);
      await all.page.waitForLoadState('networkidle');
      assert.equal(asked.filter((url) => url.endsWith('/doctor.js')).length, 1);
    }));
});
