import type { Value } from '../../domain/conditions.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Definition, PropertyWay, RequestType } from '../../domain/request-definition.ts';
import type { PaymentStart, Property, PropertyList, PropertyQuestion, RequestDesk, ServiceRequest } from '../../domain/requests.ts';
import type { SessionChange } from '../../provider/session.ts';
import type { Failed } from '../acts.ts';
import type { UploadEvent } from '../uploads.ts';
import type { KeptDraft } from './device-draft.ts';
import type { MapEvent } from './map/state.ts';
import type { Language, State } from './state.ts';

/** What the citizen does. */
type Press =
  | { type: 'service'; id: string }
  | { type: 'role'; id: string }
  | { type: 'sign-in' }
  | { type: 'accept'; id: string; given: boolean }
  | { type: 'answer'; field: string; value: Value }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'go'; step: string }
  | { type: 'retry' }
  | { type: 'way'; by: PropertyWay }
  | { type: 'question'; question: PropertyQuestion }
  | { type: 'seek' }
  | { type: 'choose'; property: Property }
  | { type: 'more-owners' }
  | { type: 'fewer-owners'; at: number }
  | { type: 'recheck' }
  | { type: 'pay' }
  | { type: 'anew' }
  | { type: 'keep'; open: boolean }
  | { type: 'device'; keep: boolean }
  | { type: 'kept'; resume: boolean };

/** What comes back. `at` is the device's clock when it came. */
type Answer =
  | { type: 'desk'; value: RequestDesk; locale: string }
  | { type: 'types'; value: readonly RequestType[]; locale: string }
  | { type: 'definition'; value: Definition; locale: string }
  | { type: 'found'; value: PropertyList; locale: string; n: number }
  | { type: 'opened'; request: ServiceRequest | undefined; locale: string; at: Instant }
  | { type: 'written'; request: ServiceRequest; locale: string; at: Instant; key: string }
  | { type: 'outcome'; request: ServiceRequest | undefined; locale: string; at: Instant; key: string }
  | { type: 'followed'; request: ServiceRequest; locale: string; at: Instant }
  | { type: 'paying'; start: PaymentStart; key: string }
  | { type: 'kept-found'; kept: KeptDraft | undefined }
  | { type: 'device-kept'; done: boolean };

export type Event =
  | Press
  | Answer
  | MapEvent
  | UploadEvent
  | Failed
  /** The page leads nowhere it may: said by the element, which knows the origins. */
  | { type: 'refused-address' }
  /** The page is back from the bank by the browser's own way. */
  | { type: 'returned' }
  /** `change` says why, where that is known. */
  | { type: 'signed-in'; token: string | undefined; change?: SessionChange }
  /** Back from a provider, with what was kept for that. */
  | { type: 'resume'; kept: Partial<Pick<State, 'service' | 'role' | 'values' | 'accepted' | 'at'>> | undefined }
  | { type: 'patience' }
  | { type: 'online' }
  | { type: 'language'; language: Language };
