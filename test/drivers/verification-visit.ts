/** A visit to the verification form without its element: its flow, and what a town's server says. */
import { createMockApi, stoppedClock } from '../../mock-api/index.ts';
import { RestAdapter } from '../../src/adapter/rest/rest-adapter.ts';
import type { Account } from '../../src/domain/account.ts';
import type { Event } from '../../src/widgets/verification-form/events.ts';
import { begin, type State } from '../../src/widgets/verification-form/state.ts';
import { verificationFlow, type Deps } from './verification-flow.ts';

export const now = Date.parse('2026-11-23T08:00:00Z');
const never = () => new Promise<never>(() => {});
const api = createMockApi({ baseUrl: 'https://api.example', clock: stoppedClock(now), pageUrl: 'https://town.example/' });
const { verification } = new RestAdapter({ baseUrl: 'https://api.example', fetch: (...call) => api.fetch(new Request(...call)) });
export const deps: Deps = { port: verification, way: undefined, now: () => now, wait: never, online: never, send: () => {} };
const read = { locale: 'el', signal: new AbortController().signal };
const desk = await verification.desk('chania', read);
api.setScenario('papers-online');
/** Those of a town that takes files, too. */
export const papers = await verification.papers('chania', read);

export const flow = verificationFlow(() => 'el');
export const play = (state: State, ...events: Event[]): State => events.reduce((at, event) => flow.reduce(at, event), state);
/** The work that a state implies. */
export const names = (state: State): string[] => Object.keys(flow.effects(state, deps));

export const blank = begin({ municipality: 'chania', locale: 'el', now, random: 'r' });
export const deskComes: Event = { type: 'desk', value: desk, locale: 'el' };
export const papersCome: Event = { type: 'papers', value: papers, locale: 'el' };
export const start = play(blank, deskComes);

export const signsIn = (token: string): Event => ({ type: 'session', session: { token }, change: 'signed-in' });
export const expires: Event = { type: 'session', session: undefined, change: 'expired' };
export const accountOf = (name: string, more: Partial<Account> = {}): Account => ({
  name, state: 'awaited', way: 'post', registered: now, findings: [], delivery: 'electronic', zone: 'Europe/Athens', serverTime: now, ...more,
});
export const accountComes = (name: string, more?: Partial<Account>): Event => ({ type: 'account', locale: 'el', at: now, value: accountOf(name, more) });
/** All that comes with somebody who signs in. */
export const isIn = (name: string, more?: Partial<Account>): Event[] => [signsIn(`of ${name}`), papersCome, accountComes(name, more)];
export const says = (form: 'answers' | 'paper', field: string, value: string): Event => ({ type: 'answer', form, field, value });
