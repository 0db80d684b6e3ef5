/** The libraries that old sites still load, in the files that their authors published. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strict, type Host } from './hosts-pages.ts';

const modules = resolve(import.meta.dirname, '../../node_modules');
export const library = (path: string): string => readFileSync(`${modules}/${path}`, 'utf8');

/** What the Date of MooTools More, which Joomla 1.5 to 3 brought along, does to the browser's. */
const mooDates = `
  Date.parse = function (from) { return typeof from === 'string' ? new Date(from) : from };
  Date.prototype.toISOString = function () {
    var two = function (number) { return (number < 10 ? '0' : '') + number }, east = -this.getTimezoneOffset(), off = Math.abs(east);
    return this.getFullYear() + '-' + two(this.getMonth() + 1) + '-' + two(this.getDate()) + 'T' +
      [this.getHours(), this.getMinutes(), this.getSeconds()].map(two).join(':') + (east < 0 ? '-' : '+') + two(off / 60 | 0) + two(off % 60);
  };`;
const mooTools = library('legacy-mootools/dist/mootools-core.js');
const older = 'legacy-libraries/test/3rdparty';
export const turbo = library('@hotwired/turbo/dist/turbo.es2017-umd.js');

export const libraries: readonly Host[] = [
  { name: 'Prototype.js 1.7', scripts: { 'prototype.js': library(`${older}/prototype-1.7.0.0.js`) } },
  { name: 'Prototype.js 1.6', scripts: { 'prototype.js': library(`${older}/prototype-1.6.1.js`) } },
  { name: 'MooTools 1.5', scripts: { 'mootools.js': mooTools } },
  { name: 'MooTools 1.5 and the Date of its More', scripts: { 'mootools.js': mooTools, 'more.js': mooDates } },
  { name: "MooTools 1.5 and style-src 'self'", scripts: { 'mootools.js': mooTools }, page: { policy: strict("FILES 'self'", "'self'") } },
  { name: 'MooTools 1.5 with all that was taken out of it', scripts: { 'mootools.js': library('legacy-mootools/dist/mootools-core-compat.js') } },
  { name: 'MooTools 1.4', scripts: { 'mootools.js': library(`${older}/mootools-1.4.1.js`) } },
  { name: 'MooTools 1.3', scripts: { 'mootools.js': library(`${older}/mootools-1.3.2.js`) } },
  { name: 'Zone.js', scripts: { 'zone.js': library('zone.js/bundles/zone.umd.js') } },
  { name: 'jQuery 1.12 and its Migrate', scripts: { 'jquery.js': library('legacy-jquery/dist/jquery.js'), 'migrate.js': library('legacy-jquery-migrate/dist/jquery-migrate.min.js') } },
  { name: 'core-js 2', scripts: { 'core.js': library('legacy-core-js/client/shim.js') } },
  {
    name: 'a polyfill of custom elements in place of the browser’s own',
    scripts: { 'force.js': 'customElements.forcePolyfill = true;', 'elements.js': library('@webcomponents/custom-elements/custom-elements.min.js') },
  },
  { name: 'a polyfill of scoped registries', scripts: { 'scoped.js': library('@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js') } },
  { name: 'Turbo', scripts: { 'turbo.js': turbo } },
];
