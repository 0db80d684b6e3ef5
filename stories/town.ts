import type { StoryContext } from '@storybook/web-components-vite';
import type { AdjustableClock, MockApi } from '../mock-api/index.ts';
import { connect } from '../src/provider/connect.ts';
import { sessionOf } from '../src/provider/session.ts';

/** The mock municipality of one story, which `.storybook/preview.ts` opens for it. */
export interface Town {
  readonly api: MockApi;
  readonly clock: AdjustableClock;
  readonly apiUrl: string;
}

export function townOf({ loaded }: Pick<StoryContext, 'loaded'>): Town {
  return loaded['town'] as Town;
}

export const minute = 60_000;
export const hour = 60 * minute;

/** Somebody has signed in at another widget of the page. @param ms how long the session lasts */
export function signIn({ apiUrl, clock }: Town, ms: number, name = 'Ονοματεπώνυμο Α', token = 'token'): void {
  const adapter = connect(apiUrl);
  if (adapter) sessionOf(adapter).set({ token, name, expires: clock.now() + ms, serverTime: clock.now() }, 'signed-in');
}

/** In documentation each state has a frame of its own: it takes focus, and the address of its page. */
export const framed = { docs: { story: { inline: false, height: '42rem' } } };
