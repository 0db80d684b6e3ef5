/** Contrast as it is on screen, of all that can be read or pressed in a widget (WCAG 1.4.3 and 1.4.11). Runs in the page. */

export interface Contrast {
  /** The lowest ratio of a text to what lies under it, and which text that is. */
  readonly text: readonly [number, string];
  /** The same of the edge of what can be pressed or filled in: its border, or its filling. */
  readonly shape: readonly [number, string];
  readonly texts: number;
  readonly shapes: number;
}

export function measureContrast(tag: string): Contrast {
  type Colour = readonly [number, number, number, number];
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
  const known = new Map<string, Colour>();
  const read = (css: string): Colour => {
    const found = known.get(css);
    if (found) return found;
    pen.clearRect(0, 0, 1, 1);
    pen.fillStyle = css;
    pen.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = pen.getImageData(0, 0, 1, 1).data;
    const colour: Colour = [r, g, b, a / 255];
    known.set(css, colour);
    return colour;
  };
  const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const light = ([r, g, b]: Colour): number => {
    const [R = 0, G = 0, B = 0] = [r, g, b].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * R + 0.7152 * G + 0.0722 * B;
  };
  const ratio = (one: Colour, other: Colour): number => {
    const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  /** What lies under an element: its own filling, or the nearest one around it. */
  const under = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const own = read(getComputedStyle(element).backgroundColor);
    return own[3] === 1 ? own : over(own, under(element.parentElement));
  };
  const root = document.querySelector(tag)?.shadowRoot;
  const frame = root?.querySelector('.civic');
  if (!root || !frame) throw new Error('no widget');
  const seen = (element: Element): boolean => element.checkVisibility() && element.getBoundingClientRect().width > 2 && !element.closest('[aria-disabled="true"], svg');

  const lowest = (all: (readonly [number, string])[]) => all.reduce((least, each) => (each[0] < least[0] ? each : least), [99, 'nothing'] as const);
  const texts: (readonly [number, string])[] = [];
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, data } = node as Text;
    if (!parent || !data.trim() || !seen(parent)) continue;
    const ground = under(parent);
    texts.push([ratio(over(read(getComputedStyle(parent).color), ground), ground), data.trim()]);
  }
  const shapes: (readonly [number, string])[] = [];
  for (const control of root.querySelectorAll('.button, .tile, .tick, .input, .time, .day.free')) {
    if (!seen(control)) continue;
    const ground = under(control.parentElement);
    const { borderTopColor, borderTopWidth } = getComputedStyle(control);
    const edge = parseFloat(borderTopWidth) ? over(read(borderTopColor), ground) : ground;
    shapes.push([Math.max(ratio(edge, ground), ratio(under(control), ground)), control.outerHTML.slice(0, 80)]);
  }
  return { text: lowest(texts), shape: lowest(shapes), texts: texts.length, shapes: shapes.length };
}
