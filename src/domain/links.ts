/**
 * The one check that every address from data or attributes passes before the widget goes there or shows it
 * (threats X2 and X3: an API or a content editor must not be able to send a citizen elsewhere).
 */

/** Hosts on which plain http is harmless: a developer's own machine. */
const local = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * An address as a URL if it may be followed, else `undefined`.
 *
 * @param base what relative addresses start from; relative ones are refused without it
 * @param origins if given, the only origins that pass, such as `https://meet.example`
 */
export function safeUrl(address: string, { base, origins }: { base?: string; origins?: readonly string[] } = {}): URL | undefined {
  // Browsers drop tabs and newlines inside an address and read backslashes as slashes: nothing honest contains them.
  if (/[\s\\\p{Cc}]/u.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  const home = base && url.origin === new URL(base).origin; // a town without https can still use its own API
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && (home || local.test(url.hostname)));
  if (!secure || url.username || url.password) return undefined;
  if (origins && !origins.includes(url.origin)) return undefined;
  return url;
}
