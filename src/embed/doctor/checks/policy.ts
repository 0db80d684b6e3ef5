/** Content Security Policy: which directive stands in the way, and the line that would not. */
import type { Finding, Snippet } from '../finding.ts';
import { isDefined, selectorOf, type PageView } from '../page.ts';
import { css, header, html, scriptTag } from '../snippets.ts';
import { allowing, deciding, type Violation, type Violations } from './violations.ts';

const originOf = (address: string): string | undefined => {
  try {
    return new URL(address).origin;
  } catch {
    return undefined;
  }
};

/** Lit is the only one who makes a policy of Trusted Types; the doctor asks in its stead where it can't have. */
export async function probeTrustedTypes(page: PageView): Promise<void> {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
  if (!trustedTypes || page.places.some(({ name }) => isDefined(name))) return;
  try {
    trustedTypes.createPolicy('lit-html', {});
  } catch {
    // told by the event
  }
  await settle();
}

/** Events of a policy come after what they tell of. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 50));

export function checkPolicy(page: PageView, violations: Violations, apis: readonly string[]): Finding[] {
  const files = originOf(page.source) ?? location.origin;
  const origins = new Set(apis.map(originOf));
  const wanted = violations.all.flatMap((violation) => claim(violation, files, origins, page));
  // One line with all that is wanted: who pastes it is done.
  const lines = new Map<string, string>();
  for (const { policy, directive, sources } of wanted) lines.set(policy, allowing(lines.get(policy) ?? policy, directive, sources));
  const seen = new Set<string>();
  const findings = wanted.flatMap(({ fault, policy, directive, sources }): Finding[] => {
    if (seen.has(fault + policy)) return [];
    seen.add(fault + policy);
    const params = { directive, value: sources.join(' ') };
    if (fault === 'policy-nonce') return [{ fault, grave: true, where: `script[src="${page.source}"]`, params, snippet: () => withNonce(page) }];
    return [{ fault, grave: true, where: 'Content-Security-Policy', params, snippet: () => line(page.document, policy, lines.get(policy) ?? policy) }];
  });
  return [...findings, ...checkStyles(page)];
}

interface Claim {
  readonly fault: 'policy-script' | 'policy-nonce' | 'policy-connect' | 'policy-types';
  readonly policy: string;
  readonly directive: string;
  readonly sources: readonly string[];
}

/** What of a violation concerns us. */
function claim({ directive, blocked, policy, sample }: Violation, files: string, apis: ReadonlySet<string | undefined>, { scripts }: PageView): Claim[] {
  const origin = originOf(blocked);
  if (directive === 'trusted-types') {
    if (!sample.startsWith('lit-html')) return [];
    const twice = deciding(policy, directive).includes('lit-html');
    return [{ fault: 'policy-types', policy, directive, sources: ['lit-html', ...(twice ? ["'allow-duplicates'"] : [])] }];
  }
  if (directive.startsWith('script-src') && (origin === files || scripts.some(({ src }) => src === blocked))) {
    const strict = deciding(policy, directive).includes("'strict-dynamic'");
    return [{ fault: strict ? 'policy-nonce' : 'policy-script', policy, directive, sources: strict ? [] : [files] }];
  }
  // The doctor itself reads the script to weigh it; that must not be allowed for its sake.
  if (directive === 'connect-src' && origin && apis.has(origin)) return [{ fault: 'policy-connect', policy, directive, sources: [origin] }];
  return [];
}

function line(document: Document, before: string, after: string): Snippet {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]')];
  const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const inPage = metas.some(({ content }) => squeezed(content) === squeezed(before));
  return inPage ? html(`<meta http-equiv="Content-Security-Policy" content="${after}">`) : header(`Content-Security-Policy: ${after}`);
}

function withNonce({ scripts, source }: PageView): Snippet {
  const attributes = new Map(scripts[0]?.attributes);
  attributes.set('nonce', '…');
  return scriptTag({ src: source, attributes });
}

/** A style attribute that the policy does not let count: its rules belong into a sheet. */
function checkStyles({ places }: PageView): Finding[] {
  return places.flatMap(({ element }): Finding[] => {
    const text = element.getAttribute('style')?.trim();
    if (!text || element.style.length) return [];
    const selector = selectorOf(element);
    return [{ fault: 'policy-style', grave: false, where: selector, snippet: () => css(`${selector} {\n  ${text.replace(/;?\s*$/, ';')}\n}`) }];
  });
}
