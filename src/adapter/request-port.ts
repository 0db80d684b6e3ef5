import type {
  PaymentStart,
  PropertyList,
  PropertyQuestion,
  RequestDesk,
  RequestDraft,
  RequestKey,
  ServiceRequest,
} from '../domain/requests.ts';
import type { Bounds, MapPlace } from '../domain/map-view.ts';
import type { ParcelView } from '../domain/parcels.ts';
import type { Definition, RequestType } from '../domain/request-definition.ts';
import type { CallOptions, WriteOptions } from './adapter.ts';
import type { UploadPort } from './upload-port.ts';

/** Beginning a request may take somebody who has signed in. */
export interface OpenOptions extends WriteOptions {
  /** Token of a session. */
  readonly session?: string;
}

/** What a service request needs from a municipality's systems (RQ, VF3, VF7). */
export interface RequestPort extends UploadPort<RequestKey> {
  desk(municipality: string, options: CallOptions): Promise<RequestDesk>;
  types(municipality: string, options: CallOptions): Promise<readonly RequestType[]>;
  /** @throws contract when it is no definition that this edition can read */
  type(municipality: string, id: string, options: CallOptions): Promise<Definition>;

  /** Properties with a code, or that words describe; the code travels in the body (RQ4). */
  properties(municipality: string, question: PropertyQuestion, options: CallOptions): Promise<PropertyList>;

  /** Where the town lies, and what stands behind its parcels. @throws not-found where there is no map */
  map(municipality: string, options: CallOptions): Promise<MapPlace>;
  /** The parcels that touch a part of the town, as GeoJSON has them (RQ4). */
  parcels(municipality: string, bounds: Bounds, options: CallOptions): Promise<ParcelView>;

  /** Begins a draft on the server. @throws unauthorized when the service wants somebody who has signed in */
  open(municipality: string, type: string, draft: RequestDraft, options: OpenOptions): Promise<ServiceRequest>;
  /** Keeps what was answered so far; the answer has the records' check and the dues as they are now (RQ4, RQ7). */
  save(key: RequestKey, draft: RequestDraft, options: WriteOptions): Promise<ServiceRequest>;
  request(key: RequestKey, options: CallOptions): Promise<ServiceRequest>;

  /**
   * Where to pay a sum that the citizen has seen; afterwards the server leads back to `returnUrl` (RQ7).
   *
   * @throws conflict when another sum is owed by now
   */
  pay(key: RequestKey, amount: number, returnUrl: string, options: WriteOptions): Promise<PaymentStart>;
  /** Files the request for good (RQ8). @throws conflict when the records are wrong or something is owed, invalid with `faults` */
  submit(key: RequestKey, options: WriteOptions): Promise<ServiceRequest>;
  /** What became of a write whose answer was lost, by its key; `undefined` when the server never did it. */
  requestOutcome(key: string, options: CallOptions): Promise<ServiceRequest | undefined>;
}
