import { html, nothing, type TemplateResult } from 'lit';
import { viewerZone } from '../domain/zones.ts';
import type signIn from '../i18n/messages/en/sign-in.ts';
import type { Formats } from '../i18n/format.ts';
import type { Translate } from '../i18n/translate.ts';
import { button } from '../ui/button.ts';
import { clockIcon } from '../ui/icons.ts';
import { notice } from '../ui/notice.ts';
import type { SessionView } from './session-keeper.ts';

/** What a session's line is drawn from. */
export interface SessionFrame {
  readonly t: Translate<typeof signIn>;
  readonly f: Formats;
}

/** What a session's line does. */
export interface SessionActs {
  readonly extend: () => void;
  readonly signOut: () => void;
}

/** Who is signed in and how to end it; near the end of the session, when that is and how to stay (WCAG 2.2.1). */
export function sessionLine({ t, f }: SessionFrame, { session, ends, stuck }: SessionView, { extend, signOut }: SessionActs): TemplateResult | typeof nothing {
  if (!session) return nothing;
  const line = html`<p class="row"><span class="muted small">${session.name ? t('session.as', { name: `\u2068${session.name}\u2069` }) : t('session.in')}</span>
    ${button({ text: t('session.out'), kind: 'link', focus: 'sign-out', onPress: signOut })}</p>`;
  if (ends === undefined) return line;
  const time = f.time(ends, viewerZone());
  return html`${notice({
    kind: 'warn',
    icon: clockIcon,
    role: 'alert',
    // No heading: the title of the step comes after it.
    title: t('session.ends', { time }),
    text: stuck ? t('session.stuck') : t('session.ends.text'),
    actions: button({ text: t('session.more'), kind: 'plain', slim: true, focus: 'stay', onPress: extend }),
  })}${line}`;
}
