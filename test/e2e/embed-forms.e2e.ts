/** The script tag in the ways that sites load scripts, and the widget in each form of markup. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asking, books, bundles, closed, forms, published, tag, withoutCors } from './embed-support.ts';
import { words } from '../drivers/words.ts';
import { fallback } from './host-page.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();

async function opens({ page, town }: Scene): Promise<void> {
  await page.goto(town.url);
}

suite('each form of markup books', () => {
  for (const [form, body] of Object.entries(forms)) {
    for (const [bundle, file] of Object.entries(bundles)) {
      test(`embed: ${form}, ${bundle}`, () =>
        scene(closed({ body, script: `<script src="FILES/${file}" async></script>` }), async (all) => {
          if (bundle === 'all') await withoutCors(all.context, all.origins.files);
          await opens(all);
          await books(all);
          assert.equal(await all.book.host.count(), 1);
          assert.equal(await all.page.getByText(fallback).isVisible(), false, 'the fallback has made room');
          assert.deepEqual(all.console, []);
        }));
    }
  }
});

suite('each way to load the script', () => {
  const ways: Readonly<Record<string, string>> = {
    'not deferred': '<script src="FILES/civic-widgets.js"></script>',
    defer: '<script src="FILES/civic-widgets.js" defer></script>',
    module: '<script src="FILES/civic-widgets.js" type="module"></script>',
    'a query for caches': '<script src="FILES/civic-widgets.js?v=7" async></script>',
    'below another base': '<base href="https://elsewhere.example/app/"><script src="FILES/civic-widgets.js" async></script>',
    'twice': '<script src="FILES/civic-widgets.js" async></script><script src="FILES/civic-widgets.js" async></script>',
    'both bundles': '<script src="FILES/civic-widgets.js" async></script><script src="FILES/civic-widgets.all.js" async></script>',
  };
  for (const [name, script] of Object.entries(ways)) {
    for (const form of ['a tag', 'a div']) {
      test(`embed: ${name}, ${form}`, () =>
        scene(closed({ script, body: forms[form] }), async (all) => {
          await opens(all);
          await books(all);
          assert.equal(await all.book.host.count(), 1);
          assert.deepEqual(all.console, []);
        }));
    }
  }

  test('embed: inlined into the page, which names its folder', () =>
    scene(closed(), async (all) => {
      const code = await published(all.origins.files, 'civic-widgets.js');
      await all.page.goto(all.town.page('inlined', { body: tag, script: `<script data-civic-src="FILES/civic-widgets.js">${code}</script>` }));
      await books(all);
    }));

  for (const attributes of ['async', 'type="module"']) {
    test(`embed: merged with other scripts (${attributes}), of which a tag without code tells`, () =>
      scene(closed(), async (all) => {
        const { page, context, origins, town } = all;
        const code = await published(origins.files, 'civic-widgets.js');
        await context.route(`${origins.host}/cache/merged.js`, (route) =>
          route.fulfill({ contentType: 'text/javascript', body: `var first = 1;\n${code}\nvar last = 2;` }),
        );
        const script = `<script data-civic-src="FILES/civic-widgets.js"></script><script src="/cache/merged.js" ${attributes}></script>`;
        await page.goto(town.page('merged', { body: tag, script }));
        await books(all);
      }));
  }

  test('embed: an image of that name is not taken for the script', () =>
    scene(closed(), async (all) => {
      const { page, origins, town } = all;
      const asked = asking(all);
      const code = await published(origins.files, 'civic-widgets.js');
      const body = `<img src="${origins.host}/evil/civic-widgets.js" alt=""><div data-civic-src="${origins.host}/evil/civic-widgets.js"></div>${tag}`;
      await page.goto(town.page('inlined', { body, script: `<script type="module">${code}</script>` }));
      await page.waitForLoadState('networkidle');
      assert.deepEqual(asked.filter((url) => /\/evil\/(?!civic-widgets\.js)/.test(url)), []);
      assert.ok(asked.some((url) => url.startsWith(new URL('.', town.url).href) && url.endsWith('/core.js')), 'an inlined script that nothing names looks beside its page');
    }));

  test('embed: two versions on one page', () =>
    scene(closed(), async (all) => {
      const { context, origins, page, town } = all;
      const { files } = origins;
      await context.route(`${files}/0.0.9/**`, async (route) => {
        const answer = await route.fetch({ url: route.request().url().replace('/0.0.9/', '/') });
        await route.fulfill({ response: answer, body: (await answer.text()).replace('"0.1.0"', '"0.0.9"') });
      });
      const asked = asking(all);
      const script = `<script src="FILES/civic-widgets.js" defer></script><script src="FILES/0.0.9/civic-widgets.js" defer></script>`;
      await page.goto(town.page('versions', { script, body: `${tag}<p id="later"></p>` }));
      await books(all);
      assert.equal(await all.book.host.count(), 1);
      assert.equal(asked.filter((url) => url === `${town.apiUrl}/municipalities/chania`).length, 1, 'one widget asks, once');
      assert.deepEqual(all.console, []);
    }));
});

suite('places that come, go and wait', () => {
  for (const [form, body] of Object.entries(forms)) {
    test(`embed: ${form} that is inserted later`, () =>
      scene(closed({ body: '<div id="here"></div>' }), async (all) => {
        await opens(all);
        await all.page.waitForLoadState('networkidle');
        await all.page.evaluate((markup) => {
          document.querySelector('#here')?.append(document.createRange().createContextualFragment(markup));
        }, body.replaceAll('API', all.town.apiUrl));
        await books(all);
      }));
  }

  for (const form of ['a tag', 'a div']) {
    test(`embed: ${form} that the page takes out and puts elsewhere in mid-flow keeps what was typed`, () =>
      scene(closed({ body: `<div id="place">${forms[form]}</div>` }), async (all) => {
        await opens(all);
        const [start = ''] = await all.town.free('2026-12-10', '2026-12-10');
        const { reaches } = await import('../drivers/citizen.ts');
        await reaches(all.book, 'review', { start });
        await all.page.evaluate(() => {
          const place = document.querySelector('#place');
          place?.remove();
          if (place) document.body.append(place);
        });
        await all.book.at('review');
        await books(all);
        assert.equal(await all.book.host.count(), 1);
      }));
  }

  test('embed: a copy of a filled placeholder is one more widget, not two', () =>
    scene(closed({ body: forms['a div'] }), async (all) => {
      await opens(all);
      await all.book.settled();
      await all.page.evaluate(() => {
        const place = document.querySelector('[data-civic-widget]');
        if (place) document.body.append(place.cloneNode(true));
      });
      await all.page.locator('body > div > civic-booking-calendar[step="time"]').waitFor();
      assert.equal(await all.book.host.count(), 2);
    }));

  for (const [form, markup, script] of [
    ['a tag', tag.replace('<civic-booking-calendar', '<civic-booking-calendar loading="lazy"')],
    ['a tag whose page says so in the script tag', tag, '<script src="FILES/civic-widgets.js" data-loading="lazy" async></script>'],
    ['an empty tag that the page hides', tag.replace('<civic-booking-calendar', '<civic-booking-calendar loading="lazy"').replace(`<p>${fallback}</p>`, '')],
    ['a div', (forms['a div'] ?? '').replace('<div', '<div data-loading="lazy"')],
  ] as const) {
    test(`embed: lazy, ${form}: nothing is asked before the citizen comes near`, () =>
      scene(closed(), async (all) => {
        const { page, town } = all;
        const asked = asking(all);
        const style = '<style>:not(:defined), civic-booking-calendar:empty { display: none } #long { height: 5000px }</style>';
        await page.goto(town.page('lazy', { body: `${style}<div id="long"></div><div id="far">${markup}</div>`, script }));
        await page.waitForLoadState('networkidle');
        assert.deepEqual(asked.filter((url) => url.startsWith(town.apiUrl) || url.includes('core.js')), []);
        await page.locator('#far').evaluate((element) => element.scrollIntoView({ block: 'end' }));
        await books(all);
      }));
  }
});

suite('what is fetched', () => {
  const names = (asked: readonly string[], { origins, town }: Scene) =>
    asked.map((url) => url.replace(town.apiUrl, 'API').replace(`${origins.files}/`, '').replace(/^[0-9a-f]{6}\//, '').replace(town.url, 'PAGE')).filter((url) => !url.endsWith('/favicon.ico'));

  for (const locale of ['el', 'fa'] as const) {
    test(`embed: five requests to the first question, the page counted (${locale})`, () =>
      scene({ ...closed({ lang: locale, body: '<civic-booking-calendar api-url="API" municipality="chania"></civic-booking-calendar>' }), locale }, async (all) => {
        const asked = asking(all);
        await opens(all);
        await all.book.at('mode');
        assert.deepEqual(names(asked, all).sort(), ['API/municipalities/chania', 'PAGE', `booking-calendar.${locale}.js`, 'civic-widgets.js', 'core.js']);
      }));
  }

  test('embed: a second language on the page costs its texts alone', () =>
    scene(closed({ body: `${tag}<div lang="uk">${tag}</div>` }), async (all) => {
      const asked = asking(all);
      await opens(all);
      const there = all.page.locator('[lang="uk"] civic-booking-calendar');
      await there.getByRole('heading', { name: words('uk').t('time.title') }).waitFor();
      const code = names(asked, all).filter((name) => name.endsWith('.js'));
      assert.deepEqual(code.filter((name) => name.includes('uk')).sort(), ['texts/booking-calendar.uk.js', 'texts/booking-time.uk.js', 'texts/dates.uk.js', 'texts/shared.uk.js']);
      assert.equal(new Set(code).size, code.length);
    }));
});

suite('what is not ours', () => {
  test('embed: links and elements of other systems stay as they are, and nothing is fetched for them', () => {
    const foreign = `<a href="https://rantevou.example/" data-element="appointment-booking">Ραντεβού</a>
      <div data-element="appointment-booking" data-widget="booking">Άλλο</div><div data-civic-widget="unknown">Άγνωστο</div>
      <div data-civic-widget="../../evil">Ξένο</div><civic-unknown>Ετικέτα</civic-unknown>`;
    return scene(closed({ body: foreign }), async (all) => {
      const asked = asking(all);
      await opens(all);
      await all.page.waitForLoadState('networkidle');
      const { files } = all.origins;
      assert.deepEqual(asked.filter((url) => url.startsWith(files)), [`${files}/civic-widgets.js`]);
      assert.equal(await all.page.getByRole('link', { name: 'Ραντεβού' }).getAttribute('href'), 'https://rantevou.example/');
      for (const text of ['Άλλο', 'Άγνωστο', 'Ξένο', 'Ετικέτα']) assert.ok(await all.page.getByText(text).isVisible());
      assert.equal(await all.page.locator('main').evaluate((main) => main.innerHTML.includes('style=')), false);
    });
  });
});
