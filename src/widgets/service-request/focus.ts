import type { State } from './state.ts';

/** Puts focus where the state wants it. `false` when that is not on screen yet. */
export function attendTo(root: ParentNode, { attention }: State): boolean {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`);
  const target = attention.to === 'summary' ? find('problem') : attention.to === 'title' || attention.to === 'problem' ? find(attention.to) : (find(attention.to) ?? find('title'));
  target?.focus();
  return target !== null;
}
