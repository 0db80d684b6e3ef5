/** A town's colour, and what the widget makes of it: the same arithmetic as `src/ui/styles/tokens.ts`. */
import { contrast, hex, paintOf } from '../../src/embed/doctor/checks/colours.ts';

export interface Verdict {
  /** Of the chosen colour on the widget's ground, 1 to 21. */
  readonly ratio: number;
  /** What the widget paints instead, and how that does. */
  readonly used: string;
  readonly usedRatio: number;
  readonly enough: boolean;
}

/** @param accent as `#rrggbb` */
export function judge(accent: string, dark: boolean): Verdict {
  const ground = paintOf(dark ? `oklch(from ${accent} 0.205 0.012 h)` : '#fff');
  const chosen = paintOf(accent);
  const used = paintOf(dark ? `oklch(from ${accent} max(l, 0.8) min(c, 0.12) h)` : `oklch(from ${accent} min(l, 0.47) c h)`);
  const ratio = contrast(chosen, ground);
  return { ratio, used: hex(used), usedRatio: contrast(used, ground), enough: ratio >= 4.5 };
}
