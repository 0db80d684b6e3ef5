import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { button } from '../../src/ui/button.ts';
import { choiceTiles } from '../../src/ui/choices.ts';
import { facts } from '../../src/ui/facts.ts';
import { field } from '../../src/ui/field.ts';
import { head } from '../../src/ui/head.ts';
import { help } from '../../src/ui/help.ts';
import { notice } from '../../src/ui/notice.ts';
import { slip } from '../../src/ui/slip.ts';
import { timeList } from '../../src/ui/time-list.ts';
import { stage, strike, type Stage } from './stage.ts';

const nothingDone = () => {};
const long = 'Επαναπροσδιορισμός-ηλεκτρονικής-διεκπεραίωσης Антиконституційний';
const fact = { id: 'f', term: long, value: long, change: { text: 'Αλλαγή', label: 'Αλλαγή όλων', onChange: nothingDone } };

const view = html`
  ${head({ level: 2, title: long, step: 'Βήμα 3 από 5 · Ημέρα και ώρα', track: { now: 3, of: 5 }, back: { text: 'Πίσω', onBack: nothingDone } })}
  ${slip({ label: 'Ως τώρα', facts: [fact] })} ${notice({ title: long, text: long, actions: button({ text: long, kind: 'plain' }) })}
  ${choiceTiles({ id: 's', legend: long, showLegend: true, onChoose: nothingDone, choices: [{ value: 'a', name: long, meta: long, details: { summary: 'Τι αφορά', text: long } }] })}
  ${field({ id: 'e', label: long, hint: long, error: long, value: '', onInput: nothingDone })}
  ${timeList({ label: 'Ώρες', rtl: false, parts: [{ name: 'Πρωί', starts: [0] }], words: () => ({ text: '12:15 μμ', second: '12:15 μμ Αθήνα' }), onChoose: nothingDone })}
  ${facts({ facts: [fact] })}
  <div class="actions">${button({ text: long })}</div>
  ${help({ text: 'Χρειάζεστε βοήθεια;', links: [{ text: long, href: 'https://example.org/' }] })}
`;

/** Whatever sticks out of the frame, or out of a box that clips it. */
function lost(made: Stage): string[] {
  const frame = made.one('.civic').getBoundingClientRect();
  return made.all('.civic *')
    .filter((element) => element.getClientRects().length > 0 && !element.closest('.hidden, .slip dt, svg'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const clips = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return left < frame.left - 1 || right > frame.right + 1 || clips;
    })
    .map((element) => element.className);
}

const pageStyles: HTMLStyleElement[] = [];
function page(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  pageStyles.push(style);
}

describe('styles', () => {
  afterEach(() => {
    strike();
    for (const style of pageStyles.splice(0)) style.remove();
  });

  for (const width of [220, 280, 320, 440, 700, 1280]) {
    it(`nothing sticks out at ${width} px`, () => {
      expect(lost(stage(view, { lang: 'el', width }))).to.deep.equal([]);
    });
  }

  it('text spacing of WCAG 1.4.12 loses nothing', () => {
    const made = stage(view, { lang: 'el', width: 320 });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
    made.root.adoptedStyleSheets.push(sheet);
    expect(lost(made)).to.deep.equal([]);
  });

  it('takes the text spacing that a reader sets on the page, not what the page lets through', () => {
    page('body { letter-spacing: .4em; word-spacing: 1em }');
    const made = stage(view);
    expect(getComputedStyle(made.one('.title')).letterSpacing).to.equal('normal');
    page('* { letter-spacing: .12em !important }');
    expect(parseFloat(getComputedStyle(made.one('.title')).letterSpacing)).to.be.above(1);
    expect(parseFloat(getComputedStyle(made.one('.actions .button')).letterSpacing)).to.be.above(1);
  });

  it('nothing of the page comes through by inheritance', () => {
    page('body { font: italic small-caps 700 9px/1 serif; text-transform: uppercase; -webkit-text-fill-color: red; white-space: nowrap; cursor: none; text-align: right; text-indent: 3em; text-shadow: 0 0 4px red }');
    const made = stage(view);
    const style = getComputedStyle(made.one('.lead, .hint'));
    expect(parseFloat(style.fontSize)).to.be.at.least(14);
    expect([style.fontStyle, style.fontVariantCaps, style.fontWeight, style.textTransform, style.whiteSpace, style.cursor, style.textIndent, style.textShadow]).to.deep.equal(
      ['normal', 'normal', '400', 'none', 'normal', 'auto', '0px', 'none'],
    );
    expect(style.getPropertyValue('-webkit-text-fill-color')).to.equal(style.color);
  });

  it('stays on the page whatever the page hides or resets', () => {
    page('div:empty, :not(:defined) { display: none } div { all: initial }');
    const made = stage(view);
    expect(getComputedStyle(made.host).display).to.equal('block');
    made.host.hidden = true;
    expect(getComputedStyle(made.host).display).to.equal('none');
  });

  it('what can be pressed is 44 px high', () => {
    for (const element of stage(view, { width: 320 }).all('.button, .tile, .time, .input')) {
      expect(element.getBoundingClientRect().height, element.className).to.be.at.least(44);
    }
  });

  it('shows focus on everything that takes it', () => {
    const made = stage(view);
    const takers = made.all('button, a, input, summary, [tabindex="-1"]');
    expect(takers.length).to.be.above(8);
    for (const taker of takers) {
      taker.focus({ focusVisible: true });
      const shown = [taker, taker.closest('.tile')].some((each) => each && parseFloat(getComputedStyle(each).outlineWidth) >= 3 && getComputedStyle(each).outlineStyle === 'solid');
      expect(shown, taker.outerHTML.slice(0, 80)).to.equal(true);
    }
  });

  it('a brand that is too light is held where text can be read', () => {
    page(':root { --civic-color-accent: #ffe600 }');
    return expect(stage(view).host).to.be.accessible();
  });
});
