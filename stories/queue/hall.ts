import { html, nothing, type TemplateResult } from 'lit';
import '../../src/define/queue-ticket.ts';
import { Person } from '../driver/person.ts';
import { states, type Place } from '../state.ts';
import { minute, townOf, type Town } from '../town.ts';

/** What a webmaster writes into the tag. */
export interface Attributes {
  readonly municipality?: string;
  readonly purpose?: string;
  readonly office?: string;
}

export function widget({ municipality = 'kryvyi-rih', purpose, office }: Attributes, context: Place): TemplateResult {
  return html`<civic-queue-ticket
    api-url=${townOf(context).apiUrl} municipality=${municipality} purpose=${purpose ?? nothing} office=${office ?? nothing}
    lang=${context.globals['locale'] as string}
  ><p>0-800-500-459</p></civic-queue-ticket>`;
}

/** A citizen in the hall, or on the way there. */
export class QueueDriver extends Person {
  /** To collect a result: the second thing one can come for. */
  async wishes(code?: string): Promise<void> {
    await this.finds('[name="choose-purpose"]');
    this.all('[name="choose-purpose"]')[1]?.click();
    if (code !== undefined) await this.writes('choose-code', code);
  }

  async joins(): Promise<void> {
    await this.wishes();
    await this.presses('[data-focus="now"]');
    await this.reaches('ticket');
  }

  /** Says so at the call, and the counter knows. */
  async comes(): Promise<void> {
    await this.presses('[data-focus="coming"]');
    await this.misses('[data-focus="coming"]');
  }

  /** Lets the queue move, minute by minute, until the ticket is where it should be. */
  async waits({ api, clock, apiUrl }: Town, status: string): Promise<void> {
    for (let time = 0; time < 120; time++) {
      if ([...api.db.tickets.values()].some((row) => row.status === status)) return;
      clock.advance(minute);
      await api.fetch(new Request(new URL(`${apiUrl}/municipalities/kryvyi-rih/queues`, location.href)));
      api.stir();
    }
    throw new Error(`The ticket is never ${status}.`);
  }
}

/** An appointment at the town hall of Chania, so many minutes from now. */
export function appointed({ api, clock }: Town, minutes: number): { reference: string; token: string } {
  const start = clock.now() + minutes * minute;
  const slot = { municipality: 'chania', service: 'building-permits', mode: 'in-person', office: 'town-hall', assigned: 'b', start, end: start + 20 * minute } as const;
  const key = { reference: 'AB12-CD34', token: 'story' };
  api.db.appointments.set(key.reference, { ...key, slot, status: 'booked', answers: {}, consents: [], language: 'el', room: 'story' });
  return key;
}

export const state = states(widget, (host) => new QueueDriver(host), {});
