/** Where a secret could leave a trace: all places of a page, all that happens in it, and every request. */
import assert from 'node:assert/strict';
import type { Page, Request } from 'playwright-core';
import type { Scene } from './stage.ts';

/** Whether a text holds the secret, however it was escaped. */
export type Sings = (text: string) => boolean;

/** A text, and what it says when it is no address any more. */
export function unescaped(text: string): string {
  try {
    return text + decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text; // not encoded
  }
}

interface Kept {
  kept: string[];
}

/** Notes, in the page, all that leaves a trace only while it happens. */
function eavesdrop(): void {
  const kept: string[] = [];
  const note = (what: string, ...values: unknown[]): void => {
    const texts = values.map((value) => {
      try {
        return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
      } catch {
        return String(value);
      }
    });
    kept.push(`${what}: ${texts.join(' ')}`);
  };
  Object.assign(window, { kept, dataLayer: [] });
  const wrap = (owner: object, name: string): void => {
    const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      note(name, ...args);
      return Reflect.apply(real, this, args);
    });
  };
  for (const name of ['pushState', 'replaceState']) wrap(History.prototype, name);
  wrap(Storage.prototype, 'setItem');
  for (const owner of [window, MessagePort.prototype, BroadcastChannel.prototype, Worker.prototype]) wrap(owner, 'postMessage');
  wrap(Navigator.prototype, 'sendBeacon');
  wrap(IDBFactory.prototype, 'open');
  for (const name of ['log', 'info', 'debug', 'warn', 'error']) wrap(console, name);
  const dispatch: (event: Event) => boolean = Reflect.get(EventTarget.prototype, 'dispatchEvent');
  EventTarget.prototype.dispatchEvent = function (event) {
    if (event instanceof CustomEvent) note(`event ${event.type}`, event.detail);
    return Reflect.apply(dispatch, this, [event]);
  };
  window.addEventListener('message', ({ data }) => note('message', data));
  for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, (event) => note(type, 'message' in event ? event.message : String(Reflect.get(event, 'reason'))));
}

/** All places of a page where a text can stay, by name. */
function places(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const attributes = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].flatMap((each) => [
        ...[...each.attributes].map(({ name, value }) => `${each.localName} ${name}=${value}`),
        ...(each.shadowRoot ? attributes(each.shadowRoot) : []),
      ]);
    const { dataLayer, kept } = window as unknown as Kept & { dataLayer: unknown[] };
    const databases = await indexedDB.databases();
    const names = await caches.keys();
    const cached = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)));
    return {
      'URL': location.href,
      'history': JSON.stringify(history.state) + history.length,
      'title': document.title,
      'referrer': document.referrer,
      'window.name': window.name,
      'localStorage': JSON.stringify({ ...localStorage }),
      'sessionStorage': JSON.stringify({ ...sessionStorage }),
      'IndexedDB': JSON.stringify(databases),
      'caches': JSON.stringify([names, cached]),
      'cookies': document.cookie,
      'dataLayer': JSON.stringify(dataLayer),
      'globals': Object.keys(window).join(),
      // A browser keeps the link that led here in a place of its own, which no script can clear.
      'resources': performance.getEntries().map(({ entryType, name }) => (entryType === 'navigation' ? name.split('#')[0] : name)).join(),
      'light DOM': document.documentElement.outerHTML,
      'attributes': attributes(document).join('\n'),
      'what passed': kept.join('\n'),
    };
  });
}

/** Every request, its headers as they went over the wire. */
class Wire {
  readonly #requests: Request[] = [];
  readonly #headers: Promise<Record<string, string>>[] = [];
  readonly #api: string;
  readonly #sings: Sings;

  constructor({ context, origins }: Scene, sings: Sings) {
    this.#api = origins.api;
    this.#sings = sings;
    context.on('request', (request) => {
      this.#requests.push(request);
      this.#headers.push(request.allHeaders().catch(() => request.headers()));
    });
  }

  async isClean(moment: string): Promise<void> {
    const headers = await Promise.all(this.#headers);
    const sings = this.#sings;
    for (const [at, request] of this.#requests.entries()) {
      const [url = ''] = request.url().split('#'); // the rest does not leave the browser
      assert.ok(!sings(url), `${moment}: the address ${url}`);
      assert.ok(!sings(JSON.stringify(headers[at])), `${moment}: headers of ${url}`);
      const body = request.postData() ?? '';
      if (!url.startsWith(this.#api)) assert.ok(!sings(body), `${moment}: the body sent to ${url}`);
      assert.ok(!body || request.method() !== 'GET');
    }
  }

  /** How many calls carried what was typed. */
  get carried(): number {
    return this.#requests.filter((request) => this.#sings(request.postData() ?? '')).length;
  }
}

export interface Watch {
  readonly wire: Wire;
  readonly clean: (moment: string) => Promise<void>;
}

export async function watches(all: Scene, sings: Sings, url = all.town.url): Promise<Watch> {
  const { page, context, console: lines } = all;
  const wire = new Wire(all, sings);
  await page.addInitScript(eavesdrop);
  await page.goto(url);
  return {
    wire,
    async clean(moment) {
      for (const [place, text] of Object.entries(await places(page))) assert.ok(!sings(text), `${moment}: ${place}: ${text.slice(0, 2000)}`);
      assert.ok(!sings(JSON.stringify(lines)), `${moment}: console`);
      assert.ok(!sings(JSON.stringify(await context.cookies())), `${moment}: cookies`);
      assert.ok(!sings(JSON.stringify(await context.storageState({ indexedDB: true }))), `${moment}: storage`);
      await wire.isClean(moment);
    },
  };
}
