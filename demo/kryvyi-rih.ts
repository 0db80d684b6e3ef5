/** What a real page does not have: the mock centre, the applicant's telephone, and a choice of what goes wrong. */
import { html, render } from 'lit';
import { isScenario, type ScenarioName } from '../mock-api/index.ts';
import { startMock } from './controls/mock.ts';
import { readSettings, locales } from './controls/settings.ts';

const owner = '+380 00 000 45 67';
const settings = { ...readSettings(location.search), lang: locales.find((each) => each === new URLSearchParams(location.search).get('lang')) ?? 'uk' };
const useful: Readonly<Partial<Record<ScenarioName, string>>> = {
  normal: 'Усе працює',
  slow: 'Кожна відповідь триває 8 секунд',
  offline: 'Немає зʼєднання',
  'guessed-at': 'Забагато спроб: зачекати 28 секунд',
  challenge: 'Перед перевіркою коду – задача для пристрою',
  'provider-down': 'Вхід через сервіс не працює',
  'short-session': 'Сеанс триває три хвилини',
  unavailable: 'Технічне обслуговування',
  'long-case': 'Справа з 300 подіями',
  empty: 'Немає вільного часу',
};
const languages = { uk: 'Українська', el: 'Ελληνικά', fa: 'فارسی', en: 'English' } as const;

function found<T extends HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The page has no ${selector}.`);
  return element;
}

const widget = found('civic-status-checker');
widget.lang = settings.lang;

const { api, clock } = await startMock(settings, () => draw());

/** A link back to this page keeps to its fragment: the page stays loaded, and with it the mock that knows the case. */
function inbox() {
  const own = api.sms.filter(({ to }) => to === owner).reverse();
  const time = new Intl.DateTimeFormat('uk', { timeZone: 'Europe/Kyiv', timeStyle: 'short', dateStyle: 'medium' });
  return html`<ol role="list">
    ${own.map(({ text, url, sent }) => {
      const { hash, href } = new URL(url, location.href);
      return html`<li class="sms"><p>${text.slice(0, -url.length)}<a href=${hash}>${href}</a></p><time>${time.format(sent)}</time></li>`;
    })}
  </ol>`;
}

function controls() {
  const chosen = (event: Event) => (event.target as HTMLSelectElement).value;
  return html`<button type="button" @click=${complete}>Результат справи 512034 надійшов</button>
    <label>Мова віджета
      <select @change=${(event: Event) => (widget.lang = chosen(event))}>
        ${Object.entries(languages).map(([value, name]) => html`<option value=${value} ?selected=${value === widget.lang}>${name}</option>`)}
      </select>
    </label>
    <label>Що станеться
      <select @change=${(event: Event) => setScenario(chosen(event))}>
        ${Object.entries(useful).map(([name, words]) => html`<option value=${name} ?selected=${name === api.scenario}>${words}</option>`)}
      </select>
    </label>`;
}

function complete(): void {
  api.complete('kryvyi-rih', '512034');
  clock.advance(1000);
  draw();
}

function setScenario(name: string): void {
  if (isScenario(name)) api.setScenario(name);
}

function draw(): void {
  render(inbox(), found('#inbox'));
  render(controls(), found('#controls'));
}

draw();
const script = document.createElement('script');
script.src = '/civic-widgets.js';
script.async = true;
document.head.append(script);
