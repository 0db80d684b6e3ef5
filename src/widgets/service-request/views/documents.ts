import { html, nothing, type TemplateResult } from 'lit';
import { askedDocuments } from '../../../domain/request-answers.ts';
import type { RequiredDocument, Step } from '../../../domain/request-definition.ts';
import { button } from '../../../ui/button.ts';
import { busy } from '../../../ui/progress.ts';
import { uploads } from '../../../ui/styles/uploads.ts';
import { documentField } from '../../upload-view.ts';
import { filesAct } from '../files-act.ts';
import { facts } from '../state.ts';
import { isReady } from '../writes.ts';
import { controlId } from './fields.ts';
import { writeProblem } from './form.ts';
import { formOf, stepHead, summary } from './frame.ts';
import { helpLine } from './help-line.ts';
import type { DocumentsRoom, RoomView, Wrong } from './view.ts';

/** RQ5: the papers that are needed, each with its own place. */
function documentsStep(view: RoomView, step: Step): TemplateResult {
  const { state, t, say } = view;
  const asked = askedDocuments(step, facts(state));
  const photos = asked.some(({ kinds }) => kinds.some((kind) => kind !== 'pdf'));
  const fault = ({ id, label }: RequiredDocument) => {
    const found = state.faults.find(({ field }) => field === id);
    return found && t(found.code === 'unfinished' ? 'fault.unfinished' : 'fault.missing', { label: say(label) });
  };
  const errors = asked.map((each) => ({ id: controlId(each.id), text: fault(each) })).filter((error): error is Wrong => error.text !== undefined);
  if (!isReady(state, step)) return html`${stepHead(view, step, t('documents.title'))}${state.problem ? writeProblem(view) : busy({ text: t('saving') })}${helpLine(view)}`;
  return html`${stepHead(view, step, t('documents.title'), { lead: t('documents.lead') })}
    ${summary(view, errors)}
    ${formOf(view, html`<div class="fields">${asked.map((each) => one(view, each, fault(each)))}</div>${photos ? html`<p class="hint">${t('files.private')}</p>` : nothing}`, button({ text: t('continue'), submit: true, focus: 'primary' }))}
    ${helpLine(view)}`;
}

function one(view: RoomView, { label, hint, ...rules }: RequiredDocument, error: string | undefined): TemplateResult {
  const { state, t, say, send } = view;
  return documentField(
    { t, locale: state.language.locale, uploads: state.uploads, send },
    { id: controlId(rules.id), label: say(label), hint: say(hint) || undefined, error, optional: rules.optional ? t('optional') : undefined, rules },
  );
}

/** The papers: fetched when they are asked for. */
export const room: DocumentsRoom = { styles: uploads, acts: [filesAct], render: documentsStep };
