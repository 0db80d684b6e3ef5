/**
 * What the script tag (`src/embed`) and the code that it fetches have in common, shared by all copies and versions of this library on a
 * page. Under a symbol, which no element's id can take.
 */
export interface Page {
  /** The `data-…` of the script tag: `apiUrl`, `allowedOrigins`, `municipality`, `lang`, `theme`, for the whole page. */
  said: Readonly<Record<string, string | undefined>>;
  /** Answers asked for while the code was on its way, by address and language. Each is used once. */
  readonly early: Record<string, Promise<Response> | undefined>;
  /** Places that a script tag has taken: each widget is started once. */
  readonly started: WeakSet<Element>;
  /** The query with which a provider led back; it has left the address (`early-return.ts`). */
  back?: string;
  /** Somebody has signed in at one of the widgets. */
  signedIn?: boolean;
  /** Puts a widget into its placeholder. Comes with the core. */
  fill?: (place: HTMLElement, tag: string) => void;
}

const symbol = Symbol.for('civic-widgets/page');
const shared = globalThis as { [symbol]?: Page };

export const page: Page = (shared[symbol] ??= { said: {}, early: {}, started: new WeakSet() });

/**
 * What relative addresses start from. A `<base>` that leads to another host is not heard: content may have brought it along, and
 * must not lead code or a citizen's answers there (threat X2).
 */
export const pageBase = (): string => {
  // Of a new node, because an element's name can take the place of the document's own `baseURI`.
  const base = new Text().baseURI;
  return base.startsWith(`${origin}/`) ? base : location.href;
};
