/** JSX of React 19: `import type {} from 'civic-widgets/react';` once in a project. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CivicElements } from './elements.js';

type Own<E extends CivicElements[keyof CivicElements]> = Omit<E['properties'], keyof E['attributes']> &
  E['attributes'] & { [Name in keyof E['events'] & string as `on${Name}`]?: ((event: E['events'][Name]) => void) | undefined };

type Props<E extends CivicElements[keyof CivicElements]> = Own<E> &
  Omit<DetailedHTMLProps<HTMLAttributes<E['element']>, E['element']>, keyof Own<E>>;

type Tags = { [Tag in keyof CivicElements]: Props<CivicElements[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
