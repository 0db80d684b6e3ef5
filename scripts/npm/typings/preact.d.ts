/** JSX of Preact: `import type {} from 'civic-widgets/preact';` once in a project. */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { CivicElements } from './elements.js';

type Element = CivicElements[keyof CivicElements];

type Own<E extends Element> = Omit<E['properties'], keyof E['attributes']> &
  E['attributes'] & { [Name in keyof E['events'] & string as `on${Name}`]?: ((event: E['events'][Name]) => void) | undefined };

type Props<Tag extends keyof CivicElements> = Own<CivicElements[Tag]> &
  Omit<HTMLAttributes<CivicElements[Tag]['element']> & ClassAttributes<CivicElements[Tag]['element']>, keyof Own<CivicElements[Tag]>>;

type Tags = { [Tag in keyof CivicElements]: Props<Tag> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
