const reported = new Set<string>();

/** Tells the integrator, once each, what to change on the page. The only place that writes to the console. */
export function reportOnce(message: string): void {
  if (reported.has(message)) return;
  reported.add(message);
  console.error(`[civic-widgets] ${message}`);
}
