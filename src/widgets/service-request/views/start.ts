import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/button.ts';
import { choiceTiles, type Choice } from '../../../ui/choices.ts';
import { head } from '../../../ui/head.ts';
import { notice } from '../../../ui/notice.ts';
import { arriving, failureNotice } from '../../frame.ts';
import { valueOf } from '../../load.ts';
import { canGoBack } from '../start-act.ts';
import { definitionOf, readFailure } from '../state.ts';
import { helpLine } from './help-line.ts';
import type { Room, View } from './view.ts';

/** Before the first question: what is awaited, or why it can't be asked. */
export function loadingStep(view: View): TemplateResult {
  return arriving(view, view.t('name'), readFailure(view.state));
}

/** One of several, and on. */
function question(view: View, what: 'service' | 'role', choices: readonly Choice[], room: Room | undefined, more?: unknown): TemplateResult {
  const { state, t, level, send } = view;
  const title = t(`${what}.title`);
  const error = state.faults.length ? t('chooseOne') : undefined;
  return html`${head({ level, title, back: canGoBack(state) ? { text: t('back'), onBack: () => send({ type: 'back' }) } : undefined, errorPrefix: error && t('errorPrefix') })}
    ${error && room?.summary(view, [{ id: `choose-${what}`, text: error }])}${more}
    ${choiceTiles({ id: `choose-${what}`, legend: title, choices, error, value: state[what], onChoose: (id) => send({ type: what, id }) })}
    <div class="actions">${button({ text: t('continue'), onPress: () => send({ type: 'next' }), focus: 'primary' })}</div>
    ${helpLine(view)}`;
}

/** RQ3: which request. */
export function serviceStep(view: View, room?: Room): TemplateResult {
  const { state, t, say, level } = view;
  const types = valueOf(state.types) ?? [];
  if (!types.length) return html`${head({ level, title: t('service.title') })}${notice({ kind: 'warn', title: t('service.none'), text: t('service.none.text') })}${helpLine(view)}`;
  const failure = readFailure(state);
  return question(view, 'service', types.map(({ id, title, summary: more }) => ({ value: id, name: say(title), more: say(more) || undefined })), room, failure && failureNotice(view, failure));
}

/** RQ12: who files it. */
export function roleStep(view: View, room?: Room): TemplateResult {
  const { state, t } = view;
  const roles = definitionOf(state)?.applicants ?? [];
  return question(view, 'role', roles.map(({ role }) => ({ value: role, name: t(`role.${role}`) })), room);
}

/** RQ2, VF3, VF7: who may file must have signed in. @param ways absent where the page does that; `awaited` while that is not known */
export function signInStep(view: View, ways: unknown): TemplateResult {
  const { state, t, send, level } = view;
  const level3 = definitionOf(state)?.applicants.find(({ role }) => role === state.role)?.signIn === 'verified' ? 'verified' : 'account';
  return html`${head({ level, title: t('sign-in.title'), lead: t(`sign-in.${level3}`), back: canGoBack(state) ? { text: t('back'), onBack: () => send({ type: 'back' }) } : undefined })}
    ${state.problem ? notice({ kind: 'warn', role: 'alert', focus: 'problem', text: t(state.problem.failure.status === 401 ? 'sign-in.over' : 'sign-in.refused') }) : nothing}
    <slot name="sign-in"></slot>
    ${ways ?? html`<div class="actions">${button({ text: t('sign-in.button'), onPress: () => send({ type: 'sign-in' }), focus: 'primary' })}</div>`}
    ${helpLine(view)}`;
}
