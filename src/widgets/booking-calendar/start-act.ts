import type { CallOptions } from '../../adapter/adapter.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { due, failureOf, unread, valueOf, type Load } from '../load.ts';
import { patience } from '../patience.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { modesOf, municipalityOf, offered, plan, readFailure } from './questions.ts';
import type { Choice, State, Step } from './state.ts';
import { attend, enter, otherSlots, redraft } from './transitions.ts';

/** Fills in what leaves no choice, drops what is no longer offered. */
function settle(state: State): State {
  const modes = modesOf(state);
  let { mode, service } = state.choice;
  if (municipalityOf(state) && (modes.length === 1 || (mode && !modes.includes(mode)))) mode = modes.length === 1 ? modes[0] : state.fixed.mode;
  const choice = { ...state.choice, mode };
  if (valueOf(state.services) && mode) {
    const services = offered({ ...state, choice });
    if (services.length === 1 || (service && !services.some(({ id }) => id === service))) {
      service = services.length === 1 ? services[0]?.id : state.fixed.service;
    }
  }
  return { ...state, choice: { ...choice, service } };
}

const wrong = (attribute: string, remedy: string): Failure => ({ kind: 'config', detail: `${attribute} ${remedy}` });

/** What an integrator must mend: an attribute names what the API does not offer. */
function misconfigured(state: State): Failure | undefined {
  const { mode, service, office } = state.fixed;
  const town = municipalityOf(state);
  if (mode && town && !town.modes.includes(mode)) return wrong(`mode="${mode}"`, `is not offered by "${town.id}".`);
  if (office && town && !town.offices.some(({ id }) => id === office)) return wrong(`office="${office}"`, `is not offered by "${town.id}".`);
  const services = valueOf(state.services);
  if (!service || !services) return undefined;
  const found = services.find(({ id }) => id === service);
  if (!found) return wrong(`service="${service}"`, `is not offered; there are: ${services.map(({ id }) => id).join(', ')}.`);
  return mode && !found.modes.includes(mode) ? wrong(`service="${service}"`, `is not offered with mode="${mode}".`) : undefined;
}

/** Leaves `loading` as soon as the first question can be asked. */
export function arrive(state: State): State {
  if (state.step !== 'loading' || state.opening || state.doubt || state.away || state.openFailure) return state;
  const towns = valueOf(state.municipalities);
  if (!state.choice.municipality) {
    if (!towns) return state;
    const only = towns.length === 1 ? towns[0] : undefined;
    return only ? { ...state, choice: { ...state.choice, municipality: only.id } } : { ...state, step: 'municipality' };
  }
  const needsServices = state.fixed.service ?? state.fixed.mode;
  if (!municipalityOf(state) || (needsServices && !valueOf(state.services))) return state;
  const openFailure = misconfigured(state);
  if (openFailure) return { ...state, openFailure };
  const settled = settle(state);
  const first = plan(settled).find((step) => !(step in settled.choice && settled.choice[step as keyof Choice]));
  // Services are needed for the question anyway, and a single one leaves nothing to ask.
  return first === 'service' && !valueOf(state.services) ? state : { ...settled, step: first ?? 'time' };
}

function choose(state: State, what: keyof Choice, id: string | undefined): State {
  if (state.choice[what] === id) return state;
  const choice: Choice = { ...state.choice, [what]: id };
  if (what === 'municipality') {
    return { ...otherSlots(state, { ...state.fixed, municipality: id }), municipality: undefined, services: undefined, faults: [] };
  }
  const next = otherSlots(state, what === 'service' || what === 'mode' ? { ...choice, staff: undefined, office: state.fixed.office } : choice);
  return { ...next, faults: [] };
}

/** Whether the step shows this choice. */
function asks({ step }: State, what: keyof Choice): boolean {
  return what === step || (step === 'time' && (what === 'office' || what === 'staff'));
}

/** Whether a step has been passed, so that there is a way back to it. */
function isBehind(state: State, step: Step): boolean {
  const steps = plan(state);
  return steps.includes(step) && steps.indexOf(step) < steps.indexOf(state.step);
}

function next(state: State): State {
  const { step, choice } = state;
  if (step !== 'municipality' && step !== 'mode' && step !== 'service') return state;
  if (!choice[step]) return attend({ ...state, faults: [{ field: step, code: 'choose' }] }, 'summary');
  // What attributes fix may not be offered there, and what is offered may leave no choice.
  if (step === 'municipality') return attend(arrive({ ...state, step: 'loading' }), 'title');
  const settled = settle(state);
  const steps = plan(settled);
  // The step itself may have left the plan, once it turned out to leave no choice.
  const following = steps[steps.indexOf(step) + 1] ?? 'time';
  return enter(settled, steps.includes(step) ? following : 'time');
}

function back(state: State): State {
  const steps = plan(state);
  const previous = steps[steps.indexOf(state.step) - 1];
  return previous ? enter(state, previous) : state;
}

function failed(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  const [what] = name.split('/');
  if (what !== 'municipalities' && what !== 'municipality' && what !== 'services') return state;
  const own = what === 'municipality' && failure.kind === 'not-found' && state.fixed.municipality;
  const load = unread<unknown>(state[what], own ? wrong(`municipality="${own}"`, 'is not offered by the API.') : failure, locale);
  const next = { ...state, [what]: load };
  return failureOf(load) ? attend(next, 'problem') : next;
}

/** Asks again for all that failed. */
function retry(state: State): State {
  const mended = state.openFailure?.kind === 'config'; // perhaps the town offers now what the page asks for
  const again = <T>(load: Load<T>) => (failureOf(load) || mended ? undefined : load);
  return {
    ...state,
    municipalities: again(state.municipalities),
    municipality: again(state.municipality),
    services: again(state.services),
    meeting: again(state.meeting),
    openFailure: undefined,
    blocks: state.blocks.filter(({ load }) => !failureOf(load)),
  };
}

/** The citizen's language changes: what was typed stays, what is read is read anew, days are seen by another calendar. */
function speak(state: State, language: State['language']): State {
  const { appointment } = state;
  return { ...state, language, blocks: [], month: undefined, opening: state.opening ?? (appointment && { key: appointment, todo: 'see' }) };
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'municipalities':
    case 'municipality':
    case 'services':
      return arrive(settle({ ...state, [event.type]: { value: event.value, locale: event.locale } }));
    case 'failed':
      return failed(state, event);
    case 'online': // reads go on by themselves, a write waits for a press
    case 'retry':
      return readFailure(state) ? retry(state) : state;
    case 'choose':
      return state.write || !asks(state, event.what) ? state : choose(state, event.what, event.id);
    case 'next':
      return state.write ? state : next(state);
    case 'back':
      return state.write && state.write.then !== 'stay' ? state : back(state);
    case 'go':
      return (state.write && state.write.then !== 'stay') || !isBehind(state, event.step) ? state : enter(state, event.step);
    case 'answer':
      return redraft(state, { ...state.draft, answers: { ...state.draft.answers, [event.field]: event.value } });
    case 'language':
      return event.language.locale === state.language.locale ? { ...state, language: event.language } : speak(state, event.language);
    case 'patience':
      return { ...state, said: { what: 'still-working', count: 0, n: (state.said?.n ?? 0) + 1 } };
    default:
      return state;
  }
}

/** The reads that the first questions call for. */
function effects(state: State, deps: Deps): Effects<Event> {
  const { port, painted } = deps;
  const { locale } = state.language;
  const { municipality } = state.choice;
  const failure = readFailure(state);
  const work: Effects<Event> = patience(deps, failure, state.write?.key ?? (state.step === 'loading' && !failure ? '' : undefined));
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });
  if (state.step === 'loading' && (state.opening || state.doubt)) return work;
  if (!state.fixed.municipality && !state.appointment && due(state.municipalities, locale)) {
    work[`municipalities/${locale}`] = async (signal) => ({ type: 'municipalities', value: await port.municipalities(call(signal)), locale });
  }
  if (!municipality) return work;
  if (due(state.municipality, locale)) {
    work[`municipality/${municipality}/${locale}`] = async (signal) => ({ type: 'municipality', value: await port.municipality(municipality, call(signal)), locale });
  }
  const first = state.fixed.service ?? state.fixed.mode ?? valueOf(state.municipality);
  if (first && state.step !== 'municipality' && !state.appointment && due(state.services, locale)) {
    // Ahead of need, but not in the way of the first question's paint.
    const ahead = state.step === 'mode' && !state.services;
    work[`services/${municipality}/${locale}`] = async (signal) => {
      if (ahead) await painted?.(signal);
      return { type: 'services', value: await port.services(municipality, call(signal)), locale };
    };
  }
  return work;
}

/** Which municipality, which way, which service (AP1–AP3). */
export const startAct: Act = { reduce, effects };
