import type { TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

type Draw<T> = (part: T) => TemplateResult;

/** The first part of a long view at once, one more with each frame: it never holds up the press that led to it. */
class Gradually extends AsyncDirective {
  #parts: readonly unknown[] = [];
  #draw: Draw<never> = () => {
    throw new Error('nothing to draw');
  };
  #drawn: TemplateResult[] = [];
  #shown = 1;
  #frame = 0;

  render<T>(parts: readonly T[], draw: Draw<T>): readonly TemplateResult[] {
    this.#parts = parts;
    this.#draw = draw;
    this.#drawn = parts.slice(0, this.#shown).map(draw);
    this.#next();
    return this.#drawn;
  }

  override disconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  override reconnected(): void {
    this.#next();
  }

  #next(): void {
    if (this.#frame || this.#drawn.length >= this.#parts.length) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#drawn = [...this.#drawn, this.#draw(this.#parts[this.#drawn.length] as never)];
      this.#shown = this.#drawn.length;
      this.setValue(this.#drawn);
      this.#next();
    });
  }
}

const made = directive(Gradually);

/** @param draw one part of it */
export const gradually = <T>(parts: readonly T[], draw: Draw<T>): unknown => made(parts, draw as Draw<unknown>);
