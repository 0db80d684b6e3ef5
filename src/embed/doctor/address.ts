/** Hosts on which plain http is harmless. */
const local = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * An address of an API as a URL if a widget would talk to it. This is the rule of `src/domain/links.ts`, which travels with the core:
 * where that is what does not load, the doctor must. A test holds the two together.
 */
export function apiUrl(address: string): URL | undefined {
  // A `<base>` that leads to another host is not heard.
  const given = new Text().baseURI;
  const base = given.startsWith(`${origin}/`) ? given : location.href;
  if (/[\s\\\p{Cc}]/u.test(address) || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const home = url.origin === new URL(base).origin;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && (home || local.test(url.hostname)));
  return secure && !url.username && !url.password ? url : undefined;
}
