import { AdapterError } from '../../domain/errors.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { CallOptions, QueuePort } from '../adapter.ts';
import { ask, below } from './ask.ts';
import type { Http } from './http.ts';
import { wireMunicipality } from './wire-first.ts';

/** The queue part of the REST contract. What is not the town itself is fetched with the widget that asks for it. */
export class RestQueuePort implements QueuePort {
  readonly #http: Http;
  #later?: Promise<Omit<QueuePort, 'municipality'>>;

  constructor(http: Http) {
    this.#http = http;
  }

  municipality(id: string, options: CallOptions): Promise<Municipality> {
    return ask(this.#http, { path: below(id), options }, wireMunicipality);
  }

  #call(): Promise<Omit<QueuePort, 'municipality'>> {
    return (this.#later ??= import('./later-queue.ts').then(
      ({ RestLaterQueuePort }) => new RestLaterQueuePort(this.#http),
      (error: unknown) => {
        this.#later = undefined;
        throw new AdapterError('offline', { detail: String(error) });
      },
    ));
  }

  queues: QueuePort['queues'] = async (...query) => (await this.#call()).queues(...query);
  times: QueuePort['times'] = async (...query) => (await this.#call()).times(...query);
  take: QueuePort['take'] = async (...query) => (await this.#call()).take(...query);
  taken: QueuePort['taken'] = async (...query) => (await this.#call()).taken(...query);
  ticket: QueuePort['ticket'] = async (...query) => (await this.#call()).ticket(...query);
  watch: QueuePort['watch'] = async (...query) => (await this.#call()).watch(...query);
  act: QueuePort['act'] = async (...query) => (await this.#call()).act(...query);
}
