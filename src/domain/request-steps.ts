import { holds, type Values } from './conditions.ts';
import type { Definition, Step } from './request-definition.ts';

/** The steps that the answers and facts so far call for, in order. */
export function askedSteps(definition: Definition, facts: Values): Step[] {
  return definition.steps.filter(({ showWhen }) => holds(showWhen, facts));
}

/** Those that a person is led through: a review files the request by itself, and the answer is no question. */
export function planOf(definition: Definition, facts: Values): Step[] {
  const steps = askedSteps(definition, facts).filter(({ kind }) => kind !== 'answer');
  return steps.filter(({ kind }, at) => kind !== 'submission' || steps[at - 1]?.kind !== 'review');
}
