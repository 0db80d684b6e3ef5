/** What webmasters do wrong: the page keeps plain words for the citizen, and the console says once what to change. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { words } from '../drivers/words.ts';
import { closed } from './embed-support.ts';
import { fallback } from './host-page.ts';
import { stage } from './stage.ts';

const scene = stage();
const t = words('el').t;

interface Mistake {
  readonly body: string;
  /** What the one line in the console names. */
  readonly says: RegExp;
  /** A title that is read on the page; the webmaster's own words, unless told. */
  readonly title?: string;
  readonly script?: string;
}

const inside = `<p>${fallback}</p>`;
const tag = (attributes: string, name = 'civic-booking-calendar') => `<${name} ${attributes}>${inside}</${name}>`;
const right = 'api-url="API" municipality="chania"';
const config = t('failure.config.title');

const mistakes: Readonly<Record<string, Mistake>> = {
  'a misspelt tag': { body: tag(right, 'civic-booking-calender'), says: /civic-booking-calender.*booking-calendar/ },
  'a misspelt placeholder': { body: `<div data-civic-widget="booking" data-api-url="API">${inside}</div>`, says: /civic-booking .*booking-calendar/ },
  'curly quotes round the name': { body: `<div data-civic-widget=”booking-calendar” data-api-url=”API”>${inside}</div>`, says: /”booking-calendar”.*booking-calendar/ },
  'curly quotes round the address': { body: tag('api-url=”API” municipality=”chania”'), says: /api-url="”.*https/, title: config },
  'no address': { body: tag('municipality="chania"'), says: /api-url=/, title: config },
  'the attributes of the tag on a placeholder': { body: `<div data-civic-widget="booking-calendar" api-url="API">${inside}</div>`, says: /data-api-url/, title: config },
  'attributes without hyphens, two of them': { body: tag('apiurl="API" municipalityid="chania"'), says: /api-url=/, title: config },
  'http elsewhere': { body: tag('api-url="http://api.town.example/v1" municipality="chania"'), says: /http:\/\/api\.town\.example.*https/, title: config },
  'a space that does not break, at the end of the address': { body: tag('api-url="API&nbsp;" municipality="chania"'), says: /api-url=.*https/, title: config },
  'an address of something else': { body: tag('api-url="API/wrong" municipality="chania"'), says: /api-url="[^"]+wrong"/ },
  'an ampersand that was escaped twice': { body: tag('api-url="API?a=1&amp;amp;b=2" municipality="chania"'), says: /api-url="[^"]+&amp;b=2"/ },
  'a municipality that there is not': { body: tag('api-url="API" municipality="hania"'), says: /municipality="hania"/ },
  'a way that there is not': { body: tag(`${right} mode="inperson"`), says: /in-person/, title: t('mode.title') },
  'a country for a language': { body: tag(`${right} lang="gr"`), says: /lang="gr".*el, uk, fa, en/, title: t('mode.title') },
};

suite('one line says what to change', () => {
  for (const [name, { body, says, title }] of Object.entries(mistakes)) {
    test(`mistake: ${name}`, () =>
      scene(closed({ body }), async ({ page, town, console: lines }) => {
        await page.goto(town.url);
        if (title) await page.getByText(title).first().waitFor();
        else await page.getByText(fallback).or(page.getByRole('alert')).first().waitFor();
        await page.waitForLoadState('networkidle');
        assert.equal(lines.length, 1, lines.join('\n'));
        assert.match(lines[0] ?? '', /^error: \[civic-widgets\]/);
        assert.match((lines[0] ?? '').replaceAll(town.apiUrl, 'https://api'), says);
      }));
  }

  test('mistake: an API that allows no pages of this site', () =>
    scene(closed({ body: tag(right) }), async ({ page, context, town, console: lines }) => {
      await context.route(`${town.apiUrl}/**`, (route) => route.abort('failed'));
      await page.goto(town.url);
      await page.getByRole('alert').waitFor();
      assert.equal(lines.length, 1, lines.join('\n'));
      assert.match(lines[0] ?? '', /CORS.*civic-doctor/);
    }));
});

suite('what is no mistake', () => {
  const forms: Readonly<Record<string, string>> = {
    'a language in capitals': tag(`${right} lang="EL"`),
    'a language with an underscore': tag(`${right} lang="el_GR"`),
    'a slash at the end of the address': tag('api-url="API/" municipality="chania"'),
    'names in capitals': '<CIVIC-BOOKING-CALENDAR Api-Url="API" MUNICIPALITY="chania"></CIVIC-BOOKING-CALENDAR>',
    'attributes twice': tag(`${right} municipality="hania"`),
  };
  for (const [name, body] of Object.entries(forms)) {
    test(`no mistake: ${name}`, () =>
      scene(closed({ body }), async ({ book, page, town, console: lines }) => {
        await page.goto(town.url);
        await book.at('mode');
        assert.deepEqual(lines, []);
      }));
  }
  test('no mistake: the script after the widget, at the end of the page', () =>
    scene(closed({ script: '', body: `${tag(right)}<script src="FILES/civic-widgets.js"></script>` }), async ({ book, page, town }) => {
      await page.goto(town.url);
      await book.at('mode');
    }));
});
