/** Pages with a fault in them, servers that are set up wrongly, and the doctor, as if it were called from the console. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inChromium } from './engines.ts';
import { build } from 'vite';
import type { Diagnosis, run, ToldFinding } from '../../src/embed/doctor/doctor.ts';
import { openOrigins, type Origins, type Town } from './town.ts';

const root = resolve(import.meta.dirname, '../..');

/** A page as it is written. FILES, API, APIORIGIN and ODD stand for where things are, INTEGRITY for the script's. */
export interface Plant {
  readonly lang?: string;
  /** What stands in its head, besides the usual; the script tag, unless told. */
  readonly head?: string;
  readonly body?: string;
  readonly css?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Behind the page's address. */
  readonly query?: string;
  /** A page that came by https. */
  readonly secure?: boolean;
}

export const script = '<script src="FILES/civic-widgets.js" async></script>';
export const widget = '<civic-booking-calendar api-url="API" municipality="chania" lang="el">Τηλέφωνο: 28210 00000</civic-booking-calendar>';

/** What a call brings along. */
interface Sent {
  readonly headers: Record<string, string>;
  readonly body?: Buffer<ArrayBuffer>;
}

/** What a server that is set up wrongly answers below `ODD/NAME/`; headers in lower case. */
export type Odd = (path: string, method: string, sent: Sent) => Promise<{ status: number; headers: Record<string, string>; body: Buffer }>;

export interface Ward {
  readonly town: Town;
  readonly origins: Origins;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Sets up a server at `ODD/NAME/`. */
  readonly odd: (name: string, answer: Odd) => void;
  /** Opens a page; resolves when nothing moves any more. */
  readonly opens: (plant: Plant) => Promise<void>;
  /** Has the page examined. */
  readonly examines: () => Promise<Diagnosis>;
  /** With FILES, API and ODD filled in. */
  readonly fill: (text: string) => string;
}

/** The doctor's own module, built alone; it says where it would have come from. */
async function doctorCode(): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, target: 'es2022', lib: { entry: resolve(root, 'src/embed/doctor/doctor.ts'), formats: ['iife'], name: 'civicDoctor', fileName: () => 'doctor.js' } },
  });
  const [{ output } = assert.fail()] = [result].flat() as { output: { code: string }[] }[];
  return `${output[0]?.code ?? ''};globalThis.civicDoctor = civicDoctor;`;
}

/** Another server's answer, as it is or with something changed. */
export async function relayed(url: string, method = 'GET', change: (headers: Record<string, string>) => void = () => {}, sent: Partial<Sent> = {}): ReturnType<Odd> {
  const answer = await fetch(url, { method, ...sent });
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !/^(connection|content-length|transfer-encoding|keep-alive|date|cache-control)$/.test(name)));
  headers['cache-control'] = 'no-store'; // a page that is mended must not get what it got before
  change(headers);
  return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
}

async function received(request: IncomingMessage): Promise<Sent> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const names = ['accept-language', 'authorization', 'content-type', 'idempotency-key'];
  const headers: Record<string, string> = {};
  for (const name of names) if (request.headers[name]) headers[name] = String(request.headers[name]);
  return { headers, ...(chunks.length && { body: Buffer.concat(chunks) }) };
}

function pageOf({ lang = 'el', head = script, body = widget }: Plant): string {
  return `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Δήμος</title><link rel="stylesheet" href="site.css">${head}</head><body><main><h1>Δήμος</h1>${body}</main></body></html>`;
}

export function clinic(): (play: (ward: Ward) => Promise<void>, width?: number) => Promise<void> {
  let browser: Browser;
  let origins: Origins;
  let server: Server;
  let code: string;
  let now: Plant = {};
  const odds = new Map<string, Odd>();
  let town: Town;
  let odd = '';
  let integrity = '';
  let folder = '';
  const fill = (text: string): string => text.replaceAll('FILES', origins.files).replaceAll('APIORIGIN', origins.api).replaceAll('API', town.apiUrl).replaceAll('ODD', odd).replaceAll('INTEGRITY', integrity);

  before(async () => {
    code = await doctorCode();
    origins = await openOrigins();
    server = createServer((request, response) => {
      const [, name = '', ...rest] = (request.url ?? '/').split('/');
      const answer = odds.get(name);
      if (answer) {
        void received(request)
          .then((sent) => answer(rest.join('/'), request.method ?? 'GET', sent))
          .then(({ status, headers, body }) => response.writeHead(status, headers).end(body));
      } else if (name.split('?')[0] === 'page') {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...mapped(now.headers) }).end(fill(pageOf(now)));
      } else if (name === 'site.css') {
        response.writeHead(200, { 'content-type': 'text/css', 'cache-control': 'no-store' }).end(now.css ?? '');
      } else response.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    odd = `http://localhost:${(server.address() as AddressInfo).port}`;
    const loader = await (await fetch(`${origins.files}/civic-widgets.js`)).arrayBuffer();
    integrity = `sha384-${createHash('sha384').update(Buffer.from(loader)).digest('base64')}`;
    const facts = (await (await fetch(`${origins.files}/sri.json`)).json()) as object;
    folder = Object.keys(facts).find((name) => name.endsWith('/core.js'))?.split('/')[0] ?? assert.fail('the build has no core.js');
    browser = await inChromium.launch([]);
  });
  after(async () => {
    await browser.close();
    origins.close();
    server.close();
    server.closeAllConnections();
  });
  const mapped = (headers: Plant['headers'] = {}) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, fill(value)]));

  return async (play, width = 1280) => {
    odds.clear();
    town = origins.town();
    const context = await browser.newContext({ locale: 'el-GR', timezoneId: 'Europe/Athens', viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    context.setDefaultTimeout(15_000);
    await context.addInitScript('globalThis.__name = (it) => it');
    await context.addInitScript(code);
    const page = await context.newPage();
    const here = odd.replace('localhost', '127.0.0.1'); // another host than that of the odd servers
    try {
      await play({
        town, origins, context, page, fill,
        odd: (name, answer) => void odds.set(name, answer),
        async opens(plant) {
          now = plant;
          if (plant.secure) {
            await context.route('https://town.example/**', async (route) =>
              route.fulfill({ contentType: 'text/html; charset=utf-8', body: route.request().url().endsWith('.css') ? '' : fill(pageOf(now)) }));
          }
          await page.goto(plant.secure ? 'https://town.example/page' : `${here}/page${plant.query ?? ''}`);
          await page.waitForLoadState('networkidle');
        },
        examines: () =>
          page.evaluate(
            ([files, folder]) => {
              // Where the build puts it: in the folder beside the script.
              const script = document.querySelector<HTMLScriptElement>('script[src*=civic-widgets]')?.src ?? `${files}/civic-widgets.js`;
              const own = new URL(`${folder}/doctor.js`, script).href;
              return (globalThis as unknown as { civicDoctor: { readonly run: typeof run } }).civicDoctor.run({ own });
            },
            [origins.files, folder] as const,
          ),
      });
    } finally {
      await context.close();
    }
  };
}

/** The first question of a booking in Chania, to be read and not only to be there. */
export async function works(page: Page, title: string): Promise<void> {
  await page.locator('civic-booking-calendar').getByRole('heading', { name: title }).waitFor();
}

/** The one finding of a fault, and none of any other. */
export function only(diagnosis: Diagnosis, fault: string): ToldFinding {
  assert.deepEqual(diagnosis.findings.map((each) => each.fault), [fault], JSON.stringify(diagnosis.findings, undefined, 1));
  return diagnosis.findings[0] ?? assert.fail();
}

/** A header as it was printed. */
export function headersOf(text: string): Record<string, string> {
  return Object.fromEntries(text.split('\n').map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
}
