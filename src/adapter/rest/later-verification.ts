import type { Account, Delivery, Pending, Registration, VerificationPapers, Way } from '../../domain/account.ts';
import type { Session } from '../../domain/session.ts';
import type { CallOptions, VerificationPort, WriteOptions } from '../adapter.ts';
import { ask, below, segment } from './ask.ts';
import type { Call, Http } from './http.ts';
import { toJson } from './json.ts';
import { lazily } from './lazily.ts';
import { refusedFacts as refused } from './later-refusal.ts';
import type { RestUploads } from './later-uploads.ts';
import { wireAccount, wireFree, wirePending, wireVerificationPapers } from './wire-accounts.ts';
import { wireSession } from './wire-sign-in.ts';

const post = { method: 'POST', refused } as const satisfies Partial<Call>;

/** What comes after the first screen of the verification form. Names and codes travel in bodies only. */
export class RestLaterVerification implements Omit<VerificationPort, 'desk'> {
  readonly #http: Http;
  readonly #uploads: () => Promise<RestUploads>;

  constructor(http: Http) {
    this.#http = http;
    this.#uploads = lazily(() => import('./later-uploads.ts').then(({ RestUploads }) => new RestUploads(http)));
  }

  papers(municipality: string, options: CallOptions): Promise<VerificationPapers> {
    return ask(this.#http, { path: `${below(municipality)}/verification/papers`, options }, wireVerificationPapers);
  }

  async isFree(municipality: string, userName: string, options: CallOptions): Promise<boolean> {
    const call: Call = { ...post, read: true, path: `${below(municipality)}/user-names`, body: toJson({ userName }), options };
    return (await ask(this.#http, call, wireFree)).free;
  }

  register(municipality: string, { answers, userName, password, interests }: Registration, options: WriteOptions): Promise<Pending> {
    const body = toJson({ answers, userName, password, interests });
    return ask(this.#http, { ...post, path: `${below(municipality)}/accounts`, body, options }, wirePending);
  }

  resend(pending: string, options: WriteOptions): Promise<Pending> {
    return ask(this.#http, { ...post, path: `/accounts/${segment(pending)}/code`, options }, wirePending);
  }

  confirm(pending: string, code: string, options: WriteOptions): Promise<Session> {
    return ask(this.#http, { ...post, path: `/accounts/${segment(pending)}/confirmation`, body: toJson({ code }), options }, wireSession);
  }

  signIn(municipality: string, userName: string, password: string, options: WriteOptions): Promise<Session> {
    return ask(this.#http, { ...post, path: `${below(municipality)}/sessions`, body: toJson({ userName, password }), options }, wireSession);
  }

  account({ token }: Session, options: CallOptions): Promise<Account> {
    return ask(this.#http, { path: '/account', token, options }, wireAccount);
  }

  choose({ token }: Session, way: Way, options: WriteOptions): Promise<Account> {
    return ask(this.#http, { ...post, path: '/verifications', body: toJson({ way }), token, options }, wireAccount);
  }

  prefer({ token }: Session, delivery: Delivery, options: WriteOptions): Promise<Account> {
    return ask(this.#http, { ...post, method: 'PATCH', path: '/account', body: toJson({ delivery }), token, options }, wireAccount);
  }

  handIn({ token }: Session, options: WriteOptions): Promise<Account> {
    return ask(this.#http, { ...post, path: '/verifications/submission', token, options }, wireAccount);
  }

  upload: VerificationPort['upload'] = async ({ token }, ...rest) => (await this.#uploads()).upload('/verifications/files', token, ...rest);
  file: VerificationPort['file'] = async ({ token }, ...rest) => (await this.#uploads()).file(token, ...rest);
  removeFile: VerificationPort['removeFile'] = async ({ token }, ...rest) => (await this.#uploads()).removeFile(token, ...rest);
}
