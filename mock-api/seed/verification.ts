import type { FormField, OnlineDocument } from '../../src/domain/account.ts';
import type { Texts } from '../texts.ts';
import type { SeedLink, SeedOffice } from './municipality.ts';

export interface SeedFormField extends Omit<FormField, 'label' | 'hint'> {
  readonly label: Texts;
  readonly hint?: Texts;
}

export interface SeedOnlineDocument extends Omit<OnlineDocument, 'label' | 'hint'> {
  readonly label: Texts;
  readonly hint?: Texts;
}

/** Whom one signs in with. */
export interface SeedProvider {
  readonly id: string;
  readonly name: Texts;
  readonly needs: Texts;
}

/** How a municipality gets to know who somebody is (VF). */
export interface SeedVerification {
  readonly links: readonly SeedLink[];
  readonly providers: readonly SeedProvider[];
  readonly fields: readonly SeedFormField[];
  readonly interests: readonly { readonly id: string; readonly name: Texts }[];
  readonly registered: readonly Texts[];
  readonly verified: readonly Texts[];
  readonly neverPosted?: Texts;
  readonly paper: {
    readonly title: Texts;
    readonly department: Texts;
    readonly fields: readonly SeedFormField[];
    readonly declaration: Texts;
    readonly enclose: readonly Texts[];
  };
  readonly offices: readonly SeedOffice[];
  readonly bring: readonly Texts[];
  readonly postTo: readonly Texts[];
  readonly envelope: readonly Texts[];
  readonly certify: Texts;
  /** What may be sent as files, while the scenario says that the municipality takes papers so. */
  readonly online?: readonly SeedOnlineDocument[];
  readonly hours: number;
  /** Sentences of the clerk by name. */
  readonly findings: Readonly<Record<string, Texts>>;
  /** Which document a sentence of the clerk asks for anew. */
  readonly lacks?: Readonly<Record<string, string>>;
}
