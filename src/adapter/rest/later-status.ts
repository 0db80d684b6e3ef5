import type { Case, CaseLine, Certificate, Uncollected } from '../../domain/cases.ts';
import type { Challenge } from '../../domain/challenge.ts';
import { AdapterError } from '../../domain/errors.ts';
import type { Session } from '../../domain/session.ts';
import type { CallOptions, CaseKey, StatusPort } from '../adapter.ts';
import { ask, below, segment } from './ask.ts';
import type { Call, Http } from './http.ts';
import { toJson } from './json.ts';
import { safeParse, type Schema } from './schema.ts';
import { wireCase, wireCaseLines, wireCertificate, wireChallenged, wireUncollected } from './wire-cases.ts';

/**
 * What comes after the first screen of the status checker. Codes travel in bodies only, and a look-up is never repeated by
 * itself: each counts against whoever guesses.
 */
export class RestLaterStatus implements Omit<StatusPort, 'desk'> {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  lookUp(municipality: string, { code, factor }: CaseKey, options: CallOptions): Promise<Case> {
    return this.#guarded(`${below(municipality)}/cases/lookup`, { code, factor }, wireCase, options);
  }

  certificate(municipality: string, code: string, options: CallOptions): Promise<Certificate> {
    return this.#guarded(`${below(municipality)}/certificates/lookup`, { code }, wireCertificate, options);
  }

  uncollected(municipality: string, options: CallOptions): Promise<Uncollected> {
    return ask(this.#http, { path: `${below(municipality)}/cases/uncollected`, options }, wireUncollected);
  }

  cases(municipality: string, { token }: Session, options: CallOptions): Promise<CaseLine[]> {
    return ask(this.#http, { path: `${below(municipality)}/cases`, token, options }, wireCaseLines);
  }

  case(id: string, { token }: Session, options: CallOptions): Promise<Case> {
    return ask(this.#http, { path: `/cases/${segment(id)}`, token, options }, wireCase);
  }

  /** A look-up; when the server sets a puzzle first, it is solved here and the look-up made once more. */
  async #guarded<T>(path: string, body: Readonly<Record<string, string>>, schema: Schema<T>, options: CallOptions): Promise<T> {
    let puzzle: Challenge | undefined;
    const refused = (value: unknown) => {
      try {
        puzzle = safeParse(wireChallenged, value).data?.challenge;
      } catch {
        // What is no puzzle must not hide the refusal that it came with.
      }
      return {};
    };
    const call: Call = { method: 'POST', path, options, refused };
    try {
      return await ask(this.#http, { ...call, body: toJson(body) }, schema);
    } catch (error) {
      if (!puzzle) throw error;
      const proof = await this.#solve(puzzle, options.signal);
      return ask(this.#http, { ...call, body: toJson({ ...body, proof }) }, schema);
    }
  }

  async #solve(puzzle: Challenge, signal: AbortSignal): Promise<string> {
    try {
      const solve = this.#http.solve ?? (await import('./proof-of-work.ts')).solve;
      return await solve(puzzle, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw new AdapterError('unavailable', { detail: `the challenge can't be solved here: ${String(error)}` });
    }
  }
}
