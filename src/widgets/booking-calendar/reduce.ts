import type { IsoDate } from '../../domain/dates.ts';
import { checkDraft } from '../../domain/details.ts';
import type { Failure } from '../../domain/errors.ts';
import { dateInZone } from '../../domain/zones.ts';
import type { Event } from './events.ts';
import { hold, meeting, retryWrite, written } from './reduce-writes.ts';
import { blockOf, daysOf, failureOf, modesOf, municipalityOf, offered, plan, serviceOf, shownZone, valueOf } from './selectors.ts';
import { begin, type Choice, type State } from './state.ts';
import { attend, enter, move, otherSlots } from './transitions.ts';

/** Fills in what leaves no choice, drops what is no longer offered. */
function settle(state: State): State {
  const modes = modesOf(state);
  let { mode, service } = state.choice;
  if (municipalityOf(state) && (modes.length === 1 || (mode && !modes.includes(mode)))) mode = state.fixed.mode ?? modes[0];
  const choice = { ...state.choice, mode };
  if (valueOf(state.services) && mode) {
    const services = offered({ ...state, choice });
    if (services.length === 1 || (service && !services.some(({ id }) => id === service))) {
      service = services.length === 1 ? services[0]?.id : state.fixed.service;
    }
  }
  return { ...state, choice: { ...choice, service } };
}

/** What an integrator must mend: an attribute names what the API does not offer. */
function misconfigured(state: State): Failure | undefined {
  const { mode, service } = state.fixed;
  const town = municipalityOf(state);
  if (mode && town && !town.modes.includes(mode)) return { kind: 'config', detail: `mode="${mode}" is not offered by municipality "${town.id}".` };
  const services = valueOf(state.services);
  if (service && services && !services.some(({ id }) => id === service)) {
    return { kind: 'config', detail: `service="${service}" is not offered; the API knows: ${services.map(({ id }) => id).join(', ')}.` };
  }
  return undefined;
}

/** Leaves `loading` as soon as the first question can be asked. */
function arrive(state: State): State {
  if (state.step !== 'loading' || state.opening || state.doubt || state.openFailure) return state;
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
  return { ...settled, step: first ?? 'time' };
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

function next(state: State): State {
  const { step, choice } = state;
  if ((step === 'municipality' || step === 'mode' || step === 'service') && !choice[step]) {
    return attend({ ...state, faults: [{ field: step, code: 'choose' }] }, 'summary');
  }
  if (step === 'municipality' && !municipalityOf(state)) return { ...state, step: 'loading' };
  if (step === 'time') {
    if (state.start === undefined) return attend({ ...state, faults: [{ field: 'time', code: 'choose' }] }, 'notice');
    return hold(state, state.start, 'details');
  }
  if (step === 'details') {
    const service = serviceOf(state);
    if (!service || !choice.mode) return state;
    const faults = checkDraft(service, choice.mode, state.draft);
    return faults.length ? attend({ ...state, faults }, 'summary') : enter(state, 'review');
  }
  const settled = settle(state);
  const steps = plan(settled);
  // The step itself may have left the plan, once it turned out to leave no choice.
  const following = steps[steps.indexOf(step) + 1] ?? 'time';
  return enter(settled, steps.includes(step) ? following : 'time');
}

function back(state: State): State {
  const { step } = state;
  if (step === 'meeting') return enter(state, 'appointment');
  if (step === 'taken') return calendarAgain(state);
  const steps = plan(state);
  const previous = steps[steps.indexOf(step) - 1];
  if (previous) return enter(state, previous);
  return state.moving ? enter({ ...state, moving: undefined }, 'appointment') : state;
}

/** Back to the calendar with fresh times; all that was typed stays. */
function calendarAgain(state: State): State {
  return enter({ ...state, blocks: [], start: undefined, taken: undefined }, 'time');
}

function showMonthOf(state: State, date: IsoDate): State {
  return { ...state, month: state.language.calendar.startOfMonth(date) };
}

/** The first answer says where to begin: at the earliest free time. */
function opened(state: State): State {
  if (state.month || state.step !== 'time') return state;
  const { last } = daysOf(state);
  if (!last) return state;
  const zone = shownZone(state);
  const wanted = state.start ?? last.earliest;
  const date = wanted === undefined ? last.opens : dateInZone(wanted, zone);
  return showMonthOf({ ...state, focus: { date } }, date);
}

/** A new booking: contact details stay, so that nobody types them twice (WCAG 3.3.7); the matter and the consents do not. */
function anew(state: State): State {
  const contact = (state.appointment?.service.fields ?? []).filter(({ autocomplete }) => autocomplete).map(({ name }) => name);
  const source = state.draft.answers;
  const answers = Object.fromEntries(Object.entries(source).filter(([name]) => contact.includes(name)));
  const { fixed, language, now, skew, municipalities, municipality, services, attention, intents } = state;
  const fresh = begin({ fixed, language, session: state.session, now });
  const same = municipalityOf(state)?.id === (fixed.municipality ?? municipalityOf(state)?.id);
  const loaded = same ? { municipality, services, choice: { ...fixed, municipality: municipalityOf(state)?.id } } : {};
  return attend(arrive({ ...fresh, municipalities, skew, intents, attention, draft: { answers, consents: [] }, ...loaded }), 'title');
}

function loaded(state: State, event: Extract<Event, { type: 'failed' }>): State {
  const { failure, locale } = event;
  const [what, first, last] = event.name.split('/');
  const load = { failure, locale };
  switch (what) {
    case 'municipalities':
      return attend({ ...state, municipalities: load }, 'problem');
    case 'municipality': {
      const own = failure.kind === 'not-found' && state.fixed.municipality;
      const detail = `municipality="${state.fixed.municipality}" is not known to the API.`;
      return attend({ ...state, municipality: own ? { failure: { ...failure, kind: 'config', detail }, locale } : load }, 'problem');
    }
    case 'services':
      return attend({ ...state, services: load }, 'problem');
    case 'availability':
      return attend({ ...state, blocks: [...state.blocks, { from: first as IsoDate, to: last as IsoDate, load }] }, 'problem');
    case 'recovered': // nobody can tell: the citizen begins anew, and is asked again before anything is sent
      return attend({ ...state, openFailure: failure }, 'problem');
    case 'opened': {
      if (state.step !== 'loading') return { ...state, opening: undefined }; // only the texts of another language
      const lost = failure.kind === 'not-found' || failure.kind === 'unauthorized' || failure.kind === 'expired';
      return lost ? enter({ ...state, opening: undefined }, 'link-lost') : attend({ ...state, openFailure: failure }, 'problem');
    }
    case 'meeting':
      return attend({ ...state, meeting: load }, 'problem');
    case 'release':
      return { ...state, letGo: undefined }; // it runs out by itself
    default:
      return written(state, event);
  }
}

/** Asks again for all that failed. */
function retry(state: State): State {
  const again = <T>(load: T) => (load && failureOf(load as never) ? undefined : load);
  const reads = {
    ...state,
    municipalities: again(state.municipalities),
    municipality: again(state.municipality),
    services: again(state.services),
    meeting: again(state.meeting),
    openFailure: undefined,
    blocks: state.blocks.filter(({ load }) => !failureOf(load)),
  };
  return state.problem ? retryWrite(reads) : reads;
}

/** The citizen's language changes: what was typed stays, what is read is read anew, days are seen by another calendar. */
function speak(state: State, language: State['language']): State {
  const { appointment, focus } = state;
  return {
    ...state,
    language,
    blocks: [],
    month: state.month && focus ? language.calendar.startOfMonth(focus.date) : undefined,
    opening: state.opening ?? (appointment && { key: appointment, todo: 'see' }),
  };
}

/** All that a booking widget does, as a pure function: total, so that an event which does not fit changes nothing. */
export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'municipalities':
    case 'municipality':
    case 'services': {
      const { value, locale } = event;
      return arrive(settle({ ...state, [event.type]: { value, locale } }));
    }
    case 'availability': {
      const { from, to, value, locale, at } = event;
      const blocks = [...state.blocks, { from, to, load: { value, locale } }];
      return opened({ ...state, blocks, skew: value.serverTime - at, now: value.serverTime });
    }
    case 'failed':
      return loaded(state, event);
    case 'retry':
      return retry(state);
    case 'choose':
      return state.write ? state : choose(state, event.what, event.id);
    case 'next':
      return state.write ? state : next(state);
    case 'back':
      return state.write && state.write.then !== 'stay' ? state : back(state);
    case 'go':
      return state.write || !plan(state).includes(event.step) ? state : enter(state, event.step);
    case 'month':
      return { ...showMonthOf(state, event.first), focus: { date: event.first } };
    case 'focus':
      return attend({ ...showMonthOf(state, event.focus.date), focus: event.focus }, 'cell');
    case 'day': {
      if (!daysOf(state).free.has(event.date)) return { ...state, focus: { date: event.date } };
      const kept = state.start !== undefined && dateInZone(state.start, shownZone(state)) === event.date;
      const chosen = { ...showMonthOf(state, event.date), day: event.date, focus: { date: event.date }, start: kept ? state.start : undefined, faults: [] };
      return attend(chosen, 'day');
    }
    case 'start':
      return state.gone.includes(event.start) ? state : { ...state, start: event.start, faults: [], problem: undefined };
    case 'earliest': {
      if (state.write) return state;
      const date = dateInZone(event.start, shownZone(state));
      return hold({ ...showMonthOf(state, date), day: date, focus: { date }, start: event.start }, event.start, 'details');
    }
    case 'view':
      return { ...state, view: event.as };
    case 'clock': {
      const turned = { ...state, clock: event.as };
      const day = state.start === undefined ? undefined : dateInZone(state.start, shownZone(turned));
      return { ...turned, day, focus: day ? { date: day } : state.focus };
    }
    case 'answer':
      return { ...state, draft: { ...state.draft, answers: { ...state.draft.answers, [event.field]: event.value } } };
    case 'consent': {
      const others = state.draft.consents.filter((id) => id !== event.id);
      return { ...state, draft: { ...state.draft, consents: event.given ? [...others, event.id] : others } };
    }
    case 'alternative':
      return state.taken ? { ...state, taken: { ...state.taken, chosen: event.start } } : state;
    case 'calendar':
      return state.write ? state : calendarAgain(state);
    case 'move':
      return state.write ? state : move(state);
    case 'ask-cancel':
      return state.step === 'appointment' && state.appointment?.status === 'booked' ? { ...state, asking: 'cancel', problem: undefined } : state;
    case 'keep':
      return state.write ? state : { ...state, asking: undefined, problem: undefined };
    case 'anew':
      return anew(state);
    case 'meet':
    case 'meeting':
    case 'joined':
      return meeting(state, event);
    case 'language':
      return speak(state, event.language);
    case 'patience':
      return { ...state, said: { what: 'still-working', count: 0, n: (state.said?.n ?? 0) + 1 } };
    default:
      return written(state, event);
  }
}

/** Whether a month can be shown already. */
export function monthReady(state: State): boolean {
  return state.month !== undefined && valueOf(blockOf(state, state.month)?.load) !== undefined;
}
