/** What a demo page shows, as its query says it: every view can be linked to. The address of the API is not among it. */
import { isScenario, type ScenarioName } from '../../mock-api/index.ts';

export const locales = ['el', 'uk', 'fa', 'en'] as const;
export const municipalities = ['chania', 'shahin-shahr', 'list'] as const;
export const modes = ['', 'in-person', 'video'] as const;
export const themes = ['light', 'dark'] as const;
export const widths = ['full', '480', '320'] as const;

export interface Settings {
  readonly lang: (typeof locales)[number];
  readonly scenario: ScenarioName;
  /** `list`: none is fixed, and the citizen chooses. */
  readonly municipality: (typeof municipalities)[number];
  /** Empty: the citizen chooses. */
  readonly mode: (typeof modes)[number];
  readonly service: string;
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
  /** When the mock municipality's clock starts, as an instant of ISO 8601; empty: now. */
  readonly now: string;
  readonly controls: 'closed' | 'open';
}

const usual: Settings = {
  lang: 'el',
  scenario: 'normal',
  municipality: 'chania',
  mode: '',
  service: '',
  theme: 'light',
  width: 'full',
  now: '',
  controls: 'closed',
};

/** A query that is not understood means what is usual: a demo page never fails for its address. */
export function readSettings(search: string): Settings {
  const query = new URLSearchParams(search);
  const one = <K extends keyof Settings>(key: K, values: readonly Settings[K][]): Settings[K] =>
    values.find((value) => value === query.get(key)) ?? usual[key];
  const scenario = query.get('scenario') ?? '';
  const now = Date.parse(query.get('now') ?? '');
  return {
    lang: one('lang', locales),
    scenario: isScenario(scenario) ? scenario : usual.scenario,
    municipality: one('municipality', municipalities),
    mode: one('mode', modes),
    service: query.get('service') ?? usual.service,
    theme: one('theme', themes),
    width: one('width', widths),
    now: Number.isNaN(now) ? usual.now : secondOf(now),
    controls: one('controls', ['closed', 'open']),
  };
}

/** The shortest query that says the same; empty when all is as usual. */
export function writeSettings(settings: Settings): string {
  const query = new URLSearchParams();
  for (const key of Object.keys(usual) as (keyof Settings)[]) if (settings[key] !== usual[key]) query.set(key, settings[key]);
  const text = query.toString().replaceAll('%3A', ':');
  return text && `?${text}`;
}

/** An instant as short as a person would put it into a link. */
export function secondOf(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
