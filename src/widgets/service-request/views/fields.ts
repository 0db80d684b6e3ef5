import { html, nothing, type TemplateResult } from 'lit';
import { holds, listOf, textOf } from '../../../domain/conditions.ts';
import { partsOf, readDate, type DateParts } from '../../../domain/date-entry.ts';
import { writeAmount } from '../../../domain/money.ts';
import { askedFields, asksShares, sharesOf } from '../../../domain/request-answers.ts';
import { own, type RequestField, type Step } from '../../../domain/request-definition.ts';
import { checkShares } from '../../../domain/shares.ts';
import { utcDate } from '../../../domain/dates.ts';
import { button } from '../../../ui/button.ts';
import { checkbox } from '../../../ui/checkbox.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { dateField } from '../../../ui/date-field.ts';
import { hintLine } from '../../../ui/field-lines.ts';
import { field as textField } from '../../../ui/field.ts';
import { multiline } from '../../../ui/multiline.ts';
import { below, heading } from '../../../ui/heading.ts';
import { yesNo } from '../../../ui/yes-no.ts';
import { facts } from '../state.ts';
import type { RoomView, Wrong } from './view.ts';

export const controlId = (name: string): string => `field-${name.replace(/[^\w-]/g, '_')}`;

/** What a question is called: in the definition's words, or in ours for what is ours. */
export function labelOf({ t, say }: RoomView, { id, label }: RequestField): string {
  switch (id) {
    case own.property:
      return say(label) || t('property.code');
    case own.earlier:
      return t('earlier.label');
    case own.letterNumber:
      return t('letter.number');
    case own.letterDate:
      return t('letter.date');
    case own.letterAuthority:
      return t('letter.authority');
    case own.applicantName:
      return t('applicant.name');
    case own.ownership:
      return t('applicant.ownership');
    default:
      return say(label);
  }
}

/** An amount with its unit, in words. */
export function money({ t, state }: RoomView, amount: number, currency: 'IRR' | 'EUR' | 'UAH'): string {
  return t(`amount.${currency}`, { amount: writeAmount(amount, currency, state.language.locale) });
}

/** What is wrong with an answer, in words that say what to write. */
function faultText(view: RoomView, asked: RequestField): string | undefined {
  const { state, t, f } = view;
  const found = state.faults.find(({ field }) => field === asked.id);
  if (!found) return undefined;
  const label = labelOf(view, asked);
  const value = textOf(state.values, asked.id);
  const bound = (number: number | undefined) => (asked.kind === 'amount' ? money(view, number ?? 0, asked.currency ?? 'EUR') : f.number(number ?? 0));
  const example = f.digits(f.calendar.id === 'persian' ? '1405' : '2026');
  switch (found.code) {
    case 'email':
      return t('fault.email', { example: t('example.email') });
    case 'phone':
      return t('fault.phone', { example: t('example.phone') });
    case 'too-small':
      return t('fault.too-small', { label, min: bound(asked.min) });
    case 'too-big':
      return t('fault.too-big', { label, max: bound(asked.max) });
    case 'too-long': // or by the server's own count
      return found.excess ? t('fault.too-long', { label, count: found.excess }) : (found.text ?? t('fault.server', { label }));
    case 'too-short':
      return t('fault.too-short', { label, count: asked.minLength ?? 0 });
    case 'date-length': {
      const reading = readDate(value, f.calendar);
      return 'days' in reading ? t('fault.date-length', { label, month: f.month(reading.first), count: reading.days }) : t('fault.server', { label });
    }
    case 'date-calendar':
      return t('fault.date-calendar', { label, example });
    case 'unknown-property':
      return t('fault.unknown-property');
    case 'required':
    case 'choose':
    case 'number':
    case 'amount':
    case 'toman':
    case 'shape':
    case 'check-digit':
    case 'date-empty':
    case 'date-day':
    case 'date-month':
    case 'date-year':
    case 'date-late':
    case 'date-early':
      return t(`fault.${found.code}`, { label });
    default:
      return found.text ?? t('fault.server', { label });
  }
}

/** The parts of a date in the order that the language writes them: all four put the day first. */
const order: readonly (keyof DateParts)[] = ['day', 'month', 'year'];

function control(view: RoomView, asked: RequestField): TemplateResult {
  const { state, t, say, send, f } = view;
  const { id: name, kind, hint, optional, options = [] } = asked;
  const id = controlId(name);
  const value = textOf(state.values, name);
  const error = faultText(view, asked);
  const label = labelOf(view, asked);
  const common = { id, hint: say(hint) || undefined, error, optional: optional ? t('optional') : undefined };
  const answer = (text: string) => send({ type: 'answer', field: name, value: text });
  const known = facts(state);
  switch (kind) {
    case 'yes-no':
      return yesNo({ ...common, legend: label, yes: t('answer.yes'), no: t('answer.no'), value, onChoose: answer });
    case 'choice':
      return choiceTiles({
        ...common,
        legend: optional ? `${label} ${t('optional')}` : label,
        showLegend: true,
        columns: options.length > 4 ? 2 : 1,
        value,
        choices: options.map((option) => {
          const off = Boolean(option.offWhen && holds(option.offWhen, known));
          return { value: option.id, name: say(option.label), off, more: (off && say(option.offText)) || say(option.hint) || undefined };
        }),
        onChoose: answer,
      });
    case 'choices': {
      const chosen = listOf(state.values, name);
      return html`<fieldset class=${error ? 'field wrong' : 'field'} part="field" aria-describedby=${common.hint ? `${id}-hint` : nothing}>
        <legend class="legend" part="label">${label}${optional ? html` <span class="optional">${common.optional}</span>` : nothing}</legend>${hintLine(id, common.hint)}
        ${options.map((option, at) =>
          checkbox({
            id: at ? `${id}-${at}` : id,
            text: say(option.label),
            checked: chosen.includes(option.id),
            error: at ? undefined : error,
            onChange: (given) => send({ type: 'answer', field: name, value: given ? [...chosen, option.id] : chosen.filter((each) => each !== option.id) }),
          }),
        )}</fieldset>`;
    }
    case 'date':
      return dateField({
        ...common,
        legend: label,
        hint: common.hint ?? t('date.hint', { example: exampleDate(view) }),
        parts: partsOf(value, f.calendar),
        names: order.map((part) => [part, t(`date.${part}`)] as const),
        onInput: answer,
      });
    case 'multiline':
      return multiline({ ...common, label, value, onInput: answer });
    case 'email':
    case 'tel':
      return textField({ ...common, kind, label, value, autocomplete: asked.autocomplete, onInput: answer });
    case 'amount':
      // Rials or tomans, euros or cents: never left to a guess.
      return textField({ ...common, hint: common.hint ?? t(`dues.amount.${asked.currency ?? 'EUR'}`), kind: 'numeric', label, value, onInput: answer });
    case 'number':
      return textField({ ...common, kind: 'numeric', label, value, onInput: answer });
    case 'code':
      return textField({ ...common, kind: /A/.test(asked.shape ?? 'A') ? 'code' : 'numeric', label, value, autocomplete: asked.autocomplete, onInput: answer });
    default:
      return textField({ ...common, kind: 'text', label, value, autocomplete: asked.autocomplete, onInput: answer });
  }
}

/** Yesterday, as it would be typed. */
function exampleDate({ state, f }: RoomView): string {
  const { year, month, day } = f.calendar.read(utcDate(state.now - 86_400_000));
  return f.digits(`${day} ${month} ${year}`);
}

/** The questions of a step, but the property's own where it is asked another way. */
export function fieldsOf(view: RoomView, step: Step, skip: readonly string[] = []): TemplateResult {
  const asked = askedFields(step, facts(view.state)).filter(({ id }) => !skip.includes(id));
  return html`${asked.map((each) => control(view, each))}${asksShares(step, facts(view.state)) ? owners(view, step) : nothing}`;
}

/** RQ6: who owns how much. */
function owners(view: RoomView, step: Step): TemplateResult {
  const { state, t, say, send, f, level } = view;
  const unit = say(step.shares?.unit);
  const shares = sharesOf(state.values);
  const set = (name: string, at: number, value: string) => {
    const list = shares.map((each) => (name === own.owners ? each.name : each.share));
    list[at] = value;
    send({ type: 'answer', field: name, value: list });
  };
  return html`<div class="stack">
    ${heading({ level: below(level), text: t('shares.title') })}
    <p class="muted">${t('shares.lead', { whole: step.shares?.whole ?? 0, unit })}</p>
    ${shares.map(({ name, share }, at) => {
      const number = f.number(at + 1);
      return html`<div class="owner">
        ${textField({ id: controlId(`${own.owners}.${at}`), label: t('shares.owner', { number }), value: name, error: shareFault(view, step, `${own.owners}.${at}`), onInput: (value) => set(own.owners, at, value) })}
        ${textField({ id: controlId(`${own.shares}.${at}`), kind: 'numeric', label: t('shares.share', { number, unit }), value: share, error: shareFault(view, step, `${own.shares}.${at}`), onInput: (value) => set(own.shares, at, value) })}
        ${shares.length > 1 ? button({ kind: 'link', text: t('shares.remove', { number }), onPress: () => send({ type: 'fewer-owners', at }) }) : nothing}
      </div>`;
    })}
    <p>${button({ kind: 'plain', slim: true, text: t('shares.add'), onPress: () => send({ type: 'more-owners' }), focus: 'more-owners' })}</p>
  </div>`;
}

function shareFault({ state, t, say, f }: RoomView, step: Step, name: string): string | undefined {
  const found = state.faults.find(({ field }) => field === name);
  if (!found) return undefined;
  const number = f.number(Number(name.split('.').pop()) + 1);
  if (found.code === 'owner' || found.code === 'share') return t(`fault.${found.code}`, { number });
  const wrong = checkShares(sharesOf(state.values), step.shares?.whole ?? 0);
  const by = f.number(wrong && 'by' in wrong ? Math.round(wrong.by * 1000) / 1000 : 0);
  return t(found.code === 'shares-over' ? 'fault.shares-over' : 'fault.shares-short', { whole: step.shares?.whole ?? 0, unit: say(step.shares?.unit), by });
}

/** What is wrong in a step, for the summary, in the order of its questions. */
export function wrongs(view: RoomView, step: Step): Wrong[] {
  const asked = askedFields(step, facts(view.state)).map((each) => ({ id: controlId(each.id), text: faultText(view, each) }));
  const shares = view.state.faults.filter(({ field }) => /^applicant\.(owners|shares)\.\d+$/.test(field)).map(({ field }) => ({ id: controlId(field), text: shareFault(view, step, field) }));
  return [...asked, ...shares].filter((wrong): wrong is Wrong => wrong.text !== undefined);
}

/** What a browser or a password manager filled in without saying so is an answer too. */
export function takeSilent({ state, send }: RoomView, step: Step, form: HTMLFormElement): void {
  for (const { id: name, kind } of askedFields(step, facts(state))) {
    if (kind === 'choice' || kind === 'choices' || kind === 'yes-no' || kind === 'date') continue;
    const found = form.querySelector<HTMLInputElement>(`#${CSS.escape(controlId(name))}`);
    if (found && found.value !== textOf(state.values, name)) send({ type: 'answer', field: name, value: found.value });
  }
}
