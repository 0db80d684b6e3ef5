import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestBookingPort } from '../../adapter/rest/booking.ts';
import type { Mode } from '../../domain/municipality.ts';
import { offer } from '../../provider/connect.ts';
import { FlowElement, type Scene } from '../flow-element.ts';
import type { Dates } from '../month/dates.ts';
import { randomText } from '../random-text.ts';
import { isAway } from '../away.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import { rememberedWrite, takeArrival } from './arrival.ts';
import type { Event as FlowEvent } from './events.ts';
import { attendTo } from './focus.ts';
import { sources } from './messages.ts';
import { municipalityOf, readFailure } from './questions.ts';
import { plan, roomOf, type RoomsOf } from './rooms.ts';
import { startAct } from './start-act.ts';
import { begin, type Beginning, type Choice, type State } from './state.ts';
import { release } from './transitions.ts';
import { loadingStep, modeStep, municipalityStep, serviceStep } from './views/start.ts';
import type { Gate, Local, RoomView, Texts, View } from './views/view.ts';

offer({ booking: RestBookingPort });

/** What only the manage room understands: pressed before that is here, it waits for it. */
const managed = ['move', 'ask-cancel', 'meet', 'anew'];

interface Booking {
  readonly state: State;
  readonly event: FlowEvent;
  readonly deps: Deps;
  readonly texts: Texts;
  readonly rooms: RoomsOf;
  readonly formats: Dates;
}

/**
 * Books an appointment with a municipality, in person or by video; from the link in the confirmation e-mail also moves it,
 * cancels it and leads into the call.
 *
 * @summary Book, reschedule or cancel an appointment; enter a video call.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 * @slot logo-ID - The logo of the sign-in provider with that id.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{reference: string}>} civic-booked - An appointment was made.
 * @fires {CustomEvent<{reference: string}>} civic-rescheduled - An appointment was moved.
 * @fires {CustomEvent<{reference: string}>} civic-cancelled - An appointment was cancelled.
 * @fires {CustomEvent<{reference: string}>} civic-check-in-wanted - The citizen goes on to a queue ticket, which is handed the appointment, or gets it in the fragment of `ticket-url`.
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality; without it the citizen chooses where several are served.
 * @attr {'in-person' | 'video'} mode - `in-person` or `video`; without it the citizen chooses.
 * @attr service - Id of the service; without it the citizen chooses.
 * @attr office - Id of the office; without it the citizen chooses where there are several.
 * @attr ticket-url - Page with the queue ticket, where none is on this one: on its day an appointment in person is checked in there.
 * @attr {'el' | 'uk' | 'fa' | 'en' | (string & {})} lang - Language: `el`, `uk`, `fa`, `en`, or one that the page has added.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Rank of the title on the page, 2 to 6.
 * @attr {'light' | 'dark' | 'auto'} theme - `light`, `dark`, or `auto` as the citizen's device is; else the page's own colour scheme.
 * @attr {'compact' | 'comfortable'} density - `compact` or `comfortable`, the default.
 * @attr allowed-origins - Origins, parted by spaces, that meeting links may lead to.
 * @attr step - Set by the widget: where the citizen is.
 *
 * @csspart widget - The sheet with its frame.
 * @csspart sheet - Its content.
 * @csspart title - The question of a step.
 * @csspart lead - The sentence under it.
 * @csspart step - “Step 3 of 5”.
 * @csspart back - The way back.
 * @csspart button - Every button; its kind is a part, too.
 * @csspart primary - The one main action.
 * @csspart plain - Another action.
 * @csspart danger - What can’t be undone.
 * @csspart link - A link, or a button that looks like one.
 * @csspart tile - A choice.
 * @csspart field - A question of the form.
 * @csspart label - Its words.
 * @csspart hint - What helps to answer it.
 * @csspart input - Where it is answered.
 * @csspart error - What is wrong with it.
 * @csspart problem - The summary of errors.
 * @csspart error-link - A line of it.
 * @csspart notice - A message; its kind is a part, too.
 * @csspart info - Something to know.
 * @csspart ok - Good news.
 * @csspart warn - Something to mind.
 * @csspart bad - A failure.
 * @csspart quiet - By the way.
 * @csspart busy - Waiting.
 * @csspart slip - What has been chosen so far.
 * @csspart facts - Facts line by line.
 * @csspart change - The way back to one of them.
 * @csspart earliest - The earliest free time.
 * @csspart month - The calendar.
 * @csspart previous - To the month before.
 * @csspart next - To the month after.
 * @csspart day - A day, of the calendar or of the list.
 * @csspart day-list - The free days as a list.
 * @csspart times - The times of a day.
 * @csspart time - One of them.
 * @csspart hold - How long the time is kept.
 * @csspart card - The appointment.
 * @csspart leaf - The leaf of the calendar on it.
 * @csspart reference - A number to keep.
 * @csspart dialog - A question in between.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicBookingCalendar extends FlowElement<Booking> {
  static override properties: PropertyDeclarations = { mode: {}, service: {}, office: {}, ticketUrl: { attribute: 'ticket-url' } };

  declare mode?: string;
  declare service?: string;
  declare office?: string;
  /** Page with the queue ticket, where none is on this one. */
  declare ticketUrl?: string;

  #memo?: RoomView['memo'];
  #gate?: Gate;
  #local: Local = { allTimes: false, copied: false, check: { state: 'off' } };

  constructor() {
    const start = begin({ fixed: {}, language: { locale: 'en' }, session: randomText(), now: now() });
    super({ sources, first: ['shared', 'booking-calendar'], act: startAct, rooms: plan, start });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopDevices();
  }

  protected override come(): void {
    this.enter('form');
  }

  /** A link of the confirmation e-mail. */
  protected override arrive(): void {
    const arrival = takeArrival();
    if (arrival) this.#begin({ opening: arrival, ...this.#owed });
  }

  protected override spokenIn({ language }: State): string {
    return language.locale;
  }

  protected override get fixed(): Choice {
    const mode: Mode | undefined = this.mode === 'video' || this.mode === 'in-person' ? this.mode : undefined;
    return { municipality: this.place || undefined, mode, service: this.service || undefined, office: this.office || undefined };
  }

  /** What a new beginning still owes the same server: the question what became of a write, and a slot to give back. */
  get #owed(): Pick<State, 'doubt' | 'letGo'> {
    const { state } = this.flow;
    const doubt = unanswered(state);
    // A slot that may be booked by now is not given back.
    return { doubt, letGo: (doubt ? state : release(state)).letGo };
  }

  #begin(more: Pick<Beginning, 'opening' | 'doubt' | 'letGo'>) {
    const away = isAway(this.owner) ? 'out' : undefined;
    const { draft, attention } = this.flow.state;
    const language = { locale: this.locale, days: this.rooms.formats(this.locale)?.rules };
    const fresh = begin({ fixed: this.fixed, language, session: randomText(), now: now(), ...more, away });
    if (more.opening || away) this.touched = true;
    this.flow.restart({ ...fresh, draft, attention }); // what was typed stays, whatever the page changes
  }

  protected override begin(adapter: Adapter | undefined, arriving: boolean): void {
    const port = adapter?.booking;
    // What a link asked for waits for a provider that comes late.
    const { opening }: Partial<State> = this.deps ? {} : this.flow.state;
    const owed = !this.deps || this.deps.port === port ? this.#owed : {};
    this.deps = port && { port, now, wait, online, painted: (signal) => wait(300, signal) };
    this.#begin(arriving ? { opening: takeArrival(), doubt: rememberedWrite() } : { opening, ...owed });
  }

  protected override lack(adapter: Adapter): string | undefined {
    return adapter.booking ? undefined : 'This adapter has no booking port.';
  }

  protected override heed(changed: PropertyValues): void {
    const { locale } = this;
    const { language } = this.flow.state;
    const days = this.rooms.formats(locale)?.rules;
    if (language.locale !== locale || language.days !== days) this.flow.send({ type: 'language', language: { locale, days } });
    const room = roomOf(this.flow.state);
    if (room) this.enter(room);
    const gate = this.rooms.ready('sign-in');
    if (gate) (this.#gate ??= gate.make(this, this.flow)).follow(this.source, this.owner, locale);
    if (changed.has('mode') && this.mode && !this.fixed.mode) this.report(`mode="${this.mode}": write "in-person" or "video".`);
  }

  protected override route(event: FlowEvent): void {
    if (managed.includes(event.type)) this.enter('manage', event);
    else super.route(event);
  }

  protected override nameOf({ state, t }: Scene<Booking>): string {
    const town = municipalityOf(state)?.name;
    return town ? t('nameWith', { municipality: town }) : t('name');
  }

  protected override content(scene: Scene<Booking>, locale: string): TemplateResult {
    const { state } = scene;
    // A link's appointment is read by the behaviour of a room, and awaited like any first answer.
    const name = state.step === 'loading' && !(state.away && this.#gate) ? undefined : roomOf(state);
    const room = name && this.rooms.ready(name);
    const days = this.rooms.formats(locale);
    this.drawn = !name || Boolean(room && days && (state.step !== 'time' || state.language.days));
    if (name && !this.drawn) return this.awaited(scene, loadingStep(scene));
    if (room && days) {
      const roomView = this.#roomView(scene, days.f); // measures: styles that are new would have to be worked out for it
      this.adopt(room.styles);
      const content = room.render(roomView);
      return this.#gate?.around(roomView, content) ?? content;
    }
    if (state.step === 'municipality') return municipalityStep(scene);
    if (state.step === 'mode') return modeStep(scene);
    return state.step === 'service' ? serviceStep(scene) : loadingStep(scene);
  }

  #roomView(view: View, f: RoomView['f']): RoomView {
    const time = this.rooms.ready('time');
    const manage = this.rooms.ready('manage');
    if (manage) this.adopt(manage.styles);
    const memo = (this.#memo ??= time?.remember() ?? ((_name, _sources, make) => make()));
    return { ...view, f, local: this.#local, narrow: Boolean(time?.isNarrow(this)), setLocal: this.#setLocal, say: (text) => this.say(text), tell: (type, detail) => void this.tell(type, detail), again: this.#again, ticketPage: this.ticketUrl ? this.safe(this.ticketUrl) : undefined, memo, manage, gate: this.#gate };
  }

  protected override failureOf(state: State) {
    return readFailure(state) ?? state.problem?.failure;
  }

  protected override attend(state: State): boolean {
    return attendTo(this.renderRoot, state);
  }

  protected override changed(state: State, told: State | undefined): void {
    if (state.step !== told?.step) {
      if (told?.step === 'meeting') this.#stopDevices();
      // What can be done with an appointment is fetched while its citizen reads it.
      if (state.step === 'appointment') this.enter('manage');
    }
    if (state.day !== told?.day && this.#local.allTimes) this.#setLocal({ allTimes: false });
    const { speech } = this.words;
    const days = speech && this.rooms.formats(speech.locale);
    const time = this.rooms.ready('time');
    if (days && told && time) for (const text of time.spoken(told, state, speech.t, days.f)) this.say(text);
    const pending = unanswered(state);
    if (pending !== (told && unanswered(told))) time?.rememberWrite(pending);
  }

  #again = () => this.requestUpdate();

  #setLocal = (change: Partial<Local>) => {
    this.#local = { ...this.#local, ...change };
    this.requestUpdate();
  };

  /** Camera and microphone go off when the citizen leaves the call's page. */
  #stopDevices() {
    const { stop } = this.#local.check;
    stop?.();
    if (stop) this.#setLocal({ check: { state: 'off' } });
  }
}

/** The key of a write that may be done without its answer ever coming. */
function unanswered({ write, doubt }: State): string | undefined {
  return write && (write.kind === 'book' || write.kind === 'reschedule' || write.kind === 'cancel') ? write.key : doubt;
}
