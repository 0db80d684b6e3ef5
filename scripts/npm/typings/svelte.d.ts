/** Templates of Svelte 5: `import type {} from 'civic-widgets/svelte';` once in a project. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CivicElements } from './elements.js';

type Own<E extends CivicElements[keyof CivicElements]> = Omit<E['properties'], keyof E['attributes']> &
  E['attributes'] & { [Name in keyof E['events'] & string as `on${Name}` | `on:${Name}`]?: ((event: E['events'][Name]) => void) | undefined };

type Props<E extends CivicElements[keyof CivicElements]> = Own<E> & Omit<HTMLAttributes<E['element']>, keyof Own<E>>;

type Tags = { [Tag in keyof CivicElements]: Props<CivicElements[Tag]> };

declare global {
  namespace svelteHTML {
    interface IntrinsicElements extends Tags {}
  }
}
