import { asJson } from '../../adapter/rest/json.ts';
import type { Values } from '../../domain/conditions.ts';
import { finished, plainValues } from '../../domain/request-answers.ts';
import { owes, type RequestDraft, type ServiceRequest } from '../../domain/requests.ts';
import type { Step, StepKind } from '../../domain/request-definition.ts';
import type { Failure, FailureKind } from '../../domain/errors.ts';
import { gregorian } from '../../domain/gregorian.ts';
import { someLeave } from '../../domain/uploads/upload-list.ts';
import { applicantOf, attend, definitionOf, enter, facts, plan, tell, type State, type Write } from './state.ts';

/** Steps at which the server must know the draft. */
const server: readonly StepKind[] = ['check', 'documents', 'dues', 'review', 'submission'];

/** Answers, with the form of them that rules read. */
export function withValues(state: State, values: Values): State {
  const definition = definitionOf(state);
  return { ...state, values, plain: definition && plainValues(definition, values, state.language.calendar ?? gregorian) };
}

/** The last draft, and what it was made of: a definition may have hundreds of questions, and a press asks for it many times. */
let last: { readonly of: readonly unknown[]; readonly draft: RequestDraft; readonly signature: string } | undefined;

function drafted(state: State): NonNullable<typeof last> {
  const definition = definitionOf(state);
  const { values, plain, accepted, role = '', request, language } = state;
  const of = [definition, values, plain, accepted, role, request, language.calendar];
  if (last && of.every((each, at) => each === last?.of[at])) return last;
  const draft = { role, accepted, values: definition ? finished(definition, values, facts(state), language.calendar ?? gregorian) : {} };
  return (last = { of, draft, signature: asJson(draft) });
}

/** What is sent of the draft. */
export const draftOf = (state: State): RequestDraft => drafted(state).draft;

/** What tells one draft from another. */
export const signatureOf = (state: State): string => drafted(state).signature;

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

/**
 * Where the citizen left off: at the answer, at the payment, at wrong records, at the first question that is open, or at what is owed;
 * never further than where they were on this page.
 */
export function resume(state: State, firstOpen: (state: State) => Step | undefined): State {
  const { request } = state;
  if (!request) return state;
  if (request.state !== 'draft') return enter(state, 'answer');
  const steps = plan(state);
  const dues = steps.find(({ kind }) => kind === 'dues');
  // Whoever goes on with wrong records answers in vain.
  const check = request.check?.right === false ? steps.find(({ kind }) => kind === 'check') : undefined;
  const reached = check ?? firstOpen(state) ?? (owes(request) ? dues : undefined) ?? steps.at(-1);
  const step = request.payment && dues ? dues : steps.find((each) => each === reached || each.id === state.at);
  return step ? goTo(state, step) : state;
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

function problem(state: State, failure: Failure, write: Write, doubt?: 'unsure' | 'undone'): State {
  const told = tell({ ...state, write: undefined, problem: { failure, write, doubt } }, 'error', { kind: failure.kind, step: state.at ?? state.place });
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
  if (write.phase === 'checking') return problem(state, failure, { ...write, phase: 'sending' }, 'unsure');
  if (write.kind === 'submit' && uncertain.includes(kind)) return { ...state, write: { ...write, phase: 'checking' } };
  if (write.kind === 'open' && kind === 'unauthorized' && applicantOf(state)?.signIn !== 'none') return attend({ ...state, write: undefined, place: 'sign-in', signedIn: undefined, problem: { failure, write } }, 'problem');
  if (kind === 'invalid' && failure.faults?.length) {
    const step = stepOfFault(state, failure.faults[0]?.field ?? '', fieldsOf);
    const faults = step ? failure.faults.filter(({ field }) => fieldsOf(step).includes(field)) : [];
    if (step) return attend({ ...enter({ ...state, write: undefined }, 'step', step.id), faults }, 'summary');
  }
  // Another sum by now, or paid already: what is true is read anew, and no unseen sum is ever paid.
  if (write.kind === 'pay' && kind === 'conflict') return intend({ ...state, write: undefined, changed: true, saved: undefined }, 'save');
  if (write.kind === 'submit' && kind === 'conflict') return reopened(state, true);
  return problem(state, failure, write);
}

/** What is true is read anew; what was typed stays. */
function reopened(state: State, changed?: true): State {
  const { request, values } = state;
  return request ? { ...state, write: undefined, problem: undefined, place: 'loading', opening: { reference: request.reference, token: request.token }, typed: values, changed } : state;
}

/** The server has answered: it never heard of the submission. */
export function undone(state: State): State {
  const { write } = state;
  return write ? problem(state, { kind: 'offline' }, { ...write, phase: 'sending' }, 'undone') : state;
}

/** What is being removed is not submitted: it is gone first. */
export const isHeldUp = ({ write, uploads }: State): boolean => write?.kind === 'submit' && someLeave(uploads);

/** The same intent again, by the same key. */
export function retryWrite(state: State): State {
  const { problem: found } = state;
  if (!found || state.write) return state;
  const { kind } = found.failure;
  // The server has lost the draft, and we have not: it begins anew, but never where money has moved or it may have been filed.
  if ((kind === 'not-found' || kind === 'expired') && !found.doubt && state.request && !state.request.payment) {
    return intend({ ...state, request: undefined, saved: undefined, uploads: [] }, 'open');
  }
  // It may have been filed elsewhere, or by somebody else with the link.
  if (kind === 'conflict' && found.write.kind === 'save') return reopened(state);
  // To the address that was refused nobody went: another try is another payment.
  if (found.write.kind === 'pay' && !found.write.key) return intend(state, 'pay', state.request?.dues?.total);
  // What was typed meanwhile is another intent.
  if (found.write.kind !== 'pay' && found.write.signature !== signatureOf(state)) return save({ ...state, problem: undefined });
  return { ...state, problem: undefined, write: found.write };
}
