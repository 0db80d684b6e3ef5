import { fixtureCleanup } from '@open-wc/testing';
import { html, render, type TemplateResult } from 'lit';
import { appointment } from '../../src/ui/styles/appointment.ts';
import { base } from '../../src/ui/styles/base.ts';
import { calendar } from '../../src/ui/styles/calendar.ts';
import { card } from '../../src/ui/styles/card.ts';
import { cases } from '../../src/ui/styles/cases.ts';
import { fields } from '../../src/ui/styles/fields.ts';
import { form } from '../../src/ui/styles/form.ts';
import { print } from '../../src/ui/styles/print.ts';
import { result } from '../../src/ui/styles/result.ts';

export interface Stage {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  resize(width: number): void;
  draw(template: TemplateResult): void;
  one(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  /** What has focus in the root, by id, `data-focus`, `data-date` or text. */
  focused(): string;
}

const boxes: HTMLElement[] = [];

/** A shadow root as a widget makes it, without a widget. */
export function stage(template: TemplateResult, { lang = 'en', dir = 'ltr', width = 640 } = {}): Stage {
  const host = document.createElement('div');
  const box = document.createElement('div');
  // A colour halfway through its change is nobody's contrast.
  host.style.setProperty('--civic-motion-fast', '0s');
  host.setAttribute('role', 'region');
  host.setAttribute('aria-label', 'Widget');
  box.append(host);
  document.body.append(box);
  boxes.push(box);
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...base, calendar, fields, form, print, card, result, appointment, cases].flat().flatMap(({ styleSheet }) => styleSheet ?? []);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const made: Stage = {
    host,
    root,
    all,
    resize: (to) => box.style.setProperty('width', `${to}px`),
    draw: (next) => render(html`<div class="civic" lang=${lang} dir=${dir}><div class="sheet">${next}</div></div>`, root),
    one(selector) {
      const [first, second] = all(selector);
      if (!first || second) throw new Error(`${selector}: ${first ? 'more than one' : 'none'}`);
      return first;
    },
    focused() {
      const { activeElement: element } = root;
      const { focus, date, day, start } = (element as HTMLElement | null)?.dataset ?? {};
      return element ? element.id || focus || date || day || start || (element.textContent ?? '').trim() : '';
    },
  };
  made.resize(width);
  made.draw(template);
  return made;
}

/** Takes everything off the page again. */
export function strike(): void {
  for (const box of boxes.splice(0)) box.remove();
  fixtureCleanup();
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
