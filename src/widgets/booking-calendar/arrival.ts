import type { AppointmentKey } from '../../domain/booking.ts';
import { takeFragment } from '../fragment.ts';

/** What a link in a confirmation e-mail asks for (AP11). */
export interface Arrival {
  readonly key: AppointmentKey;
  readonly todo: 'see' | 'reschedule' | 'cancel' | 'join';
}

/** Takes the reference and token out of the address: `#civic-appointment=REFERENCE.TOKEN&civic-do=cancel`. */
export function takeArrival(): Arrival | undefined {
  const [found = '', todo] = takeFragment('civic-appointment', 'civic-do');
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
