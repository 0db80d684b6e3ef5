/** JSX of Preact: `import type {} from 'civic-widgets/preact';` once in a project. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { CivicElements } from './elements.js';

type Own<E extends CivicElements[keyof CivicElements]> = Omit<E['properties'], keyof E['attributes']> &
  E['attributes'] & { [Name in keyof E['events'] & string as `on${Name}`]?: ((event: E['events'][Name]) => void) | undefined };

type Props<E extends CivicElements[keyof CivicElements]> = Own<E> &
  Omit<HTMLAttributes<E['element']> & ClassAttributes<E['element']>, keyof Own<E>>;

type Tags = { [Tag in keyof CivicElements]: Props<CivicElements[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
