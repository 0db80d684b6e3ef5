import { html, nothing, type TemplateResult } from 'lit';
import { uploads } from '../../../ui/styles/uploads.ts';
import { notice } from '../../../ui/notice.ts';
import { documentField } from '../../upload-view.ts';
import { documentsAct } from '../documents-act.ts';
import { accountOf, asked } from '../transitions.ts';
import { faultText, findingsText, form, idOf, messages, sendButton, stageHead } from './forms.ts';
import { helpLine } from './frame.ts';
import type { DocumentsRoom, RoomView } from './view.ts';

/** The papers as files, where the municipality takes them so (VF5); of what lacks, just that (VF6). */
function documentsStep(view: RoomView): TemplateResult {
  const { state, t, send } = view;
  const documents = asked(state);
  const findings = accountOf(state)?.findings ?? [];
  const photos = documents.some(({ kinds }) => kinds.some((kind) => kind !== 'pdf'));
  return html`${stageHead(view, 2, t('online.title'), { lead: t('online.lead') })}
    ${messages(view, documents.map(({ id, label }) => [id, label] as const))}
    ${findings.length ? notice({ kind: 'warn', text: findingsText(findings) }) : nothing}
    ${form(
      view,
      html`<div class="fields">${documents.map(({ label, hint, ...rules }) =>
          documentField(
            { t, locale: state.locale, uploads: state.uploads, send },
            { id: idOf(rules.id), label, hint, error: faultText(view, rules.id, label), optional: rules.optional ? t('optional') : undefined, rules },
          ),
        )}</div>
        ${photos ? html`<p class="hint">${t('files.private')}</p>` : nothing}
        <div class="actions">${sendButton(view, t('online.send'))}</div>`,
    )}
    ${helpLine(view)}`;
}

/** The step of the papers, with all that sends them. */
export const room: DocumentsRoom = { styles: uploads, acts: [documentsAct], render: documentsStep };
