import { adoptStyles, type CSSResult } from 'lit';

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(text: string): CSSStyleSheet {
  const known = sheets.get(text);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

/**
 * Puts styles last in a shadow root. Lit asks `Document.prototype` whether it may share sheets, which MooTools has replaced, and
 * would write `<style>` elements instead, which a policy may forbid; this asks the root itself.
 */
export function wear(root: ShadowRoot, styles: readonly CSSResult[]): void {
  if (!('adoptedStyleSheets' in root)) return adoptStyles(root, [...styles]);
  const added = styles.map(({ cssText }) => sheetOf(cssText));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets.filter((sheet) => !added.includes(sheet)), ...added];
}
