/** A real provider of OpenID Connect on this machine, and a citizen's browser for it: cookies, redirects, forms. */
import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import Provider from 'oidc-provider';

export const clientId = 'civic-town';
export const page = 'https://town.example/requests?topic=1';

export interface OpenId {
  readonly issuer: string;
  stop(): Promise<void>;
}

/** Answers as a provider in trouble does, while `down`. */
export const trouble = { down: false };

/** @param pages where it may lead back to */
export async function startProvider(pages: string[] = [page]): Promise<OpenId> {
  const server: Server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: pages,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        application_type: 'web',
      },
    ],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, name: `Ονοματεπώνυμο ${sub}` }) }),
    issueRefreshToken: () => true,
    // Tokens are fetched by the page itself.
    clientBasedCORS: () => true,
    pkce: { required: () => true, methods: ['S256'] },
    features: { devInteractions: { enabled: true }, revocation: { enabled: true } },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, RefreshToken: 3600, Interaction: 600, Session: 600, Grant: 3600 },
    cookies: { keys: ['not a secret'] },
  });
  const callback = provider.callback();
  server.on('request', (request, response) => {
    if (!trouble.down) return void callback(request, response);
    response.writeHead(503, { 'content-type': 'text/html' });
    response.end('<h1>Out of order</h1>');
  });
  return {
    issuer,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A citizen at the provider's pages. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  async #open(url: string, form?: Record<string, string>): Promise<{ url: string; body: string }> {
    let next = url;
    let body: URLSearchParams | undefined = form && new URLSearchParams(form);
    for (let hops = 0; hops < 10; hops++) {
      if (next.startsWith('https://town.example/')) return { url: next, body: '' };
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { method: body ? 'POST' : 'GET', body: body ?? null, redirect: 'manual', headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value) this.#cookies.set(name, value);
        else this.#cookies.delete(name);
      }
      const location = response.headers.get('location');
      if (!location) return { url: next, body: await response.text() };
      next = new URL(location, next).href;
      body = undefined;
    }
    throw new Error('too many redirects');
  }

  /** Says who it is and agrees. Ends where the provider sends the browser. */
  async signIn(url: string, who: string): Promise<URLSearchParams> {
    let at = await this.#open(url);
    for (let forms = 0; forms < 3 && !at.url.startsWith('https://town.example/'); forms++) {
      const prompt = /name="prompt" value="(\w+)"/.exec(at.body)?.[1] ?? '';
      const action = /<form[^>]* action="([^"]+)"/.exec(at.body)?.[1] ?? at.url;
      at = await this.#open(new URL(action, at.url).href, { prompt, login: who, password: 'x' });
    }
    return new URL(at.url).searchParams;
  }

  /** Presses “cancel” on the first page. */
  async deny(url: string): Promise<URLSearchParams> {
    const at = await this.#open(url);
    const abort = /href="([^"]+\/abort)"/.exec(at.body)?.[1] ?? '';
    return new URL((await this.#open(new URL(abort, at.url).href)).url).searchParams;
  }
}
