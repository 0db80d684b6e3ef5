import { nothing, type TemplateResult } from 'lit';
import { head, type HeadArgs } from '../../../ui/head.ts';
import type { HelpLink } from '../../../ui/help.ts';
import { contactLine } from '../../frame.ts';
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
  // At the first step the links have a place of their own.
  return town ? contactLine(t('help'), state.language.locale, town, state.step === 'municipality' ? [] : townLinks(view)) : nothing;
}
