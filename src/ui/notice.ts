import { html, nothing, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from './heading.ts';
import { alertIcon, checkIcon, icon, type Icon } from './icons.ts';

export interface NoticeArgs {
  readonly kind?: 'info' | 'warn' | 'ok' | 'bad' | 'quiet';
  readonly icon?: Icon;
  readonly title?: string;
  /** A heading of this rank instead of a bold line. */
  readonly level?: HeadingLevel;
  readonly text?: unknown;
  /** Buttons and links, in one row under the text. */
  readonly actions?: unknown;
  /** Only for what appears while the citizen is elsewhere; the widget's own announcements need none. */
  readonly role?: 'alert' | 'status';
  /** Makes the title (or the whole, when it has none) focusable under this name. */
  readonly focus?: string;
}

export function notice(args: NoticeArgs): TemplateResult {
  const { kind = 'info', title, level, text, actions, role, focus } = args;
  const own = title ? nothing : (focus ?? nothing);
  return html`<div
    class="notice ${kind}" part="notice ${kind}" role=${role ?? nothing} tabindex=${own === nothing ? nothing : -1} data-focus=${own}
  >${icon(args.icon ?? (kind === 'ok' ? checkIcon : alertIcon))}
    <div class="stack tight">
      ${title ? titleOf(title, level, focus) : nothing}
      ${text ? html`<p>${text}</p>` : nothing}
      ${actions ? html`<div class="row">${actions}</div>` : nothing}
    </div>
  </div>`;
}

function titleOf(title: string, level?: HeadingLevel, focus?: string): TemplateResult {
  if (level) return heading({ level, text: title, look: 'sub', focus });
  return html`<p tabindex=${focus ? -1 : nothing} data-focus=${focus ?? nothing}><b>${title}</b></p>`;
}
