/** Values that forms of the municipality's own are made of. */
import type { FormField } from '../../domain/account.ts';
import type { NumberKind } from '../../domain/identity.ts';

/** What kind of field to show; a kind of a newer server is asked for as text. */
export function toFormKind(name: string): FormField['kind'] {
  return name === 'email' || name === 'tel' ? name : 'text';
}

/** Which number it is; one that is not known here is left to the server to check. The rules are not here: a first screen has none. */
export function toNumberKind(name: string): NumberKind | undefined {
  return /^(afm|amka|greek-card|national-code|taxpayer|taxpayer-or-paper|paper|organisation)$/.test(name) ? (name as NumberKind) : undefined;
}
