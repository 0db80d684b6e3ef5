/**
 * Runs in the page before anything else; sent there as text, so it uses nothing from outside. It is slowed down with the page:
 * it must stay small.
 *
 * `a >>> b` looks for b in the open shadow root of a.
 */
export function agent(readySelector) {
  const state = { times: {}, longTasks: [], shift: 0, presses: [], until: undefined, recording: false };

  state.find = (selector) => {
    const parts = selector.split(' >>> ');
    const search = (root, index) => {
      if (index === parts.length - 1) return root.querySelector(parts[index]);
      for (const element of root.querySelectorAll(parts[index])) {
        const found = element.shadowRoot && search(element.shadowRoot, index + 1);
        if (found) return found;
      }
      return null;
    };
    return search(document, 0);
  };

  state.usable = (element) => {
    if (!element) return false;
    const { width, height } = element.getBoundingClientRect();
    if (!width || !height) return false;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    return !element.disabled && element.getAttribute('aria-disabled') !== 'true' && !element.closest('[inert]');
  };

  const observe = (type, each) => {
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  };
  observe('longtask', ({ startTime, duration }) => state.longTasks.push([startTime, duration]));
  observe('layout-shift', ({ hadRecentInput, value }) => {
    if (!hadRecentInput) state.shift += value;
  });

  const waitUntilReady = () => {
    if (state.usable(state.find(readySelector))) state.times.ready = performance.now();
    else requestAnimationFrame(waitUntilReady);
  };
  if (readySelector) requestAnimationFrame(waitUntilReady);

  /** From the press to the first task after the frame that shows its effect: very near to what is seen. */
  const record = (event) => {
    if (!event.isTrusted || !state.recording) return;
    const pressed = event.timeStamp;
    const { until } = state;
    const afterFrame = () => {
      if (until && !state.find(until)) {
        requestAnimationFrame(afterFrame);
        return;
      }
      const channel = new MessageChannel();
      channel.port1.onmessage = () => state.presses.push(performance.now() - pressed);
      channel.port2.postMessage(0);
    };
    requestAnimationFrame(afterFrame);
  };
  addEventListener('keydown', record, true);
  addEventListener('click', record, true);

  globalThis.__bench = state;
}
