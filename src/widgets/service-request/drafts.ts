import { asJson } from '../../adapter/rest/json.ts';
import { own } from '../../domain/request-definition.ts';
import { isText, membersOf, readKept, textsIn } from '../kept.ts';
import { definitionOf, type State } from './state.ts';

/** What is kept of a request while its applicant is at a provider. */
type Kept = Partial<Pick<State, 'service' | 'role' | 'values' | 'accepted' | 'at'>>;

/** Answers by whether they number a person, a property or a paper. */
function answersOf(state: State, numbers: boolean): State['values'] {
  const codes = new Set<string>([own.property, own.earlier, own.letterNumber]);
  for (const { fields = [] } of definitionOf(state)?.steps ?? []) for (const { id, kind } of fields) if (kind === 'code') codes.add(id);
  return Object.fromEntries(Object.entries(state.values).filter(([name]) => codes.has(name) === numbers));
}

/** What goes to the server with who leaves: no numbers that name a person or a property. */
export function draftText(state: State): string {
  const { service, role, accepted, at } = state;
  return asJson({ service, role, values: answersOf(state, false), accepted, at } satisfies Kept);
}

/** What stays in this tab meanwhile; `undefined` where nothing of that kind was typed. */
export function secretText(state: State): string | undefined {
  const values = answersOf(state, true);
  return Object.keys(values).length ? asJson(values) : undefined;
}

/** What came back, as far as it is a request. */
export function draftFrom(text: string | undefined, secret: string | undefined): Kept | undefined {
  const found = readKept(text);
  if (!found) return undefined;
  const { service, role, values, accepted, at } = found;
  const all = { ...membersOf(values), ...readKept(secret) };
  const known = Object.entries(all).filter(([, value]) => isText(value) || (Array.isArray(value) && value.every(isText)));
  return {
    service: isText(service) ? service : undefined,
    role: isText(role) ? role : undefined,
    values: Object.fromEntries(known) as State['values'],
    accepted: textsIn(accepted),
    at: isText(at) ? at : undefined,
  };
}
