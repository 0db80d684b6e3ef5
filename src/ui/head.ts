import { html, nothing, type TemplateResult } from 'lit';
import { heading, type HeadingLevel } from './heading.ts';
import { backIcon, checkIcon, icon } from './icons.ts';

export interface HeadArgs {
  readonly level: HeadingLevel;
  /** One question or fact, in the citizen's words. Found as `[data-focus="title"]`. */
  readonly title: string;
  readonly titleId?: string;
  /** Counted from 1. Decoration: `step` says the same in words. */
  readonly track?: { readonly now: number; readonly of: number };
  /** “Step 3 of 5 · Day and time”. */
  readonly step?: string;
  readonly back?: { readonly text: string; readonly onBack: () => void };
  readonly lead?: unknown;
  /** Unseen words before the title while the form has errors: “Error:”. */
  readonly errorPrefix?: string;
  /** The tick of something done. */
  readonly done?: boolean;
}

/** The top of a view: how far, the way back, and the one thing asked. No `header`: in a shadow root that is a banner of the page. */
export function head(args: HeadArgs): TemplateResult {
  const { back, step, lead } = args;
  return html`${args.track ? track(args.track.now, args.track.of) : nothing}
    <div class="head">
      ${back || step
        ? html`<div class="headline">
            ${back
              ? html`<button type="button" class="linkish back" part="back" data-focus="back" @click=${back.onBack}>${icon(backIcon, true)}<span>${back.text}</span></button>`
              : nothing}
            ${step ? html`<p class="step" part="step">${step}</p>` : nothing}
          </div>`
        : nothing}
      ${args.done ? html`<div class="row"><span class="done-mark">${icon(checkIcon)}</span>${title(args)}</div>` : title(args)}
      ${lead ? html`<p class="lead" part="lead">${lead}</p>` : nothing}
    </div>`;
}

function title({ level, title, titleId, errorPrefix }: HeadArgs): TemplateResult {
  const text = errorPrefix ? html`<span class="hidden">${errorPrefix} </span>${title}` : title;
  return heading({ level, text, id: titleId, look: 'title', part: 'title', focus: 'title' });
}

function track(now: number, of: number): TemplateResult {
  const segments: TemplateResult[] = [];
  for (let step = 1; step <= of; step++) {
    segments.push(html`<li class=${step < now ? 'done' : step === now ? 'now' : nothing}></li>`);
  }
  return html`<ol class="track" aria-hidden="true">${segments}</ol>`;
}
