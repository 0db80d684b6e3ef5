import { forget, remember, returnAddress, stateOf } from '../provider/sign-in-return.ts';
import type { WayOut } from './sign-in.ts';

/** The browser's own way out of the page and back. @param widget who will be asked for on the way back */
export function wayOut(widget: string): WayOut {
  return {
    stateOf,
    remember: (state) => remember(widget, state),
    forget,
    returnTo: returnAddress,
    leave: (url) => location.assign(url),
    back: (signal) =>
      new Promise((resolve) => {
        // A page that is loaded anew finds out by itself that the way was left.
        window.addEventListener('pageshow', ({ persisted }) => persisted && resolve(), { signal });
      }),
  };
}
