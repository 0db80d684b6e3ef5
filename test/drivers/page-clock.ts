/**
 * The time of a page, as the test says. `Date` stands still; timers of a second or more fire when the clock is put forward, shorter
 * ones by themselves, so that nothing waits in earnest. Runs in the page, before its scripts. (Playwright's own clock makes a `Date`
 * that can't be subclassed, as the widget's calendar does.)
 */
export function pinClock(start: number): void {
  interface Timer {
    readonly at: number;
    readonly run: () => void;
  }
  const RealDate = Date;
  const later = setTimeout;
  const forget = clearTimeout;
  const timers = new Map<number, Timer>();
  let now = start;
  let last = 1_000_000;

  window.Date = new Proxy(RealDate, {
    construct: (target, args: [], newTarget) => Reflect.construct(target, args.length ? args : [now], newTarget) as object,
    apply: () => new RealDate(now).toString(),
    get: (target, name, self): unknown => (name === 'now' ? () => now : Reflect.get(target, name, self)),
  });
  window.setTimeout = ((run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): number => {
    if (ms < 1000) return Number(later(run, ms, ...args));
    last += 1;
    timers.set(last, { at: now + ms, run: () => run(...args) });
    return last;
  }) as typeof setTimeout;
  window.clearTimeout = ((id: number): void => {
    if (!timers.delete(id)) forget(id);
  }) as typeof clearTimeout;

  // Timers that these set off wait for the next time, as the answers to their requests need real time to arrive.
  (window as unknown as { putForward: (ms: number) => void }).putForward = (ms) => {
    now += ms;
    const due = [...timers].filter(([, { at }]) => at <= now).sort(([, one], [, other]) => one.at - other.at);
    for (const [id, { run }] of due) if (timers.delete(id)) run();
  };
}
