import { html, nothing, type TemplateResult } from 'lit';
import '../../src/define/booking-calendar.ts';
import { BookingDriver, type Answers } from '../driver.ts';
import { states, type Place } from '../state.ts';
import { townOf } from '../town.ts';

/** What a webmaster writes into the tag. */
export interface Attributes {
  readonly apiUrl?: string;
  readonly municipality?: string;
  readonly mode?: string;
  readonly service?: string;
  readonly office?: string;
  readonly lang?: string;
  readonly headingLevel?: number;
  readonly theme?: string;
  readonly allowedOrigins?: string;
}

const fallback = html`<p>Κλείστε ραντεβού τηλεφωνικά: <a href="tel:+302821000000">28210 00000</a></p>`;

/** The tag as it stands on a page, with what a citizen reads where it can't work. */
export function widget(attributes: Attributes, context: Place): TemplateResult {
  const { apiUrl = townOf(context).apiUrl, municipality, mode, service, office, headingLevel, theme, allowedOrigins } = attributes;
  const lang = attributes.lang ?? (context.globals['locale'] as string);
  return html`<civic-booking-calendar
    api-url=${apiUrl || nothing} municipality=${municipality || nothing} mode=${mode || nothing} service=${service || nothing}
    office=${office || nothing} lang=${lang || nothing} heading-level=${headingLevel ?? nothing} theme=${theme || nothing}
    allowed-origins=${allowedOrigins || nothing}
  >${fallback}</civic-booking-calendar>`;
}

export const inPerson: Attributes = { municipality: 'chania', mode: 'in-person', service: 'unauthorised-buildings' };
export const byVideo: Attributes = { ...inPerson, mode: 'video' };

/** What is typed: nobody's data. */
export const details: Answers = {
  name: 'Πολίτης Α',
  email: 'politis@example.org',
  phone: '690 000 0000',
  subject: 'Πληροφορίες για υπόθεση αυθαιρέτου',
};

export const alone: Answers = { ...details, thirdPerson: 'no' };

export const withEngineer: Answers = {
  ...details,
  thirdPerson: 'yes',
  thirdPersonName: 'Μηχανικός Α',
  thirdPersonEmail: 'michanikos@example.org',
};

/** Chania in person about unauthorised buildings, unless told otherwise. */
export const state = states(widget, (host) => new BookingDriver(host), inPerson);
