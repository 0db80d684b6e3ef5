import { finished } from '../../domain/request-answers.ts';
import { owes, type RequestDraft, type ServiceRequest } from '../../domain/requests.ts';
import type { Step, StepKind } from '../../domain/request-definition.ts';
import type { Failure, FailureKind } from '../../domain/errors.ts';
import { gregorian } from '../../domain/gregorian.ts';
import { attend, definitionOf, enter, facts, plan, tell, type State, type Write } from './state.ts';

/** Steps at which the server must know the draft. */
const server: readonly StepKind[] = ['check', 'documents', 'dues', 'review', 'submission'];

/** What is sent of the draft. */
export function draftOf(state: State): RequestDraft {
  const definition = definitionOf(state);
  const { calendar = gregorian } = state.language;
  return { role: state.role ?? '', accepted: state.accepted, values: definition ? finished(definition, state.values, facts(state), calendar) : {} };
}

const signatureOf = (state: State): string => JSON.stringify(draftOf(state));

/** A new intent, with the key it keeps through every retry (IETF Idempotency-Key draft). */
export function intend(state: State, kind: Write['kind'], amount?: number): State {
  const intents = state.intents + 1;
  return { ...state, intents, problem: undefined, write: { kind, amount, key: `${state.session}-${intents}`, phase: 'sending', signature: signatureOf(state) } };
}

/** Sends the draft where the server does not have it as it is. */
export function save(state: State): State {
  if (state.write || state.saved === signatureOf(state)) return state;
  return intend(state, state.request ? 'save' : 'open');
}

/** Goes to a step, and sends the draft first where the step lives on the server's answer. */
export function goTo(state: State, step: Step): State {
  const there = enter(state, 'step', step.id);
  return server.includes(step.kind) ? save(there) : there;
}

/** Whether the step at hand may be shown: it needs no server, or the server has answered to the draft as it is. */
export function isReady(state: State, step: Step): boolean {
  return !server.includes(step.kind) || (state.request !== undefined && !state.write && !state.problem && state.saved !== undefined);
}

/** The request as the server has it now. */
export function take(state: State, request: ServiceRequest, locale: string, at: number): State {
  return { ...state, request, requestLocale: locale, skew: request.serverTime - at, now: request.serverTime, chosen: request.property ?? state.chosen };
}

/** Where the citizen left off: at the answer, at the payment, or at the first question that is open. */
export function resume(state: State, firstOpen: (state: State) => Step | undefined): State {
  const { request } = state;
  if (!request) return state;
  if (request.state !== 'draft') return enter(state, 'answer');
  const dues = plan(state).find(({ kind }) => kind === 'dues');
  const step = request.payment && dues ? dues : (firstOpen(state) ?? plan(state).at(-1));
  return step ? enter(state, 'step', step.id) : state;
}

export function written(state: State, request: ServiceRequest, locale: string, at: number): State {
  const { write } = state;
  if (!write) return state;
  const taken = { ...take(state, request, locale, at), write: undefined, problem: undefined, saved: write.signature };
  if (request.state !== 'draft') {
    return tell(enter(taken, 'answer'), 'submitted', { reference: request.number ?? request.reference });
  }
  return taken.changed ? attend(taken, 'notice') : taken;
}

/** Failures after which the server may have done the work all the same. */
const uncertain: readonly FailureKind[] = ['offline', 'timeout', 'contract', 'unavailable'];

function problem(state: State, failure: Failure, write: Write, unsure?: boolean): State {
  const told = tell({ ...state, write: undefined, problem: { failure, write, unsure } }, 'error', { kind: failure.kind, step: state.at ?? state.place });
  return attend(told, 'problem');
}

/** The step that a fault of the server's belongs to. */
function stepOfFault(state: State, field: string, fieldsOf: (step: Step) => readonly string[]): Step | undefined {
  return plan(state).find((step) => fieldsOf(step).includes(field));
}

export function failedWrite(state: State, failure: Failure, fieldsOf: (step: Step) => readonly string[]): State {
  const { write } = state;
  if (!write) return state;
  const { kind } = failure;
  if (write.phase === 'checking') return problem(state, failure, { ...write, phase: 'sending' }, true);
  if (write.kind === 'submit' && uncertain.includes(kind)) return { ...state, write: { ...write, phase: 'checking' } };
  if (write.kind === 'open' && kind === 'unauthorized') return attend({ ...state, write: undefined, place: 'sign-in', signedIn: undefined, problem: { failure, write } }, 'problem');
  if (kind === 'invalid' && failure.faults?.length) {
    const step = stepOfFault(state, failure.faults[0]?.field ?? '', fieldsOf);
    const faults = step ? failure.faults.filter(({ field }) => fieldsOf(step).includes(field)) : [];
    if (step) return attend({ ...enter({ ...state, write: undefined }, 'step', step.id), faults }, 'summary');
  }
  // Another sum by now, or paid already: what is true is read anew, and no unseen sum is ever paid.
  if (write.kind === 'pay' && kind === 'conflict') return intend({ ...state, write: undefined, changed: true, saved: undefined }, 'save');
  if (write.kind === 'submit' && kind === 'conflict') {
    const step = plan(state).find((each) => each.kind === (state.request && owes(state.request) ? 'dues' : 'check')) ?? plan(state).find((each) => each.kind === 'dues');
    if (step) return intend({ ...enter({ ...state, write: undefined }, 'step', step.id), changed: true, saved: undefined }, 'save');
  }
  return problem(state, failure, write);
}

/** The same intent again, by the same key. */
export function retryWrite(state: State): State {
  const { problem: found } = state;
  if (!found || state.write) return state;
  // What was typed meanwhile is another intent.
  if (found.write.kind !== 'pay' && found.write.signature !== signatureOf(state)) return save({ ...state, problem: undefined });
  return { ...state, problem: undefined, write: found.write };
}
