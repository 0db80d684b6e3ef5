import type { Appointment } from '../../domain/booking.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { valueOf } from '../load.ts';
import { askOutcome } from '../outcome.ts';
import type { Act, Deps } from './acts.ts';
import type { Event } from './events.ts';
import { municipalityOf } from './questions.ts';
import { arrive } from './start-act.ts';
import { begin, type Choice, type State } from './state.ts';
import { attend, enter, otherSlots, release } from './transitions.ts';
import { failed, intend, retryWrite } from './writes.ts';

/** Starts to move an appointment: the same form, filled with what it says now (AP12). */
export function move(state: State): State {
  const { appointment } = state;
  if (!appointment) return state;
  const { municipality, mode, service, office, staff, answers, consents } = appointment;
  const choice: Choice = { municipality, mode, service: service.id, office: office?.id, staff: staff?.id };
  const moved = otherSlots({ ...state, moving: appointment, asking: undefined, fresh: undefined }, choice);
  return enter({ ...moved, draft: { answers, consents } }, 'time');
}

/** A new booking: contact details stay, so that nobody types them twice (WCAG 3.3.7); the matter and the consents do not. */
function anew(state: State): State {
  const contact = (state.appointment?.service.fields ?? []).filter(({ autocomplete }) => autocomplete).map(({ name }) => name);
  const source = state.draft.answers;
  const answers = Object.fromEntries(Object.entries(source).filter(([name]) => contact.includes(name)));
  const { fixed, language, now, skew, municipalities, municipality, services, attention, intents } = state;
  const { letGo } = release(state);
  const fresh = begin({ fixed, language, session: state.session, now, doubt: state.doubt });
  const same = municipalityOf(state)?.id === (fixed.municipality ?? municipalityOf(state)?.id);
  const loaded = same ? { municipality, services, choice: { ...fixed, municipality: municipalityOf(state)?.id } } : {};
  return attend(arrive({ ...fresh, municipalities, skew, intents, letGo, attention, draft: { answers, consents: [] }, ...loaded }), 'title');
}

/** An appointment read by its link: seen, or what the link was for. */
function opened(state: State, appointment: Appointment, at: Instant): State {
  const todo = state.opening?.todo;
  const here: State = {
    ...state,
    appointment,
    opening: undefined,
    choice: { ...state.choice, municipality: appointment.municipality, mode: appointment.mode },
    skew: appointment.serverTime - at,
    now: appointment.serverTime,
  };
  if (state.step !== 'loading') return { ...state, appointment, moving: state.moving && appointment, opening: undefined };
  const seen = enter(here, 'appointment');
  const open = appointment.status === 'booked' && appointment.end > here.now;
  if (!open || !todo || todo === 'see') return seen;
  if (todo === 'reschedule') return move(seen);
  if (todo === 'cancel') return { ...seen, asking: 'cancel' };
  return appointment.mode === 'video' ? enter(seen, 'meeting') : seen;
}

/** What belongs to the video call (AP13). */
function meeting(state: State, event: Extract<Event, { type: 'meet' | 'meeting' | 'joined' }>): State {
  if (event.type === 'meet') {
    return state.appointment?.mode === 'video' && state.step === 'appointment' && !state.write ? enter({ ...state, meeting: undefined, looks: state.looks + 1 }, 'meeting') : state;
  }
  const joined = event.type === 'joined';
  if (joined ? state.write?.kind !== 'join' : state.step !== 'meeting') return state;
  const value = event.meeting;
  const seen: State = {
    ...state,
    meeting: { value, locale: state.language.locale },
    looks: state.looks + 1,
    skew: value.serverTime - event.at,
    now: value.serverTime,
    write: joined ? undefined : state.write,
  };
  const before = state.meeting && 'value' in state.meeting ? state.meeting.value.state : undefined;
  return before && before !== value.state ? attend(seen, 'notice') : seen;
}

function lost(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  const [what] = name.split('/');
  if (what === 'recovered') return attend({ ...state, openFailure: failure }, 'problem');
  if (what === 'meeting') return attend({ ...state, meeting: { failure, locale } }, 'problem');
  if (what === 'opened') {
    if (state.step !== 'loading') return { ...state, opening: undefined }; // only the texts of another language
    const gone = failure.kind === 'not-found' || failure.kind === 'unauthorized' || failure.kind === 'expired';
    return gone ? enter({ ...state, opening: undefined }, 'link-lost') : attend({ ...state, openFailure: failure }, 'problem');
  }
  return (what === 'cancel' || what === 'join') && what === state.write?.kind ? failed(state, failure) : state;
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'opened':
      return !state.opening ? state : opened(state, event.appointment, event.at);
    case 'recovered':
      if (!state.doubt || state.step !== 'loading') return state;
      return event.appointment ? opened({ ...state, doubt: undefined }, event.appointment, event.at) : arrive({ ...state, doubt: undefined });
    case 'move':
      return state.write || state.step !== 'appointment' ? state : move(state);
    case 'back':
      if (state.step === 'meeting') return enter(state, 'appointment');
      return state.moving && state.step === 'time' && !state.write ? enter({ ...release(state), moving: undefined }, 'appointment') : state;
    case 'ask-cancel':
      return state.step === 'appointment' && state.appointment?.status === 'booked' ? { ...state, asking: 'cancel', problem: undefined } : state;
    case 'keep':
      return state.write || !state.asking ? state : { ...state, asking: undefined, problem: undefined };
    case 'cancel':
      if (state.write || !state.asking) return state;
      if (state.problem) return retryWrite(state);
      return state.doubt ? { ...state, write: { kind: 'cancel', key: state.doubt, phase: 'checking', first: true } } : intend(state, { kind: 'cancel' });
    case 'anew':
      return state.write || (state.step !== 'appointment' && state.step !== 'link-lost') ? state : anew(state);
    case 'join':
      return state.write || state.step !== 'meeting' ? state : intend(state, { kind: 'join' });
    case 'meet':
    case 'meeting':
    case 'joined':
      return meeting(state, event);
    case 'failed':
      return lost(state, event);
    default:
      return state;
  }
}

/** How often a waiting citizen's place before the call is looked at, in ms; jittered by up to half. */
const pollEvery = 4000;
const longestWait = 30 * 60_000;

function effects(state: State, { port, now, wait }: Deps): Effects<Event> {
  const { write, appointment, opening, doubt } = state;
  const { locale } = state.language;
  const work: Effects<Event> = {};
  if (doubt && !opening && state.step === 'loading' && !state.openFailure) {
    work[`recovered/${doubt}`] = async (signal) => ({ type: 'recovered', appointment: await askOutcome(() => port.outcome(doubt, { signal, locale }), wait, signal), at: now() });
  } else if (opening && !state.openFailure) {
    // What was read before a change is not how things stand after it.
    work[`opened/${opening.key.reference}/${locale}/${state.fresh ?? ''}`] = async (signal) => ({ type: 'opened', appointment: await port.appointment(opening.key, { signal, locale }), at: now() });
  }
  if (!appointment) return work;
  if (write && (write.kind === 'cancel' || write.kind === 'join')) {
    const { key, kind, phase } = write;
    work[`${kind}/${key}/${phase}`] = async (signal): Promise<Event> => {
      const options = { key, signal, locale };
      if (kind === 'join') return { type: 'joined', meeting: await port.joinMeeting(appointment, options), at: now() };
      if (phase === 'sending') return { type: 'written', appointment: await port.cancel(appointment, options), at: now() };
      const found = await askOutcome(() => port.outcome(key, options), wait, signal);
      return found ? { type: 'written', appointment: found, at: now() } : { type: 'not-done' };
    };
  }
  const place = valueOf(state.meeting);
  if (state.step === 'meeting' && (!state.meeting || (place && place.state !== 'ended' && place.state !== 'admitted'))) {
    const early = place?.state === 'early' && place.opens - place.serverTime;
    // Once the door is open, it is the citizen who knocks.
    const delay = early ? (early > 0 ? early : 30_000) : pollEvery * (1 + Math.random() / 2);
    work[`meeting/${state.looks}`] = async (signal) => {
      if (place) await wait(Math.min(longestWait, delay), signal);
      return { type: 'meeting', meeting: await port.meeting(appointment, { signal, locale }), at: now() };
    };
  }
  return work;
}

/** What becomes of an appointment: seen, moved, cancelled, joined (AP11–AP13). */
export const manageAct: Act = { reduce, effects };
