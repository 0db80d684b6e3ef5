import type { Appointment, Availability, Hold, Meeting, Service } from '../../domain/booking.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Municipality, MunicipalityName } from '../../domain/municipality.ts';
import type { SessionChange } from '../../provider/session.ts';
import type { Language, MonthPress } from '../month/state.ts';
import type { Step } from './state.ts';

/** What the citizen does. */
type Press =
  | MonthPress
  | { type: 'choose'; what: 'municipality' | 'mode' | 'service' | 'office' | 'staff'; id: string | undefined }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'go'; step: Step }
  | { type: 'retry' }
  | { type: 'clock'; as: 'viewer' | 'office' }
  | { type: 'answer'; field: string; value: string }
  | { type: 'consent'; id: string; given: boolean }
  | { type: 'extend' }
  | { type: 'confirm' }
  | { type: 'alternative'; start: Instant }
  | { type: 'take' }
  | { type: 'calendar' }
  | { type: 'move' }
  | { type: 'ask-cancel' }
  | { type: 'keep' }
  | { type: 'cancel' }
  | { type: 'anew' }
  | { type: 'meet' }
  | { type: 'join' };

/** What comes back. `at` is the device's clock when it came. */
type Answer =
  | { type: 'municipalities'; value: readonly MunicipalityName[]; locale: string }
  | { type: 'municipality'; value: Municipality; locale: string }
  | { type: 'services'; value: readonly Service[]; locale: string }
  | { type: 'availability'; from: IsoDate; to: IsoDate; value: Availability; locale: string; at: Instant }
  | { type: 'held'; hold: Hold; at: Instant }
  | { type: 'extended'; hold: Hold; at: Instant }
  | { type: 'released'; id: string }
  | { type: 'recovered'; appointment: Appointment | undefined; at: Instant }
  | { type: 'opened'; appointment: Appointment; at: Instant }
  | { type: 'written'; appointment: Appointment; at: Instant }
  | { type: 'not-done' }
  | { type: 'meeting'; meeting: Meeting; at: Instant }
  | { type: 'joined'; meeting: Meeting; at: Instant }
  | { type: 'failed'; name: string; failure: Failure; locale: string };

export type Event =
  | Press
  | Answer
  | { type: 'tick'; at: Instant }
  /** Who has signed in is somebody else, or nobody, by now. */
  | { type: 'visitor'; token: string | undefined; change?: SessionChange }
  /** Back from a provider, with what was kept for that. */
  | { type: 'resume'; draft: string | undefined }
  | { type: 'arrived' }
  | { type: 'patience' }
  | { type: 'online' }
  | { type: 'language'; language: Language };
