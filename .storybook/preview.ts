import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import type { HttpHandler } from 'msw';
import { createMockApi, isScenario, scenarios, stoppedClock } from '../mock-api/index.ts';
import type { Town } from '../stories/town.ts';

/** The instant that every story happens at: pictures of them stay the same. */
const NOW = Date.parse('2027-03-15T09:00:00+02:00');

const RIGHT_TO_LEFT = ['fa'];

// The manifest is made by `npm run manifest`; without it the tables of attributes are missing, and nothing else.
const manifests = import.meta.glob<object>('../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const worker = setupWorker();
const started = worker.start({
  quiet: true,
  onUnhandledRequest: 'bypass',
  serviceWorker: { url: './mockServiceWorker.js' },
});

const text = (value: unknown, fallback: string): string => (typeof value === 'string' && value ? value : fallback);

/** Municipalities by story: several stories stand on one page of the documentation. */
const towns = new Map<string, HttpHandler[]>();

/** A fresh municipality at an address of the story's own: what one story books, the next does not see. */
async function openTown(story: string, scenario: string): Promise<Town> {
  await started;
  // What a story was left with, such as a ticket in the queue, must not be taken up by the next.
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith('civic-widgets')) storage.removeItem(key);
  }
  const clock = stoppedClock(NOW);
  const apiUrl = `/mock/${story}`;
  const api = createMockApi({
    baseUrl: apiUrl,
    clock,
    seed: 'stories',
    scenario: isScenario(scenario) ? scenario : 'normal',
    pageUrl: location.pathname,
  });
  towns.set(story, api.handlers);
  worker.resetHandlers(...[...towns.values()].flat());
  return { api, clock, apiUrl };
}

const page: Decorator = (story, { globals }) => {
  const root = document.documentElement;
  root.lang = text(globals['locale'], 'el');
  root.dir = RIGHT_TO_LEFT.includes(root.lang) ? 'rtl' : 'ltr';
  root.style.colorScheme = text(globals['theme'], 'light');
  root.dataset['theme'] = text(globals['theme'], 'light');
  return story();
};

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // A finding of axe fails the story.
    a11y: { test: 'error' },
    layout: 'padded',
    options: {
      storySort: { order: ['Booking calendar', ['Docs', 'Widget', '*', 'Day and time', 'Details and check', 'Booking', 'Appointment', 'Video call', 'Failures'], 'Parts'] },
    },
  },
  initialGlobals: { locale: 'el', theme: 'light', scenario: '' },
  globalTypes: {
    locale: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'el', title: 'Ελληνικά' },
          { value: 'uk', title: 'Українська' },
          { value: 'fa', title: 'فارسی' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
    scenario: {
      description: 'What the mock municipality does, instead of what the story says',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: '', title: 'As the story says' },
          ...Object.entries(scenarios).map(([value, about]) => ({ value, title: value, right: about })),
        ],
      },
    },
  },
  decorators: [page],
  loaders: [
    async ({ id, parameters, globals }) => ({
      town: await openTown(id, text(globals['scenario'], text(parameters['scenario'], 'normal'))),
    }),
  ],
};

export default preview;
