import { html, nothing, type TemplateResult } from 'lit';
import { icon, type Icon } from './icons.ts';

export interface ButtonArgs {
  readonly text: unknown;
  /** Absent on a submit button, whose form does the work. */
  readonly onPress?: (event: Event) => void;
  /** `primary`: the one main action of a view; `link`: leaving, undoing, side ways. */
  readonly kind?: 'primary' | 'plain' | 'danger' | 'link';
  readonly slim?: boolean;
  readonly icon?: Icon;
  readonly flip?: boolean;
  readonly submit?: boolean;
  /** Accessible name, where the visible words need their object; begins with the visible words. */
  readonly label?: string;
  readonly focus?: string;
}

export interface LinkArgs {
  readonly text: unknown;
  /** Checked by the caller: https, tel, mailto, or a blob of our own. */
  readonly href: string;
  readonly kind?: 'primary' | 'plain' | 'link';
  readonly slim?: boolean;
  readonly icon?: Icon;
  /** Words such as “(opens in a new tab)”: the link then does, so that nothing typed is left behind. */
  readonly newTab?: string;
  readonly download?: string;
  readonly focus?: string;
}

const looks = { primary: 'button', plain: 'button plain', danger: 'button danger', link: 'linkish' };

const look = (kind: keyof typeof looks, slim?: boolean) => (slim ? `${looks[kind]} slim` : looks[kind]);
const parts = (kind: string) => (kind === 'link' ? 'link' : `button ${kind}`);

/**
 * Not left to the browser: a frame whose sandbox lacks `allow-forms` sends no form, and tells no form that it would be sent. Cancelable,
 * since Firefox sends the form after such an event, too, unless its listener prevents that.
 */
function sends(event: Event): void {
  event.preventDefault();
  (event.currentTarget as HTMLButtonElement).form?.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
}

export function button(args: ButtonArgs): TemplateResult {
  const { text, onPress, kind = 'primary', slim, flip, submit, label, focus } = args;
  return html`<button
    type=${submit ? 'submit' : 'button'} class=${look(kind, slim)} part=${parts(kind)}
    aria-label=${label ?? nothing} data-focus=${focus ?? nothing} @click=${submit ? sends : onPress}
  >${args.icon ? icon(args.icon, flip) : nothing}<span>${text}</span></button>`;
}

export function link(args: LinkArgs): TemplateResult {
  const { text, href, kind = 'link', slim, newTab, download, focus } = args;
  return html`<a
    href=${href} class=${look(kind, slim)} part=${parts(kind)} target=${newTab ? '_blank' : nothing} rel="noopener noreferrer"
    download=${download ?? nothing} data-focus=${focus ?? nothing}
  >${args.icon ? icon(args.icon) : nothing}<span>${text}${newTab ? html`<span class="hidden"> ${newTab}</span>` : nothing}</span></a>`;
}
