import { forget, remember, returnAddress, stateOf } from '../provider/sign-in-return.ts';
import type { WayOut } from './sign-in.ts';
import { wait } from './world.ts';

/** How long a page may take to be left, in ms. */
const patience = 20_000;

const cipher = { name: 'AES-GCM', iv: new Uint8Array(12) }; // no key is used twice
const keyOf = (raw: BufferSource, use: KeyUsage) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, [use]);
const packed = (bytes: Uint8Array): string => btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
const unpacked = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** The last that was sealed: a second try of a way out is the same request. */
let last: { readonly text: string; readonly place: string; readonly key: Promise<string | undefined> } | undefined;

async function sealed(place: string, text: string): Promise<string | undefined> {
  try {
    const raw = crypto.getRandomValues(new Uint8Array(32));
    const data = await crypto.subtle.encrypt(cipher, await keyOf(raw, 'encrypt'), new TextEncoder().encode(text));
    sessionStorage.setItem(place, packed(new Uint8Array(data)));
    return packed(raw);
  } catch {
    return undefined; // a browser that keeps nothing, or a page without https: what else was typed goes along all the same
  }
}

/** The browser's own way out of the page and back. @param owner who will be asked for on the way back: the page may change that */
export function wayOut(owner: () => string): WayOut {
  const placeOf = () => `civic-widgets/sealed/${owner()}`;
  return {
    stateOf,
    remember: (state) => remember(owner(), state),
    forget,
    returnTo: returnAddress,
    leave: (url) => location.assign(url),
    back: (signal) =>
      new Promise((resolve) => {
        // A page that is loaded anew finds out by itself that the way was left.
        window.addEventListener('pageshow', ({ persisted }) => persisted && resolve(true), { signal });
        wait(patience, signal).then(() => resolve(false), () => {}); // aborted
      }),
    seal(text) {
      const place = placeOf();
      if (last?.text !== text || last.place !== place) last = { text, place, key: sealed(place, text) };
      return last.key;
    },
    async unseal(key) {
      const place = placeOf();
      try {
        const data = sessionStorage.getItem(place);
        sessionStorage.removeItem(place);
        return key && data ? new TextDecoder().decode(await crypto.subtle.decrypt(cipher, await keyOf(unpacked(key), 'decrypt'), unpacked(data))) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
