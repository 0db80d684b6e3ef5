import type { Adapter } from '../adapter.ts';
import { RestBookingPort } from './booking.ts';
import { httpOf, type RestSettings } from './settings.ts';

export type { RestSettings } from './settings.ts';

/** A municipality's systems behind the REST contract of this library (`docs/openapi.yaml`), with all its ports. */
export class RestAdapter implements Adapter {
  readonly booking: RestBookingPort;

  constructor(settings: RestSettings) {
    const http = httpOf(settings);
    this.booking = new RestBookingPort(http);
  }
}
