import { ContextConsumer, ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';
import { asJson } from '../adapter/rest/json.ts';
import type { Session } from '../domain/session.ts';
import { connect } from './connect.ts';
import { adapterContext, settingsContext, type Settings } from './contexts.ts';

/**
 * Gives the widgets inside it one adapter, municipality and language, so that these stand on a page once.
 *
 * @summary One adapter, municipality and language for several widgets.
 * @slot - The widgets, with anything else around them.
 * @attr api-url - Address of the API, https or on the page's own origin.
 * @attr municipality - Id of the municipality, as the API knows it.
 * @attr {'el' | 'uk' | 'fa' | 'en' | (string & {})} lang - BCP 47 language of the widgets inside.
 * @attr allowed-origins - Origins, parted by spaces, that addresses in data may lead to.
 */
export class CivicProvider extends LitElement {
  static override properties: PropertyDeclarations = {
    apiUrl: { attribute: 'api-url' },
    municipality: {},
    lang: {},
    allowedOrigins: { attribute: 'allowed-origins' },
    adapter: { attribute: false },
    session: { attribute: false },
  };

  /** Address of the API. Ignored when `adapter` is set. */
  declare apiUrl?: string;
  declare municipality?: string;
  declare lang: string;
  declare allowedOrigins?: string;
  /** An adapter of the page's own, instead of `api-url`. */
  declare adapter?: Adapter;
  /** Who has signed in, for the widgets inside. It is kept in memory alone. */
  declare session?: Session;

  // What this provider does not say, one around it may. Asked first, as a provider must not answer its own question.
  readonly #outerAdapter = new ContextConsumer(this, { context: adapterContext, subscribe: true });
  readonly #outerSettings = new ContextConsumer(this, { context: settingsContext, subscribe: true });
  readonly #adapter = new ContextProvider(this, { context: adapterContext });
  readonly #settings = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#outerAdapter.value = undefined;
    this.#outerSettings.value = undefined;
  }

  protected override willUpdate(): void {
    const own = this.adapter ?? (this.apiUrl === undefined ? undefined : connect(this.apiUrl));
    this.#adapter.setValue(own ?? (this.apiUrl === undefined ? this.#outerAdapter.value : undefined));
    const outer = this.#outerSettings.value;
    const settings: Settings = {
      apiUrl: this.apiUrl ?? outer?.apiUrl,
      municipality: this.municipality ?? outer?.municipality,
      locale: this.lang || outer?.locale,
      allowedOrigins: this.allowedOrigins?.split(/\s+/).filter(Boolean) ?? outer?.allowedOrigins,
      session: this.session ?? outer?.session,
    };
    if (asJson(settings) !== asJson(this.#settings.value)) this.#settings.setValue(settings);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
