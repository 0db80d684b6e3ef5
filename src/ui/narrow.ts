import type { LitElement } from 'lit';

/** In CSS pixels: seven columns of 44 px and their frame. */
const month = 314;

const known = new WeakMap<LitElement, boolean>();

/** Whether a widget is too narrow for a month as a grid. It is drawn anew when that changes. */
export function isNarrow(widget: LitElement): boolean {
  if (!known.has(widget)) {
    const measure = () => {
      const width = widget.clientWidth;
      const narrow = width > 0 && width < month; // what is not shown has no width
      if (narrow === known.get(widget)) return;
      if (known.has(widget)) widget.requestUpdate();
      known.set(widget, narrow);
    };
    measure();
    new ResizeObserver(measure).observe(widget);
  }
  return known.get(widget) ?? false;
}
