/** Values that accounts are made of. */
import type { AccountState, Delivery, FormField, Way } from '../../domain/account.ts';
import type { NumberKind } from '../../domain/identity.ts';
import { toOneOf } from './later-values.ts';

/** What kind of field to show; a kind of a newer server is asked for as text. */
export function toFormKind(name: string): FormField['kind'] {
  return name === 'email' || name === 'tel' ? name : 'text';
}

/** Which number it is; one that is not known here is left to the server to check. The rules are not here: a first screen has none. */
export function toNumberKind(name: string): NumberKind | undefined {
  return /^(afm|amka|greek-card|national-code|taxpayer|taxpayer-or-paper|paper|organisation)$/.test(name) ? (name as NumberKind) : undefined;
}

export const toAccountState: (text: string) => AccountState = toOneOf('registered', 'awaited', 'received', 'incomplete', 'refused', 'active');
export const toWay: (text: string) => Way = toOneOf('in-person', 'post');
export const toDelivery: (text: string) => Delivery = toOneOf('electronic', 'post');
