/** What content systems, their editors and the optimisers in front of them make of a page between the webmaster and the visitor. */
import { fallback } from './host-page.ts';
import type { Host } from './hosts-pages.ts';

const tag = '<civic-booking-calendar api-url="API" municipality="chania" lang="el">';
const div = '<div data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania" data-lang="el">';
const span = '<span data-civic-widget="booking-calendar" data-api-url="API" data-municipality="chania" data-lang="el">';
const end = '</civic-booking-calendar>';

/** Scripts that a page holds back are put in again, as new elements, once something has happened. */
const reinsert = (held: string, when: string) => `<script>
  (function () {
    function run() {
      document.querySelectorAll('script[type="${held}"]').forEach(function (old) {
        var made = document.createElement('script');
        for (var i = 0; i < old.attributes.length; i++) made.setAttribute(old.attributes[i].name.replace('data-held-', ''), old.attributes[i].value);
        made.type = 'text/javascript';
        old.parentNode.insertBefore(made, old);
        old.parentNode.removeChild(old);
      });
    }
    ${when}
  })();
</script>`;

export const systems: readonly Host[] = [
  { name: 'WordPress: line breaks round and in the tag', page: { body: `<p>${tag}<br />\n${fallback}<br />\n${end}</p>` } },
  { name: 'WordPress: the tag torn apart by paragraphs', page: { body: `<p>${tag}</p>\n<p>${fallback}</p>\n<p>${end}</p>` } },
  { name: 'WordPress: the placeholder torn apart by paragraphs', page: { body: `<p>${div}</p>\n<p>${fallback}</p>\n<p></div></p>` } },
  { name: 'an editor that puts a space into what is empty', page: { body: `<p>&nbsp;</p>${div}&nbsp;</div><p>&nbsp;</p>` } },
  { name: 'a span in the middle of a sentence, in a heading', page: { body: `<h3>Ραντεβού ${span}<b>${fallback}</b></span> εδώ</h3>` } },
  { name: 'a placeholder in a table of a table', page: { body: `<table><tr><td><table><tbody><tr><td>${div}${fallback}</div></td></tr></tbody></table></td></tr></table>` } },
  {
    name: 'Rocket Loader',
    page: { script: `<script src="FILES/civic-widgets.js" type="3c5a-text/javascript" async></script>${reinsert('3c5a-text/javascript', "document.addEventListener('DOMContentLoaded', run);")}` },
  },
  {
    name: 'scripts that wait for the first touch',
    page: { script: `<script data-held-src="FILES/civic-widgets.js" type="held/javascript"></script>${reinsert('held/javascript', "addEventListener('pointermove', run, { once: true });")}` },
    first: (page) => page.mouse.move(20, 20, { steps: 2 }),
  },
  {
    name: 'scripts that wait for consent',
    page: { script: `<script src="FILES/civic-widgets.js" type="text/plain" data-category="functional" async></script>${reinsert('text/plain', "addEventListener('click', run, { once: true });")}` },
    first: (page) => page.getByRole('heading', { name: 'Chania' }).click(),
  },
  {
    name: 'a merged script without semicolons',
    page: {
      merged: (code) => `'use strict'\nvar first = (function () { return 1 })\n${code}\n(function () { window.after = true })()`,
      script: '<script data-civic-src="FILES/civic-widgets.js"></script><script src="merged.js" defer></script>',
    },
  },
  { name: 'written by a script as the page is read', page: { body: `<script>document.write('${tag}<p>${fallback}</p>' + '${end}')</script>` } },
  {
    name: 'a policy in a meta element',
    // A browser looks for the icon of any page; this page names one that its policy allows.
    page: { head: `<link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; script-src FILES; style-src 'none'; connect-src API/">` },
  },
  {
    name: 'a page translator',
    then: (page) =>
      page.evaluate(() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts.filter(({ data, parentElement }) => data.trim() && !parentElement?.closest('script, style'))) {
          const [outer, inner] = [document.createElement('font'), document.createElement('font')];
          outer.style.verticalAlign = 'inherit';
          inner.append(`[en] ${text.data}`);
          outer.append(inner);
          text.replaceWith(outer);
        }
        document.documentElement.lang = 'en';
        document.documentElement.className = 'translated-ltr';
      }),
  },
  {
    name: 'a closed tab of the page, opened later',
    page: { around: ['<section id="tab" style="display: none">', '</section>'] },
    first: (page) => page.evaluate(() => void document.querySelector<HTMLElement>('#tab')?.style.removeProperty('display')),
  },
  {
    name: 'an accordion and a dialog of the page',
    page: { around: ['<dialog><details open><summary>Ραντεβού</summary>', '</details></dialog>'] },
    first: (page) => page.evaluate(() => document.querySelector('dialog')?.showModal()),
  },
];
