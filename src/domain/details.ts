import { answerTo, askedConsents, askedFields, type Answers, type Service } from './booking.ts';
import { canonicalEmail, canonicalPhone, checkEmail, checkPhone } from './contact.ts';
import type { FieldFault } from './errors.ts';
import type { Mode } from './municipality.ts';

/** What a citizen has typed and ticked so far. Survives errors, taken slots and changes of service. */
export interface Draft {
  readonly answers: Answers;
  readonly consents: readonly string[];
}

/** What is wrong with one answer: a code that has words in every language. */
function fault(kind: string, value: string, required: boolean, maxLength?: number): string | undefined {
  if (!value) return required ? (kind === 'yes-no' ? 'choose' : 'required') : undefined;
  if (kind === 'email' && checkEmail(value) !== 'ok') return 'email';
  if (kind === 'tel' && checkPhone(value) !== 'ok') return 'phone';
  return maxLength && value.length > maxLength ? 'too-long' : undefined;
}

/** All that keeps a draft from being sent, in the order of the form (WCAG 3.3.1). Consents are named by their id. */
export function checkDraft(service: Service, mode: Mode, draft: Draft): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const { name, kind, required, maxLength } of askedFields(service, mode, draft.answers)) {
    const value = answerTo(draft.answers, name).trim();
    const code = fault(kind, value, required, maxLength);
    if (code) faults.push(code === 'too-long' ? { field: name, code, excess: value.length - (maxLength ?? 0) } : { field: name, code });
  }
  for (const { id, required } of askedConsents(service, mode)) {
    if (required && !draft.consents.includes(id)) faults.push({ field: id, code: 'consent' });
  }
  return faults;
}

/** What is sent: only what was asked, trimmed, telephone numbers and e-mail addresses in one form. */
export function finished(service: Service, mode: Mode, draft: Draft): Draft {
  const answers: Record<string, string> = {};
  for (const { name, kind } of askedFields(service, mode, draft.answers)) {
    const value = answerTo(draft.answers, name).trim();
    if (value) answers[name] = kind === 'tel' ? canonicalPhone(value) : kind === 'email' ? canonicalEmail(value) : value;
  }
  const asked = askedConsents(service, mode).map(({ id }) => id);
  return { answers, consents: draft.consents.filter((id) => asked.includes(id)) };
}
