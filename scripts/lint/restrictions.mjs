/** Syntax that shipped code does not use, each with the reason that the linter prints. */

const HTML_SINKS = 'innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment';

export const shippedSyntax = [
  {
    selector: `MemberExpression[property.name=/^(${HTML_SINKS})$/]`,
    message: 'Strings never become markup: a page with Trusted Types forbids it, and server text could carry a script.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'No style attribute in a template: a Content Security Policy blocks it. Use a class, or style.setProperty.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style[\\s>]/i]',
    message: 'No <style> in a template: a Content Security Policy blocks it. Use static styles.',
  },
  {
    selector: 'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/[\\d.]rem\\b/]',
    message: 'No rem: the host page decides what it means. Use em, px or a token.',
  },
  {
    selector: 'ForInStatement',
    message: 'No for…in: old libraries on host pages extend Object and Array prototypes. Use Object.keys or for…of.',
  },
  {
    selector: 'BinaryExpression[operator="instanceof"][right.name="Promise"]',
    message: 'Host pages replace Promise. Test for a then method, or await the value.',
  },
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    message: 'Host pages replace Array.from with one that knows neither iterables nor a second argument. Use a spread.',
  },
  {
    selector: 'CallExpression[callee.property.name="entries"][arguments.length=0]',
    message: 'Prototype.js replaces Array#entries with one that gives no indices. Use forEach; of a map, a spread.',
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="parse"]',
    message: 'Host pages replace Date.parse with one that returns a Date. Use +new Date(text).',
  },
  {
    selector: 'CallExpression[callee.property.name="toISOString"]',
    message: 'Host pages replace Date#toISOString with one that writes local time. Use isoInstant.',
  },
];

export const definesElements = [
  {
    selector: 'CallExpression[callee.property.name="define"][callee.object.name="customElements"]',
    message: 'Only src/define registers elements.',
  },
  {
    selector: 'CallExpression[callee.property.name="define"][callee.object.property.name="customElements"]',
    message: 'Only src/define registers elements.',
  },
  {
    selector: 'Decorator[expression.callee.name="customElement"]',
    message: 'Only src/define registers elements.',
  },
];

/** src/domain is pure: the time and the place come in as arguments. */
export const ownClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'The domain has no clock of its own: take the instant as an argument.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The domain has no clock of its own: take the instant as an argument.',
  },
];

const BROWSER_GLOBALS = [
  'window', 'document', 'navigator', 'location', 'history', 'localStorage', 'sessionStorage', 'fetch', 'XMLHttpRequest',
  'setTimeout', 'setInterval', 'requestAnimationFrame',
];

export const browserGlobals = BROWSER_GLOBALS.map((name) => ({
  name,
  message: 'The domain knows no browser.',
}));

export const shippedImports = {
  paths: [
    { name: 'zod', message: "Import from 'zod/v4/core', through src/adapter/rest/schema.ts: a quarter of the bytes." },
    { name: 'lit/directives/unsafe-html.js', message: 'Strings never become markup.' },
    { name: 'lit/directives/unsafe-svg.js', message: 'Strings never become markup.' },
    { name: 'lit/directives/style-map.js', message: 'It writes style attributes, which a strict page blocks.' },
    { name: 'lit/decorators.js', importNames: ['customElement'], message: 'Only src/define registers elements.' },
  ],
  patterns: [
    { regex: '^date-fns(-jalali)?$', message: 'Name the function: date-fns/addDays.' },
    { regex: '^(msw|playwright|puppeteer|@open-wc/testing)', message: 'Not for shipped code.' },
  ],
};
