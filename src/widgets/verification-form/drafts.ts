import type { Draft, State, Step } from './state.ts';

/** What goes to the server with who leaves for a provider: nothing that opens an account or numbers a person. */
export function draftText({ step, draft: { answers, userName, interests } }: State): string {
  return JSON.stringify({ step, answers, userName, interests });
}

/** A draft that came back, as far as it is one. */
export function draftFrom(text: string | undefined): Partial<Draft> & { readonly step?: Step } {
  let found: unknown;
  try {
    found = JSON.parse(text ?? '');
  } catch {
    return {};
  }
  if (typeof found !== 'object' || !found) return {};
  const { step, answers, userName, interests } = found as Record<string, unknown>;
  const texts = typeof answers === 'object' && answers ? Object.entries(answers).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : [];
  return {
    answers: Object.fromEntries(texts),
    userName: typeof userName === 'string' ? userName : '',
    interests: Array.isArray(interests) ? interests.filter((id): id is string => typeof id === 'string') : [],
    step: step === 'register' || step === 'way' ? step : undefined,
  };
}
