import type { CalendarSystem } from '../../domain/calendar.ts';
import type { Values } from '../../domain/conditions.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Failure, FieldFault } from '../../domain/errors.ts';
import type { Definition, PropertyWay, RequestType, Step } from '../../domain/request-definition.ts';
import type { PaymentStart, Property, PropertyList, PropertyQuestion, RequestDesk, RequestKey, ServiceRequest } from '../../domain/requests.ts';
import { factsOf } from '../../domain/requests.ts';
import { planOf } from '../../domain/request-steps.ts';
import type { Uploads } from '../uploads.ts';
import { failureOf, valueOf, type Load } from '../load.ts';
import type { KeptDraft } from './device-draft.ts';
import type { MapState } from './map/state.ts';

/** Where a person is: before the service's own steps, at one of them, or at what became of the request. */
export type Place = 'loading' | 'service' | 'role' | 'sign-in' | 'step' | 'answer' | 'lost';

export interface Language {
  readonly locale: string;
  /** How days are typed; known once the form is here. */
  readonly calendar?: CalendarSystem;
}

/** What the page fixes: a question less each. */
export interface Fixed {
  readonly municipality?: string;
  readonly service?: string;
  readonly role?: string;
  /** Given by the page itself, in place of the API's. */
  readonly definition?: Definition;
}

export interface Write {
  readonly kind: 'open' | 'save' | 'pay' | 'submit';
  /** Idempotency key: one intent. */
  readonly key: string;
  /** `checking`: the answer was lost, and the server is asked what became of it. */
  readonly phase: 'sending' | 'checking';
  /** What was sent, to tell whether it is still what is written. */
  readonly signature: string;
  /** The sum that the citizen saw. */
  readonly amount?: number;
}

/** A submission of which nobody here knows what became. */
export interface Unsure {
  /** Its idempotency key. */
  readonly key: string;
}

export interface Problem {
  readonly failure: Failure;
  readonly write: Write;
  /** Of a submission whose answer was lost: the server couldn't be asked whether it was done, or says that it was not. */
  readonly doubt?: 'unsure' | 'undone';
}

/** Where focus must go after an update; `n` grows with each request. */
export interface Attention {
  readonly to: 'title' | 'summary' | 'problem' | 'notice' | 'found' | `file-${string}`;
  readonly n: number;
}

/** What the page around should hear; `n` grows with each. */
export interface Happening {
  readonly type: 'submitted' | 'answered' | 'error' | 'sign-in-wanted';
  readonly detail: Readonly<Record<string, string>>;
  readonly n: number;
}

export interface State extends Uploads {
  readonly place: Place;
  /** Id of the step. */
  readonly at?: string;
  readonly language: Language;
  readonly fixed: Fixed;
  readonly service?: string;
  readonly role?: string;
  /** Token of who has signed in. */
  readonly signedIn?: string;
  /** This tab went to a provider, and how that ended is asked. */
  readonly away?: boolean;

  readonly desk: Load<RequestDesk>;
  readonly types: Load<readonly RequestType[]>;
  readonly definition: Load<Definition>;

  readonly values: Values;
  /** The same in the one form that rules read. */
  readonly plain?: Values;
  readonly accepted: readonly string[];
  readonly faults: readonly FieldFault[];

  /** How a property is looked for. */
  readonly way?: PropertyWay;
  readonly question: PropertyQuestion;
  /** What is looked for now; `n` makes the same question twice two. */
  readonly seeking?: { readonly question: PropertyQuestion; readonly n: number };
  readonly found: Load<PropertyList>;
  readonly chosen?: Property;
  readonly map?: MapState;

  readonly request?: ServiceRequest;
  /** Language of the texts in `request`. */
  readonly requestLocale?: string;
  /** What the server has of the draft. */
  readonly saved?: string;
  readonly write?: Write;
  readonly problem?: Problem;
  /** Another sum is owed than the one that was seen. */
  readonly changed?: boolean;
  /** To the bank. */
  readonly leaving?: PaymentStart;
  /** From a link, or of a submission that a reload cut short, until its request is here. */
  readonly opening?: RequestKey | Unsure;
  readonly openFailure?: Failure;
  /** How often was looked how it goes: names the next look. */
  readonly looks: number;

  /** The way to come back is shown. */
  readonly keeping?: true;
  /** Whether this device keeps what is typed: never without a wish. */
  readonly device?: 'saving' | 'on' | 'off' | 'refused';
  /** What this tab has kept from before, until it is taken up or removed. */
  readonly kept?: KeptDraft;
  /** What was typed after the server last heard of it. */
  readonly typed?: Values;

  /** The server's clock minus the device's, in milliseconds. */
  readonly skew: number;
  readonly now: Instant;
  readonly said?: { readonly what: 'still-working' | 'found'; readonly name: string; readonly n: number };
  readonly attention: Attention;
  readonly happening?: Happening;
  /** Random part of this citizen's idempotency keys. */
  readonly session: string;
  readonly intents: number;
}

export interface Beginning {
  readonly fixed: Fixed;
  readonly language: Language;
  readonly session: string;
  readonly now: Instant;
  readonly signedIn?: string;
  readonly opening?: State['opening'];
  readonly away?: boolean;
}

/** The state of a widget that has just arrived. */
export function begin({ fixed, language, session, now, signedIn, opening, away }: Beginning): State {
  return {
    place: 'loading',
    language,
    fixed,
    service: fixed.definition?.id ?? fixed.service,
    role: fixed.role,
    signedIn,
    desk: undefined,
    types: undefined,
    definition: fixed.definition && { value: fixed.definition, locale: language.locale },
    values: {},
    accepted: [],
    faults: [],
    question: {},
    found: undefined,
    uploads: [],
    looks: 0,
    skew: 0,
    now,
    opening,
    away,
    attention: { to: 'title', n: 0 },
    session,
    intents: 0,
  };
}

export const definitionOf = (state: State): Definition | undefined => valueOf(state.definition);
export const deskOf = (state: State): RequestDesk | undefined => valueOf(state.desk);

export const applicantOf = (state: State): Definition['applicants'][number] | undefined => definitionOf(state)?.applicants.find(({ role }) => role === state.role);

/** Answers and all else that rules may ask about. */
export function facts(state: State): Values {
  return { ...state.values, ...state.plain, ...factsOf(state.role ?? '', state.request) };
}

/** The steps that this person is led through. */
export function plan(state: State): Step[] {
  const definition = definitionOf(state);
  return definition ? planOf(definition, facts(state)) : [];
}

export function stepOf(state: State): Step | undefined {
  return state.place === 'step' ? plan(state).find(({ id }) => id === state.at) : undefined;
}

/** Puts focus somewhere after the update. */
export function attend(state: State, to: Attention['to']): State {
  return { ...state, attention: { to, n: state.attention.n + 1 } };
}

/** Goes elsewhere: nothing of the old place's errors stays. */
export function enter(state: State, place: Place, at?: string): State {
  return attend({ ...state, place, at, faults: [], problem: undefined, changed: undefined }, 'title');
}

export function tell(state: State, type: Happening['type'], detail: Happening['detail']): State {
  return { ...state, happening: { type, detail, n: (state.happening?.n ?? 0) + 1 } };
}

/** The failure of a read that the present place cannot do without. */
export function readFailure(state: State): Failure | undefined {
  if (state.place === 'loading' || state.place === 'service') return state.openFailure ?? failureOf(state.desk) ?? failureOf(state.definition) ?? failureOf(state.types);
  return state.place === 'step' && stepOf(state)?.kind === 'property' ? failureOf(state.found) : undefined;
}
