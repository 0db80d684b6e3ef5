import { html } from 'lit';
import { loadFormats } from '../../../i18n/load-formats.ts';
import { answers } from '../../../ui/styles/answers.ts';
import { cases } from '../../../ui/styles/cases.ts';
import { flag } from '../../../ui/styles/flag.ts';
import { print } from '../../../ui/styles/print.ts';
import { result } from '../../../ui/styles/result.ts';
import { timeline } from '../../../ui/styles/timeline.ts';
import { caseAct, shownCases } from '../case-act.ts';
import { cabinetStep } from './cabinet.ts';
import { caseStep } from './case.ts';
import { certificateStep } from './certificate.ts';
import { figures } from './figures.ts';
import type { Room } from './view.ts';

/** What only a citizen who has asked comes to see. */
export const room: Room = {
  styles: [result, print, flag, timeline, answers, cases],
  acts: [caseAct],
  formats: loadFormats,
  figures,
  count: (state) => shownCases(state).length,
  render(view) {
    switch (view.state.step) {
      case 'case':
        return caseStep(view);
      case 'cases':
        return cabinetStep(view);
      case 'certificate':
        return certificateStep(view);
      default:
        return html``;
    }
  },
};
