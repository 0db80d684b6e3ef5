import '../provider/early-return.ts';
import { ContextConsumer } from '@lit/context';
import { html, LitElement, nothing, type CSSResult, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';
import type { Failure } from '../domain/errors.ts';
import { safeUrl } from '../domain/links.ts';
import { chooseLocale } from '../i18n/locale.ts';
import type { Catalogue, Message } from '../i18n/translate.ts';
import { connect } from '../provider/connect.ts';
import { adapterContext, settingsContext } from '../provider/contexts.ts';
import { page, pageBase } from '../provider/page.ts';
import type { HeadingLevel } from '../ui/heading.ts';
import type { announce } from '../ui/live-region.ts';
import { reportOnce } from '../ui/report.ts';
import { base } from '../ui/styles/base.ts';
import { wear } from '../ui/styles/wear.ts';
import { SpeechLoader, type Sources } from './speech.ts';

/** What every widget is: where its data come from, what language it speaks, where its fallback stands. */
export abstract class WidgetElement<C extends Catalogue> extends LitElement {
  static override styles: CSSResultGroup = base;

  static override properties: PropertyDeclarations = {
    apiUrl: { attribute: 'api-url' },
    municipality: {},
    lang: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    theme: { reflect: true },
    density: { reflect: true },
    allowedOrigins: { attribute: 'allowed-origins' },
    adapter: { attribute: false },
    messages: { attribute: false },
  };

  /** Address of the API: https, or on the page's own origin. */
  declare apiUrl?: string;
  declare municipality?: string;
  /** BCP 47; else the provider's, else the page's, else English. */
  declare lang: string;
  /** Rank of the widget's title on the page, 2 to 6. */
  declare headingLevel: number;
  /** `light`, `dark`, or `auto` as the device is; else as the page is. */
  declare theme?: string;
  /** `compact` spares space, not the size of what can be pressed; `comfortable` is the default. */
  declare density?: string;
  /** Origins, parted by spaces, that addresses in data may lead to, besides those the municipality names. */
  declare allowedOrigins?: string;
  /** An adapter of the page's own, instead of `api-url`. */
  declare adapter?: Adapter;
  /** Texts in place of the shipped ones, by key. */
  declare messages: Readonly<Record<string, Message>>;

  readonly #givenAdapter = new ContextConsumer(this, { context: adapterContext, subscribe: true });
  /** What the provider around gives besides its adapter. */
  protected readonly settings = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  protected readonly words: SpeechLoader<C>;
  /** The citizen is here: before that, focus is none of the widget's business. */
  protected touched = false;
  #voice?: Promise<{ readonly announce: typeof announce; readonly leave: () => void } | undefined>;
  #pageLanguage?: string;
  readonly #worn = new Set<CSSResultGroup>();

  constructor(sources: Sources) {
    super();
    this.lang = '';
    this.headingLevel = 2;
    this.messages = {};
    this.words = new SpeechLoader<C>(sources, () => this.requestUpdate());
    // Before the press itself is heard; a screen reader's is a bare click.
    for (const type of ['pointerdown', 'keydown', 'click']) this.addEventListener(type, this.#touch, { passive: true, capture: true });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
    this.theme ??= page.said['theme'];
    // A provider that is defined after its widgets missed their question.
    const provider = this.closest('civic-provider:not(:defined)');
    if (provider) void customElements.whenDefined('civic-provider').then(() => this.#ask());
    // What was not drawn elsewhere is drawn here.
    this.isUpdatePending = false;
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
    this.#pageLanguage = undefined;
    // What a provider gave stays with it.
    this.#givenAdapter.value = undefined;
    this.settings.value = undefined;
    void this.#voice?.then((voice) => voice?.leave());
    this.#voice = undefined;
  }

  /** Away from the page no provider and no language is known: what changes there is drawn on the way back. */
  protected override scheduleUpdate(): void {
    if (this.isConnected) void super.scheduleUpdate();
  }

  #touch = () => {
    void this.#findVoice();
    if (this.touched) return;
    this.touched = true;
    this.come();
  };

  /** The citizen is here: what comes next is fetched before it is asked for. */
  protected come(): void {}

  /**
   * The live regions of the page, which must be there well before their first text. Their code comes with the citizen's first
   * press or key, because a first screen has nothing to announce; with the first text at the latest.
   */
  #findVoice = () =>
    (this.#voice ??= import('../ui/live-region.ts').then(
      ({ announce, joinLiveRegion }) => ({ announce, leave: joinLiveRegion() }),
      () => (this.#voice = undefined), // tried again with the next press
    ));

  #ask() {
    if (!this.isConnected) return;
    this.#givenAdapter.hostConnected();
    this.settings.hostConnected();
    this.requestUpdate();
  }

  /** Nearest wins: the property, the attribute, the provider, the script tag. */
  protected get source(): Adapter | undefined {
    if (this.adapter || this.apiUrl !== undefined) return this.adapter ?? connect(this.apiUrl);
    return this.#givenAdapter.value ?? (this.closest('civic-provider:is([api-url],:not(:defined))') ? undefined : connect(page.said['apiUrl']));
  }

  /** Where there is no source: what is wrong with where data should come from; `undefined` while a provider may still speak. */
  protected get misplaced(): string | undefined {
    const named = this.apiUrl === undefined ? this.closest('civic-provider[api-url]:defined') : this;
    if (named) {
      return `<${named.localName}> cannot use api-url="${(named as this).apiUrl}": use https, or this origin, and name it in data-allowed-origins if that is set.`;
    }
    if (this.closest('civic-provider:not(:defined)')) return undefined;
    return `<${this.localName}> needs api-url="https://…" (data-api-url on a placeholder), or a <civic-provider> around it.`;
  }

  protected get place(): string | undefined {
    return this.municipality ?? this.settings.value?.municipality ?? page.said['municipality'];
  }

  /** Read once a connection: a page translator that rewrites `html[lang]` must not change the language in mid-form. */
  protected get locale(): string {
    this.#pageLanguage ??= this.parentElement?.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
    if (this.lang && !/^en/i.test(this.lang) && chooseLocale([this.lang]) === 'en') this.report(`lang="${this.lang}": there are el, uk, fa, en.`);
    return chooseLocale([this.lang, this.settings.value?.locale, page.said['lang'], this.#pageLanguage]);
  }

  protected get level(): HeadingLevel {
    const level = Math.round(this.headingLevel);
    return level >= 2 && level <= 6 ? (level as HeadingLevel) : 2;
  }

  /** An address from data, if it may be followed. */
  protected safe = (address: string, origins?: readonly string[]): URL | undefined => {
    // What the template of a site says, no editor of its content can widen.
    const named = page.said['allowedOrigins'] ?? this.allowedOrigins ?? this.settings.value?.allowedOrigins?.join(' ');
    return safeUrl(address, { base: pageBase(), origins: origins && [...origins, ...(named?.split(/\s+/).filter(Boolean) ?? [])] });
  };

  protected override createRenderRoot(): ShadowRoot {
    const root = this.attachShadow({ mode: 'open' });
    wear(root, (this.constructor as typeof LitElement).elementStyles as CSSResult[]);
    return root;
  }

  /** Why code or texts did not arrive; kept until the citizen tries again, or the line is back. */
  protected codeFailure?: Failure;

  /** Fetches files of texts in the present language. */
  protected speak(files: readonly string[]): Promise<void> {
    return this.words.use(this.locale, this.messages, files);
  }

  /** Code or texts did not arrive: the fallback stays, and a later try may succeed. */
  protected codeFailed = (error: unknown): void => {
    this.codeFailure = { kind: navigator.onLine ? 'unavailable' : 'offline', detail: String(error) };
    this.requestUpdate();
  };

  /** What did not arrive is asked for anew with the next update. */
  protected fetchAgain(): void {
    this.codeFailure = void this.requestUpdate();
  }

  #online = () => {
    if (this.codeFailure) this.fetchAgain();
  };

  /** Adds a room's styles to the one shadow root. */
  protected adopt(styles: CSSResultGroup): void {
    if (this.#worn.has(styles)) return;
    this.#worn.add(styles);
    wear(this.renderRoot as ShadowRoot, ([styles] as unknown[]).flat(9) as CSSResult[]);
  }

  protected say(text: string, politeness: 'polite' | 'assertive' = 'polite'): void {
    const { speech } = this.words;
    if (text && speech) void this.#findVoice().then((voice) => voice?.announce(text, politeness, { lang: speech.locale, dir: speech.dir }));
  }

  /**
   * Says to the page that something happened: step names and references only, nothing that was typed.
   *
   * @returns `false` when the page does itself what it may do instead of the widget
   */
  protected tell(type: string, detail: Readonly<Record<string, string>>, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }

  /** Tells the integrator, once, what to mend. */
  protected report(message: string): void {
    reportOnce(message);
  }

  /** The sheet, in its own language and direction, whatever the page's are. */
  protected sheet(name: string, content: TemplateResult): TemplateResult {
    const { speech } = this.words;
    if (!speech) return html`<slot></slot>`;
    return html`<section class="civic" part="widget" lang=${speech.locale} dir=${speech.dir} aria-label=${name || nothing}>
      <div class="sheet" part="sheet">${content}</div>
    </section>`;
  }
}
