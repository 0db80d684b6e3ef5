import type { State } from './state.ts';

/** Puts focus where the state wants it. `false` when that is not on screen yet. */
export function attendTo(root: ParentNode, { attention, focus, faults }: State): boolean {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`);
  let target: HTMLElement | null;
  if (attention.to === 'summary') target = root.querySelector(`#choose-${faults[0] ?? ''}`);
  // In the grid or in the list, whichever is on screen.
  else if (attention.to === 'cell') target = focus ? ([...root.querySelectorAll<HTMLElement>(`[data-date="${focus.date}"],[data-day="${focus.date}"]`)].find((day) => day.offsetParent) ?? null) : null;
  else if (attention.to === 'day') {
    // Side by side the focus may stay on the day.
    if ((root.querySelector('.civic')?.clientWidth ?? 0) >= 700) return true;
    target = find('day');
  } else target = find(attention.to);
  // A failure that is no longer on screen, such as that of a month fetched ahead, asks for no focus.
  if (!target) return attention.to === 'problem' || attention.to === 'cell';
  target.focus();
  return true;
}
