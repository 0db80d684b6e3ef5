/** An old telephone on a slow line, the same for every page. Absolute times drift with the machine; compare within one run. */
export const conditions = {
  /** How many times slower than this machine's processor. */
  processor: 4,
  latencyMs: 150,
  downKbps: 1600,
  upKbps: 750,
  viewport: { width: 412, height: 915 },
  locale: 'el-GR',
  timezone: 'Europe/Athens',
  /** After the first usable control, before anything is read. */
  settleMs: 1000,
  /** Between two presses: a person, not a machine gun. */
  pauseMs: 120,
  readyTimeoutMs: 30_000,
};

export const inWords = () => {
  const { processor, latencyMs, downKbps, viewport } = conditions;
  const screen = `${viewport.width}×${viewport.height}`;
  return `processor ${processor}× slower, ${downKbps} kbit/s, ${latencyMs} ms, ${screen}`;
};
