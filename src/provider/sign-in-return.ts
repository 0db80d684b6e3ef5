/**
 * The way out to a provider and back. This tab remembers the random state of the sign-in and which widget began it, and nothing
 * else; what comes back has been taken out of the address before any widget is made (`early-return.ts`, threat X4).
 */
import './early-return.ts';
import type { SignInReturn } from '../domain/sign-in.ts';
import { page } from './page.ts';

/** Marks a state as ours: the page may have sign-ins of its own. */
const mark = 'civic-';
const place = 'civic-widgets/sign-in';

// Other copies of this library on the page must find it, too.
const key = Symbol.for('civic-widgets/sign-in-return');
const arrived = globalThis as { [key]?: SignInReturn };

/** What RFC 6749 (4.1.2), RFC 9207 and OpenID Connect put there. */
const parameters = ['code', 'state', 'error', 'error_description', 'error_uri', 'iss', 'session_state', 'scope'];

/** Reads a provider's answer, and gives the page back what else stood in its query. */
export function takeFromAddress(): void {
  const query = new URLSearchParams(page.back);
  page.back = undefined;
  const state = query.get('state');
  if (!state?.startsWith(mark)) return;
  const value = (name: string) => query.get(name) ?? undefined;
  arrived[key] = { state, code: value('code'), error: value('error'), issuer: value('iss') };
  for (const name of parameters) query.delete(name);
  const rest = query.toString();
  try {
    history.replaceState(history.state, '', location.pathname + (rest && `?${rest}`) + location.hash);
  } catch {
    // A sandboxed frame may not rewrite its address.
  }
}

takeFromAddress();

/** The state that goes along to the provider. @param random 128 random bits that nobody else knows */
export const stateOf = (random: string): string => mark + random;

/**
 * Remembers who went out, for this tab alone.
 *
 * @param owner the name of the widget, without spaces: what comes back is for no other
 * @returns `false` where storage is denied: the way back could not be told from a forged one
 */
export function remember(owner: string, state: string): boolean {
  try {
    sessionStorage.setItem(place, `${owner} ${state}`);
    return true;
  } catch {
    return false;
  }
}

/** Forgets a way out that came to nothing before it began. */
export function forget(): void {
  try {
    sessionStorage.removeItem(place);
  } catch {
    // Denied: there is nothing to forget.
  }
}

/** Where an answer is to lead: this page, without what is nobody's affair. */
export const returnAddress = (): string => location.origin + location.pathname + location.search;

/**
 * How a sign-in of this widget came back, once. An answer with another state than this tab's is dropped: then, and after the back
 * button, there is neither code nor error in it.
 */
export function takeReturn(owner: string): SignInReturn | undefined {
  let kept: string | null;
  try {
    kept = sessionStorage.getItem(place);
  } catch {
    kept = null;
  }
  const [name, state] = kept?.split(' ') ?? [];
  if (name !== owner || !state) return undefined;
  forget();
  const answer = arrived[key];
  arrived[key] = undefined;
  return answer?.state === state ? answer : { state };
}
