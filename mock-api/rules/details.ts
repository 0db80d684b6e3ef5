/** What a citizen has filled in, checked by the service's own description of its fields (AP7–AP10). */
import type { Answers } from '../../src/domain/booking.ts';
import type { Mode } from '../../src/domain/municipality.ts';
import type { WireFault } from '../../src/adapter/rest/wire.ts';
import { invalid } from '../problem.ts';
import type { SeedField, SeedService } from '../seed/municipality.ts';

const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
/** At least six digits of any script, with the signs that people put between them. */
const phone = /^\+?(?:[\s().\u002d\u2011\u200e\u200f/]*\p{Nd}){6,20}$/u;

function fault({ kind, required, maxLength }: SeedField, value: string): string | undefined {
  if (!value) return required ? (kind === 'yes-no' ? 'choose' : 'required') : undefined;
  if (maxLength && value.length > maxLength) return 'too-long';
  if (kind === 'email' && !email.test(value)) return 'email';
  if (kind === 'tel' && !phone.test(value)) return 'phone';
  if (kind === 'yes-no' && value !== 'yes' && value !== 'no') return 'choose';
  return undefined;
}

/**
 * The answers and consents that are kept: those that were asked for.
 *
 * @throws Problem 422, with a pointer to everything that is wrong
 */
export function accepted(
  service: SeedService,
  mode: Mode,
  answers: Answers,
  consents: readonly string[],
): { answers: Answers; consents: string[] } {
  const errors: WireFault[] = [];
  const kept: Record<string, string> = {};
  for (const field of service.fields) {
    const { name, modes, when } = field;
    const asked = (!modes || modes.includes(mode)) && (!when || kept[when.field] === when.is);
    if (!asked) continue;
    const value = (answers[name] ?? '').trim();
    const code = fault(field, value);
    if (code) errors.push({ pointer: `/answers/${name}`, code });
    if (value) kept[name] = value;
  }
  const asked = service.consents.filter(({ modes }) => !modes || modes.includes(mode));
  for (const { id, required } of asked) {
    if (required && !consents.includes(id)) errors.push({ pointer: `/consents/${id}`, code: 'consent' });
  }
  if (errors.length > 0) throw invalid(errors);
  return { answers: kept, consents: asked.map(({ id }) => id).filter((id) => consents.includes(id)) };
}
