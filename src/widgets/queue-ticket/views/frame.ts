import { nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../../domain/errors.ts';
import { contactLine, failureNotice } from '../../frame.ts';
import { centreOf } from '../flow-parts.ts';
import type { View } from './view.ts';

/** The last line of every step: whom to call (ST6). */
export function helpLine({ state, t }: View): TemplateResult | typeof nothing {
  const centre = centreOf(state);
  return centre ? contactLine(t('help'), centre) : nothing;
}

/** What a write can mean besides what every call can. */
const own = ['conflict', 'expired', 'invalid', 'not-found', 'unauthorized'] as const;

/** What came of the last press, if nothing good. */
export function problemNotice(view: View): TemplateResult | typeof nothing {
  const { state, t } = view;
  if (!state.problem) return nothing;
  const { failure, write, unsure } = state.problem;
  if (unsure) return failureNotice(view, failure, { title: t('unsure.title'), text: t('unsure.text') });
  const kind = own.find((each) => each === failure.kind);
  if (!kind) return failureNotice(view, failure);
  const what = write.kind !== 'take' ? 'changed' : write.start === undefined ? 'closed' : 'gone';
  const known = kind === 'conflict' ? what : 'changed';
  return failureNotice(view, failure, { title: t(`problem.${known}.title`), text: t(`problem.${known}`) });
}

export function failed(view: View, failure: Failure | undefined): TemplateResult | typeof nothing {
  return failure ? failureNotice(view, failure) : nothing;
}
