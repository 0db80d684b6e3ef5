import { asJson } from '../../adapter/rest/json.ts';
import type { Hold } from '../../domain/booking.ts';
import { isText, membersOf, readKept, textsIn, textsOf } from '../kept.ts';
import type { Choice, State } from './state.ts';

/** What is kept of a booking while its citizen is at a provider. */
type Kept = Partial<Pick<State, 'choice' | 'start' | 'clock' | 'draft' | 'hold' | 'resume' | 'skew'>>;

/** What goes to the server with who leaves: no more than a booking sends there anyway. */
export function draftText({ choice, start, clock, draft, hold, resume, skew }: State): string {
  return asJson({ choice, start, clock, draft, hold, resume, skew } satisfies Kept);
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

function choiceOf(value: unknown): Choice {
  const { municipality, mode, service, office, staff } = textsOf(value);
  return { municipality, mode: mode === 'video' || mode === 'in-person' ? mode : undefined, service, office, staff };
}

function holdOf(value: unknown): Hold | undefined {
  const { id, start, expires, extendable, serverTime } = membersOf(value);
  return isText(id) && isNumber(start) && isNumber(expires) && isNumber(serverTime) ? { id, start, expires, serverTime, extendable: extendable === true } : undefined;
}

/** What came back, as far as it is a booking. */
export function draftFrom(text: string | undefined): Kept | undefined {
  const found = readKept(text);
  if (!found) return undefined;
  const { choice, start, clock, draft, hold, resume, skew } = found;
  const { answers, consents } = membersOf(draft);
  return {
    choice: choiceOf(choice),
    start: isNumber(start) ? start : undefined,
    clock: clock === 'viewer' || clock === 'office' ? clock : undefined,
    draft: { answers: textsOf(answers), consents: textsIn(consents) },
    hold: holdOf(hold),
    resume: resume === 'details' || resume === 'review' ? resume : undefined,
    skew: isNumber(skew) ? skew : 0,
  };
}
