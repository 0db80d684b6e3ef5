import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Adapter } from '../../adapter/adapter.ts';
import { RestRequestPort } from '../../adapter/rest/requests.ts';
import { textIn } from '../../domain/request-definition.ts';
import type { Session } from '../../domain/session.ts';
import type { Formats } from '../../i18n/format.ts';
import { offer } from '../../provider/connect.ts';
import { page } from '../../provider/page.ts';
import { busy } from '../../ui/progress.ts';
import { isAway } from '../away.ts';
import { FlowElement, type Scene } from '../flow-element.ts';
import { randomText } from '../random-text.ts';
import { now, online, wait } from '../world.ts';
import type { Deps } from './acts.ts';
import { cutShort, GivenDefinition, takeOpening } from './arrival.ts';
import type { Event as FlowEvent } from './events.ts';
import { attendTo } from './focus.ts';
import { sources } from './messages.ts';
import { needsDocuments, needsRoom, plan, type RoomsOf } from './rooms.ts';
import { startAct } from './start-act.ts';
import { begin, definitionOf, deskOf, readFailure, stepOf, type Fixed, type State } from './state.ts';
import { loadingStep, roleStep, serviceStep, signInStep } from './views/start.ts';
import type { Gate, Texts, View } from './views/view.ts';

offer({ requests: RestRequestPort });

interface Request {
  readonly state: State;
  readonly event: FlowEvent;
  readonly deps: Deps;
  readonly texts: Texts;
  readonly rooms: RoomsOf;
  readonly formats: Formats;
}

/**
 * Any municipal service that a definition describes: undertakings, property, letter, papers, dues, payment, certificate.
 *
 * @summary File a request for a service, pay what is owed, get the answer.
 *
 * @slot - What stands here until the widget is ready, and again if it can't be: a telephone number, opening hours, a link.
 * @slot logo-ID - The logo of the sign-in provider with that id.
 * @slot sign-in - A way to sign in, where the service wants it: shown above the button.
 *
 * @fires {CustomEvent<{step: string}>} civic-step - The citizen is at another step.
 * @fires {CustomEvent<{service: string}>} civic-sign-in-wanted - The citizen wants to sign in. A page that does it itself calls `preventDefault()` and sets `session`.
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
 * @csspart card - A box.
 * @csspart reference - A number to keep.
 * @csspart dialog - A question in between.
 * @csspart files - The files of a document.
 * @csspart file - One of them.
 * @csspart dues - What is owed.
 * @csspart certificate - The answer as a paper.
 * @csspart help - The last line.
 *
 * @cssprop --civic-color-accent - The town's colour; its lightness is held where contrast needs it.
 * @cssprop --civic-font-family - Typeface; the page's own by default.
 * @cssprop --civic-radius - Roundness of corners.
 */
export class CivicServiceRequest extends FlowElement<Request> {
  static override properties: PropertyDeclarations = { service: {}, applicant: {}, definition: { attribute: false }, session: { attribute: false } };

  declare service?: string;
  declare applicant?: string;
  /** A service definition of the page's own, as JSON has it, instead of the API's. */
  declare definition?: unknown;
  /** Who has signed in. */
  declare session?: Session;

  readonly #given = new GivenDefinition((problems) => this.report(`The definition of <${this.localName}> can’t be used:\n${problems}`));
  #copied?: string;
  #gate?: Gate;

  constructor() {
    const start = begin({ fixed: {}, language: { locale: 'en' }, session: randomText(), now: now() });
    super({ sources, first: ['shared', 'service-request'], act: startAct, rooms: plan, start });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pageshow', this.#return);
    window.addEventListener('civic-session-changed', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pageshow', this.#return);
    window.removeEventListener('civic-session-changed', this.#hear);
  }

  protected override come(): void {
    this.enter('form');
  }

  protected override arrive(): void {
    const opening = takeOpening();
    if (opening) this.#begin(opening);
  }

  /** The browser's own way back from the bank shows the page as it was left: how the payment went is asked anew. */
  #return = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.flow.send({ type: 'returned' });
  };

  /** Somebody has signed in at another widget, or out. */
  #hear = () => this.requestUpdate();

  protected override spokenIn({ language }: State): string {
    return language.locale;
  }

  get #wanted(): Fixed {
    return { municipality: this.place || undefined, service: this.service || undefined, role: this.applicant || undefined, definition: this.#given.of(this.definition) };
  }

  protected override get fixed(): unknown {
    const { municipality, service, role, definition } = this.#wanted;
    return [municipality, service, role, definition && this.#given.count];
  }

  /** Which widget this is, to itself after a reload. */
  get #where(): string {
    return [this.place, this.service].join('/');
  }

  protected override get known(): unknown {
    const { municipality, service, role, definition } = this.#wanted;
    return [municipality, definition?.id ?? service, role];
  }

  #language(): State['language'] {
    const { locale } = this;
    return { locale, calendar: this.rooms.formats(locale)?.calendar };
  }

  #begin(opening: State['opening']) {
    const away = isAway(this.owner);
    const { values, plain, attention } = this.flow.state;
    const fresh = begin({ fixed: this.#wanted, language: this.#language(), session: randomText(), now: now(), signedIn: this.session?.token, opening, away });
    if (opening || away) this.touched = true;
    this.flow.restart({ ...fresh, values, plain, attention }); // what was typed stays, whatever the page changes
  }

  protected override begin(adapter: Adapter | undefined, arriving: boolean): void {
    const port = adapter?.requests;
    const returnUrl = () => location.href.replace(/#.*/, '');
    const { opening }: Partial<State> = this.deps ? {} : this.flow.state;
    this.deps = port && { port, now, wait, online, returnUrl, send: this.flow.send, random: Math.random };
    this.#begin(arriving ? (takeOpening() ?? cutShort(this.#where)) : opening);
  }

  protected override lack(adapter: Adapter): string | undefined {
    if (!adapter.requests) return 'This adapter has no requests port.';
    if (!this.place && !this.flow.state.opening) return `<${this.localName}> needs municipality="…", the id of the municipality.`;
    return this.definition !== undefined && !this.#given.of(this.definition) ? `<${this.localName}> can’t use its definition.` : undefined;
  }

  protected override heed(changed: PropertyValues): void {
    const { language } = this.flow.state;
    const spoken = this.#language();
    if (language.locale !== spoken.locale || (spoken.calendar && language.calendar !== spoken.calendar)) this.flow.send({ type: 'language', language: spoken });
    // Only a new session: one that was refused must not be tried again by itself.
    if (changed.has('session')) this.flow.send({ type: 'signed-in', token: this.session?.token });
    const { place, away } = this.flow.state;
    if (this.words.speech && (away || place === 'sign-in' || page.signedIn)) this.enter('sign-in');
    const gate = this.rooms.ready('sign-in');
    if (gate) {
      this.adopt(gate.styles);
      // The page may do that itself, and set `session`.
      const ask = () => this.tell('civic-sign-in-wanted', { service: this.flow.state.service ?? '' }, true);
      (this.#gate ??= gate.make(this, this.flow, ask)).follow(this.source, this.owner, this.locale, this.session?.token);
    }
    // After the first texts: were the room's asked for with them, nothing could be said until it is here, or if it fails.
    if (this.words.speech && (this.rooms.ready('form') || needsRoom(this.flow.state))) this.enter('form');
    if (needsDocuments(this.flow.state)) this.enter('documents');
  }

  protected override nameOf({ state, t }: Scene<Request>): string {
    const service = textIn(definitionOf(state)?.title, this.words.speech?.locale ?? '');
    return service ? t('nameWith', { service }) : t('name');
  }

  protected override content(scene: Scene<Request>, locale: string): TemplateResult {
    const view: View = { ...scene, say: (text) => textIn(text, locale) };
    const { state } = view;
    const f = this.rooms.formats(locale);
    const room = f && this.rooms.ready('form');
    if (room) this.adopt(room.styles);
    const inside = needsRoom(state) && state.place !== 'loading';
    const documents = this.rooms.ready('documents');
    if (documents) this.adopt(documents.styles);
    const here = Boolean(room) && (documents !== undefined || stepOf(state)?.kind !== 'documents');
    this.drawn = !inside || here;
    if (inside && room && here) return html`${this.#gate?.line(view, f) ?? nothing}${room.render({ ...view, f, copied: this.#copied, copy: this.#copy, documents, adopt: (styles) => this.adopt(styles) })}`;
    if (inside || this.codeFailure) return this.awaited(scene, loadingStep({ ...view, state: { ...state, place: 'loading' } }));
    if (state.place === 'service') return serviceStep(view, room);
    if (state.place === 'role') return roleStep(view, room);
    if (state.place === 'sign-in') return signInStep(view, this.#gate ? this.#gate.ways(view) : busy({ text: view.t('loading') }));
    return loadingStep(view);
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

  protected override stepOf(state: State): string {
    return stepOf(state)?.kind ?? state.place;
  }

  protected override failureOf(state: State) {
    return readFailure(state) ?? state.problem?.failure;
  }

  protected override attend(state: State): boolean {
    return attendTo(this.renderRoot, state);
  }

  protected override changed(state: State, told: State | undefined): void {
    const { speech } = this.words;
    const room = this.rooms.ready('form');
    if (speech && told && room) for (const text of room.spoken(told, state, speech.t)) this.say(text);
    room?.remember(this.#where, told, state);
    if (state.leaving && state.leaving !== told?.leaving) this.#leave(state.leaving.url);
  }

  /** To the bank, if the municipality has named it (threat X3). */
  #leave(address: string) {
    const url = this.safe(address, deskOf(this.flow.state)?.paymentOrigins ?? []);
    if (url) location.assign(url);
    else {
      this.report(`<${this.localName}> does not follow a payment to ${address.slice(0, 200)}: it is on none of paymentOrigins or allowed-origins.`);
      this.flow.send({ type: 'refused-address' });
    }
  }
}
