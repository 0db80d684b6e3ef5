/** A citizen's hands in a widget of this page, for tests of an element with an adapter of their own. */
import { waitUntil } from '@open-wc/testing';

/** A widget comes in many files, which a busy machine is slow to serve. */
export const patience = { timeout: 10_000 };
export const part = <E extends HTMLElement>(widget: Element, selector: string) => widget.shadowRoot?.querySelector<E>(selector);

export async function press(widget: Element, name: string): Promise<void> {
  await waitUntil(() => part(widget, `[data-focus="${name}"]`), `there is ${name} to be pressed`, patience);
  part(widget, `[data-focus="${name}"]`)?.click();
}

export async function type(widget: Element, id: string, text: string): Promise<void> {
  await waitUntil(() => part(widget, id), `there is ${id} to be filled in`, patience);
  const input = part<HTMLInputElement>(widget, id);
  if (!input) return;
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

export const at = (widget: Element, step: string) => waitUntil(() => widget.getAttribute('step') === step, `the widget is at ${step}`, patience);
