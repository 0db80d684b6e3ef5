import { html } from 'lit';
import { headBytes, kindOf, shownName } from '../../../domain/uploads/file-content.ts';
import { loadFormats } from '../../../i18n/load-formats.ts';
import { check } from '../../../ui/styles/check.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { problem } from '../../../ui/styles/problem.ts';
import { reference } from '../../../ui/styles/reference.ts';
import { request } from '../../../ui/styles/request.ts';
import { result } from '../../../ui/styles/result.ts';
import { timeline } from '../../../ui/styles/timeline.ts';
import { randomText } from '../../random-text.ts';
import { filesAct } from '../files-act.ts';
import { formAct } from '../form-act.ts';
import { stepOf } from '../state.ts';
import { spokenOf } from '../spoken.ts';
import { documentsStep } from './documents.ts';
import { answerPlace, duesStep, lostPlace, reviewStep } from './finish.ts';
import { checkStep, propertyStep, questionsStep } from './form.ts';
import { summary } from './frame.ts';
import { undertakingsStep } from './undertakings.ts';
import type { Room } from './view.ts';

/** The steps of the service: what only a citizen who has chosen one comes to see. */
export const room: Room = {
  styles: [problem, check, fields, form, result, timeline, reference, request],
  acts: [formAct, filesAct],
  formats: loadFormats,
  summary,
  spoken: spokenOf,
  look: (files) =>
    Promise.all(
      files.map(async (file) => {
        const facts = { id: randomText(), name: shownName(file.name), bytes: file.size, blob: file };
        try {
          return { ...facts, kind: kindOf(new Uint8Array(await file.slice(0, headBytes).arrayBuffer())) };
        } catch {
          return { ...facts, kind: undefined, unreadable: true }; // taken away since it was chosen
        }
      }),
    ),
  render(view) {
    const { state } = view;
    if (state.place === 'answer') return answerPlace(view);
    if (state.place === 'lost') return lostPlace(view);
    const step = stepOf(state);
    if (!step) return html``;
    switch (step.kind) {
      case 'property':
        return propertyStep(view, step);
      case 'check':
        return checkStep(view, step);
      case 'documents':
        return documentsStep(view, step);
      case 'dues':
        return duesStep(view, step);
      case 'review':
      case 'submission':
        return reviewStep(view, step);
      case 'undertakings':
        return undertakingsStep(view, step);
      case 'answer':
        return html``;
      default:
        return questionsStep(view, step);
    }
  },
};
