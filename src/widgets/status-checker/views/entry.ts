import { html, nothing, type TemplateResult } from 'lit';
import type { StatusRules } from '../../../domain/cases.ts';
import { button } from '../../../ui/button.ts';
import { errorSummary } from '../../../ui/error-summary.ts';
import { field } from '../../../ui/field.ts';
import { head } from '../../../ui/head.ts';
import { below, heading } from '../../../ui/heading.ts';
import { busy } from '../../../ui/progress.ts';
import { arriving } from '../../frame.ts';
import { codeFormat, questions, readFailure, rulesOf } from '../questions.ts';
import type { Question } from '../state.ts';
import { helpLine, problemNotice } from './frame.ts';
import type { View } from './view.ts';

const fills = { phone: 'off', surname: 'family-name', 'birth-year': 'bday-year' };

function wrong({ state, t }: View, rules: StatusRules, what: Question): string {
  if (what === 'code') return t('fault.code', { count: codeFormat(state, rules).length });
  const { kind, digits = 4 } = rules.factor;
  return kind === 'phone' ? t('fault.phone', { count: digits }) : t(`fault.${kind}`);
}

function question(view: View, rules: StatusRules, what: Question): TemplateResult {
  const { state, t, send } = view;
  const common = {
    id: what,
    value: state.draft[what],
    error: state.faults.includes(what) ? wrong(view, rules, what) : undefined,
    onInput: (text: string) => send({ type: 'type', what, text }),
  };
  if (what === 'code') {
    const { kind, length } = codeFormat(state, rules);
    const label = state.setting.kind === 'case' ? t('code') : t('certificate.code');
    return field({ ...common, label, kind: kind === 'digits' ? 'numeric' : 'code', hint: t(`code.${kind}`, { count: length }), autocomplete: 'one-time-code' });
  }
  const { kind, digits = 4 } = rules.factor;
  const label = kind === 'phone' ? t('factor.phone', { count: digits }) : t(`factor.${kind}`);
  return field({ ...common, label, kind: kind === 'surname' ? 'text' : 'numeric', hint: t('factor.hint'), autocomplete: fills[kind] });
}

/** ST2, RQ13. `more` stands under the question. */
export function entryStep(view: View, more: unknown): TemplateResult {
  const { state, t, send, level } = view;
  const rules = rulesOf(state);
  if (!rules) return loadingStep(view);
  const { faults, asking } = state;
  const errors = faults.map((id) => ({ id, text: wrong(view, rules, id) }));
  const submit = (event: Event) => {
    event.preventDefault();
    event.stopPropagation(); // the page's own form must not hear of it
    send({ type: 'check' });
  };
  const certificate = state.setting.kind === 'certificate';
  return html`${head({
      level,
      title: certificate ? t('certificate.title') : t('name'),
      lead: certificate ? t('certificate.lead') : t('lead'),
      errorPrefix: faults.length || state.problem ? t('errorPrefix') : undefined,
    })}
    ${faults.length ? errorSummary({ level: below(level), title: t('problems', { count: faults.length }), errors }) : nothing}${problemNotice(view)}
    <form class="fields" novalidate @submit=${submit}>
      ${questions(state).map((what) => question(view, rules, what))}
      <div class="actions">${button({ text: t('check'), submit: true, focus: 'primary' })}${asking ? busy({ text: t('looking') }) : nothing}</div>
    </form>
    ${certificate ? nothing : cabinet(view, rules)}${more}${helpLine(view)}`;
}

/** One's own cases, for those who sign in (ST3). */
function cabinet({ state, t, send, level, signIn, news }: View, { signIn: ways }: StatusRules): TemplateResult | typeof nothing {
  if (!state.session && !ways.length) return nothing;
  const buttons = state.session
    ? button({ kind: 'plain', slim: true, text: t('cabinet.open'), onPress: () => send({ type: 'cabinet' }) })
    : ways.map(({ id, name }) => button({ kind: 'plain', slim: true, text: name, onPress: () => signIn(id) }));
  return html`<div class="card" part="card">
    ${heading({ level: below(level), text: t('cabinet') })}
    ${state.session ? nothing : html`<p>${t('cabinet.text')}</p>`}
    ${news}
    <div class="row">${buttons}</div>
  </div>`;
}

/** Before the question: what is awaited, or why it can't be asked. */
export function loadingStep(view: View): TemplateResult {
  return arriving(view, view.t('name'), readFailure(view.state));
}
