import { html, nothing, type TemplateResult } from 'lit';
import { below } from '../../../ui/heading.ts';
import { notice } from '../../../ui/notice.ts';
import { contactLine, failureNotice, waitText } from '../../frame.ts';
import { valueOf } from '../../load.ts';
import type { View } from './view.ts';

/** The last line of every state: whom to call, whom to write to (ST6). */
export function helpLine({ state, t }: View): TemplateResult | typeof nothing {
  const desk = valueOf(state.desk);
  return desk ? contactLine(t('help'), state.locale, desk) : nothing;
}

/** Why the last look-up told nothing. An unknown code and a wrong factor read alike. */
export function problemNotice(view: View): TemplateResult | typeof nothing {
  const { state, t, level } = view;
  const { problem, wait, until, now, signedOut } = state;
  if (!problem) return nothing;
  const look = { kind: 'bad', level: below(level), focus: 'problem' } as const;
  if (wait !== undefined) {
    // Focus speaks the title, once; the seconds are there to be read.
    const seconds = until ? Math.ceil((until - now) / 1000) : wait;
    return notice({ ...look, title: t('wait.title'), text: html`${t('wait')}<br /><span role="timer" aria-live="off">${waitText(view, seconds)}</span>` });
  }
  if (signedOut) return notice({ ...look, role: 'alert', title: t('cabinet.over'), text: t('cabinet.over.text') });
  if (problem.kind === 'not-found') return notice({ ...look, role: 'alert', title: t('none.title'), text: t('none') });
  return failureNotice(view, problem);
}
