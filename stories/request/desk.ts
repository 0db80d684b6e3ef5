import { html, nothing, type TemplateResult } from 'lit';
import '../../src/define/service-request.ts';
import { Person } from '../driver/person.ts';
import { states, type Place } from '../state.ts';
import { townOf, type Town } from '../town.ts';

/** What a webmaster writes into the tag. */
export interface Attributes {
  readonly municipality?: string;
  readonly service?: string;
  readonly applicant?: string;
}

export function widget({ municipality = 'shahin-shahr', service = 'property-inquiry', applicant }: Attributes, context: Place): TemplateResult {
  return html`<civic-service-request
    api-url=${townOf(context).apiUrl} municipality=${municipality} service=${service || nothing} applicant=${applicant ?? nothing}
    lang=${context.globals['locale'] as string}
  ><p>۰۳۱ ۰۰۰۰ ۰۰۰۰</p></civic-service-request>`;
}

/** Properties of the mock, by what its records say. */
export const property = { clear: '1-01-01-1', debt: '1-01-02-1', wrong: '1-01-03-1', visit: '1-01-04-1' } as const;

/** All that a property inquiry asks; nobody's data. */
export const answers = {
  property: property.clear,
  earlierRequest: '1405-2281',
  'letter.number': '123',
  'letter.date': '2027-03-01',
  'letter.authority': 'notary',
  purpose: 'transfer',
  'applicant.name': 'نام و نام خانوادگی',
  'applicant.ownership': 'whole',
  nationalId: '0499370899',
  mobile: '09120000000',
} as const;

/** A citizen who files a request. */
export class RequestDriver extends Person {
  #keys = 0;

  async accepts(): Promise<void> {
    await this.finds('[type="checkbox"]');
    for (const box of this.all('[type="checkbox"]')) box.click();
  }

  async goesOn(): Promise<void> {
    await this.presses('[data-focus="primary"]');
  }

  /** From the undertakings to the map. */
  async opensMap(): Promise<void> {
    await this.accepts();
    await this.goesOn();
    await this.presses('[data-focus="way-map"]');
  }

  /** A request that the server has already, opened by its link. */
  async opens({ api, apiUrl }: Town, values: Readonly<Record<string, string | readonly string[]>>, { papers = true, filed = false } = {}): Promise<string> {
    const send = async (path: string, body?: unknown, token = ''): Promise<{ reference: string; token: string }> => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `story-${(this.#keys += 1)}`, ...(token && { Authorization: `Bearer ${token}` }) };
      const answer = await api.fetch(new Request(new URL(`${apiUrl}${path}`, location.href), { method: 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body) }));
      return (await answer.json()) as { reference: string; token: string };
    };
    const draft = { type: 'property-inquiry', role: 'citizen', accepted: ['right', 'accurate', 'void'], values };
    const { reference, token } = await send('/municipalities/shahin-shahr/requests', draft);
    for (const document of papers ? ['nationalCard', 'deed'] : []) {
      api.db.files.set(document, { id: document, owner: reference, document, kind: 'pdf', bytes: 240_000, content: new Uint8Array(240_000), state: 'clean' });
    }
    if (filed) await send(`/requests/${reference}/submission`, undefined, token);
    location.hash = `civic-request=${reference}.${token}`;
    return reference;
  }
}

export const state = states(widget, (host) => new RequestDriver(host), {});
