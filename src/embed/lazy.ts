/** Fetched by the script tag for a place that waits to be looked at. */

/** Calls `then` once a place is near to what is on screen. */
export function run(place: HTMLElement, then: () => void): void {
  new IntersectionObserver(
    (entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      then();
    },
    { rootMargin: '50%' },
    // A page may hide what is empty or not defined: that is never near.
  ).observe(place.getClientRects()[0] ? place : (place.parentElement ?? place));
}
