import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestRequestPort } from '../../adapter/rest/requests.ts';
import { textIn } from '../../domain/request-definition.ts';
import type { RequestKey } from '../../domain/requests.ts';
import type { Session } from '../../domain/session.ts';
import { offer } from '../../provider/connect.ts';
import { FlowController } from '../../ui/flow-controller.ts';
import { combine } from '../acts.ts';
import { failureNotice } from '../frame.ts';
import { randomText } from '../random-text.ts';
import { WidgetElement } from '../widget-element.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import { GivenDefinition, takeOpening } from './arrival.ts';
import type { Event as FlowEvent } from './events.ts';
import { attendTo } from './focus.ts';
import { sources } from './messages.ts';
import { needsDocuments, needsRoom, Rooms } from './rooms.ts';
import { begin, definitionOf, deskOf, readFailure, stepOf, type Fixed, type State } from './state.ts';
import { loadingStep, roleStep, serviceStep, signInStep } from './views/start.ts';
import type { Texts, View } from './views/view.ts';

offer({ requests: RestRequestPort });

/** The texts of the first questions. */
const first = ['shared', 'service-request'];

/**
 * Any municipal service that a definition describes: undertakings, property, letter, papers, dues, payment, certificate.
 *
 * @summary File a request for a service, pay what is owed, get the answer.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 * @slot sign-in - A way to sign in, where the service wants it: shown above the button.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{service: string}>} civic-sign-in-wanted - The citizen wants to sign in: the page leads there, then sets `session`.
 * @fires {CustomEvent<{reference: string}>} civic-submitted - A request was registered.
 * @fires {CustomEvent<{reference: string}>} civic-answered - Its answer was issued.
 * @fires {CustomEvent<{kind: string, step: string}>} civic-error - Something failed; the citizen has been told.
 *
 * @attr api-url - Address of the API: https, or on the page's own origin.
 * @attr municipality - Id of the municipality.
 * @attr service - Id of the service; without it the citizen chooses.
 * @attr {'citizen' | 'notary' | 'bank'} applicant - `citizen`, `notary` or `bank`; without it the citizen chooses where there are several.
 * @attr {'el' | 'uk' | 'fa' | 'en' | (string & {})} lang - Language: `el`, `uk`, `fa`, `en`, or one that the page has added.
 * @attr {2 | 3 | 4 | 5 | 6} heading-level - Rank of the title on the page, 2 to 6.
 * @attr {'light' | 'dark' | 'auto'} theme - `light`, `dark`, or `auto` as the citizen's device is; else the page's own colour scheme.
 * @attr {'compact' | 'comfortable'} density - `compact` or `comfortable`, the default.
 * @attr allowed-origins - Origins, parted by spaces, that payments may lead to besides those the municipality names.
 * @attr step - Set by the widget: where the citizen is.
 *
 * @csspart widget - The sheet with its frame.
 * @csspart sheet - Its content.
 * @csspart title - The question of a step.
 * @csspart back - The way back.
 * @csspart step - “Step 3 of 5”.
 * @csspart button - Every button; `primary` and `plain` name their kind.
 * @csspart tile - A choice.
 * @csspart field - A question of the form; `label`, `input`, `error` its parts.
 * @csspart files - The files of a document; `file` each.
 * @csspart dues - What is owed.
 * @csspart certificate - The answer as a paper.
 * @csspart notice - A message; `problem` the summary of errors.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicServiceRequest extends WidgetElement<Texts> {
  static override properties: PropertyDeclarations = { service: {}, applicant: {}, definition: { attribute: false }, session: { attribute: false } };

  declare service?: string;
  declare applicant?: string;
  /** A service definition of the page's own, as JSON has it, instead of the API's. */
  declare definition?: unknown;
  /** Who has signed in. */
  declare session?: Session;

  readonly #flow: FlowController<State, FlowEvent, Deps>;
  readonly #rooms = new Rooms((files) => this.speak([...first, ...files]));
  readonly #given = new GivenDefinition((problems) => this.report(`The definition of <${this.localName}> can’t be used:\n${problems}`));
  #deps?: Deps;
  #adapter?: Adapter;
  #began?: string;
  #touched = false;
  #told?: State;
  #attended = 0;
  #drawn = false;
  #copied?: string;

  constructor() {
    super(sources);
    const flow = combine(
      () => this.#rooms.acts,
      () => this.#flow.state.language.locale,
    );
    this.#flow = new FlowController(this, flow, begin({ fixed: {}, language: { locale: 'en' }, session: randomText(), now: now() }), () => this.#deps);
    // Before the press itself is heard; a screen reader's is a bare click.
    for (const type of ['pointerdown', 'keydown', 'click']) this.addEventListener(type, this.#come, { passive: true, capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#arrive);
    window.addEventListener('pageshow', this.#return);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#arrive);
    window.removeEventListener('pageshow', this.#return);
  }

  /** The citizen is here: what comes next is fetched before it is asked for. */
  #come = () => {
    this.#touched = true;
    this.#enter();
  };

  #arrive = () => {
    const opening = takeOpening();
    if (opening) this.#begin(opening);
  };

  /** The browser's own way back from the bank shows the page as it was left: how the payment went is asked anew. */
  #return = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#flow.send({ type: 'returned' });
  };

  get #fixed(): Fixed {
    return { municipality: this.place || undefined, service: this.service || undefined, role: this.applicant || undefined, definition: this.#given.of(this.definition) };
  }

  #language(): State['language'] {
    const { locale } = this;
    const { formats } = this.#rooms;
    return { locale, calendar: formats?.locale === locale ? formats.calendar : undefined };
  }

  #begin(opening: RequestKey | undefined) {
    const { values, attention } = this.#flow.state;
    const fresh = begin({ fixed: this.#fixed, language: this.#language(), session: randomText(), now: now(), signedIn: this.session?.token, opening });
    if (opening) this.#touched = true;
    this.#flow.restart({ ...fresh, values, attention }); // what was typed stays, whatever the page changes
  }

  /** Starts when it is known where data come from; starts anew when the page changes that. */
  #settle() {
    const adapter = this.source;
    const { municipality, service, role, definition } = this.#fixed;
    const fixed = JSON.stringify([municipality, service, role, definition?.id, definition?.edition]);
    if (adapter !== this.#adapter || fixed !== this.#began) {
      const arriving = this.#began === undefined;
      this.#adapter = adapter;
      this.#began = fixed;
      const port = adapter?.requests;
      const returnUrl = () => location.href.replace(/#.*/, '');
      this.#deps = port && { port, now, wait, online, returnUrl, send: this.#flow.send, random: Math.random };
      this.#begin(arriving ? takeOpening() : undefined);
    }
    const { language } = this.#flow.state;
    const spoken = this.#language();
    if (language.locale !== spoken.locale || (spoken.calendar && language.calendar !== spoken.calendar)) this.#flow.send({ type: 'language', language: spoken });
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What failed is asked for again when the citizen asks.
    if (!this.codeFailure) this.speak(first).catch(this.codeFailed);
    this.#settle();
    // Only a new session: one that was refused must not be tried again by itself.
    if (changed.has('session')) this.#flow.send({ type: 'signed-in', token: this.session?.token });
    // After the first texts: were the room's asked for with them, nothing could be said until it is here, or if it fails.
    if (this.words.speech && (this.#rooms.room || needsRoom(this.#flow.state))) this.#enter();
    const problem = this.misplaced ?? this.#unset;
    if (problem) this.report(problem);
  }

  /** What the page has left out. */
  get #unset(): string | undefined {
    if (!this.source) return undefined;
    if (!this.source.requests) return 'This adapter has no requests port.';
    if (!this.place && !this.#flow.state.opening) return `<${this.localName}> needs municipality="…".`;
    return this.definition !== undefined && !this.#given.of(this.definition) ? `<${this.localName}> can’t use its definition.` : undefined;
  }

  #enter() {
    if (this.codeFailure) return;
    this.#rooms.enter(this.locale, needsDocuments(this.#flow.state)).then((more) => more && this.requestUpdate(), this.codeFailed);
  }

  #send = (event: FlowEvent) => {
    if (this.codeFailure && event.type === 'retry') {
      this.codeFailure = undefined;
      this.requestUpdate();
    } else this.#flow.send(event);
  };

  protected override render(): TemplateResult {
    const { speech } = this.words;
    if (!speech) return html`<slot></slot>`;
    const { t, locale } = speech;
    const { state } = this.#flow;
    const view: View = { state, send: this.#send, t, say: (text) => textIn(text, locale), level: this.level, safe: this.safe };
    const service = view.say(definitionOf(state)?.title);
    return this.sheet(service ? t('nameWith', { service }) : t('name'), this.#content(view, speech.files));
  }

  #content(view: View, files: readonly string[]): TemplateResult {
    const { state } = view;
    if (this.misplaced ?? this.#unset) return html`${failureNotice(view, { kind: 'config' })}<slot></slot>`;
    const { formats: f } = this.#rooms;
    const room = files.includes('request-form') && f ? this.#rooms.room : undefined;
    if (room) this.adopt(room.styles);
    const inside = needsRoom(state) && state.place !== 'loading';
    const documents = files.includes('uploads') ? this.#rooms.documents : undefined;
    if (documents) this.adopt(documents.styles);
    const awaited = !documents && stepOf(state)?.kind === 'documents';
    this.#drawn = !inside || Boolean(room && !awaited);
    if (inside && room && f && !awaited) {
      return room.render({ ...view, f, copied: this.#copied, copy: this.#copy, documents });
    }
    if (inside || this.codeFailure) return this.codeFailure ? html`${failureNotice(view, this.codeFailure)}<slot></slot>` : loadingStep({ ...view, state: { ...state, place: 'loading' } });
    if (state.place === 'service') return serviceStep(view, room);
    if (state.place === 'role') return roleStep(view, room);
    return state.place === 'sign-in' ? signInStep(view) : loadingStep(view);
  }

  #copy = (code: string) => {
    navigator.clipboard.writeText(code).then(
      () => {
        this.#copied = code;
        this.requestUpdate();
        const { speech } = this.words;
        if (speech) this.say(speech.t('answer.copied'));
      },
      () => {}, // not allowed here: one press selects the code, and it can be copied by hand
    );
  };

  protected override updated(): void {
    const { state } = this.#flow;
    const told = this.#told;
    this.#told = state;
    const at = stepOf(state)?.kind ?? state.place;
    if (this.getAttribute('step') !== at) {
      this.setAttribute('step', at);
      if (told && state.place !== 'loading') this.tell('civic-step', { step: at });
    }
    const { happening } = state;
    if (happening && happening.n !== told?.happening?.n) this.tell(`civic-${happening.type}`, happening.detail);
    const failure = readFailure(state);
    if (failure && failure !== (told && readFailure(told))) {
      this.tell('civic-error', { kind: failure.kind, step: at });
      if (failure.kind === 'config' || failure.kind === 'contract') this.report(`<${this.localName}> ${failure.detail ?? failure.kind}`);
    }
    const { speech } = this.words;
    const { room } = this.#rooms;
    if (speech && told && room) for (const text of room.spoken(told, state, speech.t)) this.say(text);
    if (state.leaving && state.leaving !== told?.leaving) this.#leave(state.leaving.url);
    if (state.attention.n !== this.#attended && this.#drawn) {
      if (this.#touched && !attendTo(this.renderRoot, state)) return; // not on screen yet: at the next update
      this.#attended = state.attention.n;
    }
  }

  /** To the bank, if the municipality has named it (threat X3). */
  #leave(address: string) {
    const url = this.safe(address, deskOf(this.#flow.state)?.paymentOrigins ?? []);
    if (url) location.assign(url);
    else {
      this.report(`<${this.localName}> does not follow a payment to ${address.slice(0, 200)}: it is on none of paymentOrigins or allowed-origins.`);
      this.#flow.send({ type: 'refused-address' });
    }
  }
}
