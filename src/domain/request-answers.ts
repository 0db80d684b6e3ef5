/** What a definition asks of a person, and what is wrong with what they answered (WCAG 3.3.1). */
import type { CalendarSystem } from './calendar.ts';
import { holds, listOf, textOf, valueOf, type Value, type Values } from './conditions.ts';
import { canonicalEmail, canonicalPhone, checkEmail, checkPhone, latinDigits } from './contact.ts';
import { readDate } from './date-entry.ts';
import { isIsoDate, type IsoDate } from './dates.ts';
import type { FieldFault } from './errors.ts';
import { isAmount, readAmount, typeAmount } from './money.ts';
import { own, type Definition, type RequestField, type RequiredDocument, type Step } from './request-definition.ts';
import { checkDigitRight, readShaped } from './shaped-code.ts';
import { checkShares, type Share } from './shares.ts';
import { askedSteps } from './request-steps.ts';

/** What answers are judged by besides themselves. */
export interface Frame {
  /** Days are typed in this calendar. */
  readonly calendar: CalendarSystem;
  /** The day at the office; asked only where an answer is bound by it, as the clock of a zone may take an old telephone a visible wait. */
  readonly today: IsoDate;
}

/** Questions that the widget asks in every service with such a step, as fields. Labels are the widget's own. */
function ownFields(step: Step): RequestField[] {
  const field = (id: string, more: Partial<RequestField> = {}): RequestField => ({ id, kind: 'text', label: '', maxLength: 100, optional: step.optional, ...more });
  switch (step.kind) {
    case 'property':
      return [{ id: own.property, kind: 'code', label: '', shape: step.shape, hint: step.hint }];
    case 'earlier-request':
      return [field(own.earlier, { hint: step.hint, maxLength: 40 })];
    case 'letter':
      return [
        field(own.letterNumber, { hint: step.hint, maxLength: 40 }),
        field(own.letterDate, { kind: 'date', until: 'today' }),
        field(own.letterAuthority, step.authorities?.length ? { kind: 'choice', options: step.authorities } : {}),
      ];
    case 'applicant':
      return [
        field(own.applicantName, { autocomplete: 'name' }),
        ...(step.ownership?.length ? [field(own.ownership, { kind: 'choice', options: step.ownership })] : []),
      ];
    default:
      return [];
  }
}

/** The fields that a step asks for now, its own first. */
export function askedFields(step: Step, facts: Values): RequestField[] {
  return [...ownFields(step), ...(step.fields ?? [])].filter(({ showWhen }) => holds(showWhen, facts));
}

export function askedDocuments(step: Step, facts: Values): RequiredDocument[] {
  return (step.documents ?? []).filter(({ showWhen }) => holds(showWhen, facts));
}

/** Whether a step asks for the owners and their shares. */
export function asksShares({ kind, shares }: Step, facts: Values): boolean {
  return kind === 'applicant' && shares !== undefined && holds(shares.showWhen, facts);
}

/** The owners as typed; one empty line when there is none. */
export function sharesOf(values: Values): readonly Share[] {
  const shares = listOf(values, own.shares);
  const names = listOf(values, own.owners);
  const count = Math.max(shares.length, names.length, 1);
  return [...Array(count).keys()].map((at) => ({ name: names[at] ?? '', share: shares[at] ?? '' }));
}

/** What is wrong with one answer: a code that has words in every language. */
function faultOf(field: RequestField, value: Value, facts: Values, frame: Frame): string | undefined {
  const { kind, options = [], optional, minLength = 0, maxLength = Infinity } = field;
  const given = (typeof value === 'string' ? [value] : value).filter((each) => each.trim());
  const first = given[0]?.trim() ?? '';
  const choosing = kind === 'choice' || kind === 'choices' || kind === 'yes-no';
  if (kind === 'date' ? !first.replace(/\//g, '').trim() : !first) return optional ? undefined : choosing ? 'choose' : kind === 'date' ? 'date-empty' : 'required';
  switch (kind) {
    case 'email':
      return checkEmail(first) === 'ok' ? undefined : 'email';
    case 'tel':
      return checkPhone(first) === 'ok' ? undefined : 'phone';
    case 'yes-no':
      return first === 'yes' || first === 'no' ? undefined : 'choose';
    case 'choice':
    case 'choices':
      return given.every((id) => options.some((option) => option.id === id && !(option.offWhen && holds(option.offWhen, facts)))) ? undefined : 'choose';
    case 'number':
      return numberFault(latinDigits(first).replace(/[٫,]/g, '.'), field);
    case 'amount': {
      const reading = readAmount(first, field.currency ?? 'EUR');
      return 'fault' in reading ? reading.fault : boundsFault(reading.amount, field);
    }
    case 'date':
      return dateFault(first, field, frame);
    case 'code':
      return codeFault(first, field);
    default:
      return first.length > maxLength ? 'too-long' : first.length < minLength ? 'too-short' : undefined;
  }
}

function numberFault(text: string, field: RequestField): string | undefined {
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? boundsFault(Number(text), field) : 'number';
}

function boundsFault(number: number, { min = -Infinity, max = Infinity }: RequestField): string | undefined {
  return number < min ? 'too-small' : number > max ? 'too-big' : undefined;
}

function dateFault(text: string, { from, until }: RequestField, frame: Frame): string | undefined {
  const reading = readDate(text, frame.calendar);
  if ('fault' in reading) return reading.fault;
  const bound = (day: string | undefined) => (day === 'today' ? frame.today : day && isIsoDate(day) ? day : undefined);
  const first = bound(from);
  const last = bound(until);
  if (first && reading.date < first) return 'date-early';
  return last && reading.date > last ? 'date-late' : undefined;
}

function codeFault(text: string, { shape, checkDigit }: RequestField): string | undefined {
  const code = shape ? readShaped(text, shape) : text.length > 100 ? undefined : text;
  if (!code) return 'shape';
  return checkDigit && !checkDigitRight(code, checkDigit) ? 'check-digit' : undefined;
}

/** All that keeps a step from being left, in the order of its questions. */
export function checkStep(step: Step, values: Values, facts: Values, accepted: readonly string[], frame: Frame): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const { id } of step.undertakings ?? []) if (step.kind === 'undertakings' && !accepted.includes(id)) faults.push({ field: id, code: 'undertaking' });
  for (const field of askedFields(step, facts)) {
    const code = faultOf(field, valueOf(values, field.id), facts, frame);
    if (!code) continue;
    faults.push(code === 'too-long' ? { field: field.id, code, excess: textOf(values, field.id).trim().length - (field.maxLength ?? 0) } : { field: field.id, code });
  }
  const found = asksShares(step, facts) ? checkShares(sharesOf(values), step.shares?.whole ?? 0) : undefined;
  if (found && 'at' in found) faults.push({ field: `${found.code === 'owner' ? own.owners : own.shares}.${found.at}`, code: found.code });
  else if (found) faults.push({ field: `${own.shares}.0`, code: found.code });
  return faults;
}

/** One answer as it is sent: trimmed, numbers and codes in one form, dates as ISO 8601. */
function canonical({ kind, currency, shape }: RequestField, text: string, calendar: CalendarSystem): string {
  const plain = text.trim();
  switch (kind) {
    case 'email':
      return canonicalEmail(plain);
    case 'tel':
      return canonicalPhone(plain);
    case 'number':
      return latinDigits(plain).replace(/[٫,]/g, '.');
    case 'amount': {
      const reading = readAmount(plain, currency ?? 'EUR');
      return 'amount' in reading ? String(reading.amount) : plain;
    }
    case 'date': {
      const reading = readDate(plain, calendar);
      return 'date' in reading ? reading.date : '';
    }
    case 'code':
      return (shape && readShaped(plain, shape)) ?? latinDigits(plain);
    default:
      return plain;
  }
}

/** What is sent: only what is asked now, in one form. Whatever can't be read yet is left out. */
export function finished(definition: Definition, values: Values, facts: Values, calendar: CalendarSystem): Values {
  const sent: Record<string, Value> = {};
  for (const step of askedSteps(definition, facts)) {
    for (const field of askedFields(step, facts)) {
      const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined;
      if (typeof value === 'string') {
        const text = canonical(field, value, calendar);
        if (text) sent[field.id] = text;
      } else if (value?.length) sent[field.id] = value;
    }
    if (asksShares(step, facts)) {
      const shares = sharesOf(values).filter(({ name, share }) => name.trim() && share.trim());
      sent[own.owners] = shares.map(({ name }) => name.trim());
      sent[own.shares] = shares.map(({ share }) => latinDigits(share).trim());
    }
  }
  return sent;
}

/** All questions that a definition may ask. */
const allFields = (definition: Definition): RequestField[] => definition.steps.flatMap((step) => [...ownFields(step), ...(step.fields ?? [])]);

/** Answers as rules read them: `۱۲` is 12, and 12,50 € are 1250 cents. What can't be read stays as it was typed. */
export function plainValues(definition: Definition, values: Values, calendar: CalendarSystem): Values {
  const plain: Record<string, Value> = {};
  for (const field of allFields(definition)) {
    const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined;
    if (typeof value === 'string' && value && field.kind !== 'text' && field.kind !== 'multiline') plain[field.id] = canonical(field, value, calendar);
  }
  return plain;
}

/** Answers of the server as they would be typed. */
export function typedValues(definition: Definition, values: Values): Values {
  const typed: Record<string, Value> = { ...values };
  for (const { id, kind, currency = 'EUR' } of allFields(definition)) {
    const amount = kind === 'amount' && Object.hasOwn(values, id) ? Number(values[id]) : NaN;
    if (isAmount(amount)) typed[id] = typeAmount(amount, currency);
  }
  return typed;
}

/** What was typed as a date of one calendar, as ISO 8601, which every calendar can show; what is no date stays as it is. */
export function withPlainDates(definition: Definition, values: Values, calendar: CalendarSystem): Values {
  const plain: Record<string, Value> = { ...values };
  for (const { id, kind } of allFields(definition)) {
    const value = Object.hasOwn(plain, id) ? plain[id] : undefined;
    const reading = kind === 'date' && typeof value === 'string' ? readDate(value, calendar) : undefined;
    if (reading && 'date' in reading) plain[id] = reading.date;
  }
  return plain;
}
