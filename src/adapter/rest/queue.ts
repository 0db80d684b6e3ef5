import { AdapterError } from '../../domain/errors.ts';
import type { QueuePort } from '../adapter.ts';
import type { Http } from './http.ts';

/** The queue part of the REST contract: all of it comes with the widget that asks. */
export class RestQueuePort implements QueuePort {
  readonly #http: Http;
  #port?: Promise<QueuePort>;

  constructor(http: Http) {
    this.#http = http;
  }

  #call(): Promise<QueuePort> {
    return (this.#port ??= import('./later-queue.ts').then(
      ({ RestLaterQueuePort }) => new RestLaterQueuePort(this.#http),
      (error: unknown) => {
        this.#port = undefined;
        throw new AdapterError('offline', { detail: String(error) });
      },
    ));
  }

  centre: QueuePort['centre'] = async (...query) => (await this.#call()).centre(...query);
  queues: QueuePort['queues'] = async (...query) => (await this.#call()).queues(...query);
  times: QueuePort['times'] = async (...query) => (await this.#call()).times(...query);
  take: QueuePort['take'] = async (...query) => (await this.#call()).take(...query);
  taken: QueuePort['taken'] = async (...query) => (await this.#call()).taken(...query);
  ticket: QueuePort['ticket'] = async (...query) => (await this.#call()).ticket(...query);
  watch: QueuePort['watch'] = async (...query) => (await this.#call()).watch(...query);
  act: QueuePort['act'] = async (...query) => (await this.#call()).act(...query);
}
