import { html, nothing, type TemplateResult } from 'lit';
import '../../src/define/status-checker.ts';
import type { CivicStatusChecker } from '../../src/widgets/status-checker/status-checker.ts';
import { Person } from '../driver/person.ts';
import { states, type Place } from '../state.ts';
import { townOf } from '../town.ts';

/** What a webmaster writes into the tag. */
export interface Attributes {
  readonly municipality?: string;
  readonly kind?: string;
  readonly showUncollected?: boolean;
  readonly ticketUrl?: string;
}

export function widget({ municipality = 'kryvyi-rih', kind, showUncollected, ticketUrl = '/queue' }: Attributes, context: Place): TemplateResult {
  return html`<civic-status-checker
    api-url=${townOf(context).apiUrl} municipality=${municipality} kind=${kind ?? nothing} ?show-uncollected=${showUncollected}
    ticket-url=${ticketUrl} lang=${context.globals['locale'] as string}
  ><p>0-800-500-459</p></civic-status-checker>`;
}

/** A citizen who asks about a case. */
export class StatusDriver extends Person {
  /** Signed in, as far as the widget is told. */
  has(session: CivicStatusChecker['session']): void {
    Object.assign(this.host, { session });
  }

  async checks(code: string, factor?: string): Promise<void> {
    await this.writes('code', code);
    if (factor !== undefined) await this.writes('factor', factor);
    await this.presses('[data-focus="primary"]');
  }
}

export const state = states(widget, (host) => new StatusDriver(host), {});
