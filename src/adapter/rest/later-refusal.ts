import type { FailureFacts, FieldFault } from '../../domain/errors.ts';
import { readInstant } from './later-values.ts';
import { safeParse } from './schema.ts';
import { wireProblem } from './wire-later.ts';
import type { WireFault } from './wire.ts';

/** What the refusal of a write tells besides its kind: which answers are wrong, what is free instead. */
export function refusedFacts(value: unknown): FailureFacts {
  const { data: { errors, alternatives } = {} } = safeParse(wireProblem, value);
  return {
    faults: errors?.map(fault),
    alternatives: alternatives?.map(readInstant).filter((at) => at !== undefined),
  };
}

/** `/answers/email` names the field `email` (RFC 6901). */
function fault({ pointer, code, detail }: WireFault): FieldFault {
  const field = pointer.slice(pointer.lastIndexOf('/') + 1).replace(/~1/g, '/').replace(/~0/g, '~');
  return { field, code: code ?? 'server', text: detail };
}
