import { html, LitElement, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';
import { connect } from './connect.ts';
import { adapterContext, Gift, Given, settingsContext, type Settings } from './contexts.ts';

/**
 * Gives the widgets inside it one adapter, municipality and language, so that these stand on a page once.
 *
 * @summary One adapter, municipality and language for several widgets.
 * @slot - The widgets, with anything else around them.
 * @attr api-url - Address of the API, https or on the page's own origin.
 * @attr municipality - Id of the municipality, as the API knows it.
 * @attr lang - BCP 47 language of the widgets inside.
 * @attr allowed-origins - Origins, parted by spaces, that addresses in data may lead to.
 */
export class CivicProvider extends LitElement {
  static override properties: PropertyDeclarations = {
    apiUrl: { attribute: 'api-url' },
    municipality: {},
    lang: {},
    allowedOrigins: { attribute: 'allowed-origins' },
    adapter: { attribute: false },
  };

  /** Address of the API. Ignored when `adapter` is set. */
  declare apiUrl?: string;
  declare municipality?: string;
  declare lang: string;
  declare allowedOrigins?: string;
  /** An adapter of the page's own, instead of `api-url`. */
  declare adapter?: Adapter;

  // What this provider does not say, one around it may.
  readonly #outerAdapter = new Given(this, adapterContext);
  readonly #outerSettings = new Given(this, settingsContext);
  readonly #adapter = new Gift(this, adapterContext);
  readonly #settings = new Gift(this, settingsContext);

  protected override willUpdate(): void {
    const own = this.adapter ?? (this.apiUrl === undefined ? undefined : connect(this.apiUrl));
    this.#adapter.value = own ?? (this.apiUrl === undefined ? this.#outerAdapter.value : undefined);
    const outer = this.#outerSettings.value;
    const settings: Settings = {
      municipality: this.municipality ?? outer?.municipality,
      locale: this.lang || outer?.locale,
      allowedOrigins: this.allowedOrigins?.split(/\s+/).filter(Boolean) ?? outer?.allowedOrigins,
    };
    if (JSON.stringify(settings) !== JSON.stringify(this.#settings.value)) this.#settings.value = settings;
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
