import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isoInstant, type Instant } from '../domain/dates.ts';
import { button } from './button.ts';

export interface TimeWords {
  /** “12:15 pm”. */
  readonly text: string;
  /** The office's own time, or the offset on the day that clocks change. */
  readonly second?: string;
}

export interface TimeListArgs {
  /** “Times, Thursday 17 December”. */
  readonly label: string;
  /** A new array when its content, its words or `gone` are new: the list is drawn again only then. */
  readonly parts: readonly { readonly name: string; readonly starts: readonly Instant[] }[];
  /** Asked for what is drawn alone: of hundreds, only the first are. */
  readonly words: (start: Instant) => TimeWords;
  /** Taken meanwhile: struck, and passed over by the arrows. */
  readonly gone?: readonly Instant[];
  readonly chosen?: Instant;
  readonly rtl: boolean;
  /** All times instead of the first ones. */
  readonly expanded?: boolean;
  /** “Show all 334 times”. Focus goes on to the first that was hidden. */
  readonly showAll?: { readonly text: string; readonly onPress: () => void };
  readonly onChoose: (start: Instant) => void;
}

/** More buttons than this in the first paint cost a slow phone a visible wait. A morning of every ten minutes has as many. */
const cap = 36;

/**
 * The times of a day, by part of day, as one radio group (APG): one stop of Tab, arrows move and choose, Home and End.
 * Each time carries `data-start`, the instant in ISO 8601. Parts of the day are text alone: a group between would part the
 * radios from their group (WAI-ARIA 1.2, required owned elements).
 */
export function timeList(args: TimeListArgs): TemplateResult {
  const { label, parts, chosen, expanded, showAll } = args;
  const all = parts.flatMap(({ starts }) => starts);
  const free = (start: Instant) => !args.gone?.includes(start);
  const at = all.indexOf(chosen as Instant); // -1 while none is
  const entry = at < 0 || !free(chosen as Instant) ? all.find(free) : chosen;
  // What is chosen is always in sight.
  const whole = expanded || all.length <= cap || at >= cap;
  return html`<div
      class="stack" role="radiogroup" part="times" aria-label=${label}
      @click=${(event: Event) => choose(timeOf(event), args)} @keydown=${(event: KeyboardEvent) => keydown(event, args)}
    >${guard([parts, chosen, whole], () => groups(args, entry, whole ? Infinity : cap))}</div>
    ${whole || !showAll ? nothing : html`<p>${button({ ...showAll, onPress: (event) => reveal(event, showAll.onPress), kind: 'plain', slim: true, focus: 'show-all' })}</p>`}`;
}

/** The button that showed the rest is gone by the next frame, and focus would be with it. */
function reveal({ currentTarget }: Event, showAll: () => void): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  showAll();
  requestAnimationFrame(() => root.querySelectorAll<HTMLElement>('[data-start]')[cap]?.focus());
}

function groups({ parts, words, chosen, gone }: TimeListArgs, entry: Instant | undefined, room: number) {
  const shown: TemplateResult[] = [];
  parts.forEach(({ name, starts }) => {
    const some = starts.slice(0, room);
    room -= some.length;
    if (some.length === 0) return;
    shown.push(html`<div>
      <div class="part">${name}</div>
      <div class="times">${some.map((start) => radio(start, words(start), gone?.includes(start), start === chosen, start === entry))}</div>
    </div>`);
  });
  return shown;
}

function radio(start: Instant, { text, second }: TimeWords, gone: boolean | undefined, checked: boolean, entry: boolean): TemplateResult {
  return html`<button
    type="button" class=${gone ? 'time gone' : 'time'} part="time" role="radio" data-start=${isoInstant(start)}
    aria-checked=${checked && !gone ? 'true' : 'false'} aria-disabled=${gone ? 'true' : nothing}
    tabindex=${entry ? 0 : -1}
  >${text}${second ? html` <small>${second}</small>` : nothing}</button>`;
}

function timeOf(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('[data-start]');
}

function choose(time: HTMLElement | null | undefined, { onChoose }: TimeListArgs): void {
  if (time && !time.getAttribute('aria-disabled')) onChoose(+new Date(time.dataset.start ?? ''));
}

function keydown(event: KeyboardEvent, args: TimeListArgs): void {
  const current = timeOf(event);
  if (!current || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const group = event.currentTarget as HTMLElement;
  const times = [...group.querySelectorAll<HTMLElement>('[data-start]:not([aria-disabled])')];
  const at = times.indexOf(current);
  const last = times.length - 1;
  const onward = event.key === (args.rtl ? 'ArrowLeft' : 'ArrowRight') || event.key === 'ArrowDown';
  const backward = event.key === (args.rtl ? 'ArrowRight' : 'ArrowLeft') || event.key === 'ArrowUp';
  let to: number;
  if (onward) to = at === last ? 0 : at + 1;
  else if (backward) to = at <= 0 ? last : at - 1;
  else if (event.key === 'Home') to = 0;
  else if (event.key === 'End') to = last;
  else return;
  event.preventDefault();
  times[to]?.focus();
  choose(times[to], args);
}
