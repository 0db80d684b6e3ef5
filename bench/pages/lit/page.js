import { LitElement, html } from 'lit';

/** The floor: the least that a page with one Lit element costs. */
class OneButton extends LitElement {
  static properties = { count: { type: Number } };

  constructor() {
    super();
    this.count = 0;
  }

  render() {
    return html`<button @click=${() => (this.count += 1)}>Pressed ${this.count} times</button>`;
  }
}

customElements.define('one-button', OneButton);
