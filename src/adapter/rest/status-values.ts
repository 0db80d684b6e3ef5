/** Values that cases are made of. What a newer server knows besides reads as the nearest thing that is true. */
import type { CaseState, Stage } from '../../domain/cases.ts';
import type { CodeFormat, Factor } from '../../domain/codes.ts';

const states: readonly CaseState[] = ['received', 'action', 'ready', 'collected', 'refused', 'archived'];

export function toCaseState(name: string): CaseState {
  return states.find((state) => state === name) ?? 'review';
}

export function toStageState(name: string): Stage['state'] {
  return name === 'done' || name === 'now' ? name : 'next';
}

export function toCodeKind(name: string): CodeFormat['kind'] {
  return name === 'digits' ? name : 'letters';
}

export function toFactorKind(name: string): Factor['kind'] {
  return name === 'phone' || name === 'birth-year' ? name : 'surname';
}
