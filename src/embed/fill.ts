/** Travels with the core: the script tag itself must be small. */
import { page } from '../provider/page.ts';

/** Puts a widget where its placeholder is, with what stood there as its fallback. A link stays a link inside it. */
function fill(place: HTMLElement, tag: string): void {
  // A copy that an editor has made of a page is filled already.
  if (place.querySelector(tag)) return;
  const widget = document.createElement(tag);
  // A placeholder carries the attributes of its widget as `data-…`.
  for (const { name, value } of [...place.attributes]) if (/^data-(?!civic-)/.test(name)) widget.setAttribute(name.slice(5), value);
  if (place.localName === 'a') {
    place.replaceWith(widget);
    widget.append(place);
  } else {
    widget.append(...place.childNodes);
    place.append(widget);
  }
}

/** Whether the parser may still be inside: then what it adds would stand beside the widget. */
function unfinished(place: Node | null): boolean {
  return document.readyState === 'loading' && (!place || (!place.nextSibling && unfinished(place.parentNode)));
}

page.fill = (place, tag) => {
  if (unfinished(place)) document.addEventListener('DOMContentLoaded', () => fill(place, tag), { once: true });
  else fill(place, tag);
};
