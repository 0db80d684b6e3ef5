/** What clients send: bodies and queries of the contract, checked before a rule looks at them. */
import * as z from 'zod/mini';
import type { WireFault } from '../src/adapter/rest/wire.ts';
import { Problem } from './problem.ts';

const text = z.string().check(z.maxLength(100));
const mode = z.enum(['in-person', 'video']);
const instant = z.iso.datetime();

export const holdRequest = z.object({
  service: text,
  mode,
  office: z.optional(text),
  staff: z.optional(text),
  start: instant,
});

export const detailsRequest = z.object({
  hold: text,
  answers: z.record(z.string(), z.string()),
  consents: z.array(z.string()),
});

const secret = z.string().check(z.maxLength(1000));

export const userNameRequest = z.object({ userName: text });

export const registrationRequest = z.object({
  answers: z.record(z.string(), z.string()),
  userName: text,
  password: secret,
  interests: z.array(text),
});

export const codeRequest = z.object({ code: text });

export const passwordRequest = z.object({ userName: text, password: secret });

export const wayRequest = z.object({ way: z.enum(['in-person', 'post', 'online']) });

export const deliveryRequest = z.object({ delivery: z.enum(['electronic', 'post']) });

export const signInRequest = z.object({
  provider: text,
  returnTo: z.string().check(z.maxLength(2000)),
  state: z.string().check(z.minLength(22), z.maxLength(200)),
  draft: z.optional(z.string().check(z.maxLength(50_000))),
});

export const returnRequest = z.object({
  state: z.string().check(z.maxLength(200)),
  code: z.optional(z.string().check(z.maxLength(2000))),
  error: z.optional(z.string().check(z.maxLength(200))),
  issuer: z.optional(z.string().check(z.maxLength(2000))),
});

/** An appointment says itself where, when and what for. */
export const ticketRequest = z.union([
  z.object({ appointment: z.object({ reference: text, token: text }) }),
  z.object({ office: text, purpose: text, start: z.optional(instant), code: z.optional(text) }),
]);

export const queueTimesQuery = z.object({ purpose: text, office: text, from: z.iso.date(), to: z.iso.date() });

export const outcomeRequest = z.object({ key: text });

const typed = z.string().check(z.maxLength(200));

export const lookupRequest = z.object({ code: typed, factor: typed, proof: z.optional(z.string().check(z.maxLength(4000))) });

export const certificateRequest = z.object({ code: typed, proof: z.optional(z.string().check(z.maxLength(4000))) });

export const availabilityQuery = z.object({
  service: text,
  mode,
  office: z.optional(text),
  staff: z.optional(text),
  from: z.iso.date(),
  to: z.iso.date(),
});

/** @throws Problem 400, with pointers to what is wrong */
export function read<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const { data, error } = z.safeParse(schema, value);
  if (!error) return data;
  const errors = error.issues.map(({ path }): WireFault => ({ pointer: `/${path.join('/')}`, code: 'format' }));
  throw new Problem(400, 'malformed', { errors });
}

export const propertiesRequest = z.object({ code: z.optional(text), text: z.optional(text), district: z.optional(text) });

const values = z.record(z.string(), z.union([z.string().check(z.maxLength(10_000)), z.array(z.string())]));
const draft = { role: text, values, accepted: z.array(z.string()) };
export const openRequestBody = z.object({ type: text, ...draft });
export const saveRequestBody = z.object(draft);
export const fileRequest = z.object({ document: text, kind: z.enum(['pdf', 'jpeg', 'png', 'heic']), bytes: z.int().check(z.positive(), z.maximum(1e9)) });
export const payRequest = z.object({ amount: z.int().check(z.positive()), returnUrl: z.url() });
