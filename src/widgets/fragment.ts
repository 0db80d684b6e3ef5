/**
 * Takes values out of the page's fragment, where they stand so that no server sees them: `#NAME=VALUE`. They are gone from the
 * address, and so from history and referrers, at once. The first name decides: without it, nothing is touched.
 *
 * @returns the values in the order of their names, empty where one lacks; none at all without the first
 */
export function takeFragment(...names: readonly string[]): string[] {
  const parameters = new URLSearchParams(location.hash.slice(1));
  const values = names.map((name) => parameters.get(name) ?? '');
  if (!values[0]) return [];
  for (const name of names) parameters.delete(name);
  // The page's own anchor (`#contact`) must not become `#contact=`.
  const rest = parameters.toString().replace(/=(?=&|$)/g, '');
  try {
    history.replaceState(history.state, '', location.pathname + location.search + (rest && `#${rest}`));
  } catch {
    location.hash = rest; // a sandboxed frame may not rewrite its address
  }
  return values;
}
