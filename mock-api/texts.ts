/** The languages that the mock municipalities speak. */
export const languages = ['el', 'uk', 'fa', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. */
export type Texts = Readonly<Record<Language, string>>;

export function texts(el: string, uk: string, fa: string, en: string): Texts {
  return { el, uk, fa, en };
}

/** The first language of an `Accept-Language` that the municipality speaks; its weights are ignored, as browsers send them in order. */
export function chooseLanguage(acceptLanguage: string | null, fallback: Language): Language {
  for (const tag of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const language = languages.find((known) => known === tag.trim().split(/[-;]/)[0]);
    if (language) return language;
  }
  return fallback;
}
