/** How a document is asked for and what became of its files, in any widget. */
import type { TemplateResult } from 'lit';
import { inspect } from '../domain/uploads/inspect.ts';
import { mediaTypes, shownName } from '../domain/uploads/file-content.ts';
import { ofDocument, type Upload, type UploadRules } from '../domain/uploads/upload-list.ts';
import type shared from '../i18n/messages/en/shared.ts';
import type uploads from '../i18n/messages/en/uploads.ts';
import type { Translate } from '../i18n/translate.ts';
import { fileField } from '../ui/file-field.ts';
import { waitText } from './frame.ts';
import { randomText } from './random-text.ts';
import { hold, type UploadEvent } from './uploads.ts';

export interface UploadView {
  readonly t: Translate<typeof shared & typeof uploads>;
  readonly locale: string;
  readonly uploads: readonly Upload[];
  readonly send: (event: Extract<UploadEvent, { type: 'looking' | 'picked' | 'again' | 'remove' }>) => void;
}

export interface DocumentArgs {
  /** Id of the control. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  /** Says that it may be left out. */
  readonly optional?: string;
  readonly rules: UploadRules;
}

/** “PDF, JPG”: names that people know from their files, the same in every script. */
const kindNames = { pdf: 'PDF', jpeg: 'JPG', png: 'PNG', heic: 'HEIC' };

const kindsOf = ({ kinds }: UploadRules): string => `\u2066${kinds.map((kind) => kindNames[kind]).join(', ')}\u2069`;

function size(locale: string, bytes: number): string {
  const megabytes = bytes >= 1_000_000;
  const unit = megabytes ? 'megabyte' : 'kilobyte';
  // As files are named everywhere: 5 MB, not 5.24. In Persian in words: “MB” would turn the numbers beside it round.
  const value = megabytes ? Math.floor((bytes / 1_048_576) * 10) / 10 || 1 : Math.max(1, Math.round(bytes / 1024));
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: locale === 'fa' ? 'long' : 'short', maximumFractionDigits: 1 }).format(value);
}

/** What is to be said of a file now. */
function stateText(view: UploadView, rules: UploadRules, { state, sent, bytes, fault, retryAfter }: Upload): string {
  const { t, locale } = view;
  if (fault === 'kept') return t('file.fault.kept');
  if (state === 'sending' || state === 'paused') return t(`file.${state}`, { percent: Math.floor((100 * sent) / Math.max(bytes, 1)) });
  if (state === 'waiting' || state === 'checking' || state === 'done') return t(`file.${state}`);
  switch (fault) {
    case 'empty':
    case 'unreadable':
    case 'pixels':
    case 'locked':
    case 'infected':
    case 'rejected':
      return t(`file.fault.${fault}`);
    case 'too-large':
      return t('file.fault.too-large', { size: size(locale, rules.maxBytes) });
    case 'kind':
    case 'invalid':
      return t('file.fault.kind', { kinds: kindsOf(rules) });
    case 'too-many':
    case 'conflict':
      return t('file.fault.too-many', { count: rules.maxFiles });
    default:
      if (fault === 'not-found' && state === 'refused') return t('file.fault.not-found');
      return `${t('file.fault.failed')}${retryAfter ? ` ${waitText(view, retryAfter)}` : ''}`;
  }
}

/** One document: its control and its files. */
export function documentField(view: UploadView, { id, label, hint, error, optional, rules }: DocumentArgs): TemplateResult {
  const { t, send } = view;
  const { kinds, maxBytes, maxFiles } = rules;
  const nameOf = ({ name }: Upload) => name || label;
  const of = (text: string) => (upload: Upload) => t('file.of', { what: text, name: nameOf(upload) });
  return fileField({
    id,
    label,
    hint,
    rules: t('files.rules', { kinds: kindsOf(rules), size: size(view.locale, maxBytes), count: maxFiles }),
    choose: t('files.choose', { what: label }),
    photo: kinds.includes('jpeg') ? t('files.photo', { what: label }) : undefined,
    drop: t('files.drop'),
    error,
    optional,
    accept: kinds.map((kind) => mediaTypes[kind]).join(),
    multiple: maxFiles > 1,
    listLabel: t('files.list', { what: label }),
    uploads: ofDocument(view.uploads, rules.id),
    nameOf,
    stateOf: (upload) => stateText(view, rules, upload),
    again: { text: t('file.again'), label: of(t('file.again')), onPress: (upload) => send({ type: 'again', id: upload }) },
    remove: { text: t('file.remove'), label: of(t('file.remove')), onPress: (upload) => send({ type: 'remove', id: upload }) },
    focus: `file-${rules.id}`,
    onFiles: (files) => void take(view, rules, files),
  });
}

/** Tells the flow of each file at once, so that nobody goes on without it; then looks into it, keeps it, and tells what was found. */
async function take({ send }: UploadView, rules: UploadRules, files: readonly File[]): Promise<void> {
  const chosen = files.map((file) => ({ file, id: randomText() }));
  send({ type: 'looking', rules, files: chosen.map(({ file, id }) => ({ id, name: shownName(file.name), bytes: file.size })) });
  const picked = await Promise.all(chosen.map(({ file, id }) => inspect(file, rules, id)));
  for (const { id, blob, kind } of picked) hold(id, blob, kind);
  send({ type: 'picked', rules, files: picked.map(({ id, name, bytes, kind, fault }) => ({ id, name, bytes, kind, fault })) });
}
