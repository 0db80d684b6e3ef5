/** What a real page does not have: the mock municipality, and the controls of the demo. */
import { startMock } from './controls/mock.ts';
import { openPanel } from './controls/panel.ts';
import { readSettings, writeSettings, type Settings } from './controls/settings.ts';

const direction = { el: 'ltr', uk: 'ltr', fa: 'rtl', en: 'ltr' } as const;

let settings = readSettings(location.search);
let widget = found('civic-booking-calendar');
const account = found('civic-verification-form');
/** As it stands in the page's source, before anything has happened to it. */
const original = widget.cloneNode(true);

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

/** Sets what the webmaster of the page would have written. */
function dress({ lang, municipality, mode, service, theme, width }: Settings): void {
  const attributes = {
    lang,
    dir: direction[lang],
    municipality: municipality === 'list' ? '' : municipality,
    mode,
    service,
  };
  for (const [name, value] of Object.entries(attributes)) {
    if (value) widget.setAttribute(name, value);
    else widget.removeAttribute(name);
  }
  account.setAttribute('lang', lang);
  account.setAttribute('dir', direction[lang]);
  // The widgets follow the page's own colour scheme.
  document.documentElement.dataset['theme'] = theme;
  const column = found('.column');
  column.dataset['width'] = width;
  // Where attributes leave nothing to be asked before it, the calendar comes first, and needs more room.
  column.dataset['first'] = mode && service && municipality !== 'list' ? 'calendar' : 'question';
}

function restart(): void {
  const fresh = original.cloneNode(true) as HTMLElement;
  widget.replaceWith(fresh);
  widget = fresh;
  dress(settings);
}

/** The page's one line for the widget, as the comment in its source has it. */
function loadWidget(): void {
  const script = document.createElement('script');
  script.src = '/civic-widgets.js';
  script.async = true;
  document.head.append(script);
}

dress(settings);
const mock = await startMock(settings, () => panel.draw());
const panel = openPanel({
  mock,
  get settings() {
    return settings;
  },
  onChange(change) {
    // A service belongs to its municipality.
    const service = change.municipality ? { service: '' } : {};
    settings = { ...settings, ...service, ...change };
    if (change.now !== undefined) mock.clock.set(change.now ? Date.parse(change.now) : Date.now());
    if (change.scenario) mock.api.setScenario(change.scenario);
    dress(settings);
    // The fragment stays: a link of an e-mail may be on its way to the widget.
    history.replaceState(history.state, '', location.pathname + writeSettings(settings) + location.hash);
    panel.draw();
  },
  onRestart: restart,
});
loadWidget();
