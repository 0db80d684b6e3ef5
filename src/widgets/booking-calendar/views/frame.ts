import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/button.ts';
import type { Failure } from '../../../domain/errors.ts';
import { head, type HeadArgs } from '../../../ui/head.ts';
import { below } from '../../../ui/heading.ts';
import { help, type HelpLink } from '../../../ui/help.ts';
import { notice } from '../../../ui/notice.ts';
import { municipalityOf, plan } from '../questions.ts';
import type { Step } from '../state.ts';
import type { View } from './view.ts';

type StepName = 'municipality' | 'mode' | 'service' | 'time' | 'details' | 'review';

/** The top of a step of the plan: how far, the way back, the question. */
export function stepHead(view: View, step: Step, title: string, more: Partial<HeadArgs> = {}): TemplateResult {
  const { state, t, send, level } = view;
  const steps = plan(state);
  const now = steps.indexOf(step) + 1;
  const back = now > 1 || state.moving ? { text: t('back'), onBack: () => send({ type: 'back' }) } : undefined;
  const name = t(`step.${step as StepName}`);
  return head({ level, title, track: { now, of: steps.length }, step: t('stepOf', { now, of: steps.length, name }), back, errorPrefix: state.faults.length ? t('errorPrefix') : undefined, ...more });
}

/** The municipality's useful links that may be followed (AP1). */
export function townLinks({ state, t, safe }: View): HelpLink[] {
  const links: HelpLink[] = [];
  for (const { text, url } of municipalityOf(state)?.links ?? []) {
    const href = safe(url)?.href;
    if (href) links.push({ text, href, newTab: t('newTab') });
  }
  return links;
}

/** The last line of every step: whom to call, what to read. */
export function helpLine(view: View): TemplateResult | typeof nothing {
  const { state, t } = view;
  const town = municipalityOf(state);
  if (!town) return nothing;
  const { phone, email } = town;
  return help({
    text: t('help'),
    phone: phone ? { text: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` } : undefined,
    email: email ? { text: email, href: `mailto:${encodeURIComponent(email).replace('%40', '@')}` } : undefined,
    links: state.step === 'municipality' ? [] : townLinks(view), // there they have a place of their own
  });
}

/** When to try again, in the rounding that a person would use. */
export function waitText({ t }: Pick<View, 't'>, seconds: number): string {
  return seconds < 60 ? t('failure.wait.seconds', { count: Math.max(1, seconds) }) : t('failure.wait.minutes', { count: Math.ceil(seconds / 60) });
}

/** What went wrong, that nothing is lost, and what to do now. */
export function failureNotice(view: View, failure: Failure, words?: { title: string; text: string }): TemplateResult {
  const { t, send, level } = view;
  const { kind, retryAfter, announcement, incident } = failure;
  // What only a write can mean has its words in the rooms; as the answer to a first question it can't be read.
  const said = t(`failure.${kind}`) ? kind : 'contract';
  const text = html`${words?.text ?? t(`failure.${said}`)}
    ${announcement ? html`<br /><bdi>${announcement}</bdi>` : nothing}
    ${retryAfter ? html`<br />${waitText(view, retryAfter)}` : nothing}
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
