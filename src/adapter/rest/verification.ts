import type { VerificationDesk } from '../../domain/account.ts';
import type { CallOptions, VerificationPort } from '../adapter.ts';
import { ask, below } from './ask.ts';
import type { Http } from './http.ts';
import { lazily } from './lazily.ts';
import { wireVerificationDesk } from './wire-verification.ts';

type Later = Omit<VerificationPort, 'desk'>;

/** Accounts over the REST contract. The first screen reads the desk; the rest is fetched with the first call of it. */
export class RestVerificationPort implements VerificationPort {
  readonly #http: Http;
  readonly #later: () => Promise<Later>;

  constructor(http: Http) {
    this.#http = http;
    this.#later = lazily(() => import('./later-verification.ts').then(({ RestLaterVerification }) => new RestLaterVerification(http)));
  }

  desk(municipality: string, options: CallOptions): Promise<VerificationDesk> {
    return ask(this.#http, { path: `${below(municipality)}/verification`, options }, wireVerificationDesk);
  }

  papers: Later['papers'] = async (...query) => (await this.#later()).papers(...query);
  isFree: Later['isFree'] = async (...query) => (await this.#later()).isFree(...query);
  register: Later['register'] = async (...query) => (await this.#later()).register(...query);
  resend: Later['resend'] = async (...query) => (await this.#later()).resend(...query);
  confirm: Later['confirm'] = async (...query) => (await this.#later()).confirm(...query);
  signIn: Later['signIn'] = async (...query) => (await this.#later()).signIn(...query);
  account: Later['account'] = async (...query) => (await this.#later()).account(...query);
  choose: Later['choose'] = async (...query) => (await this.#later()).choose(...query);
  prefer: Later['prefer'] = async (...query) => (await this.#later()).prefer(...query);
  handIn: Later['handIn'] = async (...query) => (await this.#later()).handIn(...query);
  upload: Later['upload'] = async (...query) => (await this.#later()).upload(...query);
  file: Later['file'] = async (...query) => (await this.#later()).file(...query);
  removeFile: Later['removeFile'] = async (...query) => (await this.#later()).removeFile(...query);
}
