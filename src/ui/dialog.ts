import { html, noChange, type ElementPart, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { heading, type HeadingLevel } from './heading.ts';

export interface DialogArgs {
  /** Unique in the widget; the title's id is `ID-title`. */
  readonly id: string;
  readonly level: HeadingLevel;
  readonly title: string;
  readonly body: unknown;
  /** Buttons, in order. */
  readonly actions: unknown;
  /** Esc. The caller stops rendering the dialog. */
  readonly onClose: () => void;
}

/**
 * A question in the way of everything else: a native modal dialog, in the top layer whatever the host page clips or transforms.
 * It is open as long as it is rendered. Focus starts on the title and goes back to where it was.
 */
export function dialog({ id, level, title, body, actions, onClose }: DialogArgs): TemplateResult {
  const cancel = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  // A browser closes on a second Esc without asking; what is closed because it left the page has been answered.
  const closed = (event: Event) => {
    if ((event.target as HTMLDialogElement).isConnected) onClose();
  };
  return html`<dialog
    class="dialog" part="dialog" id=${id} aria-labelledby="${id}-title" @cancel=${cancel} @close=${closed} ${modal()}
  ><div class="stack">
    ${heading({ level, id: `${id}-title`, text: title, part: 'title', focus: 'dialog' })}
    <div class="stack tight">${body}</div>
    <div class="actions">${actions}</div>
  </div></dialog>`;
}

class Modal extends AsyncDirective {
  #dialog?: HTMLDialogElement;

  render(): void {}

  override update({ element }: ElementPart): typeof noChange {
    if (!this.#dialog) {
      this.#dialog = element as HTMLDialogElement;
      this.#show();
    }
    return noChange;
  }

  override disconnected(): void {
    // While it is still in the page, so that the browser gives focus back.
    this.#dialog?.close();
  }

  override reconnected(): void {
    this.#show();
  }

  #show(): void {
    // The template is not in the page yet when its directives first run.
    queueMicrotask(() => {
      const dialog = this.#dialog;
      if (!dialog?.isConnected || dialog.open) return;
      dialog.showModal();
      dialog.querySelector<HTMLElement>('[data-focus="dialog"]')?.focus();
    });
  }
}

const modal = directive(Modal);
