import type { Meta } from '@storybook/web-components-vite';
import type { Fault } from '../../mock-api/index.ts';
import { framed } from '../town.ts';
import { type Attributes, inPerson, state } from './office.ts';

/** A citizen gets plain words, another try and the page's own fallback; the integrator one line in the console. */
const meta: Meta = { title: 'Booking calendar/Failures', parameters: framed };
export default meta;

/** The widget's limit for one call, and then some. */
const limit = 40_000;

/** The page is just opened: what stood in the tag comes back. */
const opening = (scenario: string, about: string) =>
  state({ about, scenario, attributes: { municipality: 'chania' }, acts: (book) => book.seesProblem(limit) });

/** The month can't be read: the citizen stays at the calendar. */
const calendar = (fault: Fault, about: string) =>
  state({
    about,
    prepare: ({ api }) => api.fail('availability', fault),
    async acts(book) {
      await book.reaches('time');
      await book.seesProblem(limit);
    },
  });

const misplaced = (about: string, attributes: Attributes) => state({ about, attributes, acts: (book) => book.seesProblem() });

export const Offline = opening('offline', 'No connection. It goes on by itself once there is one.');
export const ServerError = opening('server-error', 'The server fails (500).');
export const Maintenance = opening('unavailable', 'Planned maintenance (503), in the operator’s words, and when to come back.');
export const RateLimited = opening('rate-limited', 'Too many requests (429), and how long to wait.');
export const WebPage = opening('html', 'Something else answers: 200 with a web page.');
export const BrokenContract = opening('bad-contract', 'An answer that breaks the schema.');
export const Nowhere = opening('not-found', 'The municipality does not exist (404).');

export const MonthOffline = calendar('offline', 'AP4: no connection while the month is read.');
export const MonthTimeout = calendar('timeout', 'AP4: no answer in time. It takes half a minute to show.');
export const MonthServerError = calendar(500, 'AP4: the server fails.');
export const MonthMaintenance = calendar(503, 'AP4: planned maintenance.');
export const MonthRateLimited = calendar(429, 'AP4: too many requests.');
export const MonthRefused = calendar(401, 'AP4: access is refused.');
export const MonthNotFound = calendar(404, 'AP4: the service is no longer offered.');
export const MonthWebPage = calendar('html', 'AP4: a web page instead of an answer.');
export const MonthBrokenContract = calendar('contract', 'AP4: an answer that breaks the schema.');

export const ServicesUnavailable = state({
  about: 'AP3: the services can’t be read.',
  attributes: { municipality: 'chania' },
  prepare: ({ api }) => api.fail('services', 500),
  async acts(book) {
    await book.chooseMode('in-person');
    await book.seesProblem(limit);
  },
});

export const Healed = state({
  about: '“Try again” after the municipality is back.',
  prepare: ({ api }) => api.fail('availability', 500),
  async acts(book, { api }) {
    await book.seesProblem(limit);
    api.heal();
    await book.retry();
    await book.seesCalendar();
  },
});

export const NoAddress = misplaced('No `api-url`, and no provider around it.', { apiUrl: '' });
export const ForbiddenAddress = misplaced('An `api-url` that is neither https nor of this site.', { apiUrl: 'ftp://example.org/api' });
export const UnknownMunicipality = misplaced('A `municipality` that the API does not know.', { municipality: 'nowhere' });
export const UnknownService = misplaced('A `service` that is not offered.', { ...inPerson, service: 'nothing' });
