import type { State } from './state.ts';

/** From this width on the times stand beside the calendar, and focus may stay on the day. */
const sideBySide = 700;

/** Puts focus where the state wants it. `false` when that is not on screen yet. */
export function attendTo(root: ParentNode, { attention, focus, step }: State): boolean {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`);
  let target: HTMLElement | null;
  switch (attention.to) {
    case 'summary':
      target = find('problem') ?? root.querySelector<HTMLElement>(`#choose-${step}`);
      break;
    case 'cell':
      target = root.querySelector<HTMLElement>(`[data-date="${focus?.date}"]`);
      break;
    case 'day':
      if ((root.querySelector('.civic')?.clientWidth ?? 0) >= sideBySide) return true;
      target = find('day');
      break;
    default:
      target = find(attention.to);
  }
  // A failure that is no longer on screen, such as that of a month fetched ahead, asks for no focus.
  if (!target) return attention.to === 'problem' || attention.to === 'cell';
  target.focus();
  return true;
}
