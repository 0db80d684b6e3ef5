/** The mock municipality of a demo page: it answers the widget's real requests, from a service worker of this browser. */
import { setupWorker } from 'msw/browser';
import { createMockApi, runningClock, type AdjustableClock, type MockApi, type MockOptions } from '../../mock-api/index.ts';
import { keep, recall } from './memory.ts';
import type { Settings } from './settings.ts';

export interface Mock {
  readonly api: MockApi;
  readonly clock: AdjustableClock;
}

/** @param answered called after each answer, when e-mails may have been sent. @param more what only this page needs of the mock */
export async function startMock({ now, scenario }: Pick<Settings, 'now' | 'scenario'>, answered: () => void, more: MockOptions = {}): Promise<Mock> {
  const clock = runningClock(now ? Date.parse(now) : undefined);
  const providerUrl = new URL('./provider.html', location.href).href;
  const api = createMockApi({ baseUrl: '/api', clock, scenario, pageUrl: location.pathname, providerUrl, ...more });
  recall(api);
  // The next page of this tab goes on where this one stops; so does a page that the back button brings back.
  addEventListener('pagehide', () => keep(api));
  const worker = setupWorker(...api.handlers);
  worker.events.on('response:mocked', answered);
  await worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  return { api, clock };
}
