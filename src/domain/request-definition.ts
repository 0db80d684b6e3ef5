/**
 * A municipal service as data (RQ1): a new service is a file that the municipality writes, not a release of this library. The
 * format is versioned by `format`; `docs/service-definition.schema.json` describes it for editors, `docs/service-definitions.md`
 * for people.
 */
import type { Condition } from './conditions.ts';
import type { Currency } from './money.ts';
import type { FileKind } from './uploads/file-kinds.ts';

/** One text for everybody, or one for each language. */
export type Text = string | Readonly<Record<string, string>>;

/** The text in a language; else in English, else in whatever there is. */
export function textIn(text: Text | undefined, locale: string): string {
  if (typeof text !== 'object') return text ?? '';
  for (const tag of [locale, locale.split('-')[0] ?? '', 'en']) if (Object.hasOwn(text, tag)) return text[tag] ?? '';
  return Object.values(text)[0] ?? '';
}

/** On whose behalf a request is filed (RQ12). */
export type Role = 'citizen' | 'notary' | 'bank';

/** Who may file, and what proof of themselves they need: none, an account, or one that has been verified (VF3, VF7). */
export interface Applicant {
  readonly role: Role;
  readonly signIn: 'none' | 'account' | 'verified';
}

/** Something to promise before the request begins (RQ3). */
export interface Undertaking {
  readonly id: string;
  readonly text: Text;
}

export interface Option {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  /** Shown, but not to be chosen, while this holds: copies of a building-permit file can't be posted (VF7). */
  readonly offWhen?: Condition;
  /** Why. */
  readonly offText?: Text;
}

export type FieldKind = 'text' | 'multiline' | 'email' | 'tel' | 'number' | 'amount' | 'date' | 'code' | 'choice' | 'choices' | 'yes-no';

/** A question of the municipality's own. */
export interface RequestField {
  /** Unique in the definition: the name of the answer. */
  readonly id: string;
  readonly kind: FieldKind;
  readonly label: Text;
  readonly hint?: Text;
  /** Everything is required unless it says otherwise. */
  readonly optional?: boolean;
  readonly showWhen?: Condition;
  /** WHATWG autofill token (WCAG 1.3.5). */
  readonly autocomplete?: string;
  /** Characters of a text. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** Bounds of a number or amount. */
  readonly min?: number;
  readonly max?: number;
  /** Of an amount. */
  readonly currency?: Currency;
  /** Of a date: neither before this day nor after that one; `today` is the day at the office. */
  readonly from?: string;
  readonly until?: string;
  /** Of a code: `9` stands for a digit, `A` for a letter, all else for itself: `9-99-99-9`. */
  readonly shape?: string;
  /** Of a code: how its last digit follows from the others. */
  readonly checkDigit?: 'ir-national-id' | 'gr-afm';
  /** Of a choice. */
  readonly options?: readonly Option[];
}

/** A paper to hand in (RQ5). */
export interface RequiredDocument {
  readonly id: string;
  readonly label: Text;
  readonly hint?: Text;
  readonly optional?: boolean;
  readonly showWhen?: Condition;
  readonly kinds: readonly FileKind[];
  /** Bytes of each file. */
  readonly maxBytes: number;
  /** How many files it may take, such as the pages of a deed. */
  readonly maxFiles: number;
}

export const stepKinds = [
  'undertakings',
  'property',
  'earlier-request',
  'letter',
  'fields',
  'documents',
  'applicant',
  'check',
  'dues',
  'review',
  'submission',
  'answer',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** How a property can be found (RQ4). Whatever else there is, a code or a list is: a map is never the only way. */
export type PropertyWay = 'code' | 'list' | 'map';

/** One question, or one thing that happens. Which members count follows from the kind. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  /** In place of the widget's own words. */
  readonly title?: Text;
  readonly lead?: Text;
  readonly showWhen?: Condition;
  /** undertakings: each is read and accepted by itself. */
  readonly undertakings?: readonly Undertaking[];
  /** undertakings: what to have at hand. */
  readonly ready?: readonly Text[];
  /** property: ways to find it, the first one first. */
  readonly by?: readonly PropertyWay[];
  /** property: form of its code, as in a field of kind `code`. */
  readonly shape?: string;
  /** property, earlier-request, letter: hint of the code or number. */
  readonly hint?: Text;
  /** earlier-request, letter: may be left out. */
  readonly optional?: boolean;
  /** fields; also more questions on property, letter and applicant. */
  readonly fields?: readonly RequestField[];
  /** documents. */
  readonly documents?: readonly RequiredDocument[];
  /** letter: who may have asked; without it the name is typed. */
  readonly authorities?: readonly Option[];
  /** applicant: kinds of ownership. */
  readonly ownership?: readonly Option[];
  /** applicant: parts that the owners' shares must add up to, such as six dang, and what one part is called. */
  readonly shares?: { readonly whole: number; readonly unit: Text; readonly showWhen?: Condition };
}

export interface Definition {
  readonly format: 1;
  readonly id: string;
  /** The municipality's own count of editions; a draft remembers which it was begun with. */
  readonly edition: number;
  readonly title: Text;
  readonly summary?: Text;
  readonly applicants: readonly Applicant[];
  readonly steps: readonly Step[];
  /** How dues come about: none, as the records of the property say, or always the same. */
  readonly fees: 'none' | 'records' | 'fixed';
  /** Of fixed fees: what the server is to charge. The widget shows what the server says is owed. */
  readonly charges?: { readonly currency: Currency; readonly items: readonly { readonly id: string; readonly label: Text; readonly amount: number }[] };
  /** The field whose answer says how the result is delivered (VF7); on screen when there is none. */
  readonly delivery?: string;
}

/** A service in a list. */
export interface RequestType {
  readonly id: string;
  readonly title: Text;
  readonly summary?: Text;
  readonly applicants: readonly Applicant[];
}

/** Names of the answers to questions that are the widget's own. */
export const own = {
  property: 'property',
  earlier: 'earlier',
  letterNumber: 'letter.number',
  letterDate: 'letter.date',
  letterAuthority: 'letter.authority',
  applicantName: 'applicant.name',
  ownership: 'applicant.ownership',
  owners: 'applicant.owners',
  shares: 'applicant.shares',
} as const;
