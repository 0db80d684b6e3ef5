/**
 * Defines a tag unless another version or copy on the page has done so: the first one stays, as a second definition would throw
 * and take the rest of its script with it.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
