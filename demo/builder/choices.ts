/** What has been chosen, and what it means for the widget. */
import { chania, kryvyiRih, shahinShahr, urmia } from '../../mock-api/index.ts';
import type { SeedMunicipality } from '../../mock-api/seed/municipality.ts';
import { safeUrl } from '../../src/domain/links.ts';
import { textIn } from '../../src/domain/request-definition.ts';
import type { locales } from '../controls/settings.ts';
import { entryOf, widgetNames, type WidgetName } from './registry.ts';

export type Locale = (typeof locales)[number];
export type Form = 'tag' | 'placeholder' | 'link';

export interface Choices {
  /** Of this page. */
  readonly ui: Locale;
  readonly widget: WidgetName;
  /** `list`: none is fixed; `other`: by the id that is typed. */
  readonly municipality: string;
  readonly id: string;
  readonly mode: string;
  readonly service: string;
  readonly lang: Locale | '';
  readonly theme: string;
  /** Empty: the page's own. */
  readonly accent: string;
  readonly radius: string;
  readonly form: Form;
  /** Room and colours in a style sheet instead of the tag. */
  readonly sheet: boolean;
  readonly api: string;
  readonly files: string;
  /** As it was typed. */
  readonly fallback?: string;
  readonly link: string;
}

export const towns: Readonly<Record<string, SeedMunicipality>> = { chania, 'shahin-shahr': shahinShahr, urmia, 'kryvyi-rih': kryvyiRih };

/** The towns of the mock that a widget works with. */
export const townsFor = (widget: WidgetName): SeedMunicipality[] =>
  Object.values(towns).filter(({ offers = ['booking'], verification }) => {
    const { offer } = entryOf(widget);
    return offer === 'verification' ? verification : offers.includes(offer);
  });

/** What a town serves, as choices in one language. */
export function servicesOf(widget: WidgetName, town: SeedMunicipality, ui: Locale): (readonly [id: string, name: string])[] {
  if (widget === 'service-request') return (town.definitions ?? []).map(({ id, title }) => [id, textIn(title, ui)] as const);
  return town.services.map(({ id, name }) => [id, name[ui]] as const);
}

export function usual(ui: Locale, version: string): Choices {
  return {
    ui,
    widget: widgetNames[0] ?? 'booking-calendar',
    municipality: 'chania', id: '', mode: '', service: '', lang: ui, theme: '', accent: '', radius: '',
    form: 'placeholder', sheet: false,
    api: 'https://api.example/v1',
    files: `https://cdn.example/civic-widgets/${version}/`,
    link: 'https://town.example/',
  };
}

/** Attributes as the webmaster writes them, in their order. */
export function attributesOf({ widget, municipality, id, mode, service, lang, theme, api }: Choices): [string, string][] {
  const { choices } = entryOf(widget);
  const all: [string, string][] = [
    ['api-url', api.trim()],
    ['municipality', municipality === 'list' ? '' : municipality === 'other' ? id.trim() : municipality],
    ['mode', choices.includes('mode') ? mode : ''],
    ['service', choices.includes('service') ? service.trim() : ''],
    ['lang', lang],
    ['theme', theme],
  ];
  return all.filter(([, value]) => value);
}

/** What the widget takes from styles, room first. */
export function stylesOf({ widget, municipality, mode, service, accent, radius }: Choices): [string, string][] {
  const { choices, room } = entryOf(widget);
  const answers: Readonly<Record<string, string>> = { mode, service };
  const answered = municipality !== 'list' && choices.every((choice) => answers[choice]);
  const all: [string, string][] = [
    ['display', 'block'],
    ['min-height', room[answered ? 1 : 0]],
    ['--civic-color-accent', accent],
    ['--civic-radius', radius && `${radius}px`],
  ];
  return all.filter(([, value]) => value);
}

/** Whether an address can be used; a widget refuses any other. */
export const usable = (address: string): boolean => {
  const text = address.trim();
  return /^https?:\/\//.test(text) && safeUrl(text) !== undefined;
};
