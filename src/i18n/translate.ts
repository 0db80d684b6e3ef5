import { numberIn } from './plain.ts';

/** Plural forms by CLDR category; `other` is always there. Chosen by the parameter `count`. */
export type Plural = Readonly<{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>>;
export type Message = string | Plural;

/** Texts of one widget in one language. Parameters stand in braces: `{service} on {date}`. */
export type Catalogue = Readonly<Record<string, Message>>;

/** A catalogue with the keys of `C`: what a translation of the English file `C` must satisfy. */
export type TranslationOf<C extends Catalogue> = Readonly<Record<keyof C, Message>>;

type Names<S> = S extends `${string}{${infer P}}${infer R}` ? P | Names<R> : never;
type Texts<M> = M extends string ? M : M extends Plural ? Extract<M[keyof M], string> : never;
type Params<C extends Catalogue, K extends keyof C> = { readonly [P in Names<Texts<C[K]>>]: string | number };

/** A text by its key, with its parameters if it has any: both are checked by the compiler against the English catalogue. */
export type Translate<C extends Catalogue> = <K extends keyof C & string>(
  key: K,
  ...params: [keyof Params<C, K>] extends [never] ? [] : [Params<C, K>]
) => string;

/**
 * Builds the function that speaks a catalogue. Numbers are set in the digits of the locale; texts go in as they are.
 * A key that is missing everywhere yields an empty text rather than its own name.
 */
export function translator<C extends Catalogue>(locale: string, catalogue: C): Translate<C> {
  // Made when first needed.
  let rules: Intl.PluralRules | undefined;
  return (key, ...[params]) => {
    const values = (params ?? {}) as Readonly<Record<string, string | number>>;
    const message: Message | undefined = catalogue[key];
    const text = typeof message === 'object' ? (message[(rules ??= new Intl.PluralRules(locale)).select(Number(values['count']))] ?? message.other) : (message ?? '');
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numberIn(value, locale) : (value ?? '');
    });
  };
}
