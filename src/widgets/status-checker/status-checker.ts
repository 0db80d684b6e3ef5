import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestStatusPort } from '../../adapter/rest/status.ts';
import type { Session } from '../../domain/session.ts';
import type { Formats } from '../../i18n/format.ts';
import { offer } from '../../provider/connect.ts';
import { page } from '../../provider/page.ts';
import { receive } from '../../provider/receive.ts';
import { card } from '../../ui/styles/card.ts';
import { fields } from '../../ui/styles/fields.ts';
import { isAway } from '../away.ts';
import { FlowElement, type Scene } from '../flow-element.ts';
import { takeFragment } from '../fragment.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import { entryAct } from './entry-act.ts';
import type { Event as FlowEvent } from './events.ts';
import { sources } from './messages.ts';
import { readFailure } from './questions.ts';
import { plan, type RoomsOf } from './rooms.ts';
import { spokenOf } from './spoken.ts';
import { begin, type Setting, type State } from './state.ts';
import { entryStep, loadingStep } from './views/entry.ts';
import type { Gate, RoomView, Texts, View } from './views/view.ts';

offer({ status: RestStatusPort });

/** So many events of a case are shown, and then so many more: most want to know how it stands, and a slow telephone draws no more at once. */
const portion = 20;

interface Status {
  readonly state: State;
  readonly event: FlowEvent;
  readonly deps: Deps;
  readonly texts: Texts;
  readonly rooms: RoomsOf;
  readonly formats: Formats;
}

/**
 * Tells the state of a case by its code, in plain words, without sign-in; what to bring to collect a result, and where and when; after
 * sign-in the citizen's own cases. With `kind="certificate"` tells banks and notaries whether a certificate is valid.
 *
 * @summary State of a case by code, one's own cases, collecting a result; check of a certificate.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{provider: string}>} civic-sign-in-wanted - The citizen wants to sign in. A page that does it itself calls `preventDefault()` and sets `session`.
 * @fires {CustomEvent<{case: string, purpose: string}>} civic-ticket-wanted - The citizen goes on to a queue ticket. The code is not told: a queue ticket on the page is handed it, else `ticket-url` gets it in its fragment.
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality.
 * @attr {'case' | 'certificate'} kind - `case`, or `certificate` to check certificates.
 * @attr show-uncollected - Shows how many results nobody has collected, by category.
 * @attr ticket-url - Page with the queue ticket, where none is on this one.
 * @attr {'el' | 'uk' | 'fa' | 'en' | (string & {})} lang - Language: `el`, `uk`, `fa`, `en`, or one that the page has added.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Rank of the title on the page, 2 to 6.
 * @attr {'light' | 'dark' | 'auto'} theme - `light`, `dark`, or `auto` as the citizen's device is; else the page's own colour scheme.
 * @attr {'compact' | 'comfortable'} density - `compact` or `comfortable`, the default.
 * @attr allowed-origins - Origins, parted by spaces, that addresses in data may lead to.
 * @attr step - Set by the widget: where the citizen is.
 *
 * @csspart widget - The sheet with its frame.
 * @csspart sheet - Its content.
 * @csspart title - The question, or the answer.
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
 * @csspart facts - Facts line by line.
 * @csspart change - The way back to one of them.
 * @csspart card - A box: where to collect, one's own cases, figures.
 * @csspart timeline - What happened and what comes.
 * @csspart line - A case in the list.
 * @csspart chart - The figures.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicStatusChecker extends FlowElement<Status> {
  static override styles = [FlowElement.styles, fields, card];
  static override properties: PropertyDeclarations = {
    kind: {},
    showUncollected: { attribute: 'show-uncollected', type: Boolean },
    ticketUrl: { attribute: 'ticket-url' },
    session: { attribute: false },
  };

  declare kind?: string;
  declare showUncollected?: boolean;
  declare ticketUrl?: string;
  /** Who has signed in; else what the provider around says. */
  declare session?: Session;

  #shown = portion;
  #gate?: Gate;
  /** A provider led back here. */
  #away = false;
  /** Who was pressed before the gate was here. */
  #chosen?: string;
  #deaf?: () => void;

  constructor() {
    const start = begin({ kind: 'case', figures: false }, { locale: 'en', now: now() });
    super({ sources, first: ['shared', 'status-checker'], act: entryAct, rooms: plan, start });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('civic-session-changed', this.#hear);
    // A served ticket on the same page leads back to its case.
    this.#deaf = receive('case', { place: () => (this.fixed.kind === 'case' ? this.place : undefined), take: ({ code }) => this.#take(code) });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('civic-session-changed', this.#hear);
    this.#deaf?.();
  }

  /** Somebody has signed in at another widget, or out. */
  #hear = () => this.requestUpdate();

  protected override come(): void {
    this.enter('answer');
  }

  /** The link of a text message. */
  protected override arrive(): void {
    if (this.fixed.kind !== 'case') return;
    const [code] = takeFragment('civic-case');
    if (code) this.#take(code);
  }

  #take(code: string) {
    this.touched = true;
    this.enter('answer', { type: 'arrive', code });
    this.scrollIntoView({ block: 'nearest' });
  }

  protected override spokenIn({ locale }: State): string {
    return locale;
  }

  protected override get fixed(): Setting {
    return { municipality: this.place || undefined, kind: this.kind === 'certificate' ? 'certificate' : 'case', figures: this.showUncollected ?? false };
  }

  get #session(): Session | undefined {
    return this.session ?? this.settings.value?.session ?? this.#gate?.session;
  }

  /** What was typed stays. */
  protected override begin(adapter: Adapter | undefined, arriving: boolean): void {
    const setting = this.fixed;
    const [code] = arriving && setting.kind === 'case' ? takeFragment('civic-case') : [];
    if (isAway(this.owner)) this.touched = this.#away = true;
    const { draft, attention } = this.flow.state;
    const port = adapter?.status;
    this.deps = port && { port, now, wait, online };
    const fresh = begin(setting, { locale: this.locale, now: now(), session: this.#session });
    this.flow.restart({ ...fresh, draft: code ? { code, factor: '' } : draft, attention });
  }

  protected override lack(adapter: Adapter): string | undefined {
    if (!adapter.status) return 'This adapter has no status port.';
    return this.place ? undefined : `<${this.localName}> needs municipality="…", the id of the municipality.`;
  }

  protected override heed(): void {
    const { locale } = this;
    if (this.#away || this.#chosen || page.signedIn) this.enter('sign-in');
    const gate = this.rooms.ready('sign-in');
    if (gate) {
      this.adopt(gate.styles);
      (this.#gate ??= gate.make(this, this.flow)).follow(this.source, this.owner, this.place, locale, this.#chosen);
      this.#chosen = undefined;
    }
    const { state } = this.flow;
    if (state.locale !== locale) this.flow.send({ type: 'language', locale });
    const session = this.#session;
    // A session that the server has ended is not taken up again; another one is.
    if (session?.token !== state.session?.token && !(session && session.token === state.signedOut)) this.flow.send({ type: 'session', session });
    const { step } = this.flow.state;
    if (step === 'entry' ? this.showUncollected : step !== 'loading') this.enter('answer');
  }

  #signIn = (provider: string) => {
    // The page may do that itself, and set `session`.
    if (!this.tell('civic-sign-in-wanted', { provider }, true)) return;
    this.#chosen = provider;
    this.requestUpdate();
  };

  protected override route(event: FlowEvent): void {
    // Only the room understands it: pressed before that is here, it waits for it.
    if (event.type === 'cabinet') this.enter('answer', event);
    else super.route(event);
  }

  protected override nameOf({ t }: Scene<Status>): string {
    return this.fixed.kind === 'case' ? t('name') : t('certificate.title');
  }

  protected override content(scene: Scene<Status>, locale: string): TemplateResult {
    const view: View = { ...scene, signIn: this.#signIn, news: this.#gate?.news(scene) ?? nothing };

    const { step } = view.state;
    const room = this.rooms.ready('answer');
    const f = this.rooms.formats(locale);
    if (room) this.adopt(room.styles);
    const roomView: RoomView | undefined = f && {
      ...view,
      f,
      shown: this.#shown,
      showMore: this.#showMore,
      ticketPage: this.ticketUrl ? this.safe(this.ticketUrl) : undefined,
      tell: (type, detail) => this.tell(type, detail),
    };
    this.drawn = true;
    if (step === 'loading') return loadingStep(view);
    if (step === 'entry') {
      // Its texts may come a moment after it, in another language.
      const figures = room && roomView && this.showUncollected && view.t('uncollected.caption') ? room.figures(roomView) : nothing;
      return entryStep(view, figures);
    }
    if (room && roomView) return html`${this.#gate?.line(view, roomView.f) ?? nothing}${room.render(roomView)}`;
    this.drawn = false;
    return this.awaited(scene, loadingStep(view));
  }

  #showMore = () => {
    this.#shown += portion;
    this.requestUpdate();
    // The button may be gone, and focus with it.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.timeline')?.focus());
  };

  protected override failureOf(state: State) {
    return state.problem ?? readFailure(state);
  }

  protected override attend({ attention: { to } }: State): boolean {
    this.renderRoot.querySelector<HTMLElement>(`[data-focus="${to}"],#${to}`)?.focus();
    return true;
  }

  protected override changed(state: State, told: State | undefined): void {
    if (state.step !== told?.step) this.#shown = portion;
    const { speech } = this.words;
    const { said } = state;
    if (speech && said && said.n !== told?.said?.n) this.say(spokenOf(said.what, speech.t, this.rooms.ready('answer')?.count(state)));
  }
}
