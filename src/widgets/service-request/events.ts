import type { Value } from '../../domain/conditions.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Definition, PropertyWay, RequestType } from '../../domain/request-definition.ts';
import type { PaymentStart, Property, PropertyList, PropertyQuestion, RequestDesk, ServiceRequest, StoredFile } from '../../domain/requests.ts';
import type { Picked, UploadRules } from '../../domain/uploads/upload-list.ts';
import type { Failed } from '../acts.ts';
import type { MapEvent } from './map/state.ts';
import type { Language } from './state.ts';

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
  | { type: 'picked'; rules: UploadRules; files: readonly Picked[] }
  | { type: 'again'; id: string }
  | { type: 'remove'; id: string }
  | { type: 'recheck' }
  | { type: 'pay' }
  | { type: 'anew' };

/** What comes back. `at` is the device's clock when it came. */
type Answer =
  | { type: 'desk'; value: RequestDesk; locale: string }
  | { type: 'types'; value: readonly RequestType[]; locale: string }
  | { type: 'definition'; value: Definition; locale: string }
  | { type: 'found'; value: PropertyList; locale: string; n: number }
  | { type: 'opened'; request: ServiceRequest; locale: string; at: Instant }
  | { type: 'written'; request: ServiceRequest; locale: string; at: Instant; key: string }
  | { type: 'outcome'; request: ServiceRequest | undefined; locale: string; at: Instant; key: string }
  | { type: 'followed'; request: ServiceRequest; locale: string; at: Instant }
  | { type: 'paying'; start: PaymentStart; key: string }
  | { type: 'progress'; id: string; received: number }
  | { type: 'stored'; id: string; file: StoredFile }
  | { type: 'removed'; file: string };

export type Event =
  | Press
  | Answer
  | MapEvent
  | Failed
  /** The page leads nowhere it may: said by the element, which knows the origins. */
  | { type: 'refused-address' }
  /** The page is back from the bank by the browser's own way. */
  | { type: 'returned' }
  | { type: 'signed-in'; token: string | undefined }
  | { type: 'patience' }
  | { type: 'online' }
  | { type: 'language'; language: Language };
