/** Under which name a draft of a service is kept on the device. */
export const draftName = (service: string): string => `civic-widgets/draft/${service}`;

/** Whether there may be one: asked without fetching the code that reads it. */
export function mayBeKept(service: string): boolean {
  try {
    return localStorage.getItem(draftName(service)) !== null;
  } catch {
    return false; // a browser that keeps nothing
  }
}
