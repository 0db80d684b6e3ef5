import { checkCode, checkFactor, type CodeFormat } from '../../domain/codes.ts';
import type { StatusRules } from '../../domain/cases.ts';
import type { Failure } from '../../domain/errors.ts';
import { failureOf, valueOf } from '../load.ts';
import type { Attention, Question, State } from './state.ts';

export function rulesOf({ desk }: State): StatusRules | undefined {
  return valueOf(desk)?.status;
}

/** The form of the code that is asked for. */
export function codeFormat({ setting }: State, { code, certificate }: StatusRules): CodeFormat {
  return (setting.kind === 'certificate' && certificate) || code;
}

/** What is asked, in order: a certificate is shown by who holds it, and needs no second factor. */
export function questions({ setting }: State): Question[] {
  return setting.kind === 'certificate' ? ['code'] : ['code', 'factor'];
}

export function faultsOf(state: State, rules: StatusRules): Question[] {
  const { code, factor } = state.draft;
  const checks = { code: checkCode(code, codeFormat(state, rules)), factor: checkFactor(factor, rules.factor) };
  return questions(state).filter((each) => checks[each] !== 'ok');
}

/** The failure of a read that the present step cannot do without. */
export function readFailure({ step, desk, cases }: State): Failure | undefined {
  return failureOf(step === 'cases' ? cases : desk);
}

/** Puts focus somewhere after the update. */
export function attend(state: State, to: Attention['to']): State {
  return { ...state, attention: { to, n: state.attention.n + 1 } };
}

export function say(state: State, what: NonNullable<State['said']>['what']): State {
  return { ...state, said: { what, n: (state.said?.n ?? 0) + 1 } };
}

/** Goes to a step: nothing of the old one's errors stays, but a server that wants to be left alone still does. */
export function enter(state: State, step: State['step']): State {
  const problem = state.wait ? state.problem : undefined;
  return attend({ ...state, step, faults: [], problem, signedOut: undefined, asking: undefined }, 'title');
}

/** Whether a server has said to wait, and the time is not over. */
export function mustWait({ wait }: State): boolean {
  return wait !== undefined;
}

/** Asks, unless the server wants to be left alone: then the citizen is told once more for how long. */
export function ask(state: State, asking: NonNullable<State['asking']>): State {
  if (mustWait(state)) return attend(state, 'problem');
  const next: State = { ...state, faults: [], problem: undefined, signedOut: undefined, asking, asked: state.asked + 1 };
  return asking.again ? next : say(next, 'looking');
}
