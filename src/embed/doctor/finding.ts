/** What the doctor can find, and how it is told. */
export const faults = [
  'script-missing', 'script-inlined', 'script-unreachable', 'copies', 'crossorigin-missing', 'integrity-mismatch', 'mixed-content', 'files-cors', 'file-missing',
  'policy-script', 'policy-nonce', 'policy-connect', 'policy-types', 'policy-style',
  'nothing-found', 'tag-as-text', 'placeholder-unnamed', 'tag-renamed', 'widget-unknown', 'tag-unclosed', 'quote-missing', 'curly-quotes', 'json-attribute', 'attribute-unknown',
  'locale-unknown', 'locale-missing',
  'api-missing', 'api-refused', 'api-not-allowed', 'api-cors', 'api-cors-writes', 'api-unreachable', 'api-failing', 'contract', 'municipality-unknown', 'value-unknown',
  'hidden', 'contrast',
] as const;

export type Fault = (typeof faults)[number];

export interface Snippet {
  /** Where it goes: into the page, into a style sheet, into the headers that a server sends. */
  readonly kind: 'html' | 'css' | 'header';
  readonly text: string;
}

export interface Finding {
  readonly fault: Fault;
  /** Citizens cannot use the widget, or not to its end. */
  readonly grave: boolean;
  /** A selector, an address or the name of a header. */
  readonly where: string;
  readonly params?: Readonly<Record<string, string>>;
  /** Asked for when all checks are done: one snippet holds the remedies of all that is wrong with its element. */
  readonly snippet?: () => Snippet;
}

/** A finding as it leaves the doctor, in the page's language. */
export interface ToldFinding {
  readonly fault: Fault;
  readonly grave: boolean;
  readonly where: string;
  readonly what: string;
  readonly todo: string;
  readonly snippet?: Snippet;
}

export interface Diagnosis {
  /** The language it is told in. */
  readonly locale: string;
  readonly page: string;
  /** The script tag's version, where it says so. */
  readonly version?: string;
  readonly widgets: number;
  readonly findings: readonly ToldFinding[];
}
