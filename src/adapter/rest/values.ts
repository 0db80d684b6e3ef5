/** Single values of the wire as domain values. What can't be one throws an `AdapterError`. */
import type { Field } from '../../domain/booking.ts';
import type { Zone } from '../../domain/dates.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { Mode } from '../../domain/municipality.ts';

const kinds: readonly Field['kind'][] = ['text', 'multiline', 'email', 'tel', 'yes-no'];

/** Says which kind of value was expected, never what came. */
export function breach(expected: string): never {
  throw new AdapterError('contract', { detail: `no ${expected}` });
}

/** A zone that this device knows, by this name or another: any other would throw at the first time that is shown. */
export function toZone(value: string): Zone {
  const name = `${value}`;
  // Some lists have the former spelling only; engines before 2022 know no other.
  const former = name.replace('/Kyiv', '/Kiev');
  const listed = Intl.supportedValuesOf?.('timeZone');
  if (listed?.includes(name) || listed?.includes(former)) return name;
  try {
    // For other names of a zone. The first formatter of a page takes an old telephone a visible wait.
    new Intl.DateTimeFormat('en', { timeZone: former });
    return name;
  } catch {
    return breach('zone');
  }
}

/** How a citizen can be served; modes of a newer server are left out. */
export function toModes(names: readonly string[]): Mode[] {
  return toList(names).filter((name) => name === 'in-person' || name === 'video');
}

/** What kind of field to show; a kind of a newer server is asked for as text. */
export function toKind(name: string): Field['kind'] {
  return kinds.find((kind) => kind === name) ?? 'text';
}

/** A whole number of minutes, characters or people. */
export function toCount(count: number): number {
  return Number.isInteger(count) && count >= 0 && count < 1e6 ? count : breach('count');
}

export function toList<T>(items: readonly T[]): readonly T[] {
  return Array.isArray(items) ? (items as readonly T[]) : breach('list');
}
