/** Answers as they leave the server, with the headers that browsers and caches go by. */
import * as z from 'zod/mini';
import { toJson, type Json } from '../src/adapter/rest/json.ts';
import type { Schema } from '../src/adapter/rest/schema.ts';
import {
  wireAccount,
  wireAppointment,
  wireAvailability,
  wireDestination,
  wireFree,
  wireDefinition,
  wireCase,
  wireCaseLines,
  wireCertificate,
  wireHold,
  wireMeeting,
  wireMapPlace,
  wireMunicipalities,
  wireParcels,
  wirePending,
  wirePaymentStart,
  wireProblem,
  wirePropertyList,
  wireRequest,
  wireRequestTypes,
  wireServices,
  wireSession,
  wireSignInOutcome,
  wireVerificationDesk,
  wireVerificationPapers,
  wireStoredFile,
  wireUncollected,
  wireWholeMunicipality,
  type WireProblem,
} from '../src/adapter/rest/wire.ts';
import type { Operation } from './operations.ts';
import type { Problem } from './problem.ts';
import { queueSchemas } from './queue/schemas.ts';
import { hash } from './random.ts';

/** Any page may ask, because nothing but the token gives a right; `Retry-After` is hidden from pages unless named. */
export const open = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Date, ETag, Retry-After',
};

/** The schema that the client will read an answer with: one that breaks it never leaves. */
export const schemas: Readonly<Partial<Record<Operation, Schema>>> = {
  municipalities: wireMunicipalities,
  municipality: wireWholeMunicipality,
  services: wireServices,
  availability: wireAvailability,
  hold: wireHold,
  extendHold: wireHold,
  book: wireAppointment,
  outcome: wireAppointment,
  appointment: wireAppointment,
  reschedule: wireAppointment,
  cancel: wireAppointment,
  meeting: wireMeeting,
  joinMeeting: wireMeeting,
  verification: wireVerificationDesk,
  papers: wireVerificationPapers,
  userName: wireFree,
  register: wirePending,
  resendCode: wirePending,
  confirmEmail: wireSession,
  passwordSignIn: wireSession,
  account: wireAccount,
  prefer: wireAccount,
  chooseWay: wireAccount,
  addPaper: wireStoredFile,
  handIn: wireAccount,
  beginSignIn: wireDestination,
  completeSignIn: wireSignInOutcome,
  extendSession: wireSession,
  ...queueSchemas,
  requestTypes: wireRequestTypes,
  requestType: wireDefinition,
  properties: wirePropertyList,
  map: wireMapPlace,
  parcels: wireParcels,
  openRequest: wireRequest,
  saveRequest: wireRequest,
  request: wireRequest,
  requestOutcome: wireRequest,
  addFile: wireStoredFile,
  putFile: wireStoredFile,
  file: wireStoredFile,
  pay: wirePaymentStart,
  submitRequest: wireRequest,
  lookUp: wireCase,
  certificate: wireCertificate,
  uncollected: wireUncollected,
  cases: wireCaseLines,
  case: wireCase,
};

/** A text of the town changes rarely; free times must be fresh, but one answer may serve a rush of citizens. */
function caching(operation: Operation, body: string): Record<string, string> {
  switch (operation) {
    case 'municipalities':
    case 'municipality':
    case 'services':
    case 'verification':
    case 'papers':
    case 'requestTypes':
    case 'requestType':
    case 'map':
    case 'parcels':
    case 'uncollected':
      return { 'Cache-Control': 'public, max-age=300', ETag: `"${hash(body).toString(36)}"`, Vary: 'Accept-Language' };
    case 'availability':
    case 'queues':
    case 'queueTimes':
      return { 'Cache-Control': 'public, max-age=0, s-maxage=5', Vary: 'Accept-Language' };
    default:
      return { 'Cache-Control': 'no-store' };
  }
}

/**
 * @param now ms, the clock of the server
 * @throws when a rule of the mock breaks the contract
 */
export function success(operation: Operation, status: number, value: unknown, request: Request, now: number): Response {
  if (status === 204) return new Response(null, { status, headers: open });
  const schema = schemas[operation];
  if (schema) z.parse(schema, value);
  // Not `JSON.stringify`: the mock also runs in pages whose old libraries break it.
  const body = toJson(value as Json);
  const headers: Record<string, string> = { ...open, ...caching(operation, body), Date: new Date(now).toUTCString() };
  if (headers.ETag && request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(body, { status, headers: { ...headers, 'Content-Type': 'application/json' } });
}

/** @param incident what the operator would find this failure by */
export function refuse({ status, type, facts, headers }: Problem, incident: string, now: number): Response {
  const title = type.replace('urn:civic:', '').replace(/-/g, ' ');
  const problem: WireProblem = { type, title, status, instance: incident, ...facts };
  z.parse(wireProblem, problem);
  return new Response(toJson(problem), {
    status,
    headers: {
      ...open,
      ...headers,
      'Cache-Control': 'no-store',
      'Content-Type': 'application/problem+json',
      Date: new Date(now).toUTCString(),
    },
  });
}

/** JSON in which no member is what the contract says. */
const breach = { id: 7, name: null, starts: 'soon', start: 'yesterday', fields: {}, state: 0, opens: 'never', service: [] };

export function brokenContract(): Response {
  return new Response(JSON.stringify(breach), { headers: { ...open, 'Content-Type': 'application/json' } });
}

/** What a captive portal or a firewall answers in place of the API. */
export function webPage(): Response {
  const page = '<!doctype html><html lang="en"><title>Sign in to the network</title><h1>Welcome</h1><p>Please sign in.</p></html>';
  return new Response(page, { headers: { ...open, 'Content-Type': 'text/html; charset=utf-8' } });
}

/** The answer to a preflight. */
export function allow(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...open,
      'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key',
      'Access-Control-Max-Age': '7200',
    },
  });
}
