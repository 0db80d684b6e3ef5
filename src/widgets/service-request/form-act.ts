import type { CallOptions } from '../../adapter/adapter.ts';
import { gregorian } from '../../domain/gregorian.ts';
import { dateInZone } from '../../domain/zones.ts';
import { textOf } from '../../domain/conditions.ts';
import { askedDocuments, askedFields, asksShares, checkStep, sharesOf, typedValues, withPlainDates, type Frame } from '../../domain/request-answers.ts';
import { own, type Step } from '../../domain/request-definition.ts';
import { owes } from '../../domain/requests.ts';
import { readShaped } from '../../domain/shaped-code.ts';
import { lacking, withStored } from '../../domain/uploads/upload-list.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { failureOf } from '../load.ts';
import { askOutcome } from '../outcome.ts';
import type { Act, Deps } from './acts.ts';
import { anew, gone, signedOut } from './anew.ts';
import type { Event } from './events.ts';
import { arrive, startAct } from './start-act.ts';
import { attend, definitionOf, deskOf, enter, facts, plan, stepOf, tell, type State } from './state.ts';
import { draftOf, failedWrite, goTo, intend, isHeldUp, isReady, resume, retryWrite, save, signatureOf, take, undone, withValues, written } from './writes.ts';

function frameOf(state: State): Frame {
  const zone = deskOf(state)?.zone ?? 'UTC';
  return {
    calendar: state.language.calendar ?? gregorian,
    get today() {
      return dateInZone(state.now, zone);
    },
  };
}

/** All that keeps a step from being left. */
export function faultsOf(state: State, step: Step): State['faults'] {
  const known = facts(state);
  const faults = checkStep(step, state.values, known, state.accepted, frameOf(state));
  return [...faults, ...lacking(state.uploads, askedDocuments(step, known)).map(({ document, code }) => ({ field: document, code }))];
}

/** Names of what a step asks, for faults that the server finds. */
function fieldsOf(state: State): (step: Step) => readonly string[] {
  const known = facts(state);
  return (step) => [
    ...(step.undertakings ?? []).map(({ id }) => id),
    ...askedFields(step, known).map(({ id }) => id),
    ...askedDocuments(step, known).map(({ id }) => id),
    ...(asksShares(step, known) ? [own.owners, own.shares] : []),
  ];
}

const firstOpen = (state: State): Step | undefined => plan(state).find((step) => faultsOf(state, step).length > 0);

/** The code of the property as it is written now, in its form. */
export function codeOf(state: State, step: Step): string {
  const typed = textOf(state.values, own.property).trim();
  return (step.shape && readShaped(typed, step.shape)) ?? typed;
}

/** Looks for a property. */
export function seek(state: State, question: State['question']): State {
  return { ...state, found: undefined, seeking: { question, n: (state.seeking?.n ?? 0) + 1 }, faults: [] };
}

function next(state: State): State {
  const step = stepOf(state);
  if (!step) return state;
  const faults = faultsOf(state, step);
  if (faults.length) return attend({ ...state, faults }, 'summary');
  // RQ4: which property that is stands in words before anything goes on.
  if (step.kind === 'property' && state.chosen?.code !== codeOf(state, step)) return seek(state, { code: codeOf(state, step) });
  if (!isReady(state, step)) return state;
  // RQ4: only where the records are right there is a way on.
  if (step.kind === 'check' && !state.request?.check?.right) return attend(state, 'notice');
  if (step.kind === 'dues' && state.request && owes(state.request)) return attend(state, 'notice');
  if (step.kind === 'review' || step.kind === 'submission') {
    const open = firstOpen(state);
    // A later answer has asked for more in an earlier step, or a paper is gone.
    return open ? attend({ ...enter(state, 'step', open.id), faults: faultsOf(state, open) }, 'summary') : intend(state, 'submit');
  }
  const steps = plan(state);
  const following = steps[steps.indexOf(step) + 1];
  return following ? goTo(state, following) : intend(state, 'submit');
}

function go(state: State, id: string): State {
  const steps = plan(state);
  const target = steps.findIndex((step) => step.id === id);
  const here = steps.findIndex((step) => step.id === state.at);
  const step = steps[target];
  return step && target < here ? goTo(state, step) : state;
}

function answer(state: State, field: string, value: State['values'][string]): State {
  const values = { ...state.values, [field]: value };
  const stale = state.problem?.write.kind === 'submit';
  const next: State = { ...state, values, problem: stale ? undefined : state.problem };
  if (field !== own.property) return next;
  const step = stepOf(next);
  return step && next.chosen?.code === codeOf(next, step) ? next : { ...next, chosen: undefined };
}

function found(state: State, { value, locale, n }: Extract<Event, { type: 'found' }>): State {
  const { seeking } = state;
  if (!seeking || seeking.n !== n) return state;
  const read: State = { ...state, found: { value, locale } };
  if (seeking.question.code === undefined) return { ...read, said: { what: 'found', name: String(value.total), n: (state.said?.n ?? 0) + 1 } };
  const property = value.properties.find(({ code }) => code === seeking.question.code);
  if (!property) return attend({ ...read, faults: [{ field: own.property, code: 'unknown-property' }] }, 'summary');
  return attend({ ...read, chosen: property }, 'found');
}

function owners(state: State, change: (shares: ReturnType<typeof sharesOf>) => ReturnType<typeof sharesOf>): State {
  if (stepOf(state)?.kind !== 'applicant') return state;
  const shares = change(sharesOf(state.values));
  return { ...state, faults: [], values: { ...state.values, [own.owners]: shares.map(({ name }) => name), [own.shares]: shares.map(({ share }) => share) } };
}

function failed(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  switch (name.split('/')[0]) {
    case 'write':
      return failedWrite(state, failure, fieldsOf(state));
    case 'found':
      return attend({ ...state, found: { failure, locale } }, 'problem');
    case 'opened':
      return (failure.kind === 'not-found' || failure.kind === 'unauthorized') && !(state.opening && 'key' in state.opening) ? gone(state) : attend({ ...state, openFailure: failure }, 'problem');
    case 'follow':
      return { ...state, looks: state.looks + 1 }; // what is known stays; the next look may succeed
    default:
      return state;
  }
}

function opened(state: State, { request, locale, at }: Extract<Event, { type: 'opened' }>): State {
  if (!request) return arrive({ ...state, opening: undefined }); // what a reload cut short was never heard of
  // Read anew, it is known what its files are called.
  const uploads = withStored(state.request?.reference === request.reference ? state.uploads : [], request.files);
  const known = take({ ...state, opening: undefined, accepted: request.accepted, role: request.role, uploads, service: request.type }, request, locale, at);
  const fixed = { ...state.fixed, municipality: request.municipality, service: state.fixed.definition ? undefined : request.type };
  return arrived({ ...known, fixed });
}

/** A link's request is shown once its definition is here too. */
function arrived(state: State): State {
  const definition = definitionOf(state);
  if (state.place !== 'loading' || !state.request || state.opening || !definition || !deskOf(state) || !state.language.calendar) return state;
  const { typed, changed, request } = state;
  const known = withValues(state, { ...typedValues(definition, request.values), ...typed });
  const there = resume({ ...known, typed: undefined, saved: typed ? undefined : signatureOf(known) }, firstOpen);
  return changed && there.place === 'step' ? attend({ ...there, changed }, 'notice') : there;
}

function followed(state: State, { request, locale, at }: Extract<Event, { type: 'followed' }>): State {
  const before = state.request;
  if (!before) return state;
  const known = { ...take(state, request, locale, at), looks: state.looks + 1 };
  const paid = before.payment?.state !== request.payment?.state;
  if (before.state !== 'answered' && request.state === 'answered') return tell(known, 'answered', { reference: request.number ?? request.reference });
  return paid && state.place === 'step' ? attend(known, 'title') : known;
}

function reduce(state: State, event: Event): State {
  const step = stepOf(state);
  switch (event.type) {
    case 'next':
      return state.write ? state : next(state);
    case 'go':
      return state.write ? state : go(state, event.step);
    case 'accept': {
      if (step?.kind !== 'undertakings') return state;
      const rest = state.accepted.filter((id) => id !== event.id);
      return { ...state, accepted: event.given ? [...rest, event.id] : rest };
    }
    case 'answer':
      return state.place === 'step' ? answer(state, event.field, event.value) : state;
    case 'way':
      return step?.by?.includes(event.by) ? { ...state, way: event.by, faults: [] } : state;
    case 'question':
      return step?.kind === 'property' ? { ...state, question: event.question } : state;
    case 'seek':
      return step?.kind === 'property' ? seek(state, state.question) : state;
    case 'choose':
      return step?.kind === 'property' ? { ...state, chosen: event.property, values: { ...state.values, [own.property]: event.property.code }, faults: [] } : state;
    case 'found':
      return found(state, event);
    case 'more-owners':
      return owners(state, (shares) => [...shares, { name: '', share: '' }]);
    case 'fewer-owners':
      return owners(state, (shares) => shares.filter((_, at) => at !== event.at));
    case 'recheck':
      return step?.kind === 'check' || step?.kind === 'dues' ? save({ ...state, saved: undefined }) : state;
    case 'pay': {
      const { request } = state;
      const may = step?.kind === 'dues' && !state.write && request?.dues && owes(request) && request.payment?.state !== 'pending';
      return may ? { ...intend(state, 'pay', request.dues?.total), changed: undefined } : state;
    }
    case 'paying':
      return state.write?.key === event.key ? { ...state, write: undefined, leaving: event.start } : state;
    case 'refused-address':
      return state.leaving
        ? attend({ ...state, leaving: undefined, problem: { failure: { kind: 'config', detail: 'The address of the payment is not among paymentOrigins.' }, write: { kind: 'pay', key: '', phase: 'sending', signature: '' } } }, 'problem')
        : state;
    case 'returned':
      return state.leaving ? save({ ...state, leaving: undefined, saved: undefined }) : state;
    case 'written':
      return state.write?.key === event.key ? written(state, event.request, event.locale, event.at) : state;
    case 'outcome': {
      if (state.write?.key !== event.key) return state;
      if (event.request && event.request.state !== 'draft') return written(state, event.request, event.locale, event.at);
      return undone(state);
    }
    case 'opened':
      return opened(state, event);
    case 'desk':
    case 'definition':
      return state.request && state.place === 'loading' ? arrived({ ...state, [event.type]: { value: event.value, locale: event.locale } }) : state;
    case 'followed':
      return followed(state, event);
    case 'failed':
      return failed(state, event);
    case 'online':
    case 'retry':
      if (state.openFailure && state.opening) return { ...state, openFailure: undefined };
      if (failureOf(state.found) && state.seeking) return seek(state, state.seeking.question);
      return event.type === 'retry' ? retryWrite(state) : state;
    case 'anew':
      return state.place === 'answer' || state.place === 'lost' ? anew(state) : state;
    case 'signed-in':
      return event.change === 'signed-out' ? signedOut(state) : state;
    case 'language':
      return language(state, event.language);
    case 'resume':
      return startAct.reduce(state, event); // with answers, which rules are to hear of
    default:
      return state;
  }
}

function language(state: State, to: State['language']): State {
  const { calendar, locale } = state.language;
  if (to.locale === locale && to.calendar === calendar) return state;
  const definition = definitionOf(state);
  const values = calendar && definition && to.calendar?.id !== calendar.id ? withPlainDates(definition, state.values, calendar) : state.values;
  return arrived({ ...state, language: to, values });
}

/** Reads and writes of the form. */
function effects(state: State, { port, now, wait, returnUrl, random }: Deps): Effects<Event> {
  const { locale } = state.language;
  const work: Effects<Event> = {};
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });
  const { write, request, opening, seeking, fixed } = state;
  const town = fixed.municipality;
  if (opening && !state.openFailure) {
    const unsure = 'key' in opening;
    work[`opened/${unsure ? opening.key : opening.reference}`] = async (signal) => {
      const request = await (unsure ? askOutcome(() => port.requestOutcome(opening.key, call(signal)), wait, signal) : port.request(opening, call(signal)));
      return { type: 'opened', request, locale, at: now() };
    };
  }
  if (seeking && town && !state.found) {
    const { question, n } = seeking;
    work[`found/${n}`] = async (signal) => ({ type: 'found', value: await port.properties(town, question, call(signal)), locale, n });
  }
  if (write && town && !isHeldUp(state)) {
    const { key, kind, amount = 0 } = write;
    const draft = draftOf(state);
    const written = async (done: Promise<NonNullable<State['request']>>): Promise<Event> => ({ type: 'written', request: await done, locale, at: now(), key });
    work[`write/${write.phase}/${key}`] = async (signal) => {
      const options = { signal, locale, key };
      if (write.phase === 'checking') return { type: 'outcome', request: await askOutcome(() => port.requestOutcome(key, call(signal)), wait, signal), locale, at: now(), key };
      if (kind === 'open' || !request) return written(port.open(town, state.service ?? '', draft, { ...options, session: state.signedIn }));
      if (kind === 'save') return written(port.save(request, draft, options));
      if (kind === 'submit') return written(port.submit(request, options));
      return { type: 'paying', start: await port.pay(request, amount, returnUrl(), options), key };
    };
  }
  const awaited = request && ((state.place === 'answer' && request.state === 'filed') || (stepOf(state)?.kind === 'dues' && request.payment?.state === 'pending'));
  const foreign = request && !write && state.requestLocale !== locale;
  if (request && !write && (awaited || foreign)) {
    const { looks } = state;
    work[`follow/${looks}/${locale}`] = async (signal) => {
      // The first looks come soon, as most answers do; later ones seldom, and never all citizens' at once.
      if (!foreign) await wait(Math.min(2_000 * 1.3 ** looks, 60_000) * (0.75 + random() / 2), signal);
      return { type: 'followed', request: await port.request(request, call(signal)), locale, at: now() };
    };
  }
  return work;
}

/** Every change of answers is also told to rules. */
export const formAct: Act = {
  reduce(state, event) {
    const next = reduce(state, event);
    return next.values === state.values && next.language === state.language ? next : withValues(next, next.values);
  },
  effects,
};
