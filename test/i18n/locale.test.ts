import { expect } from '@open-wc/testing';
import { addMessages, chooseLocale, loadCatalogue, type CatalogueSource, type ShippedLocale } from '../../src/i18n/locale.ts';
import type { Catalogue } from '../../src/i18n/translate.ts';

/** A source that notes what is fetched. Every test has a file of its own, as what a page adds stays for its lifetime. */
function source(texts: Partial<Record<ShippedLocale, Catalogue>> = {}) {
  const fetched: string[] = [];
  const from = (locale: ShippedLocale) => () => {
    fetched.push(locale);
    return Promise.resolve({ default: texts[locale] ?? { title: `title ${locale}`, more: `more ${locale}` } });
  };
  const made: CatalogueSource = { el: from('el'), uk: from('uk'), fa: from('fa'), en: from('en') };
  return { made, fetched };
}

describe('the language to speak', () => {
  const rows: [(string | null | undefined)[], string][] = [
    [['el'], 'el'],
    [['el-GR'], 'el'],
    [['uk-UA', 'el'], 'uk'],
    [['fa-IR'], 'fa'],
    [['fa-AF-u-ca-persian'], 'fa'],
    [['de', 'el'], 'el'],
    [['de-AT', 'fr', 'fa'], 'fa'],
    [[undefined, null, '', 'uk'], 'uk'],
    [['', undefined], 'en'],
    [[], 'en'],
    [['xx', 'tlh'], 'en'],
    [['-'], 'en'],
    [['toString', '__proto__', 'constructor'], 'en'],
    // BCP 47 tags are not told apart by case (RFC 5646, 2.1.1), and old pages write underscores.
    [['EL'], 'el'],
    [['El-gr'], 'el'],
    [['el_GR'], 'el'],
  ];
  for (const [candidates, expected] of rows) it(`${JSON.stringify(candidates)}: ${expected}`, () => expect(chooseLocale(candidates)).to.equal(expected));

  it('one that the page has added, whole or by its language', () => {
    expect(chooseLocale(['bg-BG', 'el'])).to.equal('el');
    addMessages('bg', 'choose', { title: 'Б' });
    addMessages('pt-BR', 'choose', { title: 'P' });
    expect(chooseLocale(['bg-BG', 'el'])).to.equal('bg');
    expect(chooseLocale(['pt-BR', 'el'])).to.equal('pt-BR');
    expect(chooseLocale(['pt-PT', 'el']), 'not the language of another country').to.equal('el');
  });
});

describe('a file of texts', () => {
  it('of one language only: no English rides along', async () => {
    const { made, fetched } = source();
    expect(await loadCatalogue('el', 'plain', made)).to.deep.equal({ title: 'title el', more: 'more el' });
    expect(fetched).to.deep.equal(['el']);
  });

  it('with single texts of the page on top', async () => {
    const { made, fetched } = source();
    addMessages('el', 'override', { title: 'Δικός μας' });
    addMessages('el', 'override', { extra: 'Επιπλέον' });
    addMessages('el', 'elsewhere', { more: 'Αλλού' });
    expect(await loadCatalogue('el', 'override', made)).to.deep.equal({ title: 'Δικός μας', more: 'more el', extra: 'Επιπλέον' });
    expect(await loadCatalogue('uk', 'override', made), 'of one language only').to.deep.equal({ title: 'title uk', more: 'more uk' });
    expect(fetched).to.deep.equal(['el', 'uk']);
  });

  it('where the last word counts', async () => {
    const { made } = source();
    addMessages('uk', 'twice', { title: '1' });
    addMessages('uk', 'twice', { title: '2' });
    expect((await loadCatalogue('uk', 'twice', made))['title']).to.equal('2');
  });

  it('of a language that the page added: what lacks is English', async () => {
    const { made, fetched } = source();
    addMessages('sq', 'added', { title: 'Titulli' });
    expect(await loadCatalogue('sq', 'added', made)).to.deep.equal({ title: 'Titulli', more: 'more en' });
    expect(fetched).to.deep.equal(['en']);
  });

  it('of a language that nobody knows is English', async () => {
    const { made } = source();
    expect(await loadCatalogue('xx', 'unknown', made)).to.deep.equal({ title: 'title en', more: 'more en' });
  });

  it('that does not come rejects, and can be asked for again', async () => {
    let tries = 0;
    const { made } = source();
    const flaky: CatalogueSource = { ...made, el: () => (++tries === 1 ? Promise.reject(new Error('offline')) : made.el()) };
    const failure = await loadCatalogue('el', 'flaky', flaky).then(() => 'loaded', (error: Error) => error.message);
    expect(failure).to.equal('offline');
    expect(await loadCatalogue('el', 'flaky', flaky)).to.include({ title: 'title el' });
  });

  it('is a new object each time: what one widget overrides no other sees', async () => {
    const { made } = source();
    const first = (await loadCatalogue('el', 'fresh', made)) as Record<string, string>;
    first['title'] = 'changed';
    expect((await loadCatalogue('el', 'fresh', made))['title']).to.equal('title el');
  });

  it('texts given once reach a second copy of the library on the page', () => {
    const shared = (globalThis as Record<symbol, unknown>)[Symbol.for('civic-widgets/messages')];
    addMessages('mk', 'copy', { title: 'М' });
    expect((shared as Map<string, unknown>).has('mk')).to.equal(true);
  });
});
