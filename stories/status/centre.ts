import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../../src/define/status-checker.ts';
import type { CivicStatusChecker } from '../../src/widgets/status-checker/status-checker.ts';
import { townOf, type Town } from '../town.ts';

/** What a webmaster writes into the tag. */
export interface Attributes {
  readonly municipality?: string;
  readonly kind?: string;
  readonly showUncollected?: boolean;
  readonly ticketUrl?: string;
}

export function widget({ municipality = 'kryvyi-rih', kind, showUncollected, ticketUrl = '/queue' }: Attributes, context: Pick<StoryContext, 'loaded' | 'globals'>): TemplateResult {
  return html`<civic-status-checker
    api-url=${townOf(context).apiUrl} municipality=${municipality} kind=${kind ?? nothing} ?show-uncollected=${showUncollected}
    ticket-url=${ticketUrl} lang=${context.globals['locale'] as string}
  ><p>0-800-500-459</p></civic-status-checker>`;
}

/** A citizen's hands and eyes inside the widget. */
export class StatusDriver {
  readonly widget: CivicStatusChecker;

  constructor(canvas: HTMLElement) {
    const found = canvas.querySelector('civic-status-checker');
    if (!found) throw new Error('There is no status checker.');
    this.widget = found;
  }

  /** Waits for something to be there. */
  async finds<T extends HTMLElement>(selector: string): Promise<T> {
    for (const end = performance.now() + 40_000; performance.now() < end; ) {
      const found = this.widget.shadowRoot?.querySelector<T>(selector);
      if (found) return found;
      await new Promise((done) => requestAnimationFrame(done));
    }
    throw new Error(`There is no ${selector}.`);
  }

  async types(id: string, text: string): Promise<void> {
    const input = await this.finds<HTMLInputElement>(`#${id}`);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  async presses(selector: string): Promise<void> {
    (await this.finds(selector)).click();
  }

  async checks(code: string, factor?: string): Promise<void> {
    await this.types('code', code);
    if (factor !== undefined) await this.types('factor', factor);
    await this.presses('[data-focus="primary"]');
  }
}

export interface StateArgs {
  readonly about: string;
  readonly scenario?: string;
  readonly attributes?: Attributes;
  readonly prepare?: (town: Town) => void;
  readonly acts?: (status: StatusDriver, town: Town) => Promise<unknown>;
}

export function state({ about, scenario, attributes = {}, prepare, acts }: StateArgs): StoryObj {
  return {
    parameters: { scenario, docs: { description: { story: about } } },
    render: (_args, context) => {
      prepare?.(townOf(context));
      return widget(attributes, context);
    },
    play: async (context) => {
      await acts?.(new StatusDriver(context.canvasElement), townOf(context));
    },
  };
}
