import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';
import type { Failure } from '../domain/errors.ts';
import type { Catalogue, Translate } from '../i18n/translate.ts';
import { FlowController } from '../ui/flow-controller.ts';
import type { HeadingLevel } from '../ui/heading.ts';
import { combine, type Act, type Failed } from './acts.ts';
import { failureNotice, type Frame } from './frame.ts';
import { Rooms, type AnyRooms, type RoomPlan } from './rooms.ts';
import type { Sources } from './speech.ts';
import { WidgetElement } from './widget-element.ts';

/** What is read here of every widget's state. */
export interface FlowState {
  /** Where the citizen is. */
  readonly step?: string;
  /** Where focus must go after an update; `n` grows with each request. */
  readonly attention: { readonly to: string; readonly n: number };
  /** What the page around should hear; `n` grows with each. */
  readonly happening?: { readonly type: string; readonly detail: Readonly<Record<string, string>>; readonly n: number };
}

/** The types of one widget. */
export interface Kind {
  readonly state: FlowState;
  readonly event: { readonly type: string };
  readonly deps: object;
  readonly texts: Catalogue;
  readonly rooms: AnyRooms;
  readonly formats: unknown;
}

/** What every view of a widget is drawn from. */
export interface Scene<K extends Kind> {
  readonly state: K['state'];
  readonly send: (event: K['event']) => void;
  readonly t: Translate<K['texts']>;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  /** An address from data, if it may be followed. */
  readonly safe: (address: string, origins?: readonly string[]) => URL | undefined;
}

type ActOf<K extends Kind> = Act<K['state'], K['event'], K['deps']>;

/** What a widget is made of besides its element. */
export interface Make<K extends Kind> {
  readonly sources: Sources;
  /** Files of texts that the first question needs. */
  readonly first: readonly string[];
  /** Behaviour of the first question. */
  readonly act: ActOf<K>;
  readonly rooms: RoomPlan<K['rooms']>;
  readonly start: K['state'];
}

/**
 * A widget whose behaviour is a flow: it runs the flow where its data come from, fetches rooms as the citizen comes near them,
 * and tells of what has changed: the page by events, the integrator by reports, the citizen by focus.
 */
export abstract class FlowElement<K extends Kind> extends WidgetElement<K['texts']> {
  protected readonly flow: FlowController<K['state'], K['event'] | Failed, K['deps']>;
  protected readonly rooms: Rooms<K['rooms'], ActOf<K>, K['formats']>;
  /** What the flow needs of the world; absent while it is not known where data come from. */
  protected deps?: K['deps'];
  /** What the state speaks of is on screen. */
  protected drawn = false;
  readonly #first: readonly string[];
  #adapter?: Adapter;
  #began?: string;
  /** What the page must mend before the widget can be of use. */
  #misuse?: string;
  #told?: K['state'];
  #step?: string;
  #attended = 0;
  /** What had focus before an update. */
  #held?: Element | null;

  constructor({ sources, first, act, rooms, start }: Make<K>) {
    super(sources);
    this.#first = first;
    this.rooms = new Rooms(rooms, (files) => this.speak(files));
    const flow = combine<K['state'], K['event'], K['deps']>(
      () => [act, ...this.rooms.acts],
      () => this.spokenIn(this.flow.state),
    );
    this.flow = new FlowController(this, flow, start, () => this.deps);
  }

  /** Language of what is read. */
  protected abstract spokenIn(state: K['state']): string;
  /** What the page fixes: the flow starts anew when it changes. */
  protected abstract get fixed(): unknown;
  /** What tells this widget from others of its tag, on any page: public ids only. */
  protected get known(): unknown {
    return this.fixed;
  }
  /** Who is asked for on the way back from a provider, without spaces: a widget of another API or town must not take its answer. */
  protected get owner(): string {
    return encodeURIComponent(this.localName + JSON.stringify([this.apiUrl ?? this.settings.value?.apiUrl, this.known]));
  }
  /** Starts the flow. @param arriving for the first time: what a link or the last visit left is taken up */
  protected abstract begin(adapter: Adapter | undefined, arriving: boolean): void;
  /** What this widget lacks of its page, for the integrator. */
  protected abstract lack(adapter: Adapter): string | undefined;
  /** What failed, be it a read or a write. */
  protected abstract failureOf(state: K['state']): Failure | undefined;
  /** Puts focus where the state wants it; `false` when that is not on screen yet. */
  protected abstract attend(state: K['state']): boolean;
  /** The widget's name for those who can't see it. */
  protected abstract nameOf(scene: Scene<K>): string;
  protected abstract content(scene: Scene<K>, locale: string): TemplateResult;

  /** A link was pressed while the page is open. */
  protected arrive(): void {}
  /** Takes up what changed around the widget, before it is drawn. */
  protected heed(_changed: PropertyValues): void {}
  /** A room is here that was not. */
  protected entered(): void {}
  /** Tells of what is this widget's own. */
  protected changed(_state: K['state'], _told: K['state'] | undefined): void {}
  /** What is pressed goes to the flow. */
  protected route(event: K['event']): void {
    this.flow.send(event);
  }
  protected stepOf(state: K['state']): string {
    return state.step ?? '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#arrive);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#arrive);
  }

  #arrive = () => this.arrive();

  /** Fetches a room; then an event that only it understands. */
  protected enter(name: keyof K['rooms'], then?: K['event']): void {
    if (this.codeFailure) return;
    this.rooms
      .enter(name, this.locale, () => {
        this.entered();
        this.requestUpdate();
      })
      .then(() => then && this.flow.send(then))
      .catch(this.codeFailed);
  }

  protected send = (event: K['event']): void => {
    // What failed is asked for again when the citizen asks.
    if (this.codeFailure && event.type === 'retry') this.fetchAgain();
    else this.route(event);
  };

  protected override willUpdate(changed: PropertyValues): void {
    this.#held = (this.renderRoot as ShadowRoot).activeElement;
    if (!this.codeFailure) this.speak(this.#first).catch(this.codeFailed);
    // Starts when it is known where data come from; starts anew when the page changes that.
    const adapter = this.source;
    this.#misuse = adapter ? this.lack(adapter) : this.misplaced;
    // Not as JSON: a page may have changed what that makes of objects.
    const fixed = Object.values({ ...(this.fixed as object) }).join('\n');
    if (adapter !== this.#adapter || fixed !== this.#began) {
      const arriving = this.#began === undefined;
      this.#adapter = adapter;
      this.#began = fixed;
      this.begin(adapter, arriving);
    }
    this.heed(changed);
    if (this.#misuse) this.report(this.#misuse);
  }

  protected override render(): TemplateResult {
    const { speech } = this.words;
    if (!speech) return html`<slot></slot>`;
    const scene: Scene<K> = { state: this.flow.state, send: this.send, t: speech.t, level: this.level, safe: this.safe };
    return this.sheet(this.nameOf(scene), this.#misuse ? this.#fallback(scene, { kind: 'config' }) : this.content(scene, speech.locale));
  }

  #fallback(scene: Scene<K>, failure: Failure): TemplateResult {
    return html`${failureNotice(scene as unknown as Frame, failure)}<slot></slot>`;
  }

  /** While a room is on its way; if it does not arrive, that it did not. */
  protected awaited(scene: Scene<K>, loading: TemplateResult): TemplateResult {
    return this.codeFailure ? this.#fallback(scene, this.codeFailure) : loading;
  }

  protected override updated(_changed: PropertyValues): void {
    const { state } = this.flow;
    const told = this.#told;
    this.#told = state;
    const step = this.stepOf(state);
    // Told when it is on screen, which may be after its room has come.
    if (step !== this.#step && (this.drawn || !this.#step)) {
      this.#step = step;
      this.setAttribute('step', step);
      if (told && step !== 'loading') this.tell('civic-step', { step });
    }
    const happening = state.happening?.n === told?.happening?.n ? undefined : state.happening;
    if (happening) this.tell(`civic-${happening.type}`, happening.detail);
    const failure = this.failureOf(state);
    if (failure && failure !== (told && this.failureOf(told))) {
      if (happening?.type !== 'error') this.tell('civic-error', { kind: failure.kind, step });
      const { kind, detail = kind } = failure;
      // The very first answer: more likely an address that is wrong, or a server that allows no pages of this site, than bad luck.
      const hint = told && this.touched ? '' : ` (${kind}): check api-url="${this.apiUrl ?? ''}", municipality="${this.place ?? ''}" and CORS, or open ?civic-doctor`;
      if (hint || kind === 'config' || kind === 'contract') this.report(`<${this.localName}> ${detail}${hint}`);
    }
    this.changed(state, told);
    if (state.attention.n !== this.#attended && this.drawn) {
      if (this.touched && !this.attend(state)) return; // not on screen yet: at the next update
      this.#attended = state.attention.n;
    }
    // Gone without being asked, as a failure is that has mended itself: whoever was there is not sent back to the top
    // of the page, and what they look at stays where it is. Where code did not arrive, there is no title but the failure.
    if (this.#held?.isConnected === false)
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) this.renderRoot.querySelector<HTMLElement>('[data-focus=title],[data-focus=problem]')?.focus({ preventScroll: true });
      });
  }
}
