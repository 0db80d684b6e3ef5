/**
 * Examines the page: why a widget is not there, not working or not to be seen, and what to paste instead. It is fetched only when
 * a webmaster asks for it (`?civic-doctor`, or `civicWidgets.doctor()` in the console), and stands on nothing that may be what is
 * broken: no Lit, no shared chunk.
 */
import { apisOf, checkApi } from './checks/api.ts';
import { checkFiles } from './checks/files.ts';
import { checkLooks } from './checks/looks.ts';
import { checkMarkup } from './checks/markup.ts';
import { checkPolicy, probeTrustedTypes, settle } from './checks/policy.ts';
import { Violations } from './checks/violations.ts';
import type { Diagnosis, Finding } from './finding.ts';
import { viewPage } from './page.ts';
import { openPanel } from './panel.ts';
import { report } from './report.ts';
import { speechOf, tell } from './tell.ts';

export type { Diagnosis, ToldFinding } from './finding.ts';

export interface DoctorOptions {
  /** The address of the script, for a page that has no tag which names it. */
  readonly own?: string;
  /** Say it in the console and as data alone. */
  readonly quiet?: boolean;
}

/** Time for a widget on a slow line to be there, ms. */
const patience = 8_000;

export async function run({ own = import.meta.url, quiet = false }: DoctorOptions = {}): Promise<Diagnosis> {
  const violations = new Violations(document);
  const speech = speechOf(document.documentElement.lang);
  const panel = quiet ? undefined : openPanel(speech);
  const page = viewPage(document, own);
  const findings: Finding[] = checkMarkup(page);
  const apis = apisOf(page);
  const files = await checkFiles(page);
  if (!files.length && page.running) await arrival(page.places.map(({ name }) => name));
  findings.unshift(...files);
  findings.push(...(await checkApi(page, violations)));
  await probeTrustedTypes(page);
  await settle();
  const policy = checkPolicy(page, violations, apis);
  // A file that the policy blocks looks as if it were not there.
  const blocked = policy.some(({ fault }) => fault === 'policy-script' || fault === 'policy-nonce');
  const left = findings.filter(({ fault }) => !blocked || !['script-unreachable', 'file-missing', 'files-cors', 'integrity-mismatch'].includes(fault));
  left.unshift(...policy);
  left.push(...checkLooks(viewPage(document, own)));
  violations.stop();

  const told = left.map((finding) => tell(finding, speech)).sort((one, other) => Number(other.grave) - Number(one.grave));
  const version = (globalThis as unknown as { civicWidgets?: { version?: string } }).civicWidgets?.version;
  const diagnosis: Diagnosis = { locale: speech.locale, page: location.href, ...(version && { version }), widgets: page.places.length, findings: told };
  panel?.show(told, page.places.length);
  report(diagnosis);
  return diagnosis;
}

/** What is still on its way is not missing. */
async function arrival(names: readonly string[]): Promise<void> {
  const proper = names.filter((name) => /^[a-z][a-z-]*$/.test(name));
  const here = Promise.all(proper.map((name) => customElements.whenDefined(`civic-${name}`)));
  await Promise.race([here, new Promise((done) => setTimeout(done, patience))]);
}
