import type { Diagnosis } from './finding.ts';

/** The doctor's findings for those who look at the console: what it is for. */
export function report({ findings, page }: Diagnosis): void {
  console.info(`[civic-widgets] ${page}: ${findings.length}`);
  if (!findings.length) return;
  console.table(findings.map(({ fault, where, what, todo }) => ({ fault, where, what, todo })));
  for (const { fault, snippet } of findings) if (snippet) console.info(`[civic-widgets] ${fault}\n${snippet.text}`);
}
