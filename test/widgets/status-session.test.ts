/** The status checker on a page that signs people in by itself: sessions come and go as that page says (ST3). */
import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { Adapter, StatusPort } from '../../src/adapter/adapter.ts';
import '../../src/define/status-checker.ts';
import { AdapterError } from '../../src/domain/errors.ts';
import type { CivicStatusChecker } from '../../src/widgets/status-checker/status-checker.ts';

/** A widget comes in many files, which a busy machine is slow to serve. */
const patience = { timeout: 10_000 };
const never = () => new Promise<never>(() => {});

/** A municipality that takes every session but one, and hears whose cases are asked for. */
class Api implements Adapter {
  readonly heard: string[] = [];
  ended = '';
  readonly status = new Proxy({} as StatusPort, {
    get: (_, name: keyof StatusPort) => {
      if (name === 'desk') {
        return () => Promise.resolve({ id: 'town', name: 'Town', phone: '0', status: { code: { kind: 'digits', length: 6, group: 3 }, factor: { kind: 'phone', digits: 4 }, signIn: [] } });
      }
      if (name !== 'cases') return never;
      return (_town: string, { token }: { token: string }) => {
        this.heard.push(token);
        return token === this.ended ? Promise.reject(new AdapterError('unauthorized', { status: 401 })) : Promise.resolve([]);
      };
    },
  });
}

const button = (widget: Element, name: string) => [...(widget.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => each.textContent?.trim() === name);
const told = (widget: Element, text: string) => widget.shadowRoot?.textContent?.includes(text);

async function opensCases(widget: Element): Promise<void> {
  await waitUntil(() => button(widget, 'Show my cases'), 'one’s own cases are offered', patience);
  button(widget, 'Show my cases')?.click();
}

describe('a session that ended', () => {
  afterEach(fixtureCleanup);

  it('is not taken up again, and the next one that the page sets is', async () => {
    const api = new Api();
    api.ended = 'first';
    const widget = await fixture<CivicStatusChecker>(html`<civic-status-checker municipality="town" lang="en" .adapter=${api} .session=${{ token: 'first' }}></civic-status-checker>`);
    await opensCases(widget);
    await waitUntil(() => told(widget, 'Your sign-in has ended'), 'the end is told', patience);
    widget.session = { token: 'first' };
    await widget.updateComplete;
    expect(button(widget, 'Show my cases')).to.equal(undefined);
    widget.session = { token: 'second' };
    await opensCases(widget);
    await waitUntil(() => api.heard.includes('second'), 'the cases are asked for', patience);
    expect(api.heard).to.deep.equal(['first', 'second']);
    expect(told(widget, 'Your sign-in has ended')).to.equal(false);
  });
});
