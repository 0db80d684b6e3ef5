import type { AppointmentKey } from '../../domain/booking.ts';

/** What a link in a confirmation e-mail asks for (AP11). */
export interface Arrival {
  readonly key: AppointmentKey;
  readonly todo: 'see' | 'reschedule' | 'cancel' | 'join';
}

const name = 'civic-appointment';

/**
 * Takes the reference and token out of the address, where they stand in the fragment so that no server sees them:
 * `#civic-appointment=REFERENCE.TOKEN&civic-do=cancel`. They are gone from the address, and so from history and referrers, at once.
 */
export function takeArrival(): Arrival | undefined {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const found = parameters.get(name);
  if (!found) return undefined;
  const todo = parameters.get('civic-do');
  parameters.delete(name);
  parameters.delete('civic-do');
  // The page's own anchor (`#contact`) must not become `#contact=`.
  const rest = parameters.toString().replace(/=(?=&|$)/g, '');
  try {
    history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
  } catch {
    location.hash = rest; // a sandboxed frame may not rewrite its address
  }
  const dot = found.indexOf('.');
  if (dot < 1) return undefined;
  const key = { reference: found.slice(0, dot), token: found.slice(dot + 1) };
  return { key, todo: todo === 'reschedule' || todo === 'cancel' || todo === 'join' ? todo : 'see' };
}

/** Where the key of a write under way is kept. */
export const pending = 'civic-widgets/pending';

export function rememberedWrite(): string | undefined {
  try {
    return sessionStorage.getItem(pending) ?? undefined;
  } catch {
    return undefined;
  }
}

/** 128 random bits as text; `crypto.randomUUID` is missing on pages without https. */
export function randomText(): string {
  let text = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(16))) text += byte.toString(16).padStart(2, '0');
  return text;
}
