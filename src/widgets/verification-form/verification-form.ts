import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestSignInPort } from '../../adapter/rest/sign-in.ts';
import { RestVerificationPort } from '../../adapter/rest/verification.ts';
import type { Formats } from '../../i18n/format.ts';
import { offer } from '../../provider/connect.ts';
import { sessionOf, type SessionChange } from '../../provider/session.ts';
import { takeReturn } from '../../provider/sign-in-return.ts';
import { FlowController } from '../../ui/flow-controller.ts';
import { card } from '../../ui/styles/card.ts';
import { verification } from '../../ui/styles/verification.ts';
import { combine } from '../acts.ts';
import { failureNotice } from '../frame.ts';
import { randomText } from '../random-text.ts';
import type { SessionKeeper } from '../session-keeper.ts';
import { WidgetElement } from '../widget-element.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import type { Event as FlowEvent } from './events.ts';
import { sources } from './messages.ts';
import { startAct } from './start-act.ts';
import { begin, type State } from './state.ts';
import { deskOf, readFailure } from './transitions.ts';
import { loadingStep, startStep } from './views/start.ts';
import type { Local, Room, RoomView, Texts, View } from './views/view.ts';

offer({ verification: RestVerificationPort, signIn: RestSignInPort });

/** The texts of the first screen. */
const first = ['shared', 'verification-form'];
const untouched: Local = { shown: false, copied: false, empty: false };
/** Who is asked for on the way back from a provider. */
const self = 'verification-form';

/**
 * Registers a citizen with a municipality and follows the verification of the account: at once through a national sign-in, in person,
 * or by post. Whoever signs in here is signed in at all widgets of the page.
 *
 * @summary Register, verify one's identity, follow the activation.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 * @slot logo-ID - The logo of the sign-in provider with that id.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{}>} civic-registered - An account was asked for; its e-mail address is not confirmed yet.
 * @fires {CustomEvent<{}>} civic-signed-in - Somebody has signed in.
 * @fires {CustomEvent<{}>} civic-signed-out - Nobody is signed in any more.
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality.
 * @attr visit-url - Page on which the visit to an office can be booked, such as one with a booking calendar.
 * @attr {'el' | 'uk' | 'fa' | 'en' | (string & {})} lang - Language: `el`, `uk`, `fa`, `en`, or one that the page has added.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Rank of the title on the page, 2 to 6.
 * @attr {'light' | 'dark' | 'auto'} theme - `light`, `dark`, or `auto` as the citizen's device is; else the page's own colour scheme.
 * @attr {'compact' | 'comfortable'} density - `compact` or `comfortable`, the default.
 * @attr allowed-origins - Origins, parted by spaces, that addresses in data may lead to.
 * @attr step - Set by the widget: where the citizen is.
 *
 * @csspart widget - The sheet with its frame.
 * @csspart sheet - Its content.
 * @csspart title - The question, or where it stands.
 * @csspart back - The way back.
 * @csspart step - “Stage 2 of 3”.
 * @csspart button - Every button; `primary` and `plain` name their kind.
 * @csspart field - A question; `label`, `input`, `error` its parts.
 * @csspart tile - A choice.
 * @csspart notice - A message; `problem` the summary of errors.
 * @csspart card - A box: a way in, what one can do.
 * @csspart paper - The form to print.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicVerificationForm extends WidgetElement<Texts> {
  static override styles = [WidgetElement.styles, card, verification];
  static override properties: PropertyDeclarations = { visitUrl: { attribute: 'visit-url' } };

  declare visitUrl?: string;

  readonly #flow: FlowController<State, FlowEvent, Deps>;
  #session?: SessionKeeper;
  /** Stops hearing of sign-ins elsewhere on the page; the keeper hears of them, once it is here. */
  #deafen?: () => void;
  #room?: Room;
  #formats = new Map<string, Formats>();
  #deps?: Deps;
  #adapter?: Adapter;
  #began?: string;
  #touched = false;
  #drawn = false;
  #told?: State;
  #attended = 0;
  #local = untouched;

  constructor() {
    super(sources);
    const flow = combine(
      () => [startAct, ...(this.#room?.acts ?? [])],
      () => this.#flow.state.locale,
    );
    this.#flow = new FlowController(this, flow, begin({ locale: 'en', now: now(), random: randomText() }), () => this.#deps);
    // Before the press itself is heard; a screen reader's is a bare click.
    for (const type of ['pointerdown', 'keydown', 'click']) this.addEventListener(type, this.#come, { passive: true, capture: true });
  }

  /** The citizen is here: what comes next is fetched before it is asked for. */
  #come = () => {
    if (this.#touched) return;
    this.#touched = true;
    this.#enter();
  };

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#deafen?.();
  }

  /** The session of the page is another one now. */
  #hear = (change: SessionChange) => {
    const session = this.#session?.view.session;
    this.#flow.send({ type: 'session', session, change });
    if (!session) this.tell('civic-signed-out', {});
  };

  /** Starts when it is known where data come from; starts anew when the page changes that. What was typed stays. */
  #settle() {
    const adapter = this.source;
    const { locale } = this;
    const municipality = this.place || undefined;
    if (adapter !== this.#adapter || municipality !== this.#began) {
      this.#adapter = adapter;
      this.#began = municipality;
      const port = adapter?.verification;
      this.#deps = port && { port, signIn: adapter.signIn, way: this.#room?.wayOut(self), now, wait, online };
      const answer = port && municipality ? takeReturn(self) : undefined;
      if (answer) this.#touched = true;
      this.#listen();
      const { draft, attention } = this.#flow.state;
      const fresh = begin({ municipality, locale, now: now(), random: randomText(), session: adapter && sessionOf(adapter).session, answer });
      this.#flow.restart({ ...fresh, draft, attention });
    }
    if (this.#flow.state.locale !== locale) this.#flow.send({ type: 'language', locale });
  }

  /** Whoever signs in elsewhere on the page is signed in here. */
  #listen() {
    const adapter = this.#adapter;
    this.#deafen?.();
    this.#session?.use(adapter);
    if (adapter && !this.#session) this.#deafen = sessionOf(adapter).listen(() => this.#enter());
  }

  get #misplaced(): string | undefined {
    const tag = this.localName;
    if (this.source && !this.source.verification) return `<${tag}>: this adapter has no verification port.`;
    return this.misplaced ?? (this.source && !this.place ? `<${tag}> needs municipality="…", the id of the municipality.` : undefined);
  }

  protected override willUpdate(): void {
    // What failed is asked for again when the citizen asks.
    if (!this.codeFailure) this.speak(first).catch(this.codeFailed);
    this.#settle();
    const { step, session, signIn } = this.#flow.state;
    if (session || signIn.phase !== 'idle' || (step !== 'loading' && step !== 'start')) this.#enter();
    if (this.#misplaced) this.report(this.#misplaced);
  }

  #enter(then?: FlowEvent) {
    const { locale } = this;
    if (this.codeFailure || (!then && this.#room && this.#formats.has(locale))) return;
    Promise.all([import('./views/room.ts'), this.speak(['account', 'sign-in'])])
      .then(async ([{ room }]) => {
        if (!this.#formats.has(locale)) this.#formats.set(locale, await room.formats(locale));
        if (!this.#room) this.#open(room);
        if (then) this.#flow.send(then);
        this.requestUpdate();
      })
      .catch(this.codeFailed);
  }

  #open(room: Room) {
    this.#room = room;
    this.adopt(room.styles);
    this.#deps &&= { ...this.#deps, way: room.wayOut(self) };
    this.#session = room.keeper(this, this.#hear);
    this.#listen();
    const { session } = this.#session.view;
    if (session) this.#flow.send({ type: 'session', session, change: 'signed-in' });
  }

  #send = (event: FlowEvent) => {
    if (this.codeFailure && event.type === 'retry') this.codeFailure = void this.requestUpdate();
    else if (event.type === 'sign-in' && !this.#room) this.#enter(event);
    else this.#flow.send(event);
  };

  protected override render(): TemplateResult {
    if (!this.words.speech) return html`<slot></slot>`;
    const { t, locale } = this.words.speech;
    const view: View = { state: this.#flow.state, send: this.#send, t, level: this.level, safe: this.safe, random: randomText, visit: this.visitUrl && this.safe(this.visitUrl)?.href };
    const town = deskOf(view.state)?.name;
    return this.sheet(town ? t('nameWith', { municipality: town }) : t('name'), this.#content(view, locale));
  }

  #content(view: View, locale: string): TemplateResult {
    const { step, signIn } = view.state;
    if (this.#misplaced) return html`${failureNotice(view, { kind: 'config' })}<slot></slot>`;
    this.#drawn = true;
    if (step === 'loading' || signIn.phase !== 'idle') return loadingStep(view);
    const f = this.#formats.get(locale);
    const roomView = this.#room && f && this.#roomView(view, f);
    if (step === 'start') return startStep(view, roomView && this.#room?.signInNotice(roomView));
    if (this.#room && roomView) return html`${this.#room.sessionLine(roomView)}${this.#room.render(roomView)}`;
    this.#drawn = false;
    return this.codeFailure ? html`${failureNotice(view, this.codeFailure)}<slot></slot>` : loadingStep(view);
  }

  #roomView(view: View, f: Formats): RoomView {
    const { locale } = this;
    return {
      ...view,
      f,
      session: this.#session?.view ?? {},
      extend: () => void this.#session?.extend(locale),
      signOut: () => this.#session?.signOut(locale),
      local: this.#local,
      setLocal: this.#setLocal,
      copy: this.#copy,
      print: this.#print,
    };
  }

  #setLocal = (change: Partial<Local>) => {
    this.#local = { ...this.#local, ...change };
    this.requestUpdate();
  };
  #copy = (text: string) => {
    const copied = () => {
      this.#setLocal({ copied: true });
      this.say(this.words.speech?.t('post.copied') ?? '');
    };
    navigator.clipboard?.writeText(text).then(copied, () => {}); // else it can be selected
  };

  #print = (empty: boolean) => {
    this.#setLocal({ empty });
    void this.updateComplete.then(() => {
      const sheet = this.renderRoot.querySelector('[data-print]');
      if (sheet) this.#room?.printSheet(sheet);
    });
  };

  protected override updated(): void {
    const { state } = this.#flow;
    const told = this.#told;
    this.#told = state;
    if (state.step !== told?.step) {
      this.setAttribute('step', state.step);
      if (told && state.step !== 'loading') this.tell('civic-step', { step: state.step });
      this.#local = untouched;
    }
    // What the flow has found out belongs to all widgets of the page.
    const session = this.#session?.view.session;
    if (this.#session && state.session !== told?.session && state.session?.token !== session?.token) {
      if (state.session) this.#session.begin(state.session);
      else this.#session.lost();
    }
    this.#tellAll(state, told);
    if (state.attention.n !== this.#attended && this.#drawn) {
      const target = this.renderRoot.querySelector<HTMLElement>(`[data-focus="${state.attention.to}"]`) ?? this.renderRoot.querySelector<HTMLElement>('[data-focus="title"]');
      if (this.#touched) target?.focus();
      this.#attended = state.attention.n;
    }
  }

  /** What failed or happened, for the page, for those who can't see it, and for who must mend it. */
  #tellAll(state: State, told: State | undefined) {
    const { happening, said } = state;
    if (happening && happening.n !== told?.happening?.n) this.tell(`civic-${happening.type}`, happening.detail);
    const failure = readFailure(state) ?? state.signIn.failure ?? state.unread;
    if (failure && failure !== (told && (readFailure(told) ?? told.signIn.failure ?? told.unread))) {
      this.tell('civic-error', { kind: failure.kind, step: state.step });
      if (failure.kind === 'config' || failure.kind === 'contract') this.report(`<${this.localName}> ${failure.detail ?? failure.kind}`);
    }
    const t = this.words.speech?.t;
    if (!t || !said || said.n === told?.said?.n) return;
    const words = { 'still-working': 'stillWorking', free: 'register.free', taken: 'fault.taken', resent: 'code.resent', saved: 'delivery.saved', updated: 'track.updated' } as const;
    this.say(t(words[said.what]));
  }
}
