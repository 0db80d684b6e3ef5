import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestSignInPort } from '../../adapter/rest/sign-in.ts';
import { RestVerificationPort } from '../../adapter/rest/verification.ts';
import type { Formats } from '../../i18n/format.ts';
import { offer } from '../../provider/connect.ts';
import { sessionOf, type SessionChange } from '../../provider/session.ts';
import { takeReturn } from '../../provider/sign-in-return.ts';
import { card } from '../../ui/styles/card.ts';
import { flag } from '../../ui/styles/flag.ts';
import { verification } from '../../ui/styles/verification.ts';
import { FlowElement, type Scene } from '../flow-element.ts';
import { randomText } from '../random-text.ts';
import type { SessionKeeper } from '../session-keeper.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import type { Event as FlowEvent } from './events.ts';
import { sources } from './messages.ts';
import { plan, type RoomsOf } from './rooms.ts';
import { startAct } from './start-act.ts';
import { begin, type State } from './state.ts';
import { asked, deskOf, readFailure } from './transitions.ts';
import { loadingStep, startStep } from './views/start.ts';
import type { Local, RoomView, Texts, View } from './views/view.ts';

offer({ verification: RestVerificationPort, signIn: RestSignInPort });

const untouched: Local = { shown: false, copied: false, empty: false };

interface Verification {
  readonly state: State;
  readonly event: FlowEvent;
  readonly deps: Deps;
  readonly texts: Texts;
  readonly rooms: RoomsOf;
  readonly formats: Formats;
}

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
 * @csspart lead - The sentence under it.
 * @csspart step - “Stage 2 of 3”.
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
 * @csspart card - A box: a way in, what one can do.
 * @csspart files - The files of a document.
 * @csspart file - One of them.
 * @csspart paper - The form to print.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicVerificationForm extends FlowElement<Verification> {
  static override styles = [FlowElement.styles, card, flag, verification];
  static override properties: PropertyDeclarations = { visitUrl: { attribute: 'visit-url' } };

  declare visitUrl?: string;

  #session?: SessionKeeper;
  /** Stops hearing of sign-ins elsewhere on the page; the keeper hears of them, once it is here. */
  #deafen?: () => void;
  #heard?: Adapter;
  #local = untouched;
  /** Who is asked for on the way back from a provider. */
  readonly #self = () => this.owner;

  constructor() {
    super({ sources, first: ['shared', 'verification-form'], act: startAct, rooms: plan, start: begin({ locale: 'en', now: now(), random: randomText() }) });
  }

  protected override come(): void {
    this.enter('account');
  }

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
    this.flow.send({ type: 'session', session, change });
    if (!session) this.tell('civic-signed-out', {});
  };

  protected override spokenIn({ locale }: State): string {
    return locale;
  }

  protected override get fixed(): string | undefined {
    return this.place || undefined;
  }

  /** What was typed stays. */
  protected override begin(adapter: Adapter | undefined): void {
    const municipality = this.fixed;
    const port = adapter?.verification;
    this.deps = port && { port, signIn: adapter.signIn, way: this.rooms.ready('account')?.wayOut(this.#self), now, wait, online, send: this.flow.send };
    const answer = port && municipality ? takeReturn(this.owner) : undefined;
    if (answer) this.touched = true;
    this.#heard = adapter;
    this.#listen();
    const { draft, attention } = this.flow.state;
    const fresh = begin({ municipality, locale: this.locale, now: now(), random: randomText(), session: adapter && sessionOf(adapter).session, answer });
    this.flow.restart({ ...fresh, draft, attention });
  }

  /** Whoever signs in elsewhere on the page is signed in here. */
  #listen() {
    const adapter = this.#heard;
    this.#deafen?.();
    this.#session?.use(adapter);
    if (adapter && !this.#session) this.#deafen = sessionOf(adapter).listen(() => this.enter('account'));
  }

  protected override lack(adapter: Adapter): string | undefined {
    if (!adapter.verification) return 'This adapter has no verification port.';
    return this.place ? undefined : `<${this.localName}> needs municipality="…", the id of the municipality.`;
  }

  protected override heed(): void {
    const { locale } = this;
    if (this.flow.state.locale !== locale) this.flow.send({ type: 'language', locale });
    const { step, session, signIn } = this.flow.state;
    if (session || signIn.phase !== 'idle' || (step !== 'loading' && step !== 'start')) this.enter(step === 'documents' ? step : 'account');
  }

  protected override entered(): void {
    const room = this.rooms.ready('account');
    if (!room || this.#session) return;
    this.adopt(room.styles);
    this.deps &&= { ...this.deps, way: room.wayOut(this.#self) };
    this.#session = room.keeper(this, this.#hear);
    this.#listen();
    const { session } = this.#session.view;
    if (session) this.flow.send({ type: 'session', session, change: 'signed-in' });
  }

  protected override route(event: FlowEvent): void {
    if (event.type === 'sign-in') this.enter('account', event);
    else super.route(event);
  }

  protected override nameOf({ state, t }: Scene<Verification>): string {
    const town = deskOf(state)?.name;
    return town ? t('nameWith', { municipality: town }) : t('name');
  }

  protected override content(scene: Scene<Verification>, locale: string): TemplateResult {
    const view: View = { ...scene, random: randomText, visit: this.visitUrl && this.safe(this.visitUrl)?.href };
    const { step, signIn } = view.state;
    this.drawn = true;
    if (step === 'loading' || signIn.phase !== 'idle') return loadingStep(view);
    const f = this.rooms.formats(locale);
    const room = this.rooms.ready('account');
    const roomView = room && f && this.#roomView(view, f);
    if (step === 'start') return startStep(view, roomView && room.signInNotice(roomView));
    const shown = step === 'documents' ? this.rooms.ready(step) : room;
    if (roomView && shown) {
      this.adopt(shown.styles);
      return html`${room.sessionLine(roomView)}${shown.render(roomView)}`;
    }
    this.drawn = false;
    return this.awaited(scene, loadingStep(view));
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
      if (sheet) this.rooms.ready('account')?.printSheet(sheet);
    });
  };

  protected override failureOf(state: State) {
    return readFailure(state) ?? state.signIn.failure ?? state.unread ?? state.problem?.failure;
  }

  protected override attend({ attention: { to } }: State): boolean {
    const find = (name: string) => this.renderRoot.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    // A notice may come with a room that is still on its way.
    const target = find(to) ?? (to === 'notice' ? undefined : find('title'));
    target?.focus();
    return Boolean(target);
  }

  protected override changed(state: State, told: State | undefined): void {
    if (state.step !== told?.step) this.#local = untouched;
    // What the flow has found out belongs to all widgets of the page.
    const session = this.#session?.view.session;
    if (this.#session && state.session !== told?.session && state.session?.token !== session?.token) {
      if (state.session) this.#session.begin(state.session);
      else this.#session.lost();
    }
    const { said, fileNews } = state;
    const t = this.words.speech?.t;
    if (t && fileNews && fileNews.n !== told?.fileNews?.n) {
      const about = asked(state).find(({ id }) => id === fileNews.document);
      this.say(t(`said.file-${fileNews.what}`, { name: about?.label ?? '' }));
    }
    if (!t || !said || said.n === told?.said?.n) return;
    const words = { 'still-working': 'stillWorking', free: 'register.free', taken: 'fault.taken', resent: 'code.resent', saved: 'delivery.saved', updated: 'track.updated' } as const;
    this.say(t(words[said.what]));
  }
}
