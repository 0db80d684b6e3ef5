import { nothing, type TemplateResult } from 'lit';
import { failureNotice } from '../../frame.ts';
import type { View } from './view.ts';

/** What a write can mean besides what every call can. */
const own = ['conflict', 'expired', 'invalid', 'not-found', 'unauthorized'] as const;

/** What came of the last press, if nothing good. */
export function problemNotice(view: View): TemplateResult | typeof nothing {
  const { state, t } = view;
  if (!state.problem) return nothing;
  const { failure, write, unsure } = state.problem;
  if (unsure) return failureNotice(view, failure, { title: t('answerless.title'), text: t('answerless.text') });
  const kind = own.find((each) => each === failure.kind);
  if (!kind) return failureNotice(view, failure);
  if (state.step === 'check-in') return failureNotice(view, failure, { title: t('checkIn.refused.title'), text: t('checkIn.refused') });
  const what = write.kind !== 'take' ? 'changed' : write.start === undefined ? 'closed' : 'gone';
  const known = kind === 'conflict' ? what : 'changed';
  return failureNotice(view, failure, { title: t(`problem.${known}.title`), text: t(`problem.${known}`) });
}
