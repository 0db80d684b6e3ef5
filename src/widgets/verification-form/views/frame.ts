import { nothing, type TemplateResult } from 'lit';
import type { SignInProvider } from '../../../domain/sign-in.ts';
import { button } from '../../../ui/button.ts';
import type { HelpLink } from '../../../ui/help.ts';
import { contactLine } from '../../frame.ts';
import { deskOf } from '../transitions.ts';
import type { View } from './view.ts';

/** The last line of every step: whom to call, what to read. */
export function helpLine({ state, t, safe }: View): TemplateResult | typeof nothing {
  const desk = deskOf(state);
  if (!desk) return nothing;
  const links: HelpLink[] = [];
  for (const { text, url } of desk.links) {
    const href = safe(url)?.href;
    if (href) links.push({ text, href, newTab: t('newTab') });
  }
  return contactLine(t('help'), state.locale, desk, links);
}

/** To a provider's page. */
export function signInButton({ t, send, random }: View, provider: SignInProvider, kind: 'primary' | 'plain'): TemplateResult {
  return button({ text: t('start.sign-in', { name: provider.name }), kind, focus: `sign-in-${provider.id}`, onPress: () => send({ type: 'sign-in', provider, key: random() }) });
}
