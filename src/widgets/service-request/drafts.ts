import { own } from '../../domain/request-definition.ts';
import { definitionOf, type State } from './state.ts';

/** What is kept of a request while its applicant is at a provider. */
type Kept = Partial<Pick<State, 'service' | 'role' | 'values' | 'accepted' | 'at'>>;

/** What goes to the server with who leaves: no numbers that name a person or a property. */
export function draftText(state: State): string {
  const { service, role, values, accepted, at } = state;
  const codes = new Set<string>([own.property, own.earlier, own.letterNumber]);
  for (const { fields = [] } of definitionOf(state)?.steps ?? []) for (const { id, kind } of fields) if (kind === 'code') codes.add(id);
  const kept = Object.fromEntries(Object.entries(values).filter(([name]) => !codes.has(name)));
  return JSON.stringify({ service, role, values: kept, accepted, at } satisfies Kept);
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What came back, as far as it is a request. */
export function draftFrom(text: string | undefined): Kept | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
  if (typeof found !== 'object' || !found) return undefined;
  const { service, role, values, accepted, at } = found as Record<string, unknown>;
  const known = Object.entries(typeof values === 'object' && values ? values : {}).filter(([, value]) => isText(value) || (Array.isArray(value) && value.every(isText)));
  return {
    service: isText(service) ? service : undefined,
    role: isText(role) ? role : undefined,
    values: Object.fromEntries(known),
    accepted: Array.isArray(accepted) ? accepted.filter(isText) : [],
    at: isText(at) ? at : undefined,
  };
}
