import type { Fault, Snippet } from '../finding.ts';

/** What the doctor says in one language. `{name}` stands for a parameter of the finding. */
export interface Texts {
  readonly title: string;
  readonly busy: string;
  /** With `{widgets}`. */
  readonly healthy: string;
  /** With `{count}`. */
  readonly found: string;
  readonly grave: string;
  readonly slight: string;
  readonly where: string;
  readonly todo: string;
  readonly paste: Readonly<Record<Snippet['kind'], string>>;
  readonly copy: string;
  readonly copyAll: string;
  readonly copied: string;
  readonly close: string;
  readonly faults: Readonly<Record<Fault, readonly [what: string, todo: string]>>;
}
