/** Rooms by name. Whatever else is in one, it has its behaviour; the base room also how a language writes numbers and days. */
export type AnyRooms = Readonly<Record<string, { readonly acts: readonly unknown[]; readonly formats?: (locale: string) => Promise<unknown> }>>;

/** Which rooms there are, where their code is, and what else they need. */
export interface RoomPlan<R extends AnyRooms> {
  readonly load: { readonly [N in keyof R]: () => Promise<{ readonly room: R[N] }> };
  /** The files of texts that are read there. */
  readonly texts: { readonly [N in keyof R]: string | readonly string[] };
  /** The room that all others stand on: it comes with each of them. */
  readonly base: keyof R;
}

/** The rooms a citizen has come near to: their views, behaviour, texts and the formats of the language. Each is fetched once. */
export class Rooms<R extends AnyRooms, A, L> {
  readonly #plan: RoomPlan<R>;
  readonly #speak: (files: readonly string[]) => Promise<unknown>;
  #here: Partial<R> = {};
  readonly #formats = new Map<string, L>();
  readonly #ready = new Set<keyof R>();

  /** @param speak fetches files of texts in the present language */
  constructor(plan: RoomPlan<R>, speak: (files: readonly string[]) => Promise<unknown>) {
    this.#plan = plan;
    this.#speak = speak;
  }

  /** The behaviour that is here, of the base room first. */
  get acts(): A[] {
    return Object.keys(this.#plan.load).flatMap((name) => (this.#here[name]?.acts ?? []) as readonly A[]);
  }

  /** A room that can be shown, with its texts. */
  ready<N extends keyof R>(name: N): R[N] | undefined {
    return this.#ready.has(name) ? this.#here[name] : undefined;
  }

  /** The formats of a language, once they are here. */
  formats(locale: string): L | undefined {
    return this.#formats.get(locale);
  }

  /**
   * Fetches what a room needs.
   *
   * @param entered hears of what is new at once: before its behaviour is asked anything
   * @throws when something does not arrive; it may be tried again
   */
  async enter(name: keyof R, locale: string, entered: () => void): Promise<void> {
    if (this.#ready.has(name) && this.#formats.has(locale)) return;
    const { base, load, texts } = this.#plan;
    const [first, room] = await Promise.all([load[base](), load[name](), this.#speak([texts[base], texts[name]].flat())]);
    const formats = this.#formats.get(locale) ?? ((await first.room.formats?.(locale)) as L);
    // All at once: behaviour without the views that show what came of it would leave focus behind.
    this.#formats.set(locale, formats);
    this.#here = { ...this.#here, [base]: first.room, [name]: room.room };
    this.#ready.add(base).add(name);
    entered();
  }
}
