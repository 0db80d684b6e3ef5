/** Signing in without a server of one's own, at a real provider of OpenID Connect (VF1, ST3, X4; quality 4.5). */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import { OidcSignIn } from '../../src/adapter/oidc/oidc-sign-in.ts';
import { AdapterError } from '../../src/domain/errors.ts';
import { clientId, page, startProvider, trouble, Visitor, type OpenId } from './openid-provider.ts';

/** One tab of a browser: a storage of its own. */
class Tab {
  readonly kept = new Map<string, string>();
  readonly port: OidcSignIn;
  #states = 0;

  constructor(issuer: string) {
    const { kept } = this;
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    this.port = new OidcSignIn({ providers: [{ id: 'national', issuer, clientId, scope: 'openid profile' }], storage, insecure: true });
  }

  async goOut(session?: { token: string }): Promise<{ state: string; url: string }> {
    const state = `civic-${'0'.repeat(30)}${(this.#states += 1)}`;
    const { url } = await this.port.begin({ municipality: 'chania', provider: 'national', returnTo: page, state, session }, calling());
    return { state, url };
  }

  comesBack(query: URLSearchParams) {
    const value = (name: string) => query.get(name) ?? undefined;
    return this.port.complete({ state: query.get('state') ?? '', code: value('code'), error: value('error'), issuer: value('iss') }, calling());
  }
}

const calling = () => ({ signal: new AbortController().signal, locale: 'el', key: 'key' });
const kindOf = (error: unknown) => (error instanceof AdapterError ? error.kind : String(error));

describe('OpenID Connect without a server of one’s own', () => {
  let openId: OpenId;

  before(async () => {
    openId = await startProvider();
  });
  after(() => openId.stop());
  afterEach(() => (trouble.down = false));

  const signedIn = async (tab: Tab, visitor: Visitor, who: string, session?: { token: string }) => {
    const { url } = await tab.goOut(session);
    return tab.comesBack(await visitor.signIn(url, who));
  };

  it('signs in: PKCE, state and nonce go out, a session comes of it, nothing stays in storage', async () => {
    const tab = new Tab(openId.issuer);
    const { url, state } = await tab.goOut();
    const query = new URL(url).searchParams;
    assert.equal(query.get('code_challenge_method'), 'S256');
    assert.equal(query.get('state'), state);
    assert.equal(query.get('redirect_uri'), page);
    assert.ok((query.get('nonce')?.length ?? 0) >= 22);
    assert.doesNotMatch(url, /verifier|secret/);
    const outcome = await tab.comesBack(await new Visitor().signIn(url, 'alpha'));
    assert.equal(outcome.kind, 'signed-in');
    assert.equal(outcome.session.name, 'Ονοματεπώνυμο alpha');
    assert.ok(outcome.session.token && (outcome.session.expires ?? 0) > (outcome.session.serverTime ?? 0));
    assert.equal(tab.kept.size, 0);
  });

  it('says whom one can sign in with: by name, or else by host; each leads to its own origin', async () => {
    const { issuer } = openId;
    const named = new OidcSignIn({ providers: [{ id: 'national', issuer, clientId, name: 'TaxisNet', needs: 'κωδικούς' }, { id: 'other', issuer, clientId, origin: 'https://login.example' }] });
    assert.deepEqual(await named.providers(), [
      { id: 'national', name: 'TaxisNet', needs: 'κωδικούς', origin: issuer },
      { id: 'other', name: new URL(issuer).host, needs: '', origin: 'https://login.example' },
    ]);
    const tab = new Tab(issuer);
    const [provider] = await tab.port.providers();
    assert.equal(new URL((await tab.goOut()).url).origin, provider?.origin, 'where a widget lets itself be led');
  });

  it('keeps random values only while the citizen is away', async () => {
    const tab = new Tab(openId.issuer);
    await tab.goOut();
    const [text = ''] = [...tab.kept.values()];
    assert.deepEqual(Object.keys(JSON.parse(text) as object).sort(), ['nonce', 'provider', 'returnTo', 'verifier']);
  });

  it('denial leads back', async () => {
    const tab = new Tab(openId.issuer);
    const { url } = await tab.goOut();
    const query = await new Visitor().deny(url);
    assert.equal(query.get('error'), 'access_denied');
    assert.deepEqual(await tab.comesBack(query), { kind: 'denied' });
    assert.equal(tab.kept.size, 0);
  });

  it('a tampered state is not taken, and its code is not exchanged', async () => {
    const tab = new Tab(openId.issuer);
    const { url } = await tab.goOut();
    const query = await new Visitor().signIn(url, 'alpha');
    query.set('state', 'civic-forged');
    await assert.rejects(tab.comesBack(query), (error) => kindOf(error) === 'expired');
  });

  it('an answer is good once; a code that was used is refused by the provider', async () => {
    const tab = new Tab(openId.issuer);
    const { url } = await tab.goOut();
    const query = await new Visitor().signIn(url, 'alpha');
    const before = [...tab.kept];
    assert.equal((await tab.comesBack(query)).kind, 'signed-in');
    await assert.rejects(tab.comesBack(query), (error) => kindOf(error) === 'expired');
    for (const [key, value] of before) tab.kept.set(key, value);
    assert.deepEqual(await tab.comesBack(query), { kind: 'expired' });
  });

  it('an answer in the name of another issuer is not taken', async () => {
    const tab = new Tab(openId.issuer);
    const { url } = await tab.goOut();
    const query = await new Visitor().signIn(url, 'alpha');
    query.set('iss', 'https://evil.example');
    assert.deepEqual(await tab.comesBack(query), { kind: 'unfinished' });
  });

  it('the back button: no answer is no sign-in, and the next one works', async () => {
    const tab = new Tab(openId.issuer);
    const { state } = await tab.goOut();
    assert.deepEqual(await tab.port.complete({ state }, calling()), { kind: 'unfinished' });
    assert.equal((await signedIn(tab, new Visitor(), 'alpha')).kind, 'signed-in');
  });

  it('two tabs: each takes its own answer and no other', async () => {
    const [one, two] = [new Tab(openId.issuer), new Tab(openId.issuer)];
    const visitor = new Visitor();
    const first = await one.goOut();
    await two.goOut();
    await two.goOut();
    const query = await visitor.signIn(first.url, 'alpha');
    query.set('state', `${query.get('state') ?? ''}x`);
    await assert.rejects(two.comesBack(query), (error) => kindOf(error) === 'expired');
    query.set('state', first.state);
    assert.equal((await one.comesBack(query)).kind, 'signed-in');
  });

  it('another person who comes back is told from the one who is signed in', async () => {
    const tab = new Tab(openId.issuer);
    const outcome = await signedIn(tab, new Visitor(), 'alpha');
    assert.equal(outcome.kind, 'signed-in');
    const { url } = await tab.goOut(outcome.session);
    assert.doesNotMatch([...tab.kept.values()].join(), /alpha/);
    assert.deepEqual(await tab.comesBack(await new Visitor().signIn(url, 'beta')), { kind: 'other-person' });
    const again = await tab.goOut(outcome.session);
    assert.equal((await tab.comesBack(await new Visitor().signIn(again.url, 'alpha'))).kind, 'signed-in');
  });

  it('a session is extended, and over after signing out', async () => {
    const tab = new Tab(openId.issuer);
    const outcome = await signedIn(tab, new Visitor(), 'alpha');
    assert.equal(outcome.kind, 'signed-in');
    const longer = await tab.port.extend(outcome.session, calling());
    assert.notEqual(longer.token, outcome.session.token);
    assert.equal(longer.name, 'Ονοματεπώνυμο alpha');
    await assert.rejects(tab.port.extend(outcome.session, calling()), (error) => kindOf(error) === 'unauthorized');
    await tab.port.end(longer, calling());
    await assert.rejects(tab.port.extend(longer, calling()), (error) => kindOf(error) === 'unauthorized');
  });

  it('a provider that is out of order: neither way hangs or blames the citizen', async () => {
    const tab = new Tab(openId.issuer);
    const { url } = await tab.goOut();
    const query = await new Visitor().signIn(url, 'alpha');
    trouble.down = true;
    await assert.rejects(tab.goOut(), (error) => kindOf(error) === 'unavailable');
    await assert.rejects(tab.comesBack(query), (error) => kindOf(error) === 'unavailable');
  });

  it('tells when a session ends; after the provider has forgotten it, it can’t be extended', async () => {
    const tab = new Tab(openId.issuer);
    const outcome = await signedIn(tab, new Visitor(), 'alpha');
    assert.equal(outcome.kind, 'signed-in');
    assert.equal((outcome.session.expires ?? 0) - (outcome.session.serverTime ?? 0), 600_000);
    mock.timers.enable({ apis: ['Date'], now: Date.now() + 2 * 3_600_000 });
    try {
      await assert.rejects(tab.port.extend(outcome.session, calling()), (error) => kindOf(error) === 'unauthorized');
    } finally {
      mock.timers.reset();
    }
  });
});
