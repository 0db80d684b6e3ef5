/** What a provider answers is for the widget that was left for it, and for no other of the page or the tab (AP15, ST3, RQ2). */
import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { Adapter, SignInPort, StatusPort } from '../../src/adapter/adapter.ts';
import type { RequestPort } from '../../src/adapter/request-port.ts';
import '../../src/define/service-request.ts';
import '../../src/define/status-checker.ts';
import type { SignInProvider, SignInReturn } from '../../src/domain/sign-in.ts';
import type { CivicStatusChecker } from '../../src/widgets/status-checker/status-checker.ts';

const key = Symbol.for('civic-widgets/sign-in-return');
const place = 'civic-widgets/sign-in';
/** A widget comes in many files, which a busy machine is slow to serve. */
const patience = { timeout: 10_000 };
const never = () => new Promise<never>(() => {});
/** Its page is this one at another place, so that a press leaves the tests where they are. */
const provider: SignInProvider = { id: 'bankid', name: 'BankID', needs: 'a card', origin: location.origin };

/** A municipality's API that tells which answers of a provider it was sent. */
class Api implements Adapter {
  readonly heard: (string | undefined)[] = [];
  readonly signIn: SignInPort = {
    providers: () => Promise.resolve([provider]),
    begin: () => Promise.resolve({ url: `${location.href.replace(/#.*/, '')}#provider` }),
    complete: ({ code }) => {
      this.heard.push(code);
      return Promise.resolve({ kind: 'signed-in', session: { token: 'token' } });
    },
    extend: never,
    end: never,
  };
  readonly status = new Proxy({} as StatusPort, {
    get: (_, name: keyof StatusPort) => {
      const desk = { id: 'town', name: 'Town', phone: '0', status: { code: { kind: 'digits', length: 6, group: 3 }, factor: { kind: 'phone', digits: 4 }, signIn: [provider] } };
      return name === 'desk' ? () => Promise.resolve(desk) : name === 'cases' ? () => Promise.resolve([]) : never;
    },
  });
  readonly requests = new Proxy({} as RequestPort, { get: () => never });
}

const buttons = (widget: Element) => [...(widget.shadowRoot?.querySelectorAll('button') ?? [])];
const way = (widget: Element) => buttons(widget).find((each) => each.textContent?.includes(provider.name));
const title = (widget: Element) => widget.shadowRoot?.querySelector('[data-focus="title"]')?.textContent?.trim();
const keptState = () => /civic-\w{32}/.exec(sessionStorage.getItem(place) ?? '')?.[0] ?? '';

/** The provider leads back to a page that is loaded anew. */
function answers(code: string): void {
  fixtureCleanup();
  (globalThis as { [key]?: SignInReturn })[key] = { state: keptState(), code };
}

describe('the answer of a provider', () => {
  afterEach(() => {
    fixtureCleanup();
    sessionStorage.removeItem(place);
    (globalThis as { [key]?: SignInReturn })[key] = undefined;
    history.replaceState(history.state, '', location.pathname + location.search);
  });

  const pairs = {
    'another API': [['https://one.example', 'town'], ['https://two.example', 'town']],
    'another town': [['https://one.example', 'town'], ['https://one.example', 'other']],
  } as const;

  for (const [difference, at] of Object.entries(pairs)) {
    const checkers = async (...apis: readonly Api[]) => {
      const page = await fixture<HTMLElement>(html`<div>
        ${apis.map((api, n) => html`<civic-status-checker api-url=${at[n]?.[0] ?? ''} municipality=${at[n]?.[1] ?? ''} lang="en" .adapter=${api}></civic-status-checker>`)}
      </div>`);
      return [...page.querySelectorAll<CivicStatusChecker>('civic-status-checker')] as [CivicStatusChecker, CivicStatusChecker];
    };

    it(`goes to the widget that was left, not to one of ${difference} before it`, async () => {
      const [, second] = await checkers(new Api(), new Api());
      await waitUntil(() => way(second), 'the ways in are there', patience);
      way(second)?.click();
      await waitUntil(() => location.hash === '#provider', 'the page is left', patience);
      answers('secret');
      const apis = [new Api(), new Api()] as const;
      const [other, left] = await checkers(...apis);
      await waitUntil(() => title(left) === 'My cases', 'the cases are shown', patience);
      expect(apis.map(({ heard }) => heard)).to.deep.equal([[], ['secret']]);
      expect(title(other)).to.equal('Check the state of a document or case');
    });
  }

  it('waits for a page that says only later which town it is about', async () => {
    const api = new Api();
    const draw = (town?: string) => fixture<CivicStatusChecker>(html`<civic-status-checker municipality=${town ?? ''} lang="en" .adapter=${api}></civic-status-checker>`);
    const before = await draw('town');
    await waitUntil(() => way(before), 'the ways in are there', patience);
    way(before)?.click();
    await waitUntil(() => location.hash === '#provider', 'the page is left', patience);
    answers('secret');
    const after = await draw();
    after.municipality = 'town';
    await waitUntil(() => title(after) === 'My cases', 'the cases are shown', patience);
    expect(api.heard).to.deep.equal(['secret']);
  });

  it('of one request is not taken by the request for another service', async () => {
    const api = new Api();
    const request = (service: string) => html`<civic-service-request municipality="town" service=${service} lang="en" .adapter=${api}></civic-service-request>`;
    const before = await fixture<HTMLElement & { owner: string }>(request('letter'));
    sessionStorage.setItem(place, `${before.owner} civic-${'0'.repeat(32)}`);
    answers('secret');
    const other = new Api();
    const page = await fixture<HTMLElement>(html`<div>
      <civic-service-request municipality="town" service="parking" lang="en" .adapter=${other}></civic-service-request>
      ${request('letter')}
    </div>`);
    expect(page.children).to.have.length(2);
    await waitUntil(() => api.heard.length, 'the answer is looked at', patience);
    expect([other.heard, api.heard]).to.deep.equal([[], ['secret']]);
  });
});
