import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Adapter } from '../../adapter/adapter.ts';
import { gregorian } from '../../domain/gregorian.ts';
import type { Failure } from '../../domain/errors.ts';
import type { Mode } from '../../domain/municipality.ts';
import { FlowController } from '../../ui/flow-controller.ts';
import { WidgetElement } from '../widget-element.ts';
import { rememberedWrite, rememberWrite, randomText, takeArrival, type Arrival } from './arrival.ts';
import { checkDevices } from './device-check.ts';
import type { Event as FlowEvent } from './events.ts';
import { bookingFlow, type Deps } from './flow.ts';
import { attendTo } from './focus.ts';
import { sources } from './messages.ts';
import { spokenOf } from './spoken.ts';
import { municipalityOf, readFailure } from './selectors.ts';
import { begin, type Choice, type State } from './state.ts';
import { failureNotice } from './views/frame.ts';
import { linkLostStep, loadingStep, modeStep, municipalityStep, serviceStep } from './views/start.ts';
import type { Local, Room, Texts, View } from './views/view.ts';
import { now, online, wait } from './world.ts';

const first = ['shared', 'booking-calendar'];

/** Rooms come when a citizen comes near them, with their texts. */
const rooms = {
  time: { load: () => import('./views/time.ts'), texts: [] },
  appointment: { load: () => import('./views/appointment-room.ts'), texts: ['appointment'] },
} as const;
type RoomName = keyof typeof rooms;

const roomOf: Partial<Record<State['step'], RoomName>> = {
  time: 'time',
  details: 'appointment',
  review: 'appointment',
  confirming: 'appointment',
  taken: 'appointment',
  appointment: 'appointment',
  meeting: 'appointment',
};

/**
 * Books an appointment with a municipality, in person or by video; from the link in the confirmation e-mail also moves it,
 * cancels it and leads into the call.
 *
 * @summary Book, reschedule or cancel an appointment; enter a video call.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{reference: string}>} civic-booked - An appointment was made.
 * @fires {CustomEvent<{reference: string}>} civic-rescheduled - An appointment was moved.
 * @fires {CustomEvent<{reference: string}>} civic-cancelled - An appointment was cancelled.
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality; without it the citizen chooses where several are served.
 * @attr mode - `in-person` or `video`; without it the citizen chooses.
 * @attr service - Id of the service; without it the citizen chooses.
 * @attr office - Id of the office; without it the citizen chooses where there are several.
 * @attr lang - Language: `el`, `uk`, `fa`, `en`, or one that the page has added.
 * @attr heading-level - Rank of the title on the page, 2 to 6.
 * @attr theme - `light` or `dark`; else the page's own colour scheme.
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
  @property() mode?: string;
  @property() service?: string;
  @property() office?: string;

  readonly #flow: FlowController<State, FlowEvent, Deps>;
  #rooms: Partial<Record<RoomName, Room>> = {};
  #roomFailure?: Failure;
  #deps?: Deps;
  #adapter?: Adapter;
  #began?: string;
  #touched = false;
  #told?: State;
  #attended = 0;
  #local: Local = { allTimes: false, copied: false, check: { state: 'off' } };
  #stopDevices?: () => void;

  constructor() {
    super(sources);
    const language = { locale: 'en', calendar: gregorian, weekStart: 1, rtl: false };
    const start = begin({ fixed: {}, language, session: randomText(), now: now() });
    this.#flow = new FlowController(this, bookingFlow(() => this.#flow.state.language.locale), start, () => this.#deps);
    for (const type of ['pointerdown', 'keydown']) this.addEventListener(type, this.#come, { passive: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#arrive);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#arrive);
    this.#checkDevices(false);
  }

  /** The citizen is here: what comes next is fetched before it is asked for. */
  #come = () => {
    if (this.#touched) return;
    this.#touched = true;
    this.#enter('time');
    this.#enter('appointment');
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

  #begin(opening: Arrival | undefined, doubt?: string) {
    const { draft, language, attention } = this.#flow.state;
    const fresh = begin({ fixed: this.#fixed, language, session: randomText(), now: now(), opening, doubt });
    if (opening) this.#touched = true;
    this.#flow.restart({ ...fresh, draft, attention }); // what was typed stays, whatever the page changes
  }

  /** Starts when it is known where data come from and by which calendar; starts anew when the page changes either. */
  #settle() {
    const { speech } = this.words;
    const adapter = this.source;
    if (!speech) return;
    const { locale, f } = speech;
    const language = { locale, calendar: f.calendar, weekStart: f.weekStart, rtl: f.dir === 'rtl' };
    const { state } = this.#flow;
    if (state.language.locale !== locale) this.#flow.send({ type: 'language', language });
    const wanted = JSON.stringify(Object.values(this.#fixed));
    if (adapter === this.#adapter && wanted === this.#began) return;
    const arriving = this.#began === undefined;
    this.#adapter = adapter;
    this.#began = wanted;
    const port = adapter?.booking;
    this.#deps = port && { port, now, wait, online };
    this.#begin(arriving ? takeArrival() : undefined, arriving ? rememberedWrite() : undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { locale } = this;
    this.words.use(locale, this.messages, first).catch((error: unknown) => this.#failed(error));
    this.#settle();
    const room = roomOf[this.#flow.state.step];
    if (room) this.#enter(room);
    if (changed.has('mode') && this.mode && !this.#fixed.mode) this.report(`mode="${this.mode}" is not known: write "in-person" or "video".`);
    const problem = this.misplaced ?? (this.source && !this.source.booking ? 'This adapter has no booking port.' : undefined);
    if (problem) this.report(problem);
  }

  #enter(name: RoomName) {
    const { load, texts } = rooms[name];
    const loaded = this.#rooms[name] ? Promise.resolve() : load().then(({ room }) => void (this.#rooms[name] = room));
    if (this.#rooms[name] && !texts.length) return;
    Promise.all([loaded, this.words.use(this.locale, this.messages, [...first, ...texts])])
      .then(() => {
        const room = this.#rooms[name];
        if (room && this.hasUpdated) this.adopt(room.styles);
        if (roomOf[this.#flow.state.step] === name && !this.#isDrawn) this.requestUpdate();
      })
      .catch((error: unknown) => this.#failed(error));
  }

  /** Code or texts did not arrive: the fallback stays, and a later try may succeed. */
  #failed(error: unknown) {
    this.#roomFailure = { kind: navigator.onLine ? 'unavailable' : 'offline', detail: String(error) };
    this.requestUpdate();
  }

  #isDrawn = false;

  protected override render(): TemplateResult {
    const { speech } = this.words;
    if (!speech) return html`<slot></slot>`;
    const { t, f } = speech;
    const { state, send } = this.#flow;
    const view: View = {
      state,
      send: this.#roomFailure ? this.#retry : send,
      t,
      f,
      level: this.level,
      local: this.#local,
      setLocal: this.#setLocal,
      checkDevices: (on) => this.#checkDevices(on),
      copy: (text) => void this.#copy(text),
      memo: this.memo,
      safe: this.safe,
    };
    const town = municipalityOf(state)?.name;
    return this.sheet(town ? t('nameWith', { municipality: town }) : t('name'), this.#content(view));
  }

  #retry = (event: FlowEvent) => {
    this.#roomFailure = undefined;
    this.requestUpdate();
    if (event.type !== 'retry') this.#flow.send(event);
  };

  #content(view: View): TemplateResult {
    const { step } = view.state;
    const wrong = this.misplaced ?? (this.source && !this.source.booking);
    if (wrong) return html`${failureNotice(view, { kind: 'config' })}<slot></slot>`;
    const name = roomOf[step];
    const room = name && this.#rooms[name];
    // A room's texts may come after its code.
    this.#isDrawn = !name || Boolean(room && (name !== 'appointment' || view.t('details.title')));
    if (name && !this.#isDrawn) return this.#roomFailure ? html`${failureNotice(view, this.#roomFailure)}<slot></slot>` : loadingStep(view);
    if (room) return room.render(view);
    if (step === 'municipality') return municipalityStep(view);
    if (step === 'mode') return modeStep(view);
    if (step === 'service') return serviceStep(view);
    return step === 'link-lost' ? linkLostStep(view) : loadingStep(view);
  }

  protected override updated(): void {
    const { state } = this.#flow;
    const told = this.#told;
    this.#told = state;
    if (state.step !== told?.step) {
      this.setAttribute('step', state.step);
      if (told && state.step !== 'loading') this.tell('civic-step', { step: state.step });
      if (told?.step === 'meeting') this.#checkDevices(false);
      if (state.step === 'time') this.#local = { ...this.#local, allTimes: false };
    }
    if (state.day !== told?.day && this.#local.allTimes) this.#setLocal({ allTimes: false });
    const { happening } = state;
    if (happening && happening.n !== told?.happening?.n) this.tell(`civic-${happening.type}`, happening.detail);
    this.#tellFailures(state, told);
    const { speech } = this.words;
    if (speech && told) for (const text of spokenOf(told, state, speech)) this.say(text);
    const pending = state.write && ['book', 'reschedule', 'cancel'].includes(state.write.kind) ? state.write.key : state.doubt;
    const before = told?.write && ['book', 'reschedule', 'cancel'].includes(told.write.kind) ? told.write.key : told?.doubt;
    if (pending !== before) rememberWrite(pending);
    if (state.attention.n !== this.#attended && this.#isDrawn) {
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
  };

  #checkDevices(on: boolean) {
    this.#stopDevices?.();
    this.#stopDevices = on ? checkDevices((check) => this.#setLocal({ check })) : undefined;
    if (!on && this.#local.check.state !== 'off') this.#setLocal({ check: { state: 'off' } });
  }

  async #copy(text: string) {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      return; // not allowed here: one press selects the number, and it can be copied by hand
    }
    this.#setLocal({ copied: true });
    this.say(this.words.speech?.t('appointment.copied') ?? '');
    setTimeout(() => this.#setLocal({ copied: false }), 2000);
  }
}
