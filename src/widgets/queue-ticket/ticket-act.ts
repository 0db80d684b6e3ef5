import type { WriteOptions } from '../../adapter/adapter.ts';
import type { Instant } from '../../domain/dates.ts';
import type { Failure, FailureKind } from '../../domain/errors.ts';
import { isNews, isOver, ticketActions, type Ticket, type TicketAction } from '../../domain/queue.ts';
import type { Effects } from '../../ui/flow-controller.ts';
import { askOutcome } from '../outcome.ts';
import type { Event } from './events.ts';
import { attend, enter, intend, lineAt, say, take, tell, type Act, type Deps } from './flow-parts.ts';
import { isGone, keepLive, type Line, type News } from './live.ts';
import { recall } from './recall.ts';
import { goOn, requestOf } from './request.ts';
import { begin, type Problem, type State, type Step } from './state.ts';
import { meet, wished } from './wish.ts';

/** Announcements of one's place are at least this far apart (WCAG 4.1.3). */
export const hush = 30_000;
/** From this place on it is time to come near. */
const soon = 2;

/** What a change of the ticket means to those who don't look: said, sounded, told to the page. */
function noticed(state: State, before: Ticket | undefined, ticket: Ticket): State {
  let next = state;
  const ring = (what: NonNullable<State['alarm']>['what']) => (next = { ...next, alarm: { what, n: (next.alarm?.n ?? 0) + 1 } });
  const { status } = ticket;
  if (before?.id !== ticket.id) {
    next = tell(next, status === 'called' ? 'called' : 'ticket-taken', { reference: ticket.number });
    if (status === 'called') ring('called');
    return next;
  }
  if (status !== before.status) {
    if (status === 'called') ring('called');
    if (status === 'called' || status === 'served' || status === 'left') next = tell(next, status, { reference: ticket.number });
    // What went wrong with a deed is over with the status it was for; what was refused is still to be explained.
    const problem = next.problem && isRefusal(next.problem) ? next.problem : undefined;
    return say(unasked({ ...next, unsaid: false, problem }), 'status', status === 'called' || status === 'missed');
  }
  // Nobody is asked about what can no longer be done.
  if (next.asking && !ticketActions(ticket, next.now).includes(next.asking)) next = unasked(next);
  const ahead = ticket.place?.ahead;
  const was = before.place?.ahead;
  if (ahead === undefined || ahead === was) return next;
  if (was !== undefined && was > soon && ahead <= soon && ahead > 0) ring('soon');
  if (ahead === 0) {
    ring('next');
    return say({ ...next, unsaid: false }, 'place', true);
  }
  const quiet = next.now - (next.said?.at ?? -Infinity) < hush;
  return quiet ? { ...next, unsaid: true } : say({ ...next, unsaid: false }, 'place');
}

/** A question gives way to the ticket; what went wrong with its answer is told there instead. */
function unasked(state: State): State {
  const next = { ...state, asking: undefined };
  return state.asking && state.problem ? attend(next, 'problem') : next;
}

/** A ticket as the server has it now. What is older than what is known, or known already, changes nothing but its age. */
function learn(state: State, ticket: Ticket, locale: string, at: Instant): State {
  const newest = ticket.serverTime >= state.heard;
  const clock = newest ? { skew: ticket.serverTime - at, now: Math.max(state.now, ticket.serverTime), heard: ticket.serverTime } : {};
  const known = { ...state, ...clock };
  const before = state.ticket;
  if (isNews(before, ticket)) return noticed({ ...known, ticket, ticketLocale: locale }, before, ticket);
  const translated = before && ticket.revision === before.revision && locale !== state.ticketLocale;
  return translated ? { ...known, ticket, ticketLocale: locale } : known;
}

function hear(state: State, news: News, locale: string, at: Instant): State {
  if ('lost' in news) return enter({ ...state, ticket: undefined, opening: undefined }, 'link-lost');
  const before = state.line;
  const lined = onLine(state, news.line);
  if ('ticket' in news) return learn(lined, news.ticket, locale, at);
  // A stream that was quiet had nothing new to tell: what is shown was true up to its last sign of life.
  const last = before === 'live' && news.last !== undefined ? Math.max(state.heard, news.last + state.skew) : state.heard;
  return { ...lined, heard: last, now: Math.max(state.now, at + state.skew) };
}

/** Going and coming of the line is told once each, not with every try. */
function onLine(state: State, line: Line): State {
  if (line === state.line) return state;
  const gone = line === 'offline' || line === 'broken';
  const next = { ...state, line };
  if (line === 'offline') return say(next, 'offline');
  return !gone && state.said?.what === 'offline' ? say(next, 'again') : next;
}

/** The ticket of a write or of a link. */
function shown(state: State, ticket: Ticket, locale: string, at: Instant): State {
  const coming = state.write?.kind === 'coming' ? ticket.called : state.coming;
  // A link and a deed are about their own ticket, and answer no question about another.
  const doubt = state.opening || (state.write && state.write.kind !== 'take') ? state.doubt : undefined;
  const settled = learn({ ...state, coming, write: undefined, doubt, opening: undefined, asking: undefined, problem: undefined }, ticket, locale, at);
  return enter(settled, 'ticket');
}

/** The ticket as this tab has kept it: how it stood, and that it may be otherwise by now. */
function recalled(state: State, { seen: { ticket, locale, heard, skew }, line }: Extract<Event, { type: 'recalled' }>): State {
  const known: State = { ...state, opening: undefined, ticket, ticketLocale: locale, heard, skew, now: Math.max(heard, state.now + skew) };
  return enter(onLine(known, line), 'ticket');
}

/** Failures after which the server may have done the work all the same. */
const uncertain: readonly FailureKind[] = ['offline', 'timeout', 'contract', 'unavailable'];

function writeFailed(state: State, failure: Failure): State {
  const { write } = state;
  if (!write) return state;
  if (write.phase === 'checking') return problem({ ...state, doubt: write.key }, { failure, write: write.first ? write : { ...write, phase: 'sending' }, unsure: true });
  if (write.kind === 'take' && uncertain.includes(failure.kind)) return { ...state, write: { ...write, phase: 'checking', failure } };
  if (failure.kind === 'invalid' && failure.faults?.some(({ field }) => field === 'code')) {
    return attend({ ...enter({ ...state, write: undefined }, 'purpose'), faults: ['code'] }, 'summary');
  }
  if ((failure.kind === 'conflict' || failure.kind === 'invalid') && write.start !== undefined) {
    // Someone else was quicker, or it is past: the time is struck, and the others are read anew, and today with them.
    const gone = [...state.gone, write.start];
    return problem({ ...state, gone, start: undefined, blocks: [] }, { failure, write });
  }
  // What is no longer possible is seen on the ticket itself, which is asked for anew; unless the server wants to be left in peace.
  return problem(failure.retryAfter ? state : { ...state, refreshed: state.refreshed + 1 }, { failure, write });
}

/** The server has understood, and said no: its answer to this key is final. */
function isRefusal({ failure, unsure }: Problem): boolean {
  return failure.kind === 'conflict' && !unsure;
}

function problem(state: State, found: Problem): State {
  return attend(tell({ ...state, write: undefined, problem: found }, 'error', { kind: found.failure.kind, step: state.step }), 'problem');
}

/** The same intent again, by the same key. After a refusal it is a new one, if what is known by now allows it at all. */
function retryWrite(state: State): State {
  const { problem: found, ticket, step } = state;
  if (!found || state.write) return state;
  const { write } = found;
  if (!isRefusal(found) && !(write.start !== undefined && state.gone.includes(write.start))) {
    // With another code it is another intent.
    return write.kind === 'take' && write.code !== state.code ? take(state, write.start) : { ...state, problem: undefined, write };
  }
  const { kind, start } = write;
  // What an appointment was refused for may have changed.
  if (kind === 'take') {
    if (step === 'check-in' || (start === undefined && lineAt(state)?.open)) return take(state);
  } else if (ticket && ticketActions(ticket, state.now).includes(kind)) return intend(state, { kind });
  return attend({ ...state, problem: undefined, asking: undefined }, 'title');
}

/** Where one can begin anew. */
const ended: readonly Step[] = ['ticket', 'link-lost', 'check-in'];

/** Another ticket. */
function anew(state: State): State {
  const { fixed, language, session, intents, centre, attention, skew, now, doubt, refreshed, wish } = state;
  const fresh = begin({ fixed, language, session, now, doubt, wish });
  return attend({ ...fresh, centre, intents, attention, skew, refreshed, said: state.said, alarm: state.alarm, happening: state.happening }, 'title');
}

function failed(state: State, { name, failure, locale }: Extract<Event, { type: 'failed' }>): State {
  const [what] = name.split('/');
  if (what === 'opened') {
    if (!isGone(failure)) return attend({ ...state, openFailure: failure }, 'problem');
    const lost = { ...state, opening: undefined, doubt: state.opening && state.doubt };
    return state.wish ? lost : enter(lost, 'link-lost');
  }
  if (what === 'look') return hear(state, isGone(failure) ? { lost: failure } : { line: 'broken' }, locale, state.now - state.skew);
  return what === state.write?.kind ? writeFailed(state, failure) : state;
}

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'now':
    case 'later':
      return goOn(state, event);
    case 'written':
      return state.write ? shown(state.write.kind === 'take' ? { ...state, wish: undefined } : state, event.ticket, event.locale, event.at) : state;
    case 'not-done': {
      const { write } = state;
      if (write?.phase !== 'checking') return state;
      const known = { ...state, doubt: undefined, write: undefined };
      if (write.first) return take(known, write.start);
      return problem(known, { failure: write.failure ?? { kind: 'unavailable' }, write: { ...write, phase: 'sending' } });
    }
    case 'opened':
      if (!state.opening && !state.doubt) return state;
      // Who has come with another wish need not be told of a ticket that is over.
      return event.ticket && !(state.wish && isOver(event.ticket)) ? shown(state, event.ticket, event.locale, event.at) : { ...state, opening: undefined, doubt: undefined, ticks: state.ticks + 1 };
    case 'recalled':
      return state.opening ? recalled(state, event) : state;
    case 'code':
      // Also while a ticket is asked for: what is on screen is what the next try is made with.
      return state.step !== 'purpose' && state.step !== 'time' ? state : { ...state, code: event.value, carried: undefined, problem: undefined };
    case 'wish':
      return wished(state, event.wish, anew);
    case 'news':
      return state.step === 'ticket' && state.ticket ? hear(state, event.news, event.locale, event.at) : state;
    case 'tick': {
      const ticked = { ...state, now: Math.max(state.now, event.at + state.skew), ticks: state.ticks + 1 };
      // After sleep what was not said is old by now: its news come first.
      const awake = ticked.now - state.now < 2 * tickEvery;
      return awake && ticked.unsaid && ticked.now - (ticked.said?.at ?? -Infinity) >= hush ? say({ ...ticked, unsaid: false }, 'place') : ticked;
    }
    case 'ask':
      return state.write || !state.ticket || !ticketActions(state.ticket, state.now).includes(event.about) ? state : { ...state, asking: event.about, problem: undefined };
    case 'keep':
      return state.write || !state.asking ? state : { ...state, asking: undefined, problem: undefined };
    case 'act':
      return state.write || !state.ticket || !ticketActions(state.ticket, state.now).includes(event.action) ? state : act(state, event.action);
    case 'refresh':
      return state.step === 'ticket' ? { ...state, refreshed: state.refreshed + 1 } : state;
    case 'retry':
      return state.problem ? retryWrite(state) : state;
    case 'anew':
      return state.write || !ended.includes(state.step) ? state : anew(state.step === 'check-in' ? { ...state, wish: undefined } : state);
    case 'failed':
      return failed(state, event);
    default:
      return state;
  }
}

/** A press after a failure is the same intent, by the same key. */
function act(state: State, action: TicketAction): State {
  const found = state.problem?.write;
  return found?.kind === action ? retryWrite(state) : intend(state, { kind: action });
}

/** How often the age of what is shown, and the time to wait, are drawn anew. */
const tickEvery = 30_000;
/** A ticket for a time that is not near is looked at every ten minutes; every two where that has failed. */
const farOff = 3_600_000;
const looks = (line: Line) => (line === 'live' ? 20 : 4);

function effects(state: State, deps: Deps): Effects<Event> {
  const { port, now, wait } = deps;
  const { write, opening, doubt, ticket, language } = state;
  const { locale } = language;
  const { municipality } = state.choice;
  const work: Effects<Event> = meet(state);
  if (state.step === 'loading' && !state.openFailure && (opening || doubt)) {
    work[`opened/${opening?.id ?? doubt}`] = async (signal) => {
      const options = { signal, locale };
      if (opening) {
        try {
          return { type: 'opened', ticket: await port.ticket(opening, options), locale, at: now() };
        } catch (error) {
          signal.throwIfAborted();
          return { type: 'recalled', seen: recall(municipality ?? '', opening, error), line: deps.isOnline() ? 'broken' : 'offline' };
        }
      }
      const found = await askOutcome(() => port.taken(doubt ?? '', options), deps.wait, signal);
      return { type: 'opened', ticket: found, locale, at: now() };
    };
  }
  if (write) {
    work[`${write.kind}/${write.key}/${write.phase}`] = async (signal): Promise<Event> => {
      const options: WriteOptions = { key: write.key, signal, locale };
      if (write.phase === 'checking') {
        const found = await askOutcome(() => port.taken(write.key, options), deps.wait, signal);
        return found ? { type: 'written', ticket: found, locale, at: now() } : { type: 'not-done' };
      }
      const request = requestOf(state);
      if (write.kind === 'take' && request) return { type: 'written', ticket: await port.take({ ...request, start: write.start }, options), locale, at: now() };
      if (write.kind !== 'take' && ticket) return { type: 'written', ticket: await port.act(ticket, write.kind, options), locale, at: now() };
      throw new Error(`nothing to ${write.kind}`);
    };
  }
  if (state.step === 'purpose' && municipality && state.problem && isRefusal(state.problem)) {
    // The queue has closed, says the server: what is shown of it is read anew, at once.
    work[`queues/${municipality}/${locale}/${state.problem.write.key}`] = async (signal) => ({ type: 'queues', value: await port.queues(municipality, { signal, locale }), locale, at: now() });
  }
  if (state.step !== 'ticket' || !ticket || isOver(ticket) || (ticket.status === 'missed' && !(ticket.until && state.now < ticket.until))) return work;
  // A name of its own for each tick would stay in the engine's memory; only the last one must be another.
  work[`tick/${state.ticks % 2}`] = async (signal) => {
    await wait(tickEvery, signal);
    return { type: 'tick', at: now() };
  };
  const key = { id: ticket.id, token: ticket.token };
  if (ticket.arrive && ticket.arrive.from - state.now > farOff) {
    work[`look/${ticket.id}/${locale}/${state.refreshed}/${Math.floor(state.ticks / looks(state.line))}`] = async (signal) => ({ type: 'news', news: { ticket: await port.ticket(key, { signal, locale }), line: 'live' }, locale, at: now() });
    return work;
  }
  work[`live/${ticket.id}/${locale}/${state.refreshed}`] = async (signal) => {
    const world = {
      ...deps,
      read: (inner: AbortSignal) => port.ticket(key, { signal: inner, locale }),
      stream: (onTicket: (found: Ticket) => void, onBeat: () => void, inner: AbortSignal) => port.watch(key, { onTicket, onBeat }, { signal: inner, locale }),
    };
    await keepLive(world, (news) => signal.aborted || deps.send({ type: 'news', news, locale, at: now() }), signal);
    return { type: 'closed' };
  };
  return work;
}

/** The ticket: taken, kept live, changed, given back (QT1–QT4). */
export const ticketAct: Act = { reduce, effects };
