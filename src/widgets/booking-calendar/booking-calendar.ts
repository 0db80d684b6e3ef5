import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestBookingPort } from '../../adapter/rest/booking.ts';
import type { Mode } from '../../domain/municipality.ts';
import { duration } from '../../i18n/plain.ts';
import { offer } from '../../provider/connect.ts';
import { FlowController } from '../../ui/flow-controller.ts';
import { WidgetElement } from '../widget-element.ts';
import { combine } from '../acts.ts';
import { randomText } from '../random-text.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import { isAway } from '../away.ts';
import { rememberedWrite, takeArrival, type Arrival } from './arrival.ts';
import type { Event as FlowEvent } from './events.ts';
import { attendTo, focusTime } from './focus.ts';
import { sources } from './messages.ts';
import { municipalityOf, readFailure } from './questions.ts';
import { roomOf, Rooms, type RoomName } from './rooms.ts';
import { begin, type Choice, type State } from './state.ts';
import { failureNotice } from '../frame.ts';
import { loadingStep, modeStep, municipalityStep, serviceStep } from './views/start.ts';
import type { Gate, Local, RoomView, Texts, View } from './views/view.ts';

offer({ booking: RestBookingPort });

/** The texts of the first questions. */
const first = ['shared', 'booking-calendar'];

/** What only the manage room understands: pressed before that is here, it waits for it. */
const managed = ['move', 'ask-cancel', 'meet', 'anew'];

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
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality; without it the citizen chooses where several are served.
 * @attr {'in-person' | 'video'} mode - `in-person` or `video`; without it the citizen chooses.
 * @attr service - Id of the service; without it the citizen chooses.
 * @attr office - Id of the office; without it the citizen chooses where there are several.
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
 * @csspart back - The way back.
 * @csspart step - “Step 3 of 5”.
 * @csspart button - Every button; `primary` and `plain` name their kind.
 * @csspart tile - A choice.
 * @csspart month - The calendar; `day` each day, `day-list` the list, `times` the times, `time` each.
 * @csspart field - A question of the form; `label`, `input`, `error` its parts.
 * @csspart notice - A message; `problem` the summary of errors.
 * @csspart card - The appointment.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicBookingCalendar extends WidgetElement<Texts> {
  static override properties: PropertyDeclarations = { mode: {}, service: {}, office: {} };

  declare mode?: string;
  declare service?: string;
  declare office?: string;

  readonly #flow: FlowController<State, FlowEvent, Deps>;
  readonly #rooms = new Rooms(
    (file) => this.speak([file]),
    () => this.requestUpdate(),
  );
  #deps?: Deps;
  #adapter?: Adapter;
  #began?: string;
  #touched = false;
  #memo?: RoomView['memo'];
  #gate?: Gate;
  #drawn = false;
  #told?: State;
  #attended = 0;
  #local: Local = { allTimes: false, copied: false, check: { state: 'off' } };

  constructor() {
    super(sources);
    const start = begin({ fixed: {}, language: { locale: 'en' }, session: randomText(), now: now() });
    const flow = combine(
      () => this.#rooms.acts,
      () => this.#flow.state.language.locale,
    );
    this.#flow = new FlowController(this, flow, start, () => this.#deps);
    // Before the press itself is heard; a screen reader's is a bare click.
    for (const type of ['pointerdown', 'keydown', 'click']) this.addEventListener(type, this.#come, { passive: true, capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#arrive);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#arrive);
    this.#stopDevices();
  }

  /** The citizen is here: what comes next is fetched before it is asked for. */
  #come = () => {
    if (this.#touched) return;
    this.#touched = true;
    this.#enter('form');
  };

  /** A link of the confirmation e-mail, pressed while the page is open. */
  #arrive = () => {
    const arrival = takeArrival();
    if (arrival) this.#begin(arrival);
  };

  get #fixed(): Choice {
    const mode: Mode | undefined = this.mode === 'video' || this.mode === 'in-person' ? this.mode : undefined;
    return { municipality: this.place || undefined, mode, service: this.service || undefined, office: this.office || undefined };
  }

  #begin(opening: Arrival | undefined, doubt?: string, away?: State['away']) {
    const { draft, attention } = this.#flow.state;
    const language = { locale: this.locale, days: this.#rooms.days(this.locale)?.rules };
    const fresh = begin({ fixed: this.#fixed, language, session: randomText(), now: now(), opening, doubt, away });
    if (opening ?? away) this.#touched = true;
    this.#flow.restart({ ...fresh, draft, attention }); // what was typed stays, whatever the page changes
  }

  /** Starts when it is known where data come from; starts anew when the page changes that. */
  #settle() {
    const adapter = this.source;
    const fixed = JSON.stringify(Object.values(this.#fixed));
    if (adapter !== this.#adapter || fixed !== this.#began) {
      const arriving = this.#began === undefined;
      this.#adapter = adapter;
      this.#began = fixed;
      const port = adapter?.booking;
      this.#deps = port && { port, now, wait, online, painted: (signal) => wait(300, signal) };
      this.#begin(arriving ? takeArrival() : undefined, arriving ? rememberedWrite() : undefined, arriving && isAway('booking-calendar') ? 'out' : undefined);
    }
    const { locale } = this;
    const { language } = this.#flow.state;
    const days = this.#rooms.days(locale)?.rules;
    if (language.locale !== locale || language.days !== days) this.#flow.send({ type: 'language', language: { locale, days } });
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What failed is asked for again when the citizen asks.
    if (!this.codeFailure) this.speak(first).catch(this.codeFailed);
    this.#settle();
    const room = roomOf(this.#flow.state);
    if (room) this.#enter(room);
    const { gate } = this.#rooms;
    if (gate) (this.#gate ??= gate.make(this, this.#flow)).follow(this.#adapter, this.locale);
    if (changed.has('mode') && this.mode && !this.#fixed.mode) this.report(`mode="${this.mode}": write "in-person" or "video".`);
    const problem = this.misplaced ?? (this.source && !this.source.booking ? 'This adapter has no booking port.' : undefined);
    if (problem) this.report(problem);
  }

  #enter(name: RoomName, then?: FlowEvent) {
    if (this.codeFailure) return;
    this.#rooms
      .enter(name, this.locale)
      .then(() => then && this.#flow.send(then))
      .catch(this.codeFailed);
  }

  #send = (event: FlowEvent) => {
    if (this.codeFailure && event.type === 'retry') {
      this.codeFailure = undefined;
      this.requestUpdate();
    } else if (managed.includes(event.type)) this.#enter('manage', event);
    else this.#flow.send(event);
  };

  protected override render(): TemplateResult {
    const { speech } = this.words;
    if (!speech) return html`<slot></slot>`;
    const { t, locale } = speech;
    const { state } = this.#flow;
    const view: View = {
      state,
      send: this.#send,
      t,
      duration: (minutes) => duration(minutes, locale),
      level: this.level,
      safe: this.safe,
    };
    const town = municipalityOf(state)?.name;
    return this.sheet(town ? t('nameWith', { municipality: town }) : t('name'), this.#content(view, locale));
  }

  #content(view: View, locale: string): TemplateResult {
    const { state } = view;
    const wrong = this.misplaced ?? (this.source && !this.source.booking);
    if (wrong) return html`${failureNotice(view, { kind: 'config' })}<slot></slot>`;
    // A link's appointment is read by the behaviour of a room, and awaited like any first answer.
    const name = state.step === 'loading' && !(state.away && this.#gate) ? undefined : roomOf(state);
    const room = name && this.#rooms.ready(name);
    const days = this.#rooms.days(locale);
    this.#drawn = !name || Boolean(room && days && (state.step !== 'time' || state.language.days));
    if (name && !this.#drawn) return this.codeFailure ? html`${failureNotice(view, this.codeFailure)}<slot></slot>` : loadingStep(view);
    if (room && days) {
      this.adopt(room.styles);
      const roomView = this.#roomView(view, days.f);
      const content = room.render(roomView);
      return this.#gate?.around(roomView, content) ?? content;
    }
    if (state.step === 'municipality') return municipalityStep(view);
    if (state.step === 'mode') return modeStep(view);
    return state.step === 'service' ? serviceStep(view) : loadingStep(view);
  }

  #roomView(view: View, f: RoomView['f']): RoomView {
    const { manage, time } = this.#rooms;
    if (manage) this.adopt(manage.styles);
    return { ...view, f, local: this.#local, narrow: Boolean(time?.isNarrow(this)), setLocal: this.#setLocal, say: (text) => this.say(text), memo: (this.#memo ??= time?.remember() ?? ((_name, _sources, make) => make())), manage, gate: this.#gate };
  }

  protected override updated(): void {
    const { state } = this.#flow;
    const told = this.#told;
    this.#told = state;
    if (state.step !== told?.step) {
      this.setAttribute('step', state.step);
      if (told && state.step !== 'loading') this.tell('civic-step', { step: state.step });
      if (told?.step === 'meeting') this.#stopDevices();
      // What can be done with an appointment is fetched while its citizen reads it.
      if (state.step === 'appointment') this.#enter('manage');
    }
    if (state.day !== told?.day && this.#local.allTimes) this.#setLocal({ allTimes: false });
    const { happening } = state;
    if (happening && happening.n !== told?.happening?.n) this.tell(`civic-${happening.type}`, happening.detail);
    this.#tellFailures(state, told);
    const { speech } = this.words;
    const days = speech && this.#rooms.days(speech.locale);
    if (days && told && this.#rooms.time) for (const text of this.#rooms.time.spoken(told, state, speech.t, days.f)) this.say(text);
    const pending = unanswered(state);
    if (pending !== (told && unanswered(told))) this.#rooms.time?.rememberWrite(pending);
    if (state.attention.n !== this.#attended && this.#drawn) {
      if (this.#touched && !attendTo(this.renderRoot, state)) return; // not on screen yet: at the next update
      this.#attended = state.attention.n;
    }
  }

  /** What failed to be read: the page hears of it, the integrator hears what to mend. */
  #tellFailures(state: State, told: State | undefined) {
    const failure = readFailure(state) ?? state.problem?.failure;
    if (!failure || failure === (told && (readFailure(told) ?? told.problem?.failure))) return;
    if (failure !== state.problem?.failure) this.tell('civic-error', { kind: failure.kind, step: state.step });
    if (failure.kind === 'config' || failure.kind === 'contract') this.report(`<${this.localName}> ${failure.detail ?? failure.kind}`);
  }

  #setLocal = (change: Partial<Local>) => {
    this.#local = { ...this.#local, ...change };
    this.requestUpdate();
    // The button that showed the rest is gone, and focus with it.
    if (change.allTimes) void this.updateComplete.then(() => focusTime(this.renderRoot));
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
