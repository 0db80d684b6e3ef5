/** The calls of the contract by name, and where each one lives. */
import { queueRoutes, type QueueOperation } from './queue/routes.ts';

export type Operation =
  | 'municipalities'
  | 'municipality'
  | 'services'
  | 'availability'
  | 'hold'
  | 'extendHold'
  | 'releaseHold'
  | 'book'
  | 'outcome'
  | 'appointment'
  | 'reschedule'
  | 'cancel'
  | 'meeting'
  | 'joinMeeting'
  | 'verification'
  | 'papers'
  | 'userName'
  | 'register'
  | 'resendCode'
  | 'confirmEmail'
  | 'passwordSignIn'
  | 'account'
  | 'prefer'
  | 'chooseWay'
  | 'addPaper'
  | 'handIn'
  | 'providers'
  | 'beginSignIn'
  | 'completeSignIn'
  | 'extendSession'
  | 'endSession'
  | QueueOperation
  | 'lookUp'
  | 'certificate'
  | 'uncollected'
  | 'cases'
  | 'case'
  | RequestOperation;

/** Those of service requests. */
export type RequestOperation =
  | 'requestTypes'
  | 'requestType'
  | 'properties'
  | 'map'
  | 'parcels'
  | 'openRequest'
  | 'saveRequest'
  | 'request'
  | 'requestOutcome'
  | 'addFile'
  | 'putFile'
  | 'file'
  | 'removeFile'
  | 'pay'
  | 'submitRequest';

export interface Route {
  readonly operation: Operation;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below the base; each `*` stands for one segment. */
  readonly path: string;
  /** Must bring an idempotency key. Releasing a hold twice does no harm, so that it needs none. */
  readonly writes?: true;
  /** The same for everybody: may be kept by caches. */
  readonly shared?: true;
}

export const routes: readonly Route[] = [
  { operation: 'municipalities', method: 'GET', path: '/municipalities', shared: true },
  { operation: 'municipality', method: 'GET', path: '/municipalities/*', shared: true },
  { operation: 'services', method: 'GET', path: '/municipalities/*/services', shared: true },
  { operation: 'availability', method: 'GET', path: '/municipalities/*/availability', shared: true },
  { operation: 'hold', method: 'POST', path: '/municipalities/*/holds', writes: true },
  { operation: 'extendHold', method: 'POST', path: '/holds/*/extension', writes: true },
  { operation: 'releaseHold', method: 'DELETE', path: '/holds/*' },
  { operation: 'book', method: 'POST', path: '/appointments', writes: true },
  { operation: 'outcome', method: 'POST', path: '/appointments/outcome' },
  { operation: 'appointment', method: 'GET', path: '/appointments/*' },
  { operation: 'reschedule', method: 'PATCH', path: '/appointments/*', writes: true },
  { operation: 'cancel', method: 'DELETE', path: '/appointments/*', writes: true },
  { operation: 'meeting', method: 'GET', path: '/appointments/*/meeting' },
  { operation: 'joinMeeting', method: 'POST', path: '/appointments/*/meeting', writes: true },
  { operation: 'verification', method: 'GET', path: '/municipalities/*/verification', shared: true },
  { operation: 'papers', method: 'GET', path: '/municipalities/*/verification/papers', shared: true },
  { operation: 'userName', method: 'POST', path: '/municipalities/*/user-names' },
  { operation: 'register', method: 'POST', path: '/municipalities/*/accounts', writes: true },
  { operation: 'resendCode', method: 'POST', path: '/accounts/*/code', writes: true },
  { operation: 'confirmEmail', method: 'POST', path: '/accounts/*/confirmation', writes: true },
  { operation: 'passwordSignIn', method: 'POST', path: '/municipalities/*/sessions', writes: true },
  { operation: 'account', method: 'GET', path: '/account' },
  { operation: 'prefer', method: 'PATCH', path: '/account', writes: true },
  { operation: 'chooseWay', method: 'POST', path: '/verifications', writes: true },
  { operation: 'addPaper', method: 'POST', path: '/verifications/files', writes: true },
  { operation: 'handIn', method: 'POST', path: '/verifications/submission', writes: true },
  { operation: 'providers', method: 'GET', path: '/municipalities/*/providers', shared: true },
  { operation: 'beginSignIn', method: 'POST', path: '/municipalities/*/sign-ins', writes: true },
  { operation: 'completeSignIn', method: 'POST', path: '/sign-ins/return', writes: true },
  { operation: 'extendSession', method: 'POST', path: '/session/extension', writes: true },
  { operation: 'endSession', method: 'DELETE', path: '/session' },
  ...queueRoutes,
  { operation: 'requestTypes', method: 'GET', path: '/municipalities/*/request-types', shared: true },
  { operation: 'requestType', method: 'GET', path: '/municipalities/*/request-types/*', shared: true },
  { operation: 'properties', method: 'POST', path: '/municipalities/*/properties/lookup' },
  { operation: 'map', method: 'GET', path: '/municipalities/*/map', shared: true },
  { operation: 'parcels', method: 'GET', path: '/municipalities/*/parcels', shared: true },
  { operation: 'openRequest', method: 'POST', path: '/municipalities/*/requests', writes: true },
  { operation: 'requestOutcome', method: 'POST', path: '/requests/outcome' },
  { operation: 'request', method: 'GET', path: '/requests/*' },
  { operation: 'saveRequest', method: 'PATCH', path: '/requests/*', writes: true },
  { operation: 'addFile', method: 'POST', path: '/requests/*/files', writes: true },
  // The place of a piece is in its address: putting it twice is putting it once.
  { operation: 'putFile', method: 'PUT', path: '/files/*' },
  { operation: 'file', method: 'GET', path: '/files/*' },
  { operation: 'removeFile', method: 'DELETE', path: '/files/*' },
  { operation: 'pay', method: 'POST', path: '/requests/*/payments', writes: true },
  { operation: 'submitRequest', method: 'POST', path: '/requests/*/submission', writes: true },
  { operation: 'lookUp', method: 'POST', path: '/municipalities/*/cases/lookup' },
  { operation: 'certificate', method: 'POST', path: '/municipalities/*/certificates/lookup' },
  { operation: 'uncollected', method: 'GET', path: '/municipalities/*/cases/uncollected', shared: true },
  { operation: 'cases', method: 'GET', path: '/municipalities/*/cases' },
  { operation: 'case', method: 'GET', path: '/cases/*' },
];

export const operations: readonly Operation[] = routes.map(({ operation }) => operation);

/** The route of a request and the segments that its path leaves open. */
export function match(method: string, path: string): { route: Route; id: string; second: string } | undefined {
  for (const route of routes) {
    if (route.method !== method) continue;
    const pattern = new RegExp(`^${route.path.replace(/\*/g, '([^/]+)')}/?$`);
    const found = pattern.exec(path);
    if (found) return { route, id: decoded(found[1] ?? ''), second: decoded(found[2] ?? '') };
  }
  return undefined;
}

/** A segment as it was before it was encoded; what can't be decoded names nothing. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}
