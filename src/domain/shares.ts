/** Parts of a property that its owners hold, such as the six dang of Iranian law. They must add up to the whole (RQ6). */
import { latinDigits } from './contact.ts';

export interface Share {
  readonly name: string;
  /** As typed: `۳`, `1.5`, `1/2`, `۱ ۱/۲`. */
  readonly share: string;
}

/** Shares are counted in thirds, quarters, fifths, sevenths… without loss. */
const unit = 5040;
const pieces = (value: number): number | undefined => {
  const count = Math.round(value * unit);
  return Math.abs(value * unit - count) < 1e-6 && count > 0 ? count : undefined;
};

/** A share as a count of 1/5040 of a part, so that three thirds are exactly one; `undefined` when it is no share. */
export function readShare(text: string): number | undefined {
  const typed = latinDigits(text.normalize('NFKC').replace(/⁄/g, '/')).replace(/[٫,]/g, '.').trim();
  const mixed = /^(?:(\d{1,4})\s+)?(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(typed);
  if (mixed) return pieces(Number(mixed[1] ?? 0) + Number(mixed[2]) / Number(mixed[3]));
  return /^\d{1,4}(\.\d{1,3})?$/.test(typed) ? pieces(Number(typed)) : undefined;
}

export type SharesFault =
  | { readonly code: 'share'; readonly at: number }
  | { readonly code: 'owner'; readonly at: number }
  | { readonly code: 'shares-short' | 'shares-over'; readonly by: number };

/** What keeps shares from adding up to the whole: the first owner without a name, a share that is none, or the sum. */
export function checkShares(shares: readonly Share[], whole: number): SharesFault | undefined {
  let sum = 0;
  let at = 0;
  for (const { name, share } of shares) {
    if (!name.trim()) return { code: 'owner', at };
    const count = readShare(share);
    if (count === undefined) return { code: 'share', at };
    sum += count;
    at++;
  }
  const by = Math.abs(whole * unit - sum) / unit;
  return by ? { code: sum < whole * unit ? 'shares-short' : 'shares-over', by } : undefined;
}
