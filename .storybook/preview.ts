import { setCustomElementsManifest, type Decorator, type Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { createMockApi, isScenario, scenarios, stoppedClock } from '../mock-api/index.ts';

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

/** A fresh municipality for each story: what one story books, the next does not see. */
async function openMunicipality(name: string): Promise<void> {
  await started;
  const scenario = isScenario(name) ? name : 'normal';
  const api = createMockApi({ clock: stoppedClock(NOW), scenario });
  worker.resetHandlers(...api.handlers);
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
      description: 'What the mock municipality does',
      toolbar: {
        icon: 'lightning',
        dynamicTitle: true,
        items: [
          { value: '', title: 'As the story says' },
          ...Object.entries(scenarios).map(([value, title]) => ({ value, title })),
        ],
      },
    },
  },
  decorators: [page],
  loaders: [
    async ({ parameters, globals }) => {
      await openMunicipality(text(globals['scenario'], text(parameters['scenario'], 'normal')));
      return {};
    },
  ],
};

export default preview;
