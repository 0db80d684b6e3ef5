import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestStatusPort } from '../../adapter/rest/status.ts';
import type { Session } from '../../domain/session.ts';
import type { Formats } from '../../i18n/format.ts';
import { offer } from '../../provider/connect.ts';
import { receive } from '../../provider/receive.ts';
import { FlowController } from '../../ui/flow-controller.ts';
import { card } from '../../ui/styles/card.ts';
import { fields } from '../../ui/styles/fields.ts';
import { combine } from '../acts.ts';
import { takeFragment } from '../fragment.ts';
import { failureNotice } from '../frame.ts';
import { WidgetElement } from '../widget-element.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import { entryAct } from './entry-act.ts';
import type { Event as FlowEvent } from './events.ts';
import { sources } from './messages.ts';
import { readFailure } from './questions.ts';
import { spokenOf } from './spoken.ts';
import { begin, type Setting, type State } from './state.ts';
import { entryStep, loadingStep } from './views/entry.ts';
import type { Room, RoomView, Texts, View } from './views/view.ts';

offer({ status: RestStatusPort });

/** So many events of a case are shown, and then so many more: most want to know how it stands, and a slow telephone draws no more at once. */
const portion = 20;

/** The texts of the question. */
const first = ['shared', 'status-checker'];

/**
 * Tells the state of a case by its code, in plain words, without sign-in; what to bring to collect a result, and where and when; after
 * sign-in the citizen's own cases. With `kind="certificate"` tells banks and notaries whether a certificate is valid.
 *
 * @summary State of a case by code, one's own cases, collecting a result; check of a certificate.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{provider: string}>} civic-sign-in-wanted - The citizen wants to sign in; the page does it and sets `session`.
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
 * @csspart back - The way back.
 * @csspart button - Every button; `primary` and `plain` name their kind.
 * @csspart field - A question; `label`, `input`, `error` its parts.
 * @csspart notice - A message; `problem` the summary of errors.
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
export class CivicStatusChecker extends WidgetElement<Texts> {
  static override styles = [WidgetElement.styles, fields, card];
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

  readonly #flow: FlowController<State, FlowEvent, Deps>;
  #room?: Room;
  #ready = false;
  #formats = new Map<string, Formats>();
  #deps?: Deps;
  #adapter?: Adapter;
  #began?: string;
  #touched = false;
  #drawn = false;
  #told?: State;
  #attended = 0;
  #shown = portion;
  #deaf?: () => void;

  constructor() {
    super(sources);
    const start = begin({ kind: 'case', figures: false }, { locale: 'en', now: now() });
    const flow = combine(
      () => (this.#room ? [entryAct, this.#room.act] : [entryAct]),
      () => this.#flow.state.locale,
    );
    this.#flow = new FlowController(this, flow, start, () => this.#deps);
    // Before the press itself is heard; a screen reader's is a bare click.
    for (const type of ['pointerdown', 'keydown', 'click']) this.addEventListener(type, this.#come, { passive: true, capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#arrive);
    // A served ticket on the same page leads back to its case.
    this.#deaf = receive('case', { place: () => (this.#setting.kind === 'case' ? this.place : undefined), take: ({ code }) => this.#take(code) });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#arrive);
    this.#deaf?.();
  }

  /** The citizen is here: the answer's views are fetched before they are asked for. */
  #come = () => {
    if (this.#touched) return;
    this.#touched = true;
    this.#enter();
  };

  /** The link of a text message, pressed while the page is open. */
  #arrive = () => {
    if (this.#setting.kind !== 'case') return;
    const [code] = takeFragment('civic-case');
    if (code) this.#take(code);
  };

  #take(code: string) {
    this.#touched = true;
    this.#enter({ type: 'arrive', code });
    this.scrollIntoView({ block: 'nearest' });
  }

  get #setting(): Setting {
    return { municipality: this.place || undefined, kind: this.kind === 'certificate' ? 'certificate' : 'case', figures: this.showUncollected ?? false };
  }

  get #session(): Session | undefined {
    return this.session ?? this.settings.value?.session;
  }

  /** Starts when it is known where data come from; starts anew when the page changes that. What was typed stays. */
  #settle() {
    const adapter = this.source;
    const setting = this.#setting;
    const { locale } = this;
    const fixed = JSON.stringify(Object.values(setting));
    if (adapter !== this.#adapter || fixed !== this.#began) {
      const [code] = this.#began === undefined && setting.kind === 'case' ? takeFragment('civic-case') : [];
      const { draft, attention } = this.#flow.state;
      this.#adapter = adapter;
      this.#began = fixed;
      const port = adapter?.status;
      this.#deps = port && { port, now, wait, online };
      const fresh = begin(setting, { locale, now: now(), session: this.#session });
      this.#flow.restart({ ...fresh, draft: code ? { code, factor: '' } : draft, attention });
    }
    const { state } = this.#flow;
    if (state.locale !== locale) this.#flow.send({ type: 'language', locale });
    const session = this.#session;
    // A session that the server has ended is not taken up again.
    if (session?.token !== state.session?.token && !(state.signedOut && session)) this.#flow.send({ type: 'session', session });
  }

  protected override willUpdate(): void {
    // What failed is asked for again when the citizen asks.
    if (!this.codeFailure) this.speak(first).catch(this.codeFailed);
    this.#settle();
    const { step } = this.#flow.state;
    if (step === 'entry' ? this.showUncollected : step !== 'loading') this.#enter();
    const problem = this.#misplaced;
    if (typeof problem === 'string') this.report(problem);
  }

  get #misplaced(): string | undefined {
    const tag = this.localName;
    if (this.source && !this.source.status) return `<${tag}>: this adapter has no status port.`;
    return this.misplaced ?? (this.source && !this.place ? `<${tag}> needs municipality="…", the id of the municipality.` : undefined);
  }

  #enter(then?: FlowEvent) {
    const { locale } = this;
    if (this.#ready && then) return this.#flow.send(then);
    if (this.codeFailure || (this.#ready && this.#formats.has(locale))) return;
    Promise.all([import('./views/room.ts'), this.speak(['cases'])])
      .then(async ([{ room }]) => {
        if (!this.#formats.has(locale)) this.#formats.set(locale, await room.formats(locale));
        this.#room = room;
        this.#ready = true;
        this.requestUpdate();
        if (then) this.#flow.send(then);
      })
      .catch(this.codeFailed);
  }

  #send = (event: FlowEvent) => {
    if (this.codeFailure && event.type === 'retry') {
      this.codeFailure = undefined;
      this.requestUpdate();
      // Only the room understands it: pressed before that is here, it waits for it.
    } else if (event.type === 'cabinet') this.#enter(event);
    else this.#flow.send(event);
  };

  protected override render(): TemplateResult {
    const { speech } = this.words;
    if (!speech) return html`<slot></slot>`;
    const { t } = speech;
    const view: View = {
      state: this.#flow.state,
      send: this.#send,
      t,
      level: this.level,
      safe: this.safe,
      signIn: (provider) => this.tell('civic-sign-in-wanted', { provider }),
    };
    return this.sheet(this.#setting.kind === 'case' ? t('name') : t('certificate.title'), this.#content(view, speech.locale));
  }

  #content(view: View, locale: string): TemplateResult {
    const { step } = view.state;
    if (this.#misplaced) return html`${failureNotice(view, { kind: 'config' })}<slot></slot>`;
    const room = this.#ready ? this.#room : undefined;
    const f = this.#formats.get(locale);
    if (room) this.adopt(room.styles);
    const roomView: RoomView | undefined = f && {
      ...view,
      f,
      shown: this.#shown,
      showMore: this.#showMore,
      ticketPage: this.ticketUrl ? this.safe(this.ticketUrl) : undefined,
      tell: (type, detail) => this.tell(type, detail),
    };
    this.#drawn = true;
    if (step === 'loading') return loadingStep(view);
    if (step === 'entry') {
      // Its texts may come a moment after it, in another language.
      const figures = room && roomView && this.showUncollected && view.t('uncollected.caption') ? room.figures(roomView) : nothing;
      return entryStep(view, figures);
    }
    if (room && roomView) return room.render(roomView);
    this.#drawn = false;
    return this.codeFailure ? html`${failureNotice(view, this.codeFailure)}<slot></slot>` : loadingStep(view);
  }

  #showMore = () => {
    this.#shown += portion;
    this.requestUpdate();
    // The button may be gone, and focus with it.
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.timeline')?.focus());
  };

  protected override updated(): void {
    const { state } = this.#flow;
    const told = this.#told;
    this.#told = state;
    if (state.step !== told?.step) {
      this.setAttribute('step', state.step);
      if (told && state.step !== 'loading') this.tell('civic-step', { step: state.step });
      this.#shown = portion;
    }
    this.#tellFailures(state, told);
    const { speech } = this.words;
    const { said } = state;
    if (speech && said && said.n !== told?.said?.n) this.say(spokenOf(said.what, speech.t, this.#room?.count(state)));
    if (state.attention.n !== this.#attended && this.#drawn) {
      const { to } = state.attention;
      const target = this.renderRoot.querySelector<HTMLElement>(`[data-focus="${to}"],#${to}`);
      if (this.#touched) target?.focus();
      this.#attended = state.attention.n;
    }
  }

  /** What failed: the page hears of it, the integrator hears what to mend. */
  #tellFailures(state: State, told: State | undefined) {
    const failure = state.problem ?? readFailure(state);
    if (!failure || failure === (told && (told.problem ?? readFailure(told)))) return;
    this.tell('civic-error', { kind: failure.kind, step: state.step });
    if (failure.kind === 'config' || failure.kind === 'contract') this.report(`<${this.localName}> ${failure.detail ?? failure.kind}`);
  }
}
