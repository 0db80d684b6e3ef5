import { html, nothing, type TemplateResult } from 'lit';
import type { VerificationDesk } from '../../../domain/account.ts';
import { button } from '../../../ui/button.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { checkIcon, icon } from '../../../ui/icons.ts';
import { arriving } from '../../frame.ts';
import { deskOf, readFailure } from '../transitions.ts';
import { helpLine, signInButton } from './frame.ts';
import type { View } from './view.ts';

export function loadingStep(view: View): TemplateResult {
  const { state, t } = view;
  const { phase, provider } = state.signIn;
  const text = phase === 'leaving' ? t('leaving', { name: provider?.name ?? '' }) : phase === 'returning' ? t('returning') : t('loading');
  return html`${arriving(view, t('name'), readFailure(state), text)}${helpLine(view)}`;
}

const bullets = (items: readonly string[]): TemplateResult => html`<ul class="bring">${items.map((item) => html`<li><span>${item}</span></li>`)}</ul>`;

/** What a registration gives, and what a verified account does (VF3, VF7). */
function comparison({ t }: View, { registered, verified, neverPosted }: VerificationDesk): TemplateResult {
  const row = (what: string, both: boolean) =>
    html`<tr><th scope="row">${what}</th><td>${both ? html`${icon(checkIcon)} ${t('yes')}` : t('no')}</td><td>${icon(checkIcon)} ${t('yes')}</td></tr>`;
  return html`<table class="gives">
      <thead><tr><th scope="col">${t('compare')}</th><th scope="col">${t('compare.registered')}</th><th scope="col">${t('compare.verified')}</th></tr></thead>
      <tbody>${registered.map((what) => row(what, true))}${verified.map((what) => row(what, false))}</tbody>
    </table>
    ${neverPosted ? html`<p class="muted small">${neverPosted}</p>` : nothing}`;
}

/** VF1: the two ways in. @param notices what came of an earlier sign-in */
export function startStep(view: View, notices: unknown): TemplateResult {
  const { state, t, send, level } = view;
  const desk = deskOf(state);
  if (!desk) return html``;
  const { providers } = desk;
  const own = desk.fields.length > 0;
  return html`${head({ level, title: t('start.title') })}
    ${notices}
    <div class=${providers.length && own ? 'cols even' : 'stack'}>
      ${providers.map(
        (provider) => html`<div class="card" part="card">
          <slot class="logo" name="logo-${provider.id}"></slot>
          ${heading({ level: below(level), text: t('start.provider', { name: provider.name }) })}
          <span class="flag">${t('start.now')}</span>
          <p>${t('start.provider.text', { needs: provider.needs })}</p>
          <p class="muted small">${t('start.provider.host', { host: `\u2068${new URL(provider.origin).host}\u2069` })}</p>
          <div class="actions">${signInButton(view, provider, 'primary')}</div>
        </div>`,
      )}
      ${own
        ? html`<div class="card" part="card">
            ${heading({ level: below(level), text: t('start.own') })}
            <span class="flag idle">${t('start.hours', { count: desk.hours })}</span>
            <p>${t('start.own.text')}</p>
            <details><summary>${t('start.bring')}</summary>${bullets(desk.bring)}</details>
            <div class="actions">
              ${button({ text: t('start.register'), kind: 'plain', focus: 'register', onPress: () => send({ type: 'go', step: 'register' }) })}
              ${button({ text: t('start.known'), kind: 'link', focus: 'known', onPress: () => send({ type: 'go', step: 'password' }) })}
            </div>
          </div>`
        : nothing}
    </div>
    ${own ? comparison(view, desk) : nothing}
    ${helpLine(view)}`;
}
