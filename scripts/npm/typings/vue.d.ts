/** Templates of Vue 3: `import type {} from 'civic-widgets/vue';` once in a project. */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { CivicElements } from './elements.js';

type Element = CivicElements[keyof CivicElements];

/** `api-url` → `apiUrl`, as Vue's compiler names what a template binds. */
type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

type Attributes<A> = { [Name in keyof A & string as Camel<Name>]?: A[Name] };

type Own<E extends Element> = Omit<E['properties'], keyof Attributes<E['attributes']>> &
  Attributes<E['attributes']> & {
    [Name in keyof E['events'] & string as `on${Capitalize<Camel<Name>>}`]?: ((event: E['events'][Name]) => void) | undefined;
  };

type Props<Tag extends keyof CivicElements> = Own<CivicElements[Tag]> & Omit<HTMLAttributes, keyof Own<CivicElements[Tag]>> & ReservedProps;

type Tags = { [Tag in keyof CivicElements]: new () => CivicElements[Tag]['element'] & { $props: Props<Tag> } };

declare module 'vue' {
  interface GlobalComponents extends Tags {}
}
