import type { Adapter } from '../adapter.ts';
import { RestBookingPort } from './booking.ts';
import { RestQueuePort } from './queue.ts';
import { RestRequestPort } from './requests.ts';
import { httpOf, type RestSettings } from './settings.ts';
import { RestSignInPort } from './sign-in.ts';
import { RestVerificationPort } from './verification.ts';
import { RestStatusPort } from './status.ts';

export type { RestSettings } from './settings.ts';

/** A municipality's systems behind the REST contract of this library (`docs/openapi.yaml`), with all its ports. */
export class RestAdapter implements Adapter {
  readonly booking: RestBookingPort;
  readonly signIn: RestSignInPort;
  readonly verification: RestVerificationPort;
  readonly queue: RestQueuePort;
  readonly requests: RestRequestPort;
  readonly status: RestStatusPort;

  constructor(settings: RestSettings) {
    const http = httpOf(settings);
    this.booking = new RestBookingPort(http);
    this.signIn = new RestSignInPort(http);
    this.verification = new RestVerificationPort(http);
    this.queue = new RestQueuePort(http);
    this.requests = new RestRequestPort(http);
    this.status = new RestStatusPort(http);
  }
}
