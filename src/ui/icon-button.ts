import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Icon } from './icons.ts';

export interface IconButtonArgs {
  readonly label: string;
  readonly icon: Icon;
  readonly flip?: boolean;
  /** Stays focusable, so that focus is not lost when a bound is reached. */
  readonly disabled?: boolean;
  readonly onPress: () => void;
  readonly part?: string;
  readonly focus?: string;
}

export function iconButton({ label, icon: path, flip, disabled, onPress, part, focus }: IconButtonArgs): TemplateResult {
  return html`<button
    type="button" class="icon-button" part=${part ?? 'button'} aria-label=${label} aria-disabled=${disabled ? 'true' : nothing}
    data-focus=${focus ?? nothing} @click=${disabled ? nothing : onPress}
  >${icon(path, flip)}</button>`;
}
