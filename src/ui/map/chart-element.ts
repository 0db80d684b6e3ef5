import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ElementPart } from 'lit/directive.js';
import { drawChart, type Chart, type ChartArgs } from './chart.ts';

export interface ChartElementArgs extends ChartArgs {
  /** This device can't draw it. */
  readonly onFailure: () => void;
}

class ChartElement extends AsyncDirective {
  #element?: HTMLElement;
  #args?: ChartElementArgs;
  #chart?: Chart;
  #observer?: ResizeObserver;

  override render(_: ChartElementArgs): undefined {
    return undefined;
  }

  override update({ element }: ElementPart, [args]: [ChartElementArgs]): undefined {
    this.#element = element as HTMLElement;
    this.#args = args;
    if (this.#chart) this.#chart.show(args);
    else if (!this.#observer && this.isConnected) this.#begin();
  }

  /** A map needs to know its size, which a part that is being written has not. */
  #begin() {
    this.#observer = new ResizeObserver(() => {
      const element = this.#element;
      const args = this.#args;
      if (this.#chart || !element?.clientWidth || !args) return;
      this.#observer?.disconnect();
      try {
        this.#chart = drawChart(element, args);
      } catch {
        args.onFailure();
      }
    });
    if (this.#element) this.#observer.observe(this.#element);
  }

  protected override disconnected() {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#chart?.remove();
    this.#chart = undefined;
  }

  protected override reconnected() {
    this.#begin();
  }
}

/** Draws a map into its element, and keeps it as its arguments say. */
export const chart = directive(ChartElement);
