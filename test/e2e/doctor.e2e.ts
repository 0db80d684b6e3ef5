/** The doctor finds what is planted in the markup, the page's sheet and the API; and what it says to paste mends the page. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { words } from '../drivers/words.ts';
import { clinic, headersOf, only, relayed, script, widget, works, type Plant, type Ward } from './doctor-support.ts';

const ward = clinic();
const question = words('el').t('mode.title');

interface Case {
  readonly plant: Plant;
  readonly fault: string;
  /** What the panel must name. */
  readonly names: RegExp;
  /** The page with what was printed. */
  readonly heal: (text: string, all: Ward) => Plant;
  /** Sets up servers. */
  readonly before?: (all: Ward) => void;
  /** What stands on the page once it is mended; the question of the first step, unless told. */
  readonly title?: string;
}

const body = (text: string): Plant => ({ body: text });
const attributes = 'api-url="API" municipality="chania" lang="el"';
const data = 'data-api-url="API" data-municipality="chania" data-lang="el"';

const cases: Readonly<Record<string, Case>> = {
  'the tag as text, with curly quotes': {
    plant: body('<p>&lt;civic-booking-calendar api-url=”API” municipality=”chania” lang=”el”&gt;Τηλέφωνο&lt;/civic-booking-calendar&gt;</p>'),
    fault: 'tag-as-text', names: /ως κείμενο/, heal: body,
  },
  'a placeholder without its name': { plant: body(`<div ${data}>Τηλέφωνο</div>`), fault: 'placeholder-unnamed', names: /data-civic-widget/, heal: body },
  'a tag whose hyphens a filter has taken': { plant: body(`<bookingcalendar ${attributes}>Τηλέφωνο</bookingcalendar>`), fault: 'tag-renamed', names: /bookingcalendar/, heal: body },
  'a widget that there is not': { plant: body(`<div data-civic-widget="booking" ${data}>Τηλέφωνο</div>`), fault: 'widget-unknown', names: /booking-calendar/, heal: body },
  'a tag that is closed as in XML': {
    plant: body(`<civic-booking-calendar ${attributes} /><p>Κείμενο</p><footer>Πλατεία</footer>`), fault: 'tag-unclosed', names: /δεν κλείνει/,
    heal: (text) => body(`${text}<p>Κείμενο</p><footer>Πλατεία</footer>`),
  },
  'a placeholder that is closed as in XML': {
    plant: body(`<div data-civic-widget="booking-calendar" ${data} /><h1>Τίτλος</h1>`), fault: 'tag-unclosed', names: /δεν κλείνει/, heal: (text) => body(`${text}<h1>Τίτλος</h1>`),
  },
  'a quotation mark that is missing': {
    plant: body('<civic-booking-calendar api-url="API municipality="chania" lang="el"></civic-booking-calendar>'), fault: 'quote-missing', names: /api-url/, heal: body,
  },
  'curly quotes': { plant: body('<civic-booking-calendar api-url=”API” municipality=”chania” lang=”el”></civic-booking-calendar>'), fault: 'curly-quotes', names: /εισαγωγικά/, heal: body },
  'JSON in an attribute': {
    plant: body(`<div data-civic-widget="booking-calendar" data-config='{"apiUrl":"API","municipality":"chania","lang":"el"}'></div>`),
    fault: 'json-attribute', names: /config.*JSON/, heal: body,
  },
  'a misspelt attribute': { plant: body('<civic-booking-calendar apiurl="API" municipality="chania" lang="el"></civic-booking-calendar>'), fault: 'attribute-unknown', names: /apiurl/, heal: body },
  'a language that there is not': { plant: body(`<civic-booking-calendar ${attributes.replace('"el"', '"gr"')}></civic-booking-calendar>`), fault: 'locale-unknown', names: /gr/, heal: body },
  'no widget on the page': {
    plant: { body: '<p>Τηλέφωνο</p>', head: script.replace('async', 'data-api-url="API" data-municipality="chania" data-lang="el" async') },
    fault: 'nothing-found', names: /φίλτρο/,
    heal: (text) => ({ body: text, head: script.replace('async', 'data-api-url="API" data-municipality="chania" data-lang="el" async') }),
  },
  'no address of an API': {
    plant: body('<civic-booking-calendar municipality="chania" lang="el"></civic-booking-calendar>'),
    fault: 'api-missing', names: /διεύθυνση του API/, heal: (text) => body(text.replace('https://api.example/v1', 'API')),
  },
  'an address with a user name': {
    plant: body(`<civic-booking-calendar ${attributes}></civic-booking-calendar>`.replace('API', 'http://gov@APIPATH')),
    fault: 'api-refused', names: /gov@/, heal: body,
  },
  'an API elsewhere than the script tag says': {
    plant: { body: widget.replace('API', 'ODD/api'), head: script.replace('async', 'data-api-url="API" async') },
    fault: 'api-not-allowed', names: /script/,
    before: ({ odd, fill }) => odd('api', (path, method) => relayed(fill(`API/${path}`), method)),
    heal: (text) => ({ body: widget.replace('API', 'ODD/api'), head: text }),
  },
  'an API that does not allow this site': {
    plant: body(widget.replace('API', 'ODD/api')), fault: 'api-cors', names: /επιτρέπει/,
    before: ({ odd, fill }) => odd('api', (path) => relayed(fill(`API/${path}`), 'GET', (headers) => delete headers['access-control-allow-origin'])),
    heal: (text, { odd, fill }) => {
      odd('api', (path, method) => relayed(fill(`API/${path}`), method, (headers) => Object.assign(headers, headersOf(text))));
      return body(widget.replace('API', 'ODD/api'));
    },
  },
  'an API that can be read, and not be written to': {
    plant: body(widget.replace('API', 'ODD/api')), fault: 'api-cors-writes', names: /τελευταίο βήμα/,
    before: ({ odd, fill }) => odd('api', (path, method) => relayed(fill(`API/${path}`), method, (headers) => delete headers['access-control-allow-headers'])),
    heal: (text, { odd, fill }) => {
      odd('api', (path, method) => relayed(fill(`API/${path}`), method, (headers) => Object.assign(headers, headersOf(text))));
      return body(widget.replace('API', 'ODD/api'));
    },
  },
  'a municipality that the API does not know': { plant: body(widget.replace('chania', 'hania')), fault: 'municipality-unknown', names: /chania, shahin-shahr/, heal: body },
  'a service that there is not': {
    plant: body(widget.replace('lang=', 'mode="video" service="permits" lang=')), fault: 'value-unknown', names: /building-permits/, heal: body, title: words('el').t('time.title'),
  },
  'a sheet that hides the widget': {
    plant: { css: '.content * { visibility: hidden }', body: `<div class="content">${widget}</div>` }, fault: 'hidden', names: /visibility: hidden/,
    heal: (text) => ({ css: `.content * { visibility: hidden }\n${text}`, body: `<div class="content">${widget}</div>` }),
  },
  'a box that is closed': {
    plant: { css: '#box { height: 10px; overflow: hidden }', body: `<div id="box">${widget}</div>` }, fault: 'hidden', names: /block-size/,
    heal: (text) => ({ css: `#box { height: 10px; overflow: hidden }\n${text}`, body: `<div id="box">${widget}</div>` }),
  },
  'text in a colour that cannot be read': {
    plant: { css: 'main civic-booking-calendar { --civic-color-text: #b9c2c7 }' }, fault: 'contrast', names: /4,5 : 1/,
    heal: (text) => ({ css: `main civic-booking-calendar { --civic-color-text: #b9c2c7 }\n${text}` }),
  },
};

suite('doctor: names a fault, and what it prints mends the page', () => {
  for (const [name, { plant, fault, names, heal, before, title = question }] of Object.entries(cases)) {
    test(`doctor: ${name}`, () =>
      ward(async (all) => {
        const { page } = all;
        before?.(all);
        const sick = plant.body?.replace('http://gov@APIPATH', all.town.apiUrl.replace('//', '//gov@'));
        await all.opens(sick ? { ...plant, body: sick } : plant);
        const { snippet, what } = only(await all.examines(), fault);
        const panel = page.locator('civic-doctor-panel');
        assert.match(what.replace(/[\u2068\u2069]/g, ''), names);
        assert.ok(await panel.getByRole('heading', { name: what }).isVisible(), 'the panel says it');
        assert.ok(await panel.getByText(snippet?.text.split('\n')[0] ?? '-').first().isVisible(), 'and what to paste');
        await all.opens(heal(snippet?.text ?? '', all));
        await works(page, title);
        assert.deepEqual((await all.examines()).findings, []);
      }));
  }
});

test('doctor: a page without a language', () =>
  ward(async (all) => {
    await all.opens({ lang: '', body: widget.replace(' lang="el"', '') });
    const { snippet } = only(await all.examines(), 'locale-missing');
    await all.opens({ lang: '', body: snippet?.text ?? '' });
    await works(all.page, words('en').t('mode.title'));
    assert.deepEqual((await all.examines()).findings, []);
  }));

test('doctor: an API that does not answer, one that fails, and one that is none', () =>
  ward(async (all) => {
    const { town, page } = all;
    await all.opens(body(widget.replace('API', 'http://127.0.0.1:9/v1')));
    assert.match(only(await all.examines(), 'api-unreachable').where, /127\.0\.0\.1:9/);
    town.api.setScenario('server-error');
    await all.opens({});
    assert.match(only(await all.examines(), 'api-failing').what, /500/);
    town.api.setScenario('html');
    await all.opens({});
    assert.match(only(await all.examines(), 'contract').what, /text\/html/);
    town.api.setScenario('bad-contract');
    await all.opens({});
    assert.match(only(await all.examines(), 'contract').what, /id/);
    await all.opens(body(widget.replace('API', 'API/municipalities')));
    assert.match(only(await all.examines(), 'contract').todo, /\/municipalities/);
    await page.locator('civic-doctor-panel').getByText('openapi.yaml').waitFor();
  }));

test('doctor: two faults of one tag are mended by either snippet', () =>
  ward(async (all) => {
    await all.opens(body(widget.replace('"el"', '"gr"').replace('chania', 'hania')));
    const { findings } = await all.examines();
    assert.deepEqual(findings.map(({ fault }) => fault).sort(), ['locale-unknown', 'municipality-unknown']);
    assert.equal(findings[0]?.snippet?.text, findings[1]?.snippet?.text);
    await all.opens(body(findings[0]?.snippet?.text ?? ''));
    await works(all.page, question);
  }));
