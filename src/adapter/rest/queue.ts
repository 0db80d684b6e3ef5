import { AdapterError } from '../../domain/errors.ts';
import type { Centre } from '../../domain/municipality.ts';
import type { Queues } from '../../domain/queue.ts';
import type { CallOptions, QueuePort } from '../adapter.ts';
import { ask, below } from './ask.ts';
import { centre } from './centre.ts';
import type { Http } from './http.ts';
import type { LaterQueuePort } from './later-queue.ts';
import { wireQueues } from './wire-queues.ts';

/** The queue part of the REST contract. What the first question asks is here; the rest is fetched with the first call of it. */
export class RestQueuePort implements QueuePort {
  readonly #http: Http;
  #later?: Promise<LaterQueuePort>;

  constructor(http: Http) {
    this.#http = http;
  }

  centre(municipality: string, options: CallOptions): Promise<Centre> {
    return centre(this.#http, municipality, options);
  }

  queues(municipality: string, options: CallOptions): Promise<Queues> {
    return ask(this.#http, { path: `${below(municipality)}/queues`, options }, wireQueues);
  }

  #call(): Promise<LaterQueuePort> {
    return (this.#later ??= import('./later-queue.ts').then(
      ({ RestLaterQueuePort }) => new RestLaterQueuePort(this.#http),
      (error: unknown) => {
        this.#later = undefined;
        throw new AdapterError('offline', { detail: String(error) });
      },
    ));
  }

  times: QueuePort['times'] = async (...query) => (await this.#call()).times(...query);
  take: QueuePort['take'] = async (...query) => (await this.#call()).take(...query);
  taken: QueuePort['taken'] = async (...query) => (await this.#call()).taken(...query);
  ticket: QueuePort['ticket'] = async (...query) => (await this.#call()).ticket(...query);
  watch: QueuePort['watch'] = async (...query) => (await this.#call()).watch(...query);
  act: QueuePort['act'] = async (...query) => (await this.#call()).act(...query);
}
