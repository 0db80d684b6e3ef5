import { correction, generate } from 'lean-qr/nano';
import type { Qr } from './views/view.ts';

/** A link as a code for cameras (QT4), with the margin that they need. Medium correction: it is also printed. */
export function draw(link: string): Qr {
  const code = generate(link, { minCorrectionLevel: correction.M });
  const margin = 4;
  let path = '';
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (x < code.size && code.get(x, y)) x++;
      path += `M${from + margin} ${y + margin}h${x - from}v1h-${x - from}z`;
    }
  }
  return { link, size: code.size + 2 * margin, path };
}
