/** Cheap questions of first screens: whether the room of signing in is needed at all. */

/** Whether this tab has gone out to a provider from this widget and has not been asked about it yet (`sign-in-return.ts`). */
export function isAway(widget: string): boolean {
  try {
    return sessionStorage.getItem('civic-widgets/sign-in')?.split(' ')[0] === widget;
  } catch {
    return false; // storage is denied: nobody could go out
  }
}
