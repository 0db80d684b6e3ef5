/**
 * One polite and one assertive live region on `body`, shared by all widgets, and by other copies and versions of this library on
 * the page. Regions inside shadow roots, or born together with their text, are not reliably spoken.
 *
 * Agreed between versions, so never to change: the attribute `data-civic-live`, and the count of members under the symbol.
 */
export type Politeness = 'polite' | 'assertive';

/** The language that an announcement is spoken in. */
export interface Voice {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

interface Announcement {
  readonly text: string;
  readonly voice?: Voice;
}

const members = Symbol.for('civic-widgets.live-region.members');
type Counting = Document & { [members]?: number };

/** Screen readers need a moment between the birth of a region, or its last text, and the next text. */
const delay = 150;
/** Long enough to be heard; then nobody finds old news at the end of the page. */
const lifetime = 10_000;
/** Of a flood, only the last ones are news. */
const most = 3;

const waiting: Record<Politeness, Announcement[]> = { polite: [], assertive: [] };
const timers: Partial<Record<Politeness, ReturnType<typeof setTimeout>>> = {};

/** Says something to those who can't see it. No personal data: the host page can read it. */
export function announce(text: string, politeness: Politeness = 'polite', voice?: Voice): void {
  const queue = waiting[politeness].filter((each) => each.text !== text);
  queue.push({ text, voice });
  waiting[politeness] = queue.slice(-most);
  timers[politeness] ??= setTimeout(() => speak(politeness), delay);
}

function speak(politeness: Politeness): void {
  timers[politeness] = undefined;
  const announcements = waiting[politeness];
  waiting[politeness] = [];
  if (!count()) return;
  const lines = announcements.map(({ text, voice }) => {
    const line = document.createElement('p');
    if (voice) {
      line.lang = voice.lang;
      line.dir = voice.dir;
    }
    line.textContent = text;
    return line;
  });
  region(politeness).append(...lines);
  setTimeout(() => lines.forEach((line) => line.remove()), lifetime);
}

/** Keeps the regions on the page until the function it returns is called; the last to leave takes them away. */
export function joinLiveRegion(): () => void {
  (document as Counting)[members] = count() + 1;
  region('polite');
  region('assertive');
  let joined = true;
  return () => {
    if (!joined) return;
    joined = false;
    (document as Counting)[members] = count() - 1;
    if (count() > 0) return;
    find('polite')?.remove();
    find('assertive')?.remove();
  };
}

const count = () => (document as Counting)[members] ?? 0;
const find = (politeness: Politeness) => document.querySelector<HTMLElement>(`[data-civic-live="${politeness}"]`);

// Created again where the host page has replaced its body.
function region(politeness: Politeness): HTMLElement {
  const present = find(politeness);
  if (present) return present;
  const element = document.createElement('div');
  element.dataset.civicLive = politeness;
  element.setAttribute('aria-live', politeness);
  element.setAttribute('role', politeness === 'polite' ? 'status' : 'alert');
  // Each announcement is its own line, spoken alone.
  element.setAttribute('aria-atomic', 'false');
  // A strict CSP forbids style attributes and elements, not this; important, since the page may style every `div`.
  for (const [property, value] of hiding) element.style.setProperty(property, value, 'important');
  document.body.append(element);
  return element;
}

const hiding = [
  ['display', 'block'],
  ['position', 'fixed'],
  ['inset', '0 auto auto 0'],
  ['inline-size', '1px'],
  ['block-size', '1px'],
  ['overflow', 'hidden'],
  ['clip-path', 'inset(50%)'],
  ['white-space', 'nowrap'],
] as const;
