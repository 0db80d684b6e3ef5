import { AdapterError } from '../../domain/errors.ts';
import type { Session } from '../../domain/session.ts';
import type { SignInOutcome, SignInProvider, SignInReturn } from '../../domain/sign-in.ts';
import type { CallOptions, SignInPort, SignInRequest, WriteOptions } from '../adapter.ts';
import { ask, below } from './ask.ts';
import { send, type Http } from './http.ts';
import { toJson } from './json.ts';
import { wireProviders } from './wire-provider.ts';
import { wireDestination, wireSession, wireSignInOutcome } from './wire-sign-in.ts';

/** Codes, states and drafts travel in bodies only. */
export class RestLaterSignIn implements SignInPort {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  providers(municipality: string, options: CallOptions): Promise<SignInProvider[]> {
    return ask(this.#http, { path: `${below(municipality)}/providers`, options }, wireProviders);
  }

  begin({ municipality, provider, returnTo, state, draft, session }: SignInRequest, options: WriteOptions): Promise<{ url: string }> {
    const body = toJson({ provider, returnTo, state, draft });
    return ask(this.#http, { method: 'POST', path: `${below(municipality)}/sign-ins`, body, token: session?.token, options }, wireDestination);
  }

  async complete({ state, code, error, issuer }: SignInReturn, options: WriteOptions): Promise<SignInOutcome> {
    const body = toJson({ state, code, error, issuer });
    const { kind, session, draft } = await ask(this.#http, { method: 'POST', path: '/sign-ins/return', body, options }, wireSignInOutcome);
    if (kind !== 'signed-in') return { kind, draft };
    if (!session) throw new AdapterError('contract', { detail: 'POST /sign-ins/return: signed in without a session' });
    return { kind, session, draft };
  }

  extend({ token }: Session, options: WriteOptions): Promise<Session> {
    return ask(this.#http, { method: 'POST', path: '/session/extension', token, options }, wireSession);
  }

  async end({ token }: Session, options: CallOptions): Promise<void> {
    await send(this.#http, { method: 'DELETE', path: '/session', token, options });
  }
}
