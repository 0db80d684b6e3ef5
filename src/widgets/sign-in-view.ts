import { html, nothing, type TemplateResult } from 'lit';
import type signIn from '../i18n/messages/en/sign-in.ts';
import type shared from '../i18n/messages/en/shared.ts';
import type { Translate } from '../i18n/translate.ts';
import { button } from '../ui/button.ts';
import { below, heading, type HeadingLevel } from '../ui/heading.ts';
import { notice } from '../ui/notice.ts';
import { busy } from '../ui/progress.ts';
import { failureNotice } from './frame.ts';
import { failureOf, valueOf } from './load.ts';
import type { Entrance, EntranceEvent } from './sign-in-flow.ts';

/** What signing in is drawn from. */
export interface SignInFrame {
  readonly t: Translate<typeof shared & typeof signIn>;
  /** Rank of the title above. */
  readonly level: HeadingLevel;
}

const isolate = (text: string): string => `\u2068${text}\u2069`;

/** What came of the last way out, what is under way, and what failed. */
export function signInNews({ t, level }: SignInFrame, { signIn, providers, chosen }: Entrance, send: (event: EntranceEvent) => void): TemplateResult | typeof nothing {
  const { phase, provider, refusal, failure } = signIn;
  if (phase === 'leaving') return busy({ text: t('leaving', { name: isolate(provider?.name ?? '') }) });
  if (phase === 'returning') return busy({ text: t('returning') });
  const failed = failure ?? failureOf(providers);
  if (failed) return failureNotice({ t, level, send }, failed);
  if (chosen && valueOf(providers)) return notice({ kind: 'warn', role: 'status', text: t('enter.none') });
  if (chosen) return busy({ text: t('loading') });
  return refusal ? notice({ kind: 'warn', title: t('refusal'), level: below(level), text: t(`refusal.${refusal}`), focus: 'refusal', role: 'status' }) : nothing;
}

/** The providers, each with what it needs and where it leads. What is pressed stays where it is while that is prepared. */
export function waysIn(frame: SignInFrame, state: Entrance, send: (event: EntranceEvent) => void, choose: (id: string) => void): TemplateResult {
  const { t, level } = frame;
  const providers = valueOf(state.providers);
  const news = signInNews(frame, state, send);
  if (!providers) return html`${news === nothing ? busy({ text: t('loading') }) : news}`;
  if (!providers.length) return notice({ kind: 'warn', text: t('enter.none') });
  return html`${news}
    <div class="ways">
      ${providers.map(
        ({ id, name, needs, origin }) => html`<div class="card" part="card">
          <slot class="logo" name="logo-${id}"></slot>
          ${heading({ level: below(level), text: name })}
          ${needs ? html`<p>${t('enter.needs', { needs })}</p>` : nothing}
          <p class="muted small">${t('enter.host', { host: isolate(new URL(origin).host) })}</p>
          <div class="actions">${button({ text: t('enter.with', { name }), kind: providers.length > 1 ? 'plain' : 'primary', focus: `sign-in-${id}`, onPress: () => choose(id) })}</div>
        </div>`,
      )}
    </div>`;
}

/** Said where the session ended while somebody was at something. */
export const endedNotice = ({ t, level }: SignInFrame): TemplateResult =>
  notice({ kind: 'warn', role: 'status', title: t('ended'), level: below(level), text: t('ended.text'), focus: 'ended' });
