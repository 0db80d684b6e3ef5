import type { TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** The first of many views at once, one more with each frame: a long page never holds up the press that led to it. */
class Gradually extends AsyncDirective {
  #views: readonly TemplateResult[] = [];
  #shown = 1;
  #frame = 0;

  render(views: readonly TemplateResult[]): readonly TemplateResult[] {
    this.#views = views;
    this.#next();
    return views.slice(0, this.#shown);
  }

  override disconnected(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  override reconnected(): void {
    this.#next();
  }

  #next(): void {
    if (this.#frame || this.#shown >= this.#views.length) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#shown += 1;
      this.setValue(this.#views.slice(0, this.#shown));
      this.#next();
    });
  }
}

export const gradually = directive(Gradually);
