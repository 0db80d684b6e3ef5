import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../domain/errors.ts';
import type shared from '../i18n/messages/en/shared.ts';
import { digitsIn } from '../i18n/plain.ts';
import type { Translate } from '../i18n/translate.ts';
import { button } from '../ui/button.ts';
import { head } from '../ui/head.ts';
import { below, type HeadingLevel } from '../ui/heading.ts';
import { help, type HelpLink } from '../ui/help.ts';
import { notice } from '../ui/notice.ts';
import { busy } from '../ui/progress.ts';

/** What every widget's frame is drawn from. */
export interface Frame {
  readonly t: Translate<typeof shared>;
  /** Rank of the title. */
  readonly level: HeadingLevel;
  readonly send: (event: { type: 'retry' }) => void;
}

/** Whom to call and write to, with what else there is to read: the last line of every step (WCAG 3.2.6). */
export function contactLine(text: string, locale: string, { phone, email }: { readonly phone?: string; readonly email?: string }, links?: readonly HelpLink[]): TemplateResult {
  // Digits of any script end in their value.
  const latin = phone?.replace(/\p{Nd}/gu, (digit) => String(digit.charCodeAt(0) & 15));
  return help({
    text,
    // Read in the digits of the language, dialled in Latin ones.
    phone: latin ? { text: digitsIn(latin, locale), href: `tel:${latin.replace(/[^\d+]/g, '')}` } : undefined,
    email: email ? { text: email, href: `mailto:${encodeURIComponent(email).replace('%40', '@')}` } : undefined,
    links,
  });
}

/** When to try again, in the rounding that a person would use. */
export function waitText({ t }: Pick<Frame, 't'>, seconds: number): string {
  return seconds < 60 ? t('failure.wait.seconds', { count: Math.max(1, seconds) }) : t('failure.wait.minutes', { count: Math.ceil(seconds / 60) });
}

/** What went wrong, that nothing is lost, and what to do now. */
export function failureNotice(frame: Frame, failure: Failure, words?: { title: string; text: string }): TemplateResult {
  const { t, send, level } = frame;
  const { kind, retryAfter, announcement, incident } = failure;
  // What only a write can mean has its words in the rooms; as the answer to a first question it can't be read.
  const said = (t(`failure.${kind as 'contract'}`) ? kind : 'contract') as 'contract';
  const text = html`${words?.text ?? t(`failure.${said}`)}
    ${announcement ? html`<br /><bdi>${announcement}</bdi>` : nothing}
    ${retryAfter ? html`<br />${waitText(frame, retryAfter)}` : nothing}
    ${incident ? html`<br /><span class="small muted">${t('failure.incident', { code: `\u2068${incident}\u2069` })}</span>` : nothing}`;
  return notice({
    kind: 'bad',
    title: words?.title ?? t(`failure.${said}.title`),
    level: below(level),
    text,
    focus: 'problem',
    role: 'alert',
    actions: button({ text: t('retry'), kind: 'plain', slim: true, onPress: () => send({ type: 'retry' }), focus: 'retry' }),
  });
}

/** The first question while it is on its way, or has failed to arrive: the fallback stands with what went wrong. */
export function arriving(frame: Frame, title: string, failure: Failure | undefined, text = frame.t('loading')): TemplateResult {
  return html`${head({ level: frame.level, title })}${failure ? html`${failureNotice(frame, failure)}<slot></slot>` : busy({ text })}`;
}
