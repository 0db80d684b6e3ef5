/** What the page's policy has blocked, before the doctor came and since; and the line that would not have. */

export interface Violation {
  /** Without the fallback: `connect-src`, also where only `default-src` is written. */
  readonly directive: string;
  /** An address, or a word such as `inline` or `trusted-types-policy`. */
  readonly blocked: string;
  readonly policy: string;
  readonly sample: string;
}

interface CspReport {
  readonly body?: { readonly effectiveDirective?: string; readonly blockedURL?: string; readonly originalPolicy?: string; readonly sample?: string } | null;
}

export class Violations {
  readonly #found = new Map<string, Violation>();
  #observer?: ReportingObserver;
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
    document.addEventListener('securitypolicyviolation', this.#hear);
    if (typeof ReportingObserver !== 'function') return;
    this.#observer = new ReportingObserver((reports) => reports.forEach((report) => this.#read(report)), { types: ['csp-violation'], buffered: true });
    this.#observer.observe();
  }

  get all(): readonly Violation[] {
    this.#observer?.takeRecords().forEach((report) => this.#read(report));
    return [...this.#found.values()];
  }

  stop(): void {
    this.#document.removeEventListener('securitypolicyviolation', this.#hear);
    this.#observer?.disconnect();
  }

  readonly #hear = (event: SecurityPolicyViolationEvent): void => {
    if (event.disposition === 'report') return;
    this.#keep(event.effectiveDirective, event.blockedURI, event.originalPolicy, event.sample);
  };

  #read({ body }: CspReport): void {
    this.#keep(body?.effectiveDirective ?? '', body?.blockedURL ?? '', body?.originalPolicy ?? '', body?.sample ?? '');
  }

  #keep(directive: string, blocked: string, policy: string, sample: string): void {
    this.#found.set([directive, blocked, policy].join('\n'), { directive, blocked, policy, sample });
  }
}

/** Directives that a browser falls back to, in its order. */
const chains: Readonly<Record<string, readonly string[]>> = {
  'script-src-elem': ['script-src-elem', 'script-src', 'default-src'],
  'script-src': ['script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
};

function parse(policy: string): Map<string, string[]> {
  const parts = policy.split(';').map((part) => part.trim().split(/\s+/)).filter(([name]) => name);
  return new Map(parts.map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

const print = (directives: ReadonlyMap<string, readonly string[]>): string => [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** The directive that decides, as it is written. */
export function deciding(policy: string, directive: string): readonly string[] {
  const directives = parse(policy);
  const name = (chains[directive] ?? [directive]).find((each) => directives.has(each));
  return (name && directives.get(name)) || [];
}

/** The policy with a source more. */
export function allowing(policy: string, directive: string, sources: readonly string[]): string {
  const directives = parse(policy);
  const chain = chains[directive] ?? [directive];
  const name = chain.find((each) => directives.has(each)) ?? directive;
  const before = (directives.get(name) ?? []).filter((source) => source !== "'none'");
  // What falls back gets a line of its own: `default-src` need not grow for it.
  const target = name === 'default-src' ? (directive === 'script-src-elem' ? 'script-src' : directive) : name;
  directives.set(target, [...new Set([...before, ...sources])]);
  return print(directives);
}
