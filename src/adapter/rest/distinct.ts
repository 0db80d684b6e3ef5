interface Named {
  readonly id?: string;
  readonly name?: string;
}

/** Without repeats: lists are rendered by id, or else by name. */
export function distinct(items: readonly Named[]): readonly Named[] {
  const seen = new Set<string | undefined>();
  return items.filter(({ id, name }) => !seen.has(id ?? name) && seen.add(id ?? name));
}
