import { html } from 'lit';
import { loadFormats } from '../../../i18n/load-formats.ts';
import { fields } from '../../../ui/styles/fields.ts';
import { form } from '../../../ui/styles/form.ts';
import { result } from '../../../ui/styles/result.ts';
import { timeline } from '../../../ui/styles/timeline.ts';
import { track } from '../../../ui/styles/track.ts';
import { SessionKeeper } from '../../session-keeper.ts';
import { wayOut } from '../../way-out.ts';
import { accountAct } from '../account-act.ts';
import { sessionAct } from '../session-act.ts';
import { codeStep, passwordStep, registerStep } from './forms.ts';
import { paperStep } from './paper.ts';
import { printSheet } from './print.ts';
import { ownLine, signInNotice } from './session.ts';
import { trackStep, wayStep } from './track.ts';
import type { Room } from './view.ts';

/** What only a citizen comes to see who has chosen a way in. */
export const room: Room = {
  styles: [fields, form, result, timeline, track],
  acts: [sessionAct, accountAct],
  keeper: (host, changed) => new SessionKeeper(host, changed),
  wayOut,
  formats: loadFormats,
  sessionLine: ownLine,
  signInNotice,
  printSheet,
  render(view) {
    switch (view.state.step) {
      case 'register':
        return registerStep(view);
      case 'code':
        return codeStep(view);
      case 'password':
        return passwordStep(view);
      case 'way':
        return wayStep(view);
      case 'track':
        return trackStep(view);
      case 'paper':
        return paperStep(view);
      default:
        return html``;
    }
  },
};
