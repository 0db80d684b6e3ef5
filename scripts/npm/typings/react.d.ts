/** JSX of React 19: `import type {} from 'civic-widgets/react';` once in a project. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { CivicElements } from './elements.js';

type Element = CivicElements[keyof CivicElements];

type Own<E extends Element> = Omit<E['properties'], keyof E['attributes']> &
  E['attributes'] & { [Name in keyof E['events'] & string as `on${Name}`]?: ((event: E['events'][Name]) => void) | undefined };

type Props<Tag extends keyof CivicElements> = Own<CivicElements[Tag]> &
  Omit<DetailedHTMLProps<HTMLAttributes<CivicElements[Tag]['element']>, CivicElements[Tag]['element']>, keyof Own<CivicElements[Tag]>>;

type Tags = { [Tag in keyof CivicElements]: Props<Tag> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
