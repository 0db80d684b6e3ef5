/** What other scripts of a page do to what all of them share: trackers, consent managers, test doubles, careless inline scripts. */
import type { Host } from './hosts-pages.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

export const scripts: readonly Host[] = [
  { name: 'variables of one letter, declared before', scripts: { 'letters.js': `let ${letters.join(' = 1, ')} = 1; const $ = 2, _ = 3;` } },
  {
    name: 'variables of one letter, declared after',
    page: { script: `<script src="FILES/civic-widgets.js"></script><script>let ${letters.join(' = 1, ')} = 1; const $ = 2, _ = 3;</script>` },
  },
  { name: 'a frozen Array.prototype', scripts: { 'frozen.js': 'Object.freeze(Array.prototype);' } },
  {
    name: 'all frozen',
    scripts: { 'frozen.js': '[Object, Function, Array, String, Number, Promise, Map, Set, WeakMap, RegExp, Error].forEach(function (each) { Object.freeze(each); Object.freeze(each.prototype) });' },
  },
  {
    name: 'a fetch that a tracker has wrapped',
    scripts: {
      'tracker.js': `
        (function (own) {
          window.fetch = function () {
            var first = arguments[0], url = first && first.url || String(first), started = Date.now();
            return own.apply(this, arguments).then(function (answer) {
              answer.clone().text().then(function (text) { (window.tracked = window.tracked || []).push([url, answer.status, text.length, Date.now() - started]) }, function () {});
              return answer;
            });
          };
        })(window.fetch);`,
    },
  },
  {
    name: 'a fetch that makes a Request of all it gets',
    scripts: { 'agent.js': '(function (own) { window.fetch = function (input, init) { return own(new Request(input, init)) } })(window.fetch);' },
  },
  {
    name: 'a Date that stands still in another year',
    scripts: {
      'date.js': `
        (function (Own) {
          var then = Own.UTC(2020, 1, 29, 12);
          window.Date = class extends Own {
            constructor() { arguments.length ? super(...arguments) : super(then) }
            static now() { return then }
          };
        })(Date);`,
    },
  },
  {
    name: 'a wrapped attachShadow and a wrapped define',
    scripts: {
      'wrapped.js': `
        (function (attach, define) {
          Element.prototype.attachShadow = function () { var root = attach.apply(this, arguments); (window.roots = window.roots || []).push(root); return root };
          CustomElementRegistry.prototype.define = function (name, element, options) { return define.call(this, name, class extends element {}, options) };
        })(Element.prototype.attachShadow, CustomElementRegistry.prototype.define);`,
    },
  },
  {
    name: 'a consent manager that replaces createElement and appendChild',
    scripts: {
      'consent.js': `
        (function (create, append, insert) {
          document.createElement = function (name) { var made = create.apply(document, arguments); if (/^script$/i.test(name)) made.setAttribute('data-consent', 'yes'); return made };
          Node.prototype.appendChild = function (node) { return append.call(this, node) };
          Node.prototype.insertBefore = function (node, before) { return insert.call(this, node, before) };
        })(document.createElement, Node.prototype.appendChild, Node.prototype.insertBefore);`,
    },
  },
  {
    name: 'listeners that stop all that reaches the document',
    scripts: {
      'greedy.js': `
        ['keydown', 'keyup', 'click', 'change', 'input', 'focusin'].forEach(function (type) { document.addEventListener(type, function (event) { event.stopPropagation() }) });
        document.addEventListener('keydown', function (event) { if (event.target.tagName !== 'INPUT' && /^[a-z]$/.test(event.key)) event.preventDefault() });`,
    },
  },
];
