/**
 * Signing in with any provider of OpenID Connect, for a municipality that has no server of its own for it: the page is a public
 * client, by authorization code with PKCE (RFC 7636, RFC 9700). Where there is a server, it should exchange the code instead.
 *
 * Without a server nobody keeps what was typed before: widgets get no draft back, so let citizens sign in first. Between leaving and
 * coming back this tab's storage holds random values alone; tokens stay in memory.
 */
import type * as OAuthModule from 'oauth4webapi';
import type { SignInPort, SignInRequest } from '../adapter.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { Session } from '../../domain/session.ts';
import type { SignInOutcome, SignInProvider, SignInReturn } from '../../domain/sign-in.ts';
import { lazily } from '../rest/lazily.ts';

export interface OidcProvider {
  /** As the widgets name it. */
  readonly id: string;
  /** Issuer, such as `https://login.example`: its configuration is read from there. */
  readonly issuer: string;
  readonly clientId: string;
  /** `openid` unless told, with what else is needed. */
  readonly scope?: string;
  /** What to call it; its host unless told. In the language of the page. */
  readonly name?: string;
  /** What one must have for it. */
  readonly needs?: string;
  /** Where its pages are, if that is not where its issuer is. */
  readonly origin?: string;
}

export interface OidcSettings {
  readonly providers: readonly OidcProvider[];
  /** The storage of this tab; `sessionStorage` unless told. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly fetch?: typeof fetch;
  /** ms; the device's unless told. */
  readonly now?: () => number;
  /** For a developer's own machine: providers without https. */
  readonly insecure?: boolean;
}

type OAuth = typeof OAuthModule;

/** What this tab must still know when the citizen comes back: random values, and where the answer was to lead. */
interface Kept {
  readonly provider: string;
  readonly returnTo: string;
  readonly verifier: string;
  readonly nonce: string;
  /** Digest of who was signed in, salted with the nonce: says nothing, and is compared only. */
  readonly who?: string;
}

const place = (state: string) => `civic-widgets/oidc/${state}`;

export class OidcSignIn implements SignInPort {
  readonly #settings: OidcSettings;
  readonly #load = lazily(() => import('oauth4webapi'));
  /** By access token, for as long as the page lives. */
  readonly #known = new Map<string, { readonly provider: string; readonly who: string; readonly refresh?: string }>();

  constructor(settings: OidcSettings) {
    this.#settings = settings;
  }

  providers(): Promise<readonly SignInProvider[]> {
    return Promise.resolve(
      this.#settings.providers.map(({ id, issuer, name, needs = '', origin }) => {
        const own = new URL(issuer);
        return { id, name: name ?? own.host, needs, origin: origin ?? own.origin };
      }),
    );
  }

  async begin({ provider: id, returnTo, state, session }: SignInRequest, { signal }: { readonly signal: AbortSignal }): Promise<{ url: string }> {
    const oauth = await this.#load();
    const { provider, server } = await this.#find(oauth, id, signal);
    if (!server.authorization_endpoint) throw new AdapterError('contract', { detail: `${provider.issuer} names no authorization endpoint` });
    const verifier = oauth.generateRandomCodeVerifier();
    const nonce = oauth.generateRandomNonce();
    const before = session && this.#known.get(session.token)?.who;
    const kept: Kept = { provider: id, returnTo, verifier, nonce, who: before && (await digest(before + nonce)) };
    this.#storage.setItem(place(state), JSON.stringify(kept));
    const url = new URL(server.authorization_endpoint);
    const query = {
      client_id: provider.clientId,
      redirect_uri: returnTo,
      response_type: 'code',
      scope: provider.scope ?? 'openid',
      state,
      nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    };
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return { url: url.href };
  }

  async complete({ state, code, error, issuer }: SignInReturn, { signal }: { readonly signal: AbortSignal }): Promise<SignInOutcome> {
    const text = this.#storage.getItem(place(state));
    this.#storage.removeItem(place(state)); // good once
    if (!text) throw new AdapterError('expired', { detail: 'a sign-in that this tab did not begin, or has ended' });
    if (error) return { kind: error === 'server_error' || error === 'temporarily_unavailable' ? 'unavailable' : 'denied' };
    if (!code) return { kind: 'unfinished' };
    const kept = JSON.parse(text) as Kept;
    const oauth = await this.#load();
    const { provider, server } = await this.#find(oauth, kept.provider, signal);
    const client = { client_id: provider.clientId };
    const query = new URLSearchParams({ code, state, ...(issuer && { iss: issuer }) });
    let answer;
    try {
      const parameters = oauth.validateAuthResponse(server, client, query, state);
      const response = await oauth.authorizationCodeGrantRequest(server, client, oauth.None(), parameters, kept.returnTo, kept.verifier, this.#options(oauth, signal));
      answer = await oauth.processAuthorizationCodeResponse(server, client, response, { expectedNonce: kept.nonce, requireIdToken: true });
    } catch (cause) {
      return this.#refused(oauth, cause, signal);
    }
    const claims = oauth.getValidatedIdTokenClaims(answer);
    if (!claims) throw new AdapterError('contract', { detail: 'no ID token' });
    const who = `${claims.iss} ${claims.sub}`;
    if (kept.who && kept.who !== (await digest(who + kept.nonce))) return { kind: 'other-person' };
    this.#known.set(answer.access_token, { provider: kept.provider, who, refresh: answer.refresh_token });
    return { kind: 'signed-in', session: this.#session(answer, typeof claims['name'] === 'string' ? claims['name'] : undefined) };
  }

  async extend(session: Session, { signal }: { readonly signal: AbortSignal }): Promise<Session> {
    const known = this.#known.get(session.token);
    if (!known?.refresh) throw new AdapterError('unauthorized', { detail: 'the provider gave nothing to extend the session by' });
    const oauth = await this.#load();
    const { provider, server } = await this.#find(oauth, known.provider, signal);
    const client = { client_id: provider.clientId };
    try {
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), known.refresh, this.#options(oauth, signal));
      const answer = await oauth.processRefreshTokenResponse(server, client, response);
      this.#known.delete(session.token);
      this.#known.set(answer.access_token, { ...known, refresh: answer.refresh_token ?? known.refresh });
      return this.#session(answer, session.name);
    } catch (cause) {
      if (cause instanceof oauth.ResponseBodyError) throw new AdapterError('unauthorized', { detail: cause.error });
      throw unreachable(cause, signal);
    }
  }

  /** Takes the tokens back, where the provider can. */
  async end({ token }: Session, { signal }: { readonly signal: AbortSignal }): Promise<void> {
    const known = this.#known.get(token);
    this.#known.delete(token);
    if (!known) return;
    const oauth = await this.#load();
    const { provider, server } = await this.#find(oauth, known.provider, signal);
    if (!server.revocation_endpoint) return;
    for (const each of [known.refresh, token]) {
      if (!each) continue;
      const response = await oauth.revocationRequest(server, { client_id: provider.clientId }, oauth.None(), each, this.#options(oauth, signal));
      await oauth.processRevocationResponse(response).catch(() => {}); // it ends by itself
    }
  }

  get #storage() {
    return this.#settings.storage ?? sessionStorage;
  }

  #options(oauth: OAuth, signal: AbortSignal) {
    const { fetch: own, insecure } = this.#settings;
    return { signal, [oauth.allowInsecureRequests]: insecure ?? false, ...(own && { [oauth.customFetch]: own }) };
  }

  async #find(oauth: OAuth, id: string, signal: AbortSignal) {
    const provider = this.#settings.providers.find((each) => each.id === id);
    if (!provider) throw new AdapterError('config', { detail: `no OpenID provider called “${id}”` });
    const issuer = new URL(provider.issuer);
    try {
      const response = await oauth.discoveryRequest(issuer, this.#options(oauth, signal));
      return { provider, server: await oauth.processDiscoveryResponse(issuer, response) };
    } catch (cause) {
      throw unreachable(cause, signal);
    }
  }

  /** A code that the provider does not take (any more) is one thing, a provider that does not answer another. */
  #refused(oauth: OAuth, cause: unknown, signal: AbortSignal): SignInOutcome {
    if (cause instanceof oauth.ResponseBodyError) return { kind: cause.error === 'invalid_grant' ? 'expired' : 'unavailable' };
    if (cause instanceof oauth.AuthorizationResponseError) return { kind: 'denied' };
    if (cause instanceof oauth.OperationProcessingError) return { kind: 'unfinished' }; // issued by another, or for another
    throw unreachable(cause, signal);
  }

  #session({ access_token: token, expires_in }: { readonly access_token: string; readonly expires_in?: number }, name?: string): Session {
    const serverTime = (this.#settings.now ?? Date.now)();
    return { token, name, expires: expires_in === undefined ? undefined : serverTime + expires_in * 1000, serverTime };
  }
}

/** A provider that can't be reached, or does not speak OpenID Connect. Its own words stay out: they may name the citizen. */
function unreachable(cause: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  return new AdapterError('unavailable', { status: 502, detail: `the provider: ${cause instanceof Error ? cause.name : 'failed'}` });
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
