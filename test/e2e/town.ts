/**
 * Three origins on this machine: the municipality's own page (host), the files of the widgets (files), the API (api).
 * Each test gets a town of its own: a page and an API below `/NAME/`, so that no test sees what another one did.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { createMockApi, stoppedClock, type AdjustableClock, type MockApi, type Operation, type ScenarioName, type SeedMunicipality } from '../../mock-api/index.ts';
import { match } from '../../mock-api/operations.ts';
import { comes } from './comes.ts';
import { hostPage, type PageArgs } from './host-page.ts';

/** Monday, 10 in the morning in Chania. */
export const monday = Date.parse('2026-11-23T08:00:00Z');

export interface TownArgs {
  readonly now?: number;
  readonly scenario?: ScenarioName;
  readonly page?: PageArgs;
  /** Instead of the towns of the mock. */
  readonly municipalities?: readonly SeedMunicipality[];
}

/** Streams look for what has changed when the test moves the clock, and at no other time. */
const still = () => new Promise<void>(() => {});

/** What happens to one call on its way. */
interface Detour {
  readonly operation: Operation;
  readonly before?: Promise<void>;
  readonly after?: Promise<void>;
  readonly lost?: boolean;
}

/** A call that waits on its way until it is let go; `reached` resolves when it is there. */
export interface Gate {
  readonly reached: Promise<void>;
  open(): void;
}

/** Where tests look for free times; the same seed gives the same ones. */
interface Search {
  readonly service?: string;
  readonly mode?: 'in-person' | 'video';
  readonly staff?: string;
}

const chaniaService = 'unauthorised-buildings';

export class Town {
  readonly name: string;
  readonly clock: AdjustableClock;
  readonly api: MockApi;
  readonly url: string;
  readonly apiUrl: string;
  readonly #origins: Origins;
  readonly #detours: Detour[] = [];
  readonly #pages = new Map<string, PageArgs>();

  constructor(origins: Origins, name: string, { now = monday, scenario = 'normal', page = {}, municipalities }: TownArgs) {
    this.#origins = origins;
    this.name = name;
    this.url = `${origins.host}/${name}/`;
    this.apiUrl = `${origins.api}/${name}`;
    this.clock = stoppedClock(now);
    this.api = createMockApi({ baseUrl: `/${name}`, clock: this.clock, scenario, municipalities, pageUrl: this.url, providerUrl: `${this.url}provider`, bankUrl: `${this.url}bank/`, delay: () => Promise.resolve(), beat: still });
    this.#pages.set('', page);
    // The look-alike of a national sign-in: a page, on which tests decide.
    this.#pages.set('provider', { body: '<h2>Provider</h2>', script: '' });
  }

  /** Another page of the same municipality. */
  page(path: string, args: PageArgs): string {
    this.#pages.set(path, args);
    return this.url + path;
  }

  html(path: string): { body: string; headers: Readonly<Record<string, string>> } | undefined {
    const args = this.#pages.get(path);
    return args && hostPage(args, { files: this.#origins.files, api: this.apiUrl });
  }

  /** The next call of an operation stops before the server sees it, or (`after`) when the server has done its work. */
  stops(operation: Operation, where: 'before' | 'after' = 'before'): Gate {
    let open = (): void => {};
    let here = (): void => {};
    const gate = new Promise<void>((done) => (open = done));
    const reached = new Promise<void>((done) => (here = done));
    // Taken when the call comes there, which is when this getter is read.
    const waits = {
      get [where]() {
        here();
        return gate;
      },
    };
    this.#detours.push(Object.defineProperties({ operation }, Object.getOwnPropertyDescriptors(waits)));
    return { reached, open };
  }

  /** The server does the next call of an operation, and its answer never arrives. */
  loses(operation: Operation): void {
    this.#detours.push({ operation, lost: true });
  }

  /** Starts that are free, from one date up to another, as a twin of this town sees them. */
  async free(from: string, to: string, { service = chaniaService, mode = 'in-person', staff }: Search = {}): Promise<string[]> {
    const twin = createMockApi({ baseUrl: '/twin', clock: this.clock, scenario: this.api.scenario });
    const query = new URLSearchParams({ service, mode, ...(staff && { staff }), from, to });
    const answer = await twin.fetch(new Request(`http://localhost/twin/municipalities/chania/availability?${query}`));
    const { starts } = (await answer.json()) as { starts: number[] };
    // Each but the first is told as its distance from the one before it.
    let at = 0;
    return starts.map((step) => new Date((at += step) * 1000).toISOString());
  }

  /** Appointments as the municipality has them. */
  get appointments() {
    return [...this.api.db.appointments.values()];
  }

  /** The calls of an operation so far. */
  calls(operation: Operation) {
    return this.api.requests.filter((request) => request.operation === operation);
  }

  /** The same, once there is one: for calls that no citizen is kept waiting for. */
  async heard(operation: Operation) {
    await comes(`${operation} is called`, () => this.calls(operation).length > 0);
    return this.calls(operation);
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const { method = 'GET', url = '/' } = request;
    const path = url.split('?')[0]?.slice(this.name.length + 1) ?? '';
    const operation = match(method, path)?.route.operation;
    const at = this.#detours.findIndex((detour) => detour.operation === operation);
    const detour = at < 0 ? undefined : this.#detours.splice(at, 1)[0];
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    await detour?.before;
    const headers = new Headers();
    for (const name of ['accept-language', 'authorization', 'content-type', 'idempotency-key', 'if-none-match', 'referer', 'origin']) {
      const value = request.headers[name];
      if (typeof value === 'string') headers.set(name, value);
    }
    const body = chunks.length ? Buffer.concat(chunks) : undefined;
    const answer = await this.api.handle(new Request(this.#origins.api + url, { method, headers, body, signal: gone.signal }));
    await detour?.after;
    if (!answer || answer.type === 'error' || detour?.lost) return void response.destroy();
    // Browsers repeat a call by themselves when an old connection breaks: here each call has its own. Nor is one kept in a cache,
    // whose clock is not the town's.
    response.writeHead(answer.status, { ...Object.fromEntries(answer.headers), connection: 'close', 'cache-control': 'no-store' });
    // A stream goes out as it comes; the rest in one piece.
    if (/^text\/event-stream/.test(answer.headers.get('content-type') ?? '')) for await (const chunk of answer.body ?? []) response.write(chunk);
    else return void response.end(Buffer.from(await answer.arrayBuffer()));
    response.end();
  }
}

export interface Origins {
  readonly host: string;
  readonly files: string;
  readonly api: string;
  town(args?: TownArgs): Town;
  close(): void;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', json: 'application/json', md: 'text/plain' };

/** All of dist/embed (or of the folder that CIVIC_EMBED names), read at once: a build that runs meanwhile changes nothing. */
function bundle(): ReadonlyMap<string, Buffer> {
  const folder = process.env.CIVIC_EMBED ?? resolve(import.meta.dirname, '../../dist/embed');
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    const file = join(folder, name);
    if (statSync(file).isFile() && !name.endsWith('.map')) files.set(`/${name.replaceAll('\\', '/')}`, readFileSync(file));
  }
  return files;
}

async function listen(answer: RequestListener): Promise<{ server: Server; origin: string }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** Opens the three origins; no port is fixed. */
export async function openOrigins(): Promise<Origins> {
  const towns = new Map<string, Town>();
  const files = bundle();
  const townOf = (url = '/') => towns.get(url.split(/[/?]/)[1] ?? '');

  const host = await listen(({ url = '/' }, response) => {
    const town = townOf(url);
    const path = (url.split('?')[0] ?? '').slice((town?.name.length ?? 0) + 2);
    // A page that lets nothing in from elsewhere keeps a copy of the files beside it.
    const own = files.get(`/${path.replace(/^own\//, '')}`);
    if (own) return void response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(own);
    const page = town?.html(path);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page?.headers });
    response.end(page?.body ?? 'Not here.');
  });
  const assets = await listen(({ url = '/' }, response) => {
    // A second copy of the bundle has an address of its own, as another version would.
    const path = (url.split('?')[0] ?? '').replace(/^\/copy(?=\/)/, '');
    const file = files.get(path);
    const type = types[path.split('.').pop() ?? ''] ?? 'application/octet-stream';
    response.writeHead(file ? 200 : 404, { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=600' });
    response.end(file);
  });
  const api = await listen((request, response) => {
    const town = townOf(request.url);
    if (!town) return void response.writeHead(404).end();
    town.answer(request, response).catch(() => response.destroy());
  });

  const origins: Origins = {
    host: host.origin,
    files: assets.origin,
    api: api.origin,
    town(args = {}) {
      const town = new Town(origins, `t${towns.size + 1}`, args);
      towns.set(town.name, town);
      return town;
    },
    close() {
      for (const { server } of [host, assets, api]) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
  return origins;
}
