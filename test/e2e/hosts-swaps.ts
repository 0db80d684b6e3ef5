/** Pages that make, move, swap and wrap what stands on them, by their own scripts, before and after the widget is there. */
import type { Page } from 'playwright-core';
import { library, turbo } from './hosts-libraries.ts';
import { fallback } from './host-page.ts';
import { strict, type Host } from './hosts-pages.ts';

const tag = '<civic-booking-calendar api-url="API" municipality="chania" lang="el">';
const end = '</civic-booking-calendar>';
const widget = `${tag}<p>${fallback}</p>${end}`;
const placeholder = `<div data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania" data-lang="el">${fallback}</div>`;
const jQuery = { 'jquery.js': library('legacy-jquery/dist/jquery.js') };

/** A widget that a script makes, its settings given as properties. */
const made = (when: (work: string) => string) => `<div id="here"></div><script>${when(`function () {
  var widget = document.createElement('civic-booking-calendar');
  widget.apiUrl = 'API';
  widget.municipality = 'chania';
  widget.lang = 'el';
  document.getElementById('here').appendChild(widget);
}`)}</script>`;

const runs = (script: string) => async (page: Page): Promise<void> => void (await page.evaluate(script));
const swap = runs(`(() => { const main = document.querySelector('main'); const all = main.innerHTML; main.innerHTML = ''; main.innerHTML = all })()`);

/** Goes to another page of the site and comes back, as the library does it: the document stays, its body is swapped. */
async function travels(page: Page): Promise<void> {
  const here = page.url();
  await page.evaluate('document.body.dataset.left = "1"; Turbo.visit("./")');
  await page.waitForURL((url) => url.href !== here);
  await page.locator('body:not([data-left]) civic-booking-calendar[step="mode"]').waitFor();
  await page.goBack();
  await page.waitForURL(here);
}

export const swaps: readonly Host[] = [
  { name: 'Turbo: to another page and back', scripts: { 'turbo.js': turbo }, then: travels },
  { name: 'Turbo: a placeholder, to another page and back', scripts: { 'turbo.js': turbo }, page: { body: placeholder }, then: travels },
  { name: 'a page swapped by innerHTML', page: { body: widget }, then: swap },
  { name: 'a page swapped by innerHTML, with a placeholder', page: { body: placeholder }, then: swap },
  { name: 'a body that a script adds to by innerHTML', then: runs(`document.body.innerHTML += '<p>Καλώς ήρθατε</p>'`) },
  { name: 'jQuery: .html() into a tab', scripts: jQuery, page: { body: `<div id="from">${widget}</div><div id="tab"></div>` }, then: runs(`$('#tab').html($('#from').html()); $('#from').empty()`) },
  { name: 'jQuery: detached and put back', scripts: jQuery, then: runs(`(() => { const main = $('main').detach(); setTimeout(() => main.appendTo('body'), 50) })()`) },
  { name: 'made by a script before ours', page: { body: made((work) => `(${work})()`) } },
  { name: 'made by a script after ours', page: { body: made((work) => `addEventListener('load', ${work})`) } },
  { name: 'a script that document.write has written', page: { script: `<script>document.write('<script src="FILES/civic-widgets.js"><\\/script>')</script>` } },
  { name: 'a script pasted twice, in head and body', page: { body: `${widget}<script src="FILES/civic-widgets.js"></script>` } },
  {
    name: 'inside a shadow root of the page',
    page: {
      script: '<script src="FILES/civic-widgets.all.js"></script>',
      body: `<section id="outer"></section><script>document.getElementById('outer').attachShadow({ mode: 'open' }).innerHTML = '<style>:host { display: block } * { margin: 0 }</style>${tag}${end}'</script>`,
    },
  },
  { name: 'everything initial, and what is empty gone', page: { head: '<style>* { all: initial !important } div:empty, span:empty, section:empty { display: none !important }</style>' } },
  {
    name: 'Promise, JSON and define wrapped, as watchers of performance do',
    scripts: {
      'watch.js': `
        (function (Own, stringify, parse, from, define) {
          var calls = window.calls = { promise: 0, json: 0, define: 0 };
          window.Promise = class extends Own { constructor(work) { super(work); calls.promise++ } };
          JSON.stringify = function () { calls.json++; return stringify.apply(JSON, arguments) };
          JSON.parse = function () { calls.json++; return parse.apply(JSON, arguments) };
          Array.from = function (from_) { return from.apply(Array, arguments) };
          customElements.define = function (name, element, options) {
            calls.define++;
            var connected = element.prototype.connectedCallback;
            element.prototype.connectedCallback = function () { return connected && connected.apply(this, arguments) };
            return define.call(customElements, name, element, options);
          };
        })(Promise, JSON.stringify, JSON.parse, Array.from, customElements.define);`,
    },
  },
  {
    name: 'Trusted Types, a nonce and strict-dynamic',
    page: {
      policy: strict("'nonce-r4nd0m' 'strict-dynamic'", "'nonce-r4nd0m'", "; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'"),
      script: '<script src="FILES/civic-widgets.js" async nonce="r4nd0m"></script>',
    },
  },
];
