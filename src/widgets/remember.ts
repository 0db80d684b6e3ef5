/** A function that keeps what is costly to make until one of its sources changes. */
export function remember(): <T>(name: string, sources: readonly unknown[], make: () => T) => T {
  const memory = new Map<string, { readonly sources: readonly unknown[]; readonly value: unknown }>();
  return <T>(name: string, sources: readonly unknown[], make: () => T): T => {
    const known = memory.get(name);
    if (known && known.sources.every((source, index) => Object.is(source, sources[index]))) return known.value as T;
    const value = make();
    memory.set(name, { sources, value });
    return value;
  };
}
