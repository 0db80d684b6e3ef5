/** Colours as they are painted: any notation in, sRGB out. */

/** 0 to 255 each, opacity 0 to 1. */
export interface Paint {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
}

let canvas: CanvasRenderingContext2D | null | undefined;

export function paintOf(colour: string): Paint {
  canvas ??= Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  if (!canvas) return { red: 0, green: 0, blue: 0, opacity: 0 };
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, opacity = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return { red, green, blue, opacity: opacity / 255 };
}

/** WCAG 2.2, relative luminance. */
function luminance({ red, green, blue }: Paint): number {
  const linear = (part: number): number => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** 1 to 21. */
export function contrast(one: Paint, other: Paint): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((less, more) => less - more);
  return (light + 0.05) / (dark + 0.05);
}

export function hex({ red, green, blue }: Paint): string {
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The nearest colour that can be read on a ground: darker or lighter, whichever gets there. */
export function readable(colour: Paint, ground: Paint, wanted = 4.5): Paint {
  const ends = [0, 255].map((end) => ({ red: end, green: end, blue: end, opacity: 1 }));
  const [end = colour] = ends.sort((one, other) => contrast(other, ground) - contrast(one, ground));
  const mix = (from: number, to: number, part: number): number => Math.round(from + (to - from) * part);
  for (let part = 0; part < 1; part += 0.02) {
    const mixed = { red: mix(colour.red, end.red, part), green: mix(colour.green, end.green, part), blue: mix(colour.blue, end.blue, part), opacity: 1 };
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return end;
}
