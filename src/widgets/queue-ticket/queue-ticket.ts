import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestQueuePort } from '../../adapter/rest/queue.ts';
import { offer } from '../../provider/connect.ts';
import { receive, type TicketWish } from '../../provider/receive.ts';
import { FlowElement, type Scene } from '../flow-element.ts';
import type { Dates } from '../month/dates.ts';
import { randomText } from '../random-text.ts';
import { now } from '../world.ts';
import type { Alarm } from './alarm.ts';
import { keyOf, takeArrival, ticketLink, type Arrival } from './arrival.ts';
import { deviceWith } from './device.ts';
import type { Event as FlowEvent } from './events.ts';
import { centreOf, readFailure, type Deps } from './flow-parts.ts';
import { kept, pendingOf } from './memory.ts';
import { sources } from './messages.ts';
import { plan, roomOf, type RoomsOf } from './rooms.ts';
import { startAct } from './start-act.ts';
import { begin, type Beginning, type Choice, type State } from './state.ts';
import { loadingStep, purposeStep } from './views/purpose.ts';
import type { Local, RoomView, Texts, View } from './views/view.ts';

offer({ queue: RestQueuePort });

interface Queue {
  readonly state: State;
  readonly event: FlowEvent;
  readonly deps: Deps;
  readonly texts: Texts;
  readonly rooms: RoomsOf;
  readonly formats: Dates;
}

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
 * @fires {CustomEvent<{reference: string}>} civic-case-wanted - The citizen goes on to the case of a served ticket. The code is not told: a status checker on the page is handed it, else `case-url` gets it in its fragment.
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality.
 * @attr purpose - Id of what one comes for; without it the citizen chooses.
 * @attr case-url - Page with the status checker, where none is on this one: a served ticket leads to its case.
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
 * @csspart notice - A message; its kind is a part, too.
 * @csspart info - Something to know.
 * @csspart ok - Good news.
 * @csspart warn - Something to mind.
 * @csspart bad - A failure.
 * @csspart quiet - By the way.
 * @csspart busy - Waiting.
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
 * @csspart dialog - A question in between.
 * @csspart ticket - The ticket.
 * @csspart qr - Its code for cameras.
 * @csspart called - The panel of a call.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicQueueTicket extends FlowElement<Queue> {
  static override properties: PropertyDeclarations = { purpose: {}, office: {}, caseUrl: { attribute: 'case-url' } };

  declare purpose?: string;
  declare office?: string;
  /** Page with the status checker, where none is on this one. */
  declare caseUrl?: string;

  #alarm?: Alarm;
  #drawing?: Promise<void>;
  /** Whether focus was in the widget when the last update began. */
  #had = false;
  #memo?: RoomView['memo'];
  #deaf: (() => void)[] = [];
  #local: Local = { allTimes: false, alerts: 'off' };

  constructor() {
    const start = begin({ fixed: {}, language: { locale: 'en' }, session: randomText(), now: now() });
    super({ sources, first: ['shared', 'queue-ticket'], act: startAct, rooms: plan, start });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Other widgets of the page hand on a ready result (ST1, QT3), or an appointment on its day.
    this.#deaf = (['collect', 'check-in'] as const).map((purpose) => receive(purpose, this.#receiver));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const leave of this.#deaf) leave();
    this.#alarm?.stop();
    // Sound needs a press: who is asked again knows that it is off.
    this.#local = { ...this.#local, alerts: 'off' };
  }

  protected override come(): void {
    this.enter('time');
  }

  protected override arrive(): void {
    const arrival = takeArrival();
    const wish = arrival?.wish;
    if (wish) this.#receiver.take(wish);
    else if (arrival) this.#begin({ ...arrival, doubt: pendingOf(this.flow.state) });
  }

  readonly #receiver = {
    place: () => this.place,
    take: (wish: TicketWish) => {
      this.touched = true;
      this.enter('time', { type: 'wish', wish });
      this.scrollIntoView({ block: 'nearest' });
    },
  };

  protected override spokenIn({ language }: State): string {
    return language.locale;
  }

  protected override get fixed(): Choice {
    return { municipality: this.place || undefined, purpose: this.purpose || undefined, office: this.office || undefined };
  }

  #begin(more: Pick<Beginning, 'opening' | 'wish' | 'doubt'>) {
    const { attention, code } = this.flow.state;
    const language = { locale: this.locale, days: this.rooms.formats(this.locale)?.rules };
    const fresh = begin({ fixed: this.fixed, language, session: randomText(), now: now(), code, ...more });
    const asked = more.opening ?? more.wish;
    if (asked) this.touched = true;
    this.flow.restart({ ...fresh, attention }); // what was typed stays, whatever the page changes
    if (asked) this.come();
  }

  protected override begin(adapter: Adapter | undefined, arriving: boolean): void {
    const port = adapter?.queue;
    const place = this.place ?? '';
    // What a link asked for waits for a provider that comes late.
    const asked: Arrival | undefined = arriving ? takeArrival() : this.deps ? undefined : this.flow.state;
    // The same server can still be asked what became of a ticket that was being taken.
    const doubt = !this.deps || this.deps.port === port ? pendingOf(this.flow.state) : undefined;
    this.deps = port && deviceWith(port, this.flow.send);
    const wish = asked?.wish;
    // A ticket that is under way is not given up for a wish.
    const opening = asked?.opening ?? keyOf(kept('ticket', place) ?? '');
    this.#begin({ opening, wish, doubt: arriving ? (opening ? undefined : kept('ticket-pending', place)) : doubt });
  }

  protected override lack(adapter: Adapter): string | undefined {
    return adapter.queue ? undefined : 'This adapter has no queue port.';
  }

  protected override heed(): void {
    this.#had = Boolean(this.shadowRoot?.activeElement);
    const { locale } = this;
    const { language } = this.flow.state;
    const days = this.rooms.formats(locale)?.rules;
    if (language.locale !== locale || language.days !== days) this.flow.send({ type: 'language', language: { locale, days } });
    const room = roomOf(this.flow.state);
    if (room) this.enter(room);
  }

  protected override route(event: FlowEvent): void {
    if (event.type !== 'now' && event.type !== 'later') return super.route(event);
    // Pressed before its behaviour is here, it waits; what did not arrive is asked for again.
    this.fetchAgain();
    this.enter('time', event);
  }

  protected override nameOf({ state, t }: Scene<Queue>): string {
    const town = centreOf(state)?.name;
    return town ? t('nameWith', { name: town }) : t('name');
  }

  protected override content(scene: Scene<Queue>, locale: string): TemplateResult {
    const { state } = scene;
    const f = this.rooms.formats(locale)?.f;
    const view: View = { ...scene, f };
    // A link's ticket is read by the behaviour of a room, and awaited like any first answer.
    const name = state.step === 'loading' ? undefined : roomOf(state);
    const room = name && this.rooms.ready(name);
    const ticket = this.rooms.ready('ticket');
    this.drawn = !name || Boolean(room && f && (state.step !== 'time' || state.language.days));
    if (name && !this.drawn) return this.awaited(scene, loadingStep(view));
    // All rooms stand on this one, whichever of them is the first to be shown.
    if (ticket) this.adopt(ticket.styles);
    if (room && f) {
      this.adopt(room.styles);
      this.#memo ??= ticket?.remember() ?? ((_name, _sources, make) => make());
      return room.render({ ...view, f, local: this.#local, setLocal: this.#setLocal, widget: this, memo: this.#memo, alert: this.#alert });
    }
    if (state.step !== 'purpose') return loadingStep(view);
    return purposeStep(view, ticket, this.codeFailure);
  }

  protected override failureOf(state: State) {
    return readFailure(state) ?? state.problem?.failure;
  }

  protected override attend(state: State): boolean {
    return this.rooms.ready('ticket')?.attendTo(this.renderRoot, state) ?? false;
  }

  protected override changed(state: State, told: State | undefined): void {
    if (state.day !== told?.day && this.#local.allTimes) this.#setLocal({ allTimes: false });
    this.rooms.ready('ticket')?.keep(this.place ?? '', state, told);
    this.#draw(state, told);
    this.#sound(state, told);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What had focus may be gone.
    if (this.#had && !this.shadowRoot?.activeElement) this.renderRoot.querySelector<HTMLElement>('[data-focus="title"]')?.focus();
  }

  /** The code that a telephone reads. Without it the ticket is as good: if it does not arrive, that is no failure. */
  #draw({ ticket }: State, told: State | undefined) {
    const link = ticket && ticketLink(ticket);
    if (!link || this.#local.qr?.link === link || (told?.ticket?.id === ticket.id && this.#drawing)) return;
    this.#drawing = this.rooms.ready('ticket')?.draw(link).then((qr) => this.#setLocal({ qr }), () => {});
  }

  #sound(state: State, told: State | undefined) {
    const room = this.rooms.ready('ticket');
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
    this.#alarm ??= this.rooms.ready('ticket')?.alarm();
    void this.#alarm?.enable().then((heard) => this.#setLocal({ alerts: heard ? 'on' : 'quiet' }));
  };

  #setLocal = (change: Partial<Local>) => {
    this.#local = { ...this.#local, ...change };
    this.requestUpdate();
  };
}
