/** Pages of municipalities as they are found in the wild: old libraries, loud styles, strict policies. */
import type { Page } from 'playwright-core';
import type { PageArgs } from './host-page.ts';

export interface Host {
  readonly name: string;
  readonly page?: PageArgs & {
    /** What an optimiser has made of our script: `merged.js` beside the page. */
    readonly merged?: (code: string) => string;
  };
  /** Scripts that stand beside the page, by file name, run before ours. */
  readonly scripts?: Readonly<Record<string, string>>;
  /** Runs before any script of the page. */
  readonly before?: () => void;
  /** What the citizen does before anything of the widget can come. */
  readonly first?: (page: Page) => Promise<void>;
  /** What the citizen or the page does once the first question is there. */
  readonly then?: (page: Page) => Promise<void>;
}

const styled = (css: string): PageArgs => ({ head: `<style>${css}</style>` });

/** What careless scripts do to the objects that all scripts share, one by one and all at once. */
const pollution = {
  'Object.prototype': `Object.prototype.extra = function () {};`,
  'Array.prototype': `
    Array.prototype.entries = function () { return this.slice() };
    Array.prototype.last = function () { return this[this.length - 1] };
    Array.prototype.find = function (test) { for (var i = 0; i < this.length; i++) if (test(this[i])) return this[i]; return null };
    Array.from = function (it) { return it && it.length ? [].slice.call(it) : [] };`,
  toJSON: `
    Array.prototype.toJSON = function () { return '[' + this.join() + ']' };
    String.prototype.toJSON = function () { return 'x' + this };
    Object.prototype.toJSON = function () { return 'object' };
    Date.prototype.toJSON = function () { return 'never' };`,
  'Date#toISOString': `Date.prototype.toISOString = function () { return this.getUTCFullYear() + '-' + (this.getUTCMonth() + 1) + '-' + this.getUTCDate() };`,
  'Date.parse': `Date.parse = function (text) { return new Date(text) };`,
  'Function#bind': `Function.prototype.bind = function (self) { var call = this; return function () { return call.apply(self, arguments) } };`,
};

const loud = `
  * { font: italic 9px/1 serif !important; letter-spacing: .4em !important; text-transform: uppercase !important; white-space: nowrap !important;
      -webkit-text-fill-color: #eee !important; direction: rtl !important; cursor: none !important; color: #eee !important; background: #fff !important;
      text-align: right !important; text-indent: 2em !important; visibility: inherit !important; border-radius: 0 !important; float: none !important }
`;

export const strict = (scripts: string, styles: string, more = ''): string =>
  // A browser looks for the icon of any page.
  `default-src 'none'; img-src *; script-src ${scripts}; style-src ${styles}; connect-src API; base-uri 'none'; form-action 'none'${more}`;

export const pages: readonly Host[] = [
  { name: 'a plain page' },
  ...Object.entries(pollution).map(([what, script]) => ({ name: `a spoilt ${what}`, scripts: { 'spoilt.js': script } })),
  { name: 'all of it spoilt', scripts: { 'spoilt.js': Object.values(pollution).join('\n') } },
  {
    name: 'AMD and CommonJS globals',
    scripts: { 'amd.js': `window.define = function () { throw Error('define was called') }; define.amd = {}; window.module = { exports: {} }; window.exports = module.exports; window.require = define;` },
  },
  { name: 'loud styles on everything', page: styled(loud) },
  { name: 'main * { all: initial }', page: styled('main *, main * * { all: initial !important }') },
  { name: 'a root of 62.5 %', page: styled('html { font-size: 62.5% } body { font-size: 1.4rem }') },
  { name: 'a root of 10 px', page: styled('html { font-size: 10px }') },
  { name: 'hiding what is empty, undefined or a button', page: styled('*:empty, :not(:defined), button, input, label, ::slotted(*) { display: none } [hidden] { display: block }') },
  { name: 'hiding what is empty, and a tag with nothing in it', page: { ...styled('*:empty, :not(:defined) { display: none }'), body: '<civic-booking-calendar api-url="API" municipality="chania"></civic-booking-calendar>' } },
  { name: 'a box of 220 px that clips and is transformed', page: { around: ['<div class="box">', '</div>'], ...styled('.box { inline-size: 220px; overflow: hidden; transform: rotate(0.01deg) } main { padding: 0 } body { margin: 0 }') } },
  { name: 'quirks mode', page: { file: '<html lang=el><head><title>Chania</title><meta charset=utf-8><script src="FILES/civic-widgets.js"></script><body><table width="100%"><tr><td><font size=1><center>WIDGET</center></font></table>' } },
  { name: 'no language and no doctype', page: { file: '<title>Chania</title><meta charset=utf-8><div lang=el>WIDGET</div><script src="FILES/civic-widgets.js" type=module></script>' } },
  { name: 'a base address', page: { head: '<base href="https://elsewhere.example/a/b/">' } },
  { name: 'a page from right to left', page: { around: ['<div dir="rtl" lang="fa"><div lang="el">', '</div></div>'] } },
  { name: 'a sandbox without an origin', page: { policy: "sandbox allow-scripts allow-forms allow-modals; default-src FILES API 'unsafe-inline'; img-src *" } },
  {
    name: 'a page without https',
    before: () => {
      const gone = (object: object, name: string) => Object.defineProperty(object, name, { value: undefined });
      gone(window, 'BroadcastChannel');
      gone(Crypto.prototype, 'randomUUID');
      gone(Crypto.prototype, 'subtle');
      gone(Navigator.prototype, 'locks');
      gone(Navigator.prototype, 'clipboard');
      gone(Navigator.prototype, 'mediaDevices');
    },
  },
  {
    name: 'a tab in the background',
    before: () => {
      let hidden = true;
      const frames: FrameRequestCallback[] = [];
      const draw = window.requestAnimationFrame.bind(window);
      Object.defineProperty(Document.prototype, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') });
      Object.defineProperty(Document.prototype, 'hidden', { get: () => hidden });
      window.requestAnimationFrame = (frame) => (hidden ? frames.push(frame) : draw(frame));
      Object.assign(window, {
        comeForward() {
          hidden = false;
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          for (const frame of frames.splice(0)) draw(frame);
        },
      });
    },
    then: (page) => page.evaluate(() => (window as unknown as { comeForward: () => void }).comeForward()),
  },
  { name: "a strict policy with 'self'", page: { policy: strict("'self'", "'self'"), script: '<script src="own/civic-widgets.js" async></script>' } },
  { name: "a strict policy with a nonce and 'strict-dynamic'", page: { policy: strict("'nonce-r4nd0m' 'strict-dynamic'", "'nonce-r4nd0m'"), script: '<script src="FILES/civic-widgets.js" async nonce="r4nd0m"></script>' } },
  { name: 'Trusted Types', page: { policy: strict('FILES', "'none'", "; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'") } },
  {
    name: 'Trusted Types and a second copy of the bundle',
    page: { policy: strict('FILES', "'none'", "; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'"), head: '<script src="FILES/copy/civic-widgets.js" async></script>' },
  },
  { name: 'two versions of the bundle', page: { head: '<script src="FILES/copy/civic-widgets.js"></script>' } },
];
