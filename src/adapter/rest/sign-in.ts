import type { SignInPort } from '../adapter.ts';
import type { Http } from './http.ts';
import { lazily } from './lazily.ts';

/** Signing in over the REST contract. Nobody has to on a first screen: the calls are fetched with the first of them. */
export class RestSignInPort implements SignInPort {
  readonly #port: () => Promise<SignInPort>;

  constructor(http: Http) {
    this.#port = lazily(() => import('./later-sign-in.ts').then(({ RestLaterSignIn }) => new RestLaterSignIn(http)));
  }

  providers: SignInPort['providers'] = async (...query) => (await this.#port()).providers(...query);
  begin: SignInPort['begin'] = async (...query) => (await this.#port()).begin(...query);
  complete: SignInPort['complete'] = async (...query) => (await this.#port()).complete(...query);
  extend: SignInPort['extend'] = async (...query) => (await this.#port()).extend(...query);
  end: SignInPort['end'] = async (...query) => (await this.#port()).end(...query);
}
