import { html, nothing, type TemplateResult } from 'lit';
import { link } from './button.ts';
import { icon, phoneIcon } from './icons.ts';

/** A link that the caller has checked: https, tel or mailto. */
export interface HelpLink {
  readonly text: string;
  readonly href: string;
  /** Words such as “(opens in a new tab)”; the link then does. */
  readonly newTab?: string;
}

export interface HelpArgs {
  /** “Need help?” */
  readonly text: string;
  readonly phone?: HelpLink;
  readonly email?: HelpLink;
  readonly links?: readonly HelpLink[];
}

/** The last line of every step, in the same place (WCAG 3.2.6): whom to call, what to read. */
export function help({ text, phone, email, links = [] }: HelpArgs): TemplateResult {
  return html`<div class="help" part="help">
    <span>${icon(phoneIcon)} ${text}</span>
    ${phone ? ltrLink(phone) : nothing}${email ? ltrLink(email) : nothing}${links.map((each) => link(each))}
  </div>`;
}

// Numbers and addresses keep their order inside right-to-left text.
function ltrLink({ text, href, newTab }: HelpLink): TemplateResult {
  return link({ href, newTab, text: html`<bdi dir="ltr">${text}</bdi>` });
}
