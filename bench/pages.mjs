/**
 * The pages that are compared, and how. `blank` is the floor for memory, `lit` for time; cally and flatpickr are calendars alone;
 * `booking` is the widget from its first screen, `booking-month` opened at a month with 10,000 free times.
 */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { heavyDays } from './booking-api.mjs';

const WIDGET = 'civic-booking-calendar';
const inWidget = (selector) => `${WIDGET} >>> ${selector}`;

/** There and back again, so that the month stays. */
const ARROWS = 12;
const walk = [...Array(ARROWS).fill('ArrowRight'), ...Array(ARROWS).fill('ArrowLeft')];
const arrows = { press: walk, times: walk.length, label: 'arrow key' };

/** The same two months again and again: what grows is what leaks. */
const monthChanges = (label, next, previous, times) => ({ click: [next, previous], times, label });

const nextMonth = inWidget('[data-focus="next-month"]');
const previousMonth = inWidget('[data-focus="previous-month"]');
const day = (date) => inWidget(`[data-date="${date}"]`);

function bookingSteps() {
  const days = heavyDays().slice(0, 6);
  return [
    { focus: inWidget('[data-date][tabindex="0"]') },
    arrows,
    // Until the times of that very day are on the screen.
    {
      click: days.map(day),
      times: days.length,
      label: 'day to times',
      until: (index) => inWidget(`[data-start^="${days[index]}"]`),
    },
    monthChanges('month change', nextMonth, previousMonth, 10),
    { heap: 'heap before' },
    monthChanges('fifty month changes', nextMonth, previousMonth, 50),
    { heap: 'heap after' },
  ];
}

export const pages = () => [
  { name: 'blank' },
  { name: 'lit', ready: 'one-button >>> button' },
  {
    name: 'cally',
    ready: 'calendar-month >>> button',
    steps: [
      { focus: 'calendar-month >>> button[tabindex="0"]' },
      arrows,
      monthChanges(
        'month change',
        'calendar-date >>> button[part~="next"]',
        'calendar-date >>> button[part~="previous"]',
        10,
      ),
    ],
  },
  {
    name: 'flatpickr',
    ready: '.flatpickr-day',
    steps: [
      { focus: '.flatpickr-day:not(.prevMonthDay)' },
      arrows,
      monthChanges('month change', '.flatpickr-next-month', '.flatpickr-prev-month', 10),
    ],
  },
  { name: 'booking', ready: `${inWidget('input, button')}` },
  { name: 'booking-month', ready: inWidget('[data-date]:not([aria-disabled])'), steps: bookingSteps() },
];

const BUNDLED = ['lit', 'cally', 'flatpickr'];

/** Each peer as its users would ship it: one minified file. Ours is dist/embed as it is. */
export async function buildPages(root, outDir) {
  mkdirSync(outDir, { recursive: true });
  cpSync(join(root, 'bench/pages'), outDir, {
    recursive: true,
    filter: (source) => !source.endsWith('.js'),
  });
  for (const name of BUNDLED) {
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'warn',
      define: { 'process.env.NODE_ENV': JSON.stringify('production') },
      build: {
        outDir: join(outDir, name),
        emptyOutDir: false,
        target: 'es2022',
        minify: false,
        lib: {
          entry: join(root, 'bench/pages', name, 'page.js'),
          formats: ['es'],
          fileName: () => 'page.js',
          cssFileName: 'page',
        },
        cssMinify: true,
        rolldownOptions: {
          output: { comments: false, minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } },
        },
      },
    });
  }
}
