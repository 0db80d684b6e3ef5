/**
 * A provider's answer leaves the address before any script after this one runs (threat X4): out of history, referrers and the eyes of
 * others. The script tag holds this as well as the widgets, so that where it stands first, nobody is before it. It is rough, for the
 * tag must be small; `sign-in-return.ts` puts right what else stood in the query.
 */
import { page } from './page.ts';

// Of RFC 6749 (4.1.2), RFC 9207 and OpenID Connect. Only with a state of ours: the page may have sign-ins of its own. A server that
// renders the page imports this, too, and has no address.
if (/[?&]state=civic-/.test(globalThis.location?.search)) {
  page.back = location.search;
  history.replaceState(history.state, '', location.href.replace(/\b(code|error\w*|iss|scope|\w*state)=[^&#]*&?/g, ''));
}
