import { asJson } from '../../adapter/rest/json.ts';
import { isText, readKept, textsIn, textsOf } from '../kept.ts';
import type { Draft, State, Step } from './state.ts';
import { deskOf } from './transitions.ts';

/** Answers to the form by whether they number a person. */
function answersOf(state: State, numbers: boolean): Draft['answers'] {
  const fields = deskOf(state)?.fields ?? [];
  return Object.fromEntries(Object.entries(state.draft.answers).filter(([name]) => fields.some((field) => field.name === name && field.number) === numbers));
}

/** What goes to the server with who leaves for a provider: nothing that opens an account or numbers a person. */
export function draftText(state: State): string {
  const { userName, interests } = state.draft;
  return asJson({ step: state.step, answers: answersOf(state, false), userName, interests });
}

/** What stays in this tab meanwhile: numbers, and the form on paper. No password. `undefined` where nothing of that kind was typed. */
export function secretText(state: State): string | undefined {
  const answers = answersOf(state, true);
  const { paper, owner } = state.draft;
  return Object.keys({ ...answers, ...paper }).length ? asJson({ answers, paper, owner }) : undefined;
}

/** What came back, as far as it is a draft. */
export function draftFrom(text: string | undefined, secret: string | undefined): Partial<Draft> & { readonly step?: Step } {
  const { step, answers, userName, interests } = readKept(text) ?? {};
  const own = readKept(secret);
  const owner = own?.['owner'];
  if (text === undefined) return {};
  return {
    answers: { ...textsOf(answers), ...textsOf(own?.['answers']) },
    paper: textsOf(own?.['paper']),
    owner: isText(owner) ? owner : undefined,
    userName: isText(userName) ? userName : '',
    interests: textsIn(interests),
    step: step === 'register' || step === 'way' ? step : undefined,
  };
}
