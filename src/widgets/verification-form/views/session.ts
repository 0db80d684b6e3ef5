import { nothing, type TemplateResult } from 'lit';
import { below } from '../../../ui/heading.ts';
import { notice } from '../../../ui/notice.ts';
import { failureNotice } from '../../frame.ts';
import { sessionLine } from '../../session-line.ts';
import { inside } from '../transitions.ts';
import type { RoomView } from './view.ts';

/** Who is signed in, on the steps that are theirs alone. */
export function ownLine(view: RoomView): TemplateResult | typeof nothing {
  return inside(view.state.step) ? sessionLine(view, view.session, view) : nothing;
}

/** What came of a sign-in, or of a session: above what can be done about it. */
export function signInNotice(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, level } = view;
  const { refusal, failure } = state.signIn;
  if (state.ended) return notice({ kind: 'warn', title: t('ended'), level: below(level), text: t('ended.text'), focus: 'notice', role: 'status' });
  if (refusal) return notice({ kind: 'warn', title: t('refusal'), level: below(level), text: t(`refusal.${refusal}`), focus: 'notice', role: 'status' });
  return failure ? failureNotice(view, failure) : nothing;
}
