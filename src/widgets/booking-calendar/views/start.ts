import { html, nothing, type TemplateResult } from 'lit';
import { button, link } from '../../../ui/button.ts';
import { choiceTiles, type Choice } from '../../../ui/choices.ts';
import { below, heading } from '../../../ui/heading.ts';
import { clockIcon } from '../../../ui/icons.ts';
import { notice } from '../../../ui/notice.ts';
import { busy } from '../../../ui/progress.ts';
import { valueOf } from '../../load.ts';
import { modesOf, offered, readFailure } from '../questions.ts';
import { arriving, failureNotice } from '../../frame.ts';
import { helpLine, stepHead, townLinks } from './frame.ts';
import type { View } from './view.ts';

type Question = 'municipality' | 'mode' | 'service';

/** One of several, and on. */
function question(view: View, what: Question, title: string, legend: string, choices: readonly Choice[], columns: 1 | 2 | 3, more?: unknown): TemplateResult {
  const { state, t, send } = view;
  const error = state.faults.length ? t('chooseOne') : undefined;
  const failure = readFailure(state);
  return framed(view, what, title, html`${failure ? failureNotice(view, failure) : nothing}
    ${choiceTiles({ id: `choose-${what}`, legend, choices, columns, error, value: state.choice[what], onChoose: (id) => send({ type: 'choose', what, id }) })}
    ${more ?? nothing}
    <div class="actions">${button({ text: t('continue'), onPress: () => send({ type: 'next' }), focus: 'primary' })}</div>`);
}

/** One template for all that a question can be, so that its title, which has focus, stays when its choices come. */
function framed(view: View, what: Question, title: string, content: unknown): TemplateResult {
  return html`${stepHead(view, what, title)}${content}${helpLine(view)}`;
}

/** AP1 */
export function municipalityStep(view: View): TemplateResult {
  const { state, t } = view;
  const choices = (valueOf(state.municipalities) ?? []).map(({ id, name }) => ({ value: id, name }));
  return question(view, 'municipality', t('municipality.title'), t('municipality.title'), choices, 1, usefulLinks(view));
}

/** What the chosen municipality offers beside its appointments. */
function usefulLinks(view: View): TemplateResult | typeof nothing {
  const links = townLinks(view);
  if (!links.length) return nothing;
  return html`<div class="stack tight">
    ${heading({ level: below(view.level), text: view.t('municipality.links') })}
    <ul role="list">${links.map((each) => html`<li>${link(each)}</li>`)}</ul>
  </div>`;
}

/** AP2 */
export function modeStep(view: View): TemplateResult {
  const { state, t } = view;
  const choices = modesOf(state).map((mode) => ({ value: mode, name: t(`mode.${mode}`), more: t(`mode.${mode}.more`) }));
  return question(view, 'mode', t('mode.title'), t('mode.title'), choices, 2);
}

/** AP3 */
export function serviceStep(view: View): TemplateResult {
  const { state, t } = view;
  const services = valueOf(state.services);
  if (!services || !offered(state).length) {
    const failure = readFailure(state);
    const none = services ? notice({ kind: 'warn', title: t('service.none'), text: t('service.none.text') }) : busy({ text: t('loading') });
    return framed(view, 'service', t('service.title'), failure ? failureNotice(view, failure) : none);
  }
  const choices = offered(state).map(({ id, name, minutes, department, description }) => ({
    value: id,
    name,
    meta: t('service.minutes', { count: minutes }),
    icon: clockIcon,
    more: department,
    details: description ? { summary: t('service.about'), text: description } : undefined,
  }));
  return question(view, 'service', t('service.title'), t('service.legend'), choices, 3);
}

/** Before the first question: what is awaited, or why it can't be asked. */
export function loadingStep(view: View): TemplateResult {
  return arriving(view, view.t('name'), readFailure(view.state));
}
