import { html, type TemplateResult } from 'lit';
import { askedDocuments } from '../../../domain/request-answers.ts';
import type { RequiredDocument, Step } from '../../../domain/request-definition.ts';
import { mediaTypes } from '../../../domain/uploads/file-content.ts';
import { ofDocument, type Upload } from '../../../domain/uploads/upload-list.ts';
import { button } from '../../../ui/button.ts';
import { fileField } from '../../../ui/file-field.ts';
import { busy } from '../../../ui/progress.ts';
import { facts } from '../state.ts';
import { isReady } from '../writes.ts';
import { controlId } from './fields.ts';
import { writeProblem } from './form.ts';
import { formOf, stepHead, summary } from './frame.ts';
import { helpLine } from './help-line.ts';
import type { RoomView, Wrong } from './view.ts';

/** “PDF, JPG”: names that people know from their files, the same in every script. */
const kindNames = { pdf: 'PDF', jpeg: 'JPG', png: 'PNG', heic: 'HEIC' };

function size({ state }: RoomView, bytes: number): string {
  const megabytes = bytes >= 1_000_000;
  const unit = megabytes ? 'megabyte' : 'kilobyte';
  // As files are named everywhere: 5 MB, not 5.24.
  const value = megabytes ? Math.floor((bytes / 1_048_576) * 10) / 10 || 1 : Math.max(1, Math.round(bytes / 1024));
  return new Intl.NumberFormat(state.language.locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
}

const kindsOf = ({ kinds }: RequiredDocument): string => `\u2066${kinds.map((kind) => kindNames[kind]).join(', ')}\u2069`;

/** What is to be said of a file now. */
function stateText(view: RoomView, document: RequiredDocument, { state, sent, bytes, fault }: Upload): string {
  const { t } = view;
  if (state === 'sending') return t('file.sending', { percent: Math.floor((100 * sent) / Math.max(bytes, 1)) });
  if (state === 'waiting' || state === 'checking' || state === 'done') return t(`file.${state}`);
  switch (fault) {
    case 'empty':
    case 'unreadable':
    case 'infected':
    case 'rejected':
      return t(`file.fault.${fault}`);
    case 'too-large':
      return t('file.fault.too-large', { size: size(view, document.maxBytes) });
    case 'kind':
    case 'invalid':
      return t('file.fault.kind', { kinds: kindsOf(document) });
    case 'too-many':
    case 'conflict':
      return t('file.fault.too-many', { count: document.maxFiles });
    default:
      return t('file.fault.failed');
  }
}

/** RQ5: the papers that are needed, each with its own place. */
export function documentsStep(view: RoomView, step: Step): TemplateResult {
  const { state, t, say } = view;
  const documents = askedDocuments(step, facts(state));
  const fault = ({ id, label }: RequiredDocument) => {
    const found = state.faults.find(({ field }) => field === id);
    return found && t(found.code === 'unfinished' ? 'fault.unfinished' : 'fault.missing', { label: say(label) });
  };
  const errors = documents.map((each) => ({ id: controlId(each.id), text: fault(each) })).filter((error): error is Wrong => error.text !== undefined);
  if (!isReady(state, step)) return html`${stepHead(view, step, t('documents.title'))}${state.problem ? writeProblem(view) : busy({ text: t('saving') })}${helpLine(view)}`;
  return html`${stepHead(view, step, t('documents.title'), { lead: t('documents.lead') })}
    ${summary(view, errors)}
    ${formOf(view, html`<div class="fields">${documents.map((each) => one(view, each, fault(each)))}</div>`, button({ text: t('continue'), submit: true, focus: 'primary' }))}
    ${helpLine(view)}`;
}

function one(view: RoomView, document: RequiredDocument, error: string | undefined): TemplateResult {
  const { state, t, say, send } = view;
  const { id, label, hint, optional, kinds, maxBytes, maxFiles } = document;
  const what = say(label);
  const nameOf = ({ name }: Upload) => name || what;
  const of = (text: string) => (upload: Upload) => t('file.of', { what: text, name: nameOf(upload) });
  return fileField({
    id: controlId(id),
    label: what,
    hint: say(hint) || undefined,
    rules: t('files.rules', { kinds: kindsOf(document), size: size(view, maxBytes), count: maxFiles }),
    choose: t('files.choose', { what }),
    drop: t('files.drop'),
    error,
    optional: optional ? t('optional') : undefined,
    accept: kinds.map((kind) => mediaTypes[kind]).join(),
    multiple: maxFiles > 1,
    listLabel: t('files.list', { what }),
    uploads: ofDocument(state.uploads, id),
    nameOf,
    stateOf: (upload) => stateText(view, document, upload),
    again: { text: t('file.again'), label: of(t('file.again')), onPress: (upload) => send({ type: 'again', id: upload }) },
    remove: { text: t('file.remove'), label: of(t('file.remove')), onPress: (upload) => send({ type: 'remove', id: upload }) },
    onFiles: (files) => view.pick(document, files),
  });
}
