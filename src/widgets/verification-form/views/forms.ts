import { html, nothing, type TemplateResult } from 'lit';
import type { FormField } from '../../../domain/account.ts';
import { strength } from '../../../domain/passwords.ts';
import { answerIn, canonicalUserName } from '../../../domain/registration.ts';
import { viewerZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { errorSummary } from '../../../ui/error-summary.ts';
import { field } from '../../../ui/field.ts';
import { head, type HeadArgs } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { secret } from '../../../ui/secret.ts';
import { failureNotice } from '../../frame.ts';
import { deskOf } from '../transitions.ts';
import { helpLine } from './frame.ts';
import type { RoomView } from './view.ts';

export const idOf = (name: string): string => `field-${name}`;

/** The top of a step of the three stages. */
export function stageHead(view: RoomView, now: 1 | 2 | 3, title: string, more: Partial<HeadArgs> = {}): TemplateResult {
  const { state, t, level, send } = view;
  const names = ['stage.register', 'stage.verify', 'stage.activate'] as const;
  const step = t('stageOf', { now, of: 3, name: t(names[now - 1] ?? 'stage.register') });
  const errorPrefix = state.faults.length ? t('errorPrefix') : undefined;
  return head({ level, title, track: { now, of: 3 }, step, back: { text: t('back'), onBack: () => send({ type: 'back' }) }, errorPrefix, ...more });
}

/** What is wrong with an answer, in words that say what to write. */
export function faultText({ state, t }: RoomView, name: string, label: string): string | undefined {
  const found = state.faults.find((fault) => fault.field === name);
  if (!found) return undefined;
  const { code, text } = found;
  const kind = code.replace(/-form$/, '');
  if (code.endsWith('-check')) return t('fault.check', { label });
  // A code of a newer server has no words of ours.
  return t(`fault.${kind as 'required'}`, { label }) || (text ?? t('fault.server', { label }));
}

/** What a form asks, in the municipality's own words and order. */
export function fieldsOf(view: RoomView, form: 'answers' | 'paper', asked: readonly FormField[]): TemplateResult[] {
  const { state, t, send } = view;
  return asked.map(({ name, kind, number, label, hint, required, autocomplete }) =>
    field({
      id: idOf(name),
      // Numbers with letters in them are no affair of a keypad.
      kind: number && /^(afm|amka|national-code|taxpayer|organisation)$/.test(number) ? 'numeric' : kind,
      label,
      hint,
      error: faultText(view, name, label),
      value: answerIn(state.draft[form], name),
      autocomplete,
      optional: required ? undefined : t('optional'),
      onInput: (value) => send({ type: 'answer', form, field: name, value }),
    }),
  );
}

/** The summary above a form, what failed, and what is being done. */
export function messages(view: RoomView, labels: readonly (readonly [string, string])[]): TemplateResult {
  const { state, t, level } = view;
  const errors = labels.flatMap(([name, label]) => {
    const text = faultText(view, name, label);
    return text ? [{ id: idOf(name), text }] : [];
  });
  const { problem, overtaken } = state;
  const uncertain = problem && ['offline', 'timeout', 'contract', 'unavailable'].includes(problem.failure.kind);
  return html`${overtaken ? notice({ kind: 'info', role: 'status', title: t('failure.conflict.title'), level: below(level), text: t('overtaken'), focus: 'notice' }) : nothing}
    ${errors.length ? errorSummary({ level: below(level), title: t('problems', { count: errors.length }), errors }) : nothing}
    ${problem ? failureNotice(view, problem.failure) : nothing}${uncertain ? html`<p class="muted small">${t('unsure')}</p>` : nothing}`;
}

/** What the clerk found, a sentence a line. */
export const findingsText = (findings: readonly string[]): TemplateResult => html`${findings.map((finding) => html`<bdi>${finding}</bdi><br />`)}`;

/** The button that sends, or what is being done in its place. */
export function sendButton({ state, t }: RoomView, text: string): TemplateResult {
  return state.write ? busy({ text: t(state.write.again ? 'busy.again' : 'busy') }) : button({ text, submit: true, focus: 'primary' });
}

/** A form of the widget's own: the host page may stand inside another one. */
export function form(view: RoomView, content: TemplateResult): TemplateResult {
  return html`<form
    class="stack" novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      takeSilent(view, event.currentTarget as HTMLFormElement);
      view.send({ type: 'next' });
    }}
  >${content}</form>`;
}

/** What a browser or a password manager filled in without saying so is an answer too. */
function takeSilent({ state, send }: RoomView, element: HTMLFormElement): void {
  for (const input of element.querySelectorAll<HTMLInputElement>('input[id^="field-"]')) {
    if (/^(radio|checkbox|file)$/.test(input.type)) continue;
    const name = input.id.slice(6);
    const { draft, step } = state;
    if (name === 'userName' || name === 'password' || name === 'code') {
      if (input.value !== draft[name]) send({ type: 'type', what: name, value: input.value });
    } else {
      const kind = step === 'paper' ? 'paper' : 'answers';
      if (input.value !== answerIn(draft[kind], name)) send({ type: 'answer', form: kind, field: name, value: input.value });
    }
  }
}

function password(view: RoomView, autocomplete: 'new-password' | 'current-password'): TemplateResult {
  const { state, t, send, local, setLocal } = view;
  const value = state.draft.password;
  const fresh = autocomplete === 'new-password';
  return secret({
    id: idOf('password'),
    label: t('register.password'),
    hint: fresh ? t('register.password.hint') : undefined,
    error: faultText(view, 'password', t('register.password')),
    value,
    autocomplete,
    status: fresh && value ? t(`strength.${strength(value)}`) : undefined,
    shown: local.shown,
    show: t('password.show'),
    onShow: (shown) => setLocal({ shown }),
    onInput: (text) => send({ type: 'type', what: 'password', value: text }),
  });
}

/** A (VF2) */
export function registerStep(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const desk = deskOf(state);
  if (!desk) return html``;
  const { draft, free } = state;
  const asked = free && free.userName === canonicalUserName(draft.userName) ? free : undefined;
  const labels = [...desk.fields.map(({ name, label }) => [name, label] as const), ['userName', t('register.userName')] as const, ['password', t('register.password')] as const];
  const error = faultText(view, 'userName', t('register.userName')) ?? (asked && !asked.free ? t('fault.taken') : undefined);
  return html`${stageHead(view, 1, t('register.title'))}
    ${messages(view, labels)}
    ${form(
      view,
      html`<div class="fields">
          ${fieldsOf(view, 'answers', desk.fields)}
          ${field({ id: idOf('userName'), label: t('register.userName'), hint: t('register.userName.hint'), error, value: draft.userName, autocomplete: 'username', onInput: (value) => send({ type: 'type', what: 'userName', value }) })}
          ${asked?.free ? html`<p class="hint">${t('register.free')}</p>` : nothing}
          ${password(view, 'new-password')}
          ${desk.interests.length
            ? html`<fieldset class="field"><legend class="legend">${t('register.interests')}</legend><p class="hint">${t('register.interests.hint')}</p>
                ${desk.interests.map(({ id, name }) =>
                  checkbox({ id: `interest-${id}`, text: name, checked: draft.interests.includes(id), onChange: (wanted) => send({ type: 'interest', id, wanted }) }),
                )}</fieldset>`
            : nothing}
        </div>
        <div class="actions">${sendButton(view, t('register.submit'))}<span class="muted small">${t('register.note')}</span></div>`,
    )}
    ${heading({ level: below(level), text: t('compare') })}
    <ul class="bring">${desk.registered.map((what) => html`<li><span>${what}</span></li>`)}</ul>
    ${helpLine(view)}`;
}

/** The code in the e-mail: pasteable, in one box (WCAG 3.3.8). */
export function codeStep(view: RoomView): TemplateResult {
  const { state, t, f, send } = view;
  const { draft, pending } = state;
  const label = t('code.label');
  const email = deskOf(state)?.fields.find(({ kind }) => kind === 'email')?.name ?? 'email';
  const early = pending && pending.resend > state.now;
  return html`${stageHead(view, 1, t('code.title'), { lead: t('code.lead', { email: `\u2068${answerIn(draft.answers, email).trim()}\u2069` }) })}
    ${state.resent ? notice({ kind: 'ok', text: t('code.resent'), role: 'status' }) : nothing}
    ${messages(view, [['code', label]])}
    ${form(
      view,
      html`<div class="fields">${field({ id: idOf('code'), kind: 'numeric', label, hint: t('code.hint'), error: faultText(view, 'code', label), value: draft.code, autocomplete: 'one-time-code', onInput: (value) => send({ type: 'type', what: 'code', value }) })}</div>
        <div class="actions">${sendButton(view, t('code.submit'))}</div>`,
    )}
    <div class="row">
      ${early
        ? html`<p class="muted small">${t('code.resend.at', { time: f.time(pending.resend - state.skew, viewerZone()) })}</p>`
        : button({ text: t('code.resend'), kind: 'link', focus: 'resend', onPress: () => send({ type: 'resend' }) })}
      ${button({ text: t('code.other'), kind: 'link', onPress: () => send({ type: 'back' }) })}
    </div>
    ${helpLine(view)}`;
}

/** In with the municipality's own codes (VF1). */
export function passwordStep(view: RoomView): TemplateResult {
  const { state, t, send, level } = view;
  const labels = [['userName', t('password.userName')] as const, ['password', t('register.password')] as const];
  return html`${head({ level, title: t('password.title'), back: { text: t('back'), onBack: () => send({ type: 'back' }) }, errorPrefix: state.faults.length ? t('errorPrefix') : undefined })}
    ${messages(view, labels)}
    ${form(
      view,
      html`<div class="fields">
          ${field({ id: idOf('userName'), label: t('password.userName'), error: faultText(view, 'userName', t('password.userName')), value: state.draft.userName, autocomplete: 'username', onInput: (value) => send({ type: 'type', what: 'userName', value }) })}
          ${password(view, 'current-password')}
        </div>
        <div class="actions">${sendButton(view, t('password.submit'))}</div>`,
    )}
    ${helpLine(view)}`;
}
