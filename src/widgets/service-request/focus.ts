import type { State } from './state.ts';

/** Puts focus where the state wants it. `false` when that is not on screen yet. */
export function attendTo(root: ParentNode, { attention }: State): boolean {
  const find = (name: string) => root.querySelector<HTMLElement>(`[data-focus="${name}"]`);
  const target = attention.to === 'summary' ? find('problem') : attention.to === 'notice' || attention.to === 'found' || attention.to === 'files' ? (find(attention.to) ?? find('title')) : find(attention.to);
  target?.focus();
  return target !== null;
}
