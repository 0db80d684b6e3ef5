/** Templates of Svelte 5: `import type {} from 'civic-widgets/svelte';` once in a project. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CivicElements } from './elements.js';

type Element = CivicElements[keyof CivicElements];

type Own<E extends Element> = Omit<E['properties'], keyof E['attributes']> &
  E['attributes'] & { [Name in keyof E['events'] & string as `on${Name}` | `on:${Name}`]?: ((event: E['events'][Name]) => void) | undefined };

type Props<Tag extends keyof CivicElements> = Own<CivicElements[Tag]> &
  Omit<HTMLAttributes<CivicElements[Tag]['element']>, keyof Own<CivicElements[Tag]>>;

type Tags = { [Tag in keyof CivicElements]: Props<Tag> };

declare global {
  namespace svelteHTML {
    interface IntrinsicElements extends Tags {}
  }
}
