import { AdapterError, type FailureFacts, type FailureKind } from '../../domain/errors.ts';
import { safeParse } from './schema.ts';
import { wireRefusal } from './wire-first.ts';

const kinds: Readonly<Record<number, FailureKind>> = {
  0: 'offline', // `Response.error()`
  400: 'invalid',
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  408: 'unavailable', // a server that waited too long for the call
  409: 'conflict',
  410: 'expired',
  412: 'invalid',
  413: 'too-large',
  415: 'invalid',
  422: 'invalid',
  425: 'unavailable', // too early in a connection: it may be sent again (RFC 8470)
  429: 'rate-limited',
};

/**
 * An answer that is not a success as the error it means.
 *
 * @param value its JSON; anything, because a firewall or a proxy may have answered instead of the API
 * @param now ms; only used when the answer does not tell its own time
 * @param more what else the answer to this call may tell
 */
export function refusal({ status, headers }: Response, value: unknown, label: string, now: number, more?: FailureFacts): AdapterError {
  const { data: problem = {} } = safeParse(wireRefusal, value);
  const { type, instance } = problem;
  return new AdapterError(kinds[status] ?? (status < 500 ? 'contract' : 'unavailable'), {
    status,
    // Not the server's own words: they may repeat what a citizen typed.
    detail: `${label}: ${status} ${type ?? ''}`,
    incident: instance,
    announcement: status === 503 && type === 'urn:civic:maintenance' ? problem.detail : undefined,
    retryAfter: retryAfter(headers.get('Retry-After'), headers.get('Date'), now),
    ...more,
  });
}

/** Seconds to wait, at most an hour (RFC 9110, 10.2.3: seconds or a date). */
function retryAfter(header: string | null, date: string | null, now: number): number | undefined {
  const at = header?.trim() ?? '';
  let seconds = NaN;
  if (/^\d+$/.test(at)) seconds = Number(at);
  // Against the server's own clock where it can be read: the device's may be wrong by a day.
  else if (at.endsWith('GMT')) seconds = (+new Date(at) - (date ? +new Date(date) : now)) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(Math.ceil(seconds), 0), 3600);
}
