/** Hosts on which plain http is harmless. */
const local = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * An address of an API as a URL if a widget would talk to it. This is the rule of `src/domain/links.ts`, which travels with the core:
 * where that is what does not load, the doctor must. A test holds the two together.
 */
export function apiUrl(address: string): URL | undefined {
  if (/[\s\\\p{Cc}]/u.test(address) || !URL.canParse(address, document.baseURI)) return undefined;
  const url = new URL(address, document.baseURI);
  const home = url.origin === new URL(document.baseURI).origin;
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && (home || local.test(url.hostname)));
  return secure && !url.username && !url.password ? url : undefined;
}
