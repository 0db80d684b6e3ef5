import type { StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import '../src/define/booking-calendar.ts';
import type { AdjustableClock, MockApi } from '../mock-api/index.ts';
import { BookingDriver, type Answers } from './driver.ts';

/** The mock municipality of one story, which `.storybook/preview.ts` opens for it. */
export interface Town {
  readonly api: MockApi;
  readonly clock: AdjustableClock;
  readonly apiUrl: string;
}

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

export function townOf({ loaded }: Pick<StoryContext, 'loaded'>): Town {
  return loaded['town'] as Town;
}

const fallback = html`<p>Κλείστε ραντεβού τηλεφωνικά: <a href="tel:+302821000000">28210 00000</a></p>`;

/** The tag as it stands on a page, with what a citizen reads where it can't work. */
export function widget(attributes: Attributes, context: Pick<StoryContext, 'loaded' | 'globals'>): TemplateResult {
  const { apiUrl = townOf(context).apiUrl, municipality, mode, service, office, headingLevel, theme, allowedOrigins } = attributes;
  const lang = attributes.lang ?? (context.globals['locale'] as string);
  return html`<civic-booking-calendar
    api-url=${apiUrl || nothing} municipality=${municipality || nothing} mode=${mode || nothing} service=${service || nothing}
    office=${office || nothing} lang=${lang || nothing} heading-level=${headingLevel ?? nothing} theme=${theme || nothing}
    allowed-origins=${allowedOrigins || nothing}
  >${fallback}</civic-booking-calendar>`;
}

type Play = NonNullable<StoryObj['play']>;

/** What a citizen does until the state of the story is reached. */
export function citizen(acts: (book: BookingDriver, town: Town) => Promise<void>): Play {
  return (context) => acts(BookingDriver.in(context.canvasElement), townOf(context));
}

export interface StateArgs {
  /** Numbers of the requirements, and what is to be seen. */
  readonly about: string;
  readonly scenario?: string;
  readonly attributes?: Attributes;
  /** Before the widget asks for anything. */
  readonly prepare?: (town: Town) => void;
  readonly acts?: (book: BookingDriver, town: Town) => Promise<void>;
}

/** A story of one state: Chania in person about unauthorised buildings, unless told otherwise. */
export function state({ about, scenario, attributes = inPerson, prepare, acts }: StateArgs): StoryObj {
  return {
    parameters: { scenario, docs: { description: { story: about } } },
    render: (_args, context) => {
      prepare?.(townOf(context));
      return widget(attributes, context);
    },
    play: acts && citizen(acts),
  };
}

/** In documentation each state has a frame of its own: it takes focus, and the address of its page. */
export const framed = { docs: { story: { inline: false, height: '42rem' } } };

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

export const minute = 60_000;
