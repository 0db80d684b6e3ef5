import { html, type TemplateResult } from 'lit';
import { loadFormats } from '../../../i18n/load-formats.ts';
import { check } from '../../../ui/styles/check.ts';
import { dialog } from '../../../ui/styles/dialog.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { print } from '../../../ui/styles/print.ts';
import { problem } from '../../../ui/styles/problem.ts';
import { reference } from '../../../ui/styles/reference.ts';
import { request } from '../../../ui/styles/request.ts';
import { result } from '../../../ui/styles/result.ts';
import { timeline } from '../../../ui/styles/timeline.ts';
import { formAct } from '../form-act.ts';
import { keepAct } from '../keep-act.ts';
import { mapDoor } from '../map/door.ts';
import { rememberSubmission } from '../memory.ts';
import { stepOf } from '../state.ts';
import { spokenOf } from '../spoken.ts';
import { answerPlace, lostPlace } from './answer.ts';
import { duesStep, reviewStep } from './finish.ts';
import { checkStep, propertyStep, questionsStep } from './form.ts';
import { summary } from './frame.ts';
import { keptNotice, laterLine } from './later.ts';
import { undertakingsStep } from './undertakings.ts';
import type { Room, RoomView } from './view.ts';

/** The steps of the service: what only a citizen who has chosen one comes to see. */
export const room: Room = {
  styles: [dialog, problem, check, fields, form, result, timeline, reference, request, print],
  acts: [formAct, keepAct, mapDoor],
  formats: loadFormats,
  summary,
  remember: rememberSubmission,
  spoken: spokenOf,
  render: (view) => html`${keptNotice(view)}${content({ ...view, later: laterLine(view) })}`,
};

function content(view: RoomView): TemplateResult {
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
      return view.documents?.render(view, step) ?? html``;
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
}
