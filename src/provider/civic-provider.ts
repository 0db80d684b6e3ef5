import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Adapter } from '../adapter/adapter.ts';
import { connect } from './connect.ts';
import { adapterContext, settingsContext } from './contexts.ts';

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

  readonly #adapter = new ContextProvider(this, { context: adapterContext });
  readonly #settings = new ContextProvider(this, { context: settingsContext, initialValue: {} });

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('adapter') || changed.has('apiUrl')) this.#adapter.setValue(this.adapter ?? connect(this.apiUrl));
    this.#settings.setValue({
      municipality: this.municipality,
      locale: this.lang || undefined,
      allowedOrigins: this.allowedOrigins?.split(/\s+/).filter(Boolean),
    });
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}
