import { html, nothing, type TemplateResult } from 'lit';
import type { Upload } from '../domain/uploads/upload-list.ts';
import { describedBy, errorLine, hintLine } from './field-lines.ts';
import { alertIcon, checkIcon, icon, type Icon } from './icons.ts';

export interface FileFieldArgs {
  /** Id of the control: an error link focuses it. */
  readonly id: string;
  readonly label: string;
  /** “Choose a file: title deed”. */
  readonly choose: string;
  /** “Take a photo: title deed”; absent where no picture is taken. */
  readonly photo?: string;
  readonly drop: string;
  readonly hint?: string;
  /** Kinds, sizes, how many. */
  readonly rules: string;
  readonly error?: string;
  readonly optional?: string;
  readonly accept: string;
  readonly multiple: boolean;
  /** Name of the list. */
  readonly listLabel: string;
  readonly uploads: readonly Upload[];
  /** By which focus finds the control. */
  readonly focus: string;
  /** What a file is called, and what is to be said of it now. */
  readonly nameOf: (upload: Upload) => string;
  readonly stateOf: (upload: Upload) => string;
  readonly again: { readonly text: string; readonly label: (upload: Upload) => string; readonly onPress: (id: string) => void };
  readonly remove: { readonly text: string; readonly label: (upload: Upload) => string; readonly onPress: (id: string) => void };
  readonly onFiles: (files: readonly File[]) => void;
}

const fileIcon: Icon = 'M6.5 3.5h7l4 4v13h-11ZM13.5 3.5v4h4';

/**
 * Files for one purpose: the device's own control, which cameras and screen readers know, with a place to drop as an extra
 * (WCAG 2.5.7). Each file is tried again or removed by itself.
 */
export function fileField(args: FileFieldArgs): TemplateResult {
  const { id, label, hint, rules, error, optional, uploads, onFiles } = args;
  const more = describedBy(id, hint, error);
  const described = `${id}-rules${more === nothing ? '' : ` ${String(more)}`}`;
  const take = (event: Event) => {
    const input = event.target as HTMLInputElement;
    onFiles([...(input.files ?? [])]);
    input.value = ''; // the same file may be chosen again after it was removed
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const over = (event: DragEvent) => event.preventDefault();
  return html`<div class=${error ? 'field wrong' : 'field'} part="field" @drop=${drop} @dragover=${over}>
    <p class="legend" id="${id}-label" part="label">${label}${optional ? html` <span class="optional">${optional}</span>` : nothing}</p>
    ${hintLine(id, hint)}<p class="hint" id="${id}-rules">${rules}</p>${errorLine(id, error)}
    <div class="row">
      <label class="file-choose"><input
          class="file-input" type="file" id=${id} data-focus=${args.focus} accept=${args.accept} ?multiple=${args.multiple} aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${described} @change=${take}
        ><span class="button plain">${args.choose}</span></label>
      ${args.photo
        ? html`<label class="file-choose file-camera"><input class="file-input" type="file" id="${id}-photo" accept="image/*" capture="environment" aria-describedby=${described} @change=${take}><span class="button plain">${args.photo}</span></label>`
        : nothing}
      <span class="muted small file-drop">${args.drop}</span>
    </div>
    ${uploads.length
      ? html`<ul class="files" part="files" aria-label=${args.listLabel}>${uploads.map((upload) => line(args, upload))}</ul>`
      : nothing}
  </div>`;
}

function line({ nameOf, stateOf, again, remove }: FileFieldArgs, upload: Upload): TemplateResult {
  const { id, state, sent, bytes, fault } = upload;
  const wrong = state === 'failed' || state === 'refused' || fault === 'kept';
  return html`<li class=${wrong ? 'file wrong' : 'file'} part="file">
    ${icon(wrong ? alertIcon : state === 'done' ? checkIcon : fileIcon)}
    <div>
      <p><bdi class="file-name">${nameOf(upload)}</bdi></p>
      <p class=${wrong ? 'error' : 'muted small'}>${stateOf(upload)}</p>
      ${state === 'sending' || state === 'paused' ? html`<progress max=${bytes} .value=${sent} aria-label=${nameOf(upload)}></progress>` : nothing}
    </div>
    <div class="row">
      ${state === 'failed' || state === 'paused' ? action(again, upload, 'again') : nothing}
      ${action(remove, upload, 'remove')}
    </div>
  </li>`;

  function action({ text, label, onPress }: FileFieldArgs['again'], of: Upload, kind: string): TemplateResult {
    return html`<button type="button" class="linkish" part="button link" data-focus="${kind}-${id}" aria-label=${label(of)} @click=${() => onPress(of.id)}>${text}</button>`;
  }
}
