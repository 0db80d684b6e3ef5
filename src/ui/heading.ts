import { html, nothing, type TemplateResult } from 'lit';

export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

export interface HeadingArgs {
  readonly level: HeadingLevel;
  readonly text: unknown;
  readonly id?: string;
  /** How it looks; its rank is `level` alone. */
  readonly look?: 'title' | 'sub' | 'sub daytitle' | 'part' | 'number' | 'window';
  readonly part?: string;
  /** Makes it focusable by script, under this name. */
  readonly focus?: string;
}

/** The rank below, as deep as HTML goes. */
export function below(level: HeadingLevel): HeadingLevel {
  return Math.min(level + 1, 6) as HeadingLevel;
}

/** A heading of the rank that the page needs. Five literal templates, since a tag name can't be bound. */
export function heading({ level, text, id, look = 'sub', part, focus }: HeadingArgs): TemplateResult {
  const name = id ?? nothing;
  const parts = part ?? nothing;
  const tabindex = focus ? -1 : nothing;
  const target = focus ?? nothing;
  switch (level) {
    case 2:
      return html`<h2 id=${name} class=${look} part=${parts} tabindex=${tabindex} data-focus=${target}>${text}</h2>`;
    case 3:
      return html`<h3 id=${name} class=${look} part=${parts} tabindex=${tabindex} data-focus=${target}>${text}</h3>`;
    case 4:
      return html`<h4 id=${name} class=${look} part=${parts} tabindex=${tabindex} data-focus=${target}>${text}</h4>`;
    case 5:
      return html`<h5 id=${name} class=${look} part=${parts} tabindex=${tabindex} data-focus=${target}>${text}</h5>`;
    case 6:
      return html`<h6 id=${name} class=${look} part=${parts} tabindex=${tabindex} data-focus=${target}>${text}</h6>`;
  }
}
