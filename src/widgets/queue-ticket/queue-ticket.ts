import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestQueuePort } from '../../adapter/rest/queue.ts';
import { offer } from '../../provider/connect.ts';
import { receive } from '../../provider/handover.ts';
import { FlowController } from '../../ui/flow-controller.ts';
import { combine } from '../acts.ts';
import { failureNotice } from '../frame.ts';
import { randomText } from '../random-text.ts';
import { WidgetElement } from '../widget-element.ts';
import { now } from '../world.ts';
import type { Alarm } from './alarm.ts';
import { keyOf, takeArrival, ticketLink, type Arrival } from './arrival.ts';
import { deviceWith } from './device.ts';
import type { Event as FlowEvent } from './events.ts';
import { centreOf, readFailure, type Deps } from './flow-parts.ts';
import { kept } from './memory.ts';
import { sources } from './messages.ts';
import { roomOf, Rooms, type RoomName } from './rooms.ts';
import { begin, type Choice, type State } from './state.ts';
import { loadingStep, purposeStep } from './views/purpose.ts';
import type { Local, RoomView, Texts, View } from './views/view.ts';

offer({ queue: RestQueuePort });

const first = ['shared', 'queue-ticket']; // texts of the first question

/**
 * Takes a ticket for a queue, for now or for a day and time, and keeps it live: place in line, an honest range of when it is
 * called, the counter, and what to do when one is late or was missed.
 *
 * @summary Take a queue ticket, follow it live, be called.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{reference: string}>} civic-ticket-taken - A ticket was taken, or opened by its link.
 * @fires {CustomEvent<{reference: string}>} civic-called - It is called.
 * @fires {CustomEvent<{reference: string}>} civic-served - It was served.
 * @fires {CustomEvent<{reference: string}>} civic-left - The citizen has left the queue.
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality.
 * @attr purpose - Id of what one comes for; without it the citizen chooses.
 * @attr office - Id of the office; without it the citizen chooses where there are several.
 * @attr {'el' | 'uk' | 'fa' | 'en' | (string & {})} lang - Language: `el`, `uk`, `fa`, `en`, or one that the page has added.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Rank of the title on the page, 2 to 6.
 * @attr {'light' | 'dark' | 'auto'} theme - `light`, `dark`, or `auto` as the citizen's device is; else the page's own colour scheme.
 * @attr {'compact' | 'comfortable'} density - `compact` or `comfortable`, the default.
 * @attr allowed-origins - Origins, parted by spaces, that links to maps may lead to.
 * @attr step - Set by the widget: where the citizen is.
 *
 * @csspart widget - The sheet with its frame.
 * @csspart sheet - Its content.
 * @csspart title - The question of a step, or the ticket's number.
 * @csspart button - Every button; `primary` and `plain` name their kind.
 * @csspart tile - A choice.
 * @csspart month - The calendar; `day` each day, `times` the times, `time` each.
 * @csspart ticket - The ticket; `qr` its code.
 * @csspart called - The panel of a call.
 * @csspart notice - A message.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicQueueTicket extends WidgetElement<Texts> {
  static override properties: PropertyDeclarations = { purpose: {}, office: {} };

  declare purpose?: string;
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
  #drawn = false;
  #told?: State;
  #attended = 0;
  #alarm?: Alarm;
  #drawing?: Promise<void>;
  /** Whether focus was in the widget when the last update began. */
  #had = false;
  #memo?: RoomView['memo'];
  #deaf?: () => void;
  #local: Local = { allTimes: false, alerts: 'off' };

  constructor() {
    super(sources);
    const start = begin({ fixed: {}, language: { locale: 'en' }, session: randomText(), now: now() });
    const flow = combine<State, FlowEvent, Deps>(
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
    // A status checker on the same page hands a ready result on (ST1, QT3).
    this.#deaf = receive(({ municipality, code, office }) => {
      if (municipality !== this.place) return false;
      this.#come();
      this.#flow.send({ type: 'wish', code, office });
      this.scrollIntoView({ block: 'nearest' });
      return true;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#arrive);
    this.#deaf?.();
    this.#alarm?.stop();
  }

  /** The citizen is here: what comes next is fetched before it is asked for. */
  #come = () => {
    if (this.#touched) return;
    this.#touched = true;
    this.#enter('time');
  };

  /** A link pressed while the page is open. */
  #arrive = () => {
    const arrival = takeArrival();
    if (arrival) this.#begin(arrival);
  };

  get #fixed(): Choice {
    return { municipality: this.place || undefined, purpose: this.purpose || undefined, office: this.office || undefined };
  }

  #begin(arrival: Arrival | undefined, doubt?: string) {
    const { attention } = this.#flow.state;
    const language = { locale: this.locale, days: this.#rooms.days(this.locale)?.rules };
    const fresh = begin({ fixed: this.#fixed, language, session: randomText(), now: now(), ...arrival, doubt });
    if (arrival) this.#come();
    this.#flow.restart({ ...fresh, attention });
  }

  /** Starts when it is known where data come from; starts anew when the page changes that. */
  #settle() {
    const adapter = this.source;
    const fixed = JSON.stringify(Object.values(this.#fixed));
    if (adapter !== this.#adapter || fixed !== this.#began) {
      const arriving = this.#began === undefined;
      const place = this.place ?? '';
      this.#adapter = adapter;
      this.#began = fixed;
      const port = adapter?.queue;
      this.#deps = port && deviceWith(port, this.#flow.send);
      const arrival = arriving ? takeArrival() : undefined;
      const opening = arrival ? undefined : keyOf(kept('ticket', place) ?? '');
      this.#begin(arrival ?? (opening && { opening }), arriving && !arrival && !opening ? kept('ticket-pending', place) : undefined);
    }
    const { locale } = this;
    const { language } = this.#flow.state;
    const days = this.#rooms.days(locale)?.rules;
    if (language.locale !== locale || language.days !== days) this.#flow.send({ type: 'language', language: { locale, days } });
  }

  protected override willUpdate(): void {
    this.#had = Boolean(this.shadowRoot?.activeElement);
    // What failed is asked for again when the citizen asks.
    if (!this.codeFailure) this.speak(first).catch(this.codeFailed);
    this.#settle();
    const room = roomOf(this.#flow.state);
    if (room) this.#enter(room);
    const problem = this.misplaced ?? (this.source && !this.source.queue && 'This adapter has no queue port.');
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
    const pressed = event.type === 'now' || event.type === 'later';
    if (pressed || event.type === 'retry') this.codeFailure = void this.requestUpdate();
    if (pressed) this.#enter('time', event); // before its behaviour is here, it waits
    else this.#flow.send(event);
  };

  protected override render(): TemplateResult {
    const { speech } = this.words;
    if (!speech) return html`<slot></slot>`;
    const { t, locale } = speech;
    const { state } = this.#flow;
    const town = centreOf(state)?.name;
    const view: View = { state, send: this.#send, t, level: this.level, safe: this.safe, f: this.#rooms.days(locale)?.f };
    return this.sheet(town ? t('nameWith', { name: town }) : t('name'), this.#content(view));
  }

  #content(view: View): TemplateResult {
    const { state, f } = view;
    if (this.misplaced ?? (this.source && !this.source.queue)) return html`${failureNotice(view, { kind: 'config' })}<slot></slot>`;
    // A link's ticket is read by the behaviour of a room, and awaited like any first answer.
    const name = state.step === 'loading' ? undefined : roomOf(state);
    const room = name && this.#rooms.ready(name);
    this.#drawn = !name || Boolean(room && f && (state.step !== 'time' || state.language.days));
    if (name && !this.#drawn) return this.codeFailure ? html`${failureNotice(view, this.codeFailure)}<slot></slot>` : loadingStep(view);
    if (room && f) {
      this.adopt(room.styles);
      this.#memo ??= this.#rooms.ticket?.remember() ?? ((_name, _sources, make) => make());
      return room.render({ ...view, f, local: this.#local, setLocal: this.#setLocal, widget: this, memo: this.#memo, alert: this.#alert });
    }
    if (state.step !== 'purpose') return loadingStep(view);
    const { ticket } = this.#rooms;
    if (ticket) this.adopt(ticket.styles);
    return purposeStep(view, ticket, this.codeFailure);
  }

  protected override updated(): void {
    const { state } = this.#flow;
    const told = this.#told;
    this.#told = state;
    if (state.step !== told?.step) {
      this.setAttribute('step', state.step);
      if (told && state.step !== 'loading') this.tell('civic-step', { step: state.step });
    }
    if (state.day !== told?.day && this.#local.allTimes) this.#setLocal({ allTimes: false });
    const { happening } = state;
    if (happening && happening.n !== told?.happening?.n) this.tell(`civic-${happening.type}`, happening.detail);
    this.#tellFailures(state, told);
    this.#rooms.ticket?.keep(this.place ?? '', state, told);
    this.#draw(state, told);
    this.#sound(state, told);
    if (state.attention.n !== this.#attended && this.#drawn) {
      if (this.#touched && !this.#rooms.ticket?.attendTo(this.renderRoot, state)) return; // not on screen yet: at the next update
      this.#attended = state.attention.n;
    } else if (this.#had && !(this.renderRoot as ShadowRoot).activeElement) {
      // What had focus is gone.
      this.renderRoot.querySelector<HTMLElement>('[data-focus="title"]')?.focus();
    }
  }

  /** What failed to be read: the page hears of it, the integrator hears what to mend. */
  #tellFailures(state: State, told: State | undefined) {
    const failure = readFailure(state) ?? state.problem?.failure;
    if (!failure || failure === (told && (readFailure(told) ?? told.problem?.failure))) return;
    if (failure !== state.problem?.failure) this.tell('civic-error', { kind: failure.kind, step: state.step });
    if (failure.kind === 'config' || failure.kind === 'contract') this.report(`<${this.localName}> ${failure.detail ?? failure.kind}`);
  }

  /** The code that a telephone reads. Without it the ticket is as good: if it does not arrive, that is no failure. */
  #draw({ ticket }: State, told: State | undefined) {
    const link = ticket && ticketLink(ticket);
    if (!link || this.#local.qr?.link === link || (told?.ticket?.id === ticket.id && this.#drawing)) return;
    this.#drawing = this.#rooms.ticket?.draw(link).then((qr) => this.#setLocal({ qr }), () => {});
  }

  #sound(state: State, told: State | undefined) {
    const room = this.#rooms.ticket;
    const { speech } = this.words;
    if (!room || !speech) return;
    const { said, alarm, ticket } = state;
    if (said && said.n !== told?.said?.n) this.say(room.spoken(said, state, speech.t), said.urgent ? 'assertive' : 'polite');
    const called = ticket?.status === 'called' ? (ticket.counter?.name ?? speech.t('called.title')) : '';
    if (called || this.#alarm) (this.#alarm ??= room.alarm()).mark(called);
    if (!alarm || alarm.n === told?.alarm?.n || this.#local.alerts !== 'on') return;
    this.#alarm?.ring(alarm.what, alarm.what === 'called' ? `${speech.t('called.title')}. ${called}` : speech.t(`alert.${alarm.what}`));
  }

  /** Asked only on a press. */
  #alert = () => {
    this.#alarm ??= this.#rooms.ticket?.alarm();
    void this.#alarm?.enable().then((heard) => this.#setLocal({ alerts: heard ? 'on' : 'quiet' }));
  };

  #setLocal = (change: Partial<Local>) => {
    this.#local = { ...this.#local, ...change };
    this.requestUpdate();
  };
}
