import type { Fault } from './faults.ts';
import { queueScenarios } from './queue/scenarios.ts';

/** Situations by name; demo, stories and tests use the same names. */
export const scenarios = {
  normal: 'Everything works',
  slow: 'Every answer takes 8 seconds',
  hang: 'No answer ever comes',
  offline: 'Nothing can be reached',
  'server-error': 'The server fails (500)',
  unavailable: 'Planned maintenance (503) with words of the operator',
  'rate-limited': 'Too many requests (429): wait for 30 seconds',
  html: 'Another server answers: 200 with a web page',
  'bad-contract': 'Answers that break the schema',
  unauthorized: 'Personal calls are refused (401)',
  'not-found': 'The municipality, the service or the appointment does not exist (404)',
  'slot-taken': 'Somebody else takes the first time that is held or booked (409)',
  'hold-expired': 'The first hold that is used turns out to have expired (410)',
  'short-hold': 'Holds last for a minute',
  'lost-answer': 'Bookings and changes are done, but their first answer is lost',
  'provider-down': 'The provider of a national sign-in is out of order (502)',
  'short-session': 'Sessions last for three minutes',
  'sign-in-to-book': 'Only those can book who have signed in (AP15)',
  'full-month': 'The month that is shown first is full',
  empty: 'No free times at all',
  'one-municipality': 'The API serves Chania only',
  'ten-thousand': '10,000 free times in a month',
  ...queueScenarios,
  challenge: 'A puzzle comes before each look-up of a code (428)',
  'guessed-at': 'Somebody has tried too many codes: look-ups wait for 28 seconds (429)',
  'long-case': 'A case with 300 events',
  'around-the-clock': 'Appointments at every hour of every day, for the nights when clocks change',
  'wrong-records': 'The records of every property are wrong (RQ4)',
  'amount-changed': 'Another sum is owed by the time of the first payment (409)',
  'crowded-map': 'More than 10,000 parcels in view at once (RQ4)',
  'infected-file': 'Every file turns out to be infected',
  'papers-online': 'The municipality takes the papers of a verification as files too (VF5)',
} as const;

export type ScenarioName = keyof typeof scenarios;

export function isScenario(name: string): name is ScenarioName {
  return Object.keys(scenarios).includes(name);
}

/** Scenarios that are one fault of every call that it can meet. */
export const scenarioFaults: Readonly<Partial<Record<ScenarioName, Fault>>> = {
  hang: 'timeout',
  offline: 'offline',
  'server-error': 500,
  unavailable: 503,
  'rate-limited': 429,
  html: 'html',
  'bad-contract': 'contract',
  unauthorized: 401,
  'not-found': 404,
};
