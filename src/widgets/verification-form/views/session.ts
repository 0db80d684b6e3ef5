import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/button.ts';
import { below } from '../../../ui/heading.ts';
import { clockIcon } from '../../../ui/icons.ts';
import { notice } from '../../../ui/notice.ts';
import { failureNotice } from '../../frame.ts';
import { inside } from '../transitions.ts';
import type { RoomView } from './view.ts';

/** Who is signed in and how to end it; near the end of the session, when that is and how to stay (WCAG 2.2.1). */
export function sessionLine(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, f, level, session, extend, signOut } = view;
  if (!session.session || !inside(state.step)) return nothing;
  const { name } = session.session;
  const line = html`<p class="row"><span class="muted small">${name ? t('session.as', { name: `\u2068${name}\u2069` }) : t('session.in')}</span>
    ${button({ text: t('session.out'), kind: 'link', focus: 'sign-out', onPress: signOut })}</p>`;
  if (session.ends === undefined) return line;
  const time = f.time(session.ends, Intl.DateTimeFormat().resolvedOptions().timeZone);
  return html`${notice({
    kind: 'warn',
    icon: clockIcon,
    role: 'alert',
    title: t('session.ends', { time }),
    level: below(level),
    text: session.stuck ? t('session.stuck') : t('session.ends.text'),
    actions: button({ text: t('session.more'), kind: 'plain', slim: true, focus: 'stay', onPress: extend }),
  })}${line}`;
}

/** What came of a sign-in, or of a session: above what can be done about it. */
export function signInNotice(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, level } = view;
  const { refusal, failure } = state.signIn;
  if (state.ended) return notice({ kind: 'warn', title: t('ended'), level: below(level), text: t('ended.text'), focus: 'notice', role: 'status' });
  if (refusal) return notice({ kind: 'warn', title: t('refusal'), level: below(level), text: t(`refusal.${refusal}`), focus: 'notice', role: 'status' });
  return failure ? failureNotice(view, failure) : nothing;
}
