import { AdapterError } from '../../domain/errors.ts';
import { label, send, type Call, type Http } from './http.ts';
import { safeParse, type Schema } from './schema.ts';

export const segment = encodeURIComponent;
export const below = (municipality: string): string => `/municipalities/${segment(municipality)}`;

/** Makes a call and reads its answer by a schema. @throws AdapterError, `contract` when the answer is another than the schema says */
export async function ask<T>(http: Http, call: Call, schema: Schema<T>): Promise<T> {
  const answer = await send(http, call);
  let problem: string;
  try {
    const { data, error } = safeParse(schema, answer);
    if (!error) return data;
    problem = error.issues.map(({ path }) => path.join('.')).join();
  } catch (cause) {
    problem = (cause as Error).message;
  }
  throw breach(call, problem);
}

/** For integrators: names members that break the contract, never their values. */
export function breach(call: Call, problem: string): AdapterError {
  return new AdapterError('contract', { detail: `${label(call)}: unexpected answer, ${problem}` });
}
