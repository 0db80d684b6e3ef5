/** Cheap questions of first screens: whether the room of signing in is needed at all. */

/** Whether this tab has gone out to a provider from this widget (`FlowElement.owner`) and has not been asked about it yet (`sign-in-return.ts`). */
export function isAway(owner: string): boolean {
  try {
    return sessionStorage.getItem('civic-widgets/sign-in')?.split(' ')[0] === owner;
  } catch {
    return false; // storage is denied: nobody could go out
  }
}
