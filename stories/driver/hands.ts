/** How a person's hands and eyes work on a widget: what is not in sight can't be pressed, and nothing happens at once. */

export class NotSeen extends Error {}

/** How long a person looks for something before giving up, in ms. */
export const patience = 8000;

/** Looks until something is there. No fixed pauses: it goes on as soon as it can. */
export async function until<T>(look: () => T | null | undefined | false, missing: () => string, ms = patience): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new NotSeen(missing());
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}

/** As it reads: no double, non-breaking or zero-width spaces, no marks of direction. */
export function plain(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

export function inSight(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** Presses as a finger does: the pointer comes down first, focus follows, then the click. */
export function press(element: HTMLElement): void {
  const options = { bubbles: true, composed: true, cancelable: true };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...options, isPrimary: true, pointerType: 'touch' }));
  element.focus();
  element.dispatchEvent(new PointerEvent('pointerup', { ...options, isPrimary: true, pointerType: 'touch' }));
  element.click();
}

export function type(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  control.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, isPrimary: true }));
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** A key, where focus is. */
export function strike(element: Element, key: string, options: KeyboardEventInit = {}): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }));
}
