/**
 * The demo's own controls, at the foot of the window and in a shadow root: neither the town's sheet nor the widget's touches them.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { chania, isScenario, scenarios, shahinShahr } from '../../mock-api/index.ts';
import type { Mock } from './mock.ts';
import { outbox } from './outbox.ts';
import css from './panel.css?inline';
import { locales, secondOf, modes, municipalities, themes, widths, type Settings } from './settings.ts';

const minute = 60_000;
const day = 1440 * minute;

const names = {
  lang: { el: 'Ελληνικά', uk: 'Українська', fa: 'فارسی', en: 'English' },
  municipality: { chania: 'Chania', 'shahin-shahr': 'Shahin Shahr', list: 'Not fixed: the citizen chooses' },
  mode: { '': 'Not fixed', 'in-person': 'In person', video: 'By video' },
  theme: { light: 'Light', dark: 'Dark' },
  width: { full: 'Full', 480: '480 px', 320: '320 px' },
} as const;

export interface PanelArgs {
  readonly mock: Mock;
  settings: Settings;
  /** A control was changed. */
  readonly onChange: (change: Partial<Settings>) => void;
  /** The widget should begin anew; the municipality remembers what was booked. */
  readonly onRestart: () => void;
}

export interface Panel {
  draw(): void;
}

export function openPanel(args: PanelArgs): Panel {
  const host = document.createElement('aside');
  host.id = 'demo-controls';
  host.lang = 'en';
  host.dir = 'ltr';
  host.setAttribute('aria-label', 'Demo controls');
  const root = host.attachShadow({ mode: 'open' });
  // Not a <style>, which the page's policy forbids.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);

  const draw = (): void => {
    render(panel(args), root);
  };
  draw();
  setInterval(() => showTime(root, args), 1000);
  // The page can be scrolled clear of the bar, also by the keyboard (WCAG 2.4.11).
  new ResizeObserver(() => {
    const room = `${host.offsetHeight}px`;
    document.body.style.setProperty('padding-block-end', room);
    document.documentElement.style.setProperty('scroll-padding-block-end', room);
  }).observe(host);
  root.addEventListener('keydown', (event) => {
    if ((event as KeyboardEvent).key !== 'Escape' || args.settings.controls === 'closed') return;
    args.onChange({ controls: 'closed' });
    root.querySelector<HTMLElement>('.toggle')?.focus();
  });
  return { draw };
}

function timeOf({ mock }: PanelArgs): string {
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: chania.zone,
  }).format(mock.clock.now());
}

function showTime(root: ShadowRoot, args: PanelArgs): void {
  root.querySelectorAll('time').forEach((time) => (time.textContent = timeOf(args)));
}

function panel(args: PanelArgs): TemplateResult {
  const { settings, mock, onChange } = args;
  const open = settings.controls === 'open';
  const mails = mock.api.outbox.length;
  return html`<div class="bar">
      <button
        type="button" class="toggle" aria-expanded=${open} aria-controls="controls"
        @click=${() => onChange({ controls: open ? 'closed' : 'open' })}
      >Demo controls</button>
      <p class="now"><time .textContent=${live(timeOf(args))}></time> in Chania</p>
      <p class="now">Outbox: <b>${mails}</b></p>
    </div>
    <div class="body" id="controls" ?hidden=${!open}>
      <div class="columns">
        ${situation(args)} ${clock(args)}
        <section aria-labelledby="mail"><h2 id="mail">Mock outbox</h2>${outbox(mock.api.outbox, () => onChange({ controls: 'closed' }))}</section>
      </div>
    </div>`;
}

function situation(args: PanelArgs): TemplateResult {
  const { settings, mock, onChange, onRestart } = args;
  return html`<section aria-labelledby="situation">
    <h2 id="situation">Widget and municipality</h2>
    <div class="fields">
      ${choice(args, 'scenario', 'Scenario', Object.keys(scenarios).filter(isScenario), (name) => name)}
      ${choice(args, 'lang', 'Language of the widget', locales, (value) => names.lang[value])}
      ${choice(args, 'municipality', 'Municipality', municipalities, (value) => names.municipality[value])}
      ${choice(args, 'mode', 'Mode', modes, (value) => names.mode[value])}
      ${choice(args, 'service', 'Service', ['', ...services(settings)], (value) => value || 'Not fixed')}
      ${choice(args, 'theme', 'Theme', themes, (value) => names.theme[value])}
      ${choice(args, 'width', 'Width of the column', widths, (value) => names.width[value])}
    </div>
    <p class="note" id="scenario-note">${scenarios[mock.api.scenario]}. It holds from the next request on.</p>
    <p><button type="button" @click=${onRestart}>Start the widget anew</button>
      ${settings.now ? html`<button type="button" @click=${() => onChange({ now: '' })}>Clock back to the real time</button>` : nothing}</p>
  </section>`;
}

function services({ municipality }: Settings): string[] {
  const towns = municipality === 'list' ? [chania, shahinShahr] : [municipality === 'chania' ? chania : shahinShahr];
  return towns.flatMap((town) => town.services.map(({ id }) => id));
}

function choice<K extends keyof Settings>(
  { settings, onChange }: PanelArgs,
  key: K,
  label: string,
  values: readonly Settings[K][],
  name: (value: Settings[K]) => string,
): TemplateResult {
  return html`<label>${label}
    <select
      name=${key} .value=${live(settings[key])} aria-describedby=${key === 'scenario' ? 'scenario-note' : nothing}
      @change=${(event: Event) => onChange({ [key]: (event.target as HTMLSelectElement).value })}
    >${values.map((value) => html`<option value=${value} ?selected=${value === settings[key]}>${name(value)}</option>`)}</select>
  </label>`;
}

function clock(args: PanelArgs): TemplateResult {
  const { mock, onChange } = args;
  const put = (name: string, to: () => number): TemplateResult =>
    html`<button type="button" data-clock=${name} @click=${() => onChange({ now: secondOf(to()) })}>${name}</button>`;
  const forward = (name: string, ms: number): TemplateResult => put(name, () => mock.clock.now() + ms);
  const next = [...mock.api.db.appointments.values()].filter(({ status }) => status === 'booked').at(-1);
  return html`<section aria-labelledby="clock">
    <h2 id="clock">The municipality’s clock</h2>
    <p class="time"><time .textContent=${live(timeOf(args))}></time></p>
    <p class="row">${forward('+1 minute', minute)} ${forward('+5 minutes', 5 * minute)} ${forward('+10 minutes', 10 * minute)} ${forward('+1 day', day)}</p>
    ${next
      ? html`<p class="row">${put('10 minutes before the appointment', () => next.slot.start - 10 * minute)}
          ${put('After the appointment', () => next.slot.end + 31 * minute)}</p>`
      : nothing}
    <p class="note">The widget learns the new time from the municipality’s next answer, as it would of a server whose clock differs.</p>
  </section>`;
}
