import type { FormField, Registration } from './account.ts';
import { canonicalEmail, canonicalPhone, checkEmail, checkPhone } from './contact.ts';
import type { FieldFault } from './errors.ts';
import { canonicalIdentity, checkIdentity } from './identity.ts';
import { canonicalPassword, checkPassword } from './passwords.ts';

/** Letters of any script, digits, and what joins them: a user name must be easy to say and to type. */
export function checkUserName(text: string): 'ok' | 'required' | 'user-name' {
  if (!text) return 'required';
  return /^[\p{L}\p{M}\p{Nd}][\p{L}\p{M}\p{Nd}._@+\u200c-]{2,49}$/u.test(text) ? 'ok' : 'user-name';
}

export const canonicalUserName = (text: string): string => text.normalize('NFC').trim();

/** What was typed by now, by the name of the field. */
export type Answers = Readonly<Record<string, string>>;

export const answerIn = (answers: Answers, name: string): string => (Object.hasOwn(answers, name) ? (answers[name] ?? '') : '');

function fault({ kind, number, required, maxLength }: FormField, value: string): string | undefined {
  if (!value) return required ? 'required' : undefined;
  if (number) {
    const verdict = checkIdentity(number, value);
    return verdict === 'ok' ? undefined : `${number}-${verdict}`;
  }
  if (kind === 'email' && checkEmail(value) !== 'ok') return 'email';
  if (kind === 'tel' && checkPhone(value) !== 'ok') return 'phone';
  return maxLength && value.length > maxLength ? 'too-long' : undefined;
}

/** What is wrong with the answers to a form, in the order of its fields (WCAG 3.3.1). */
export function checkAnswers(fields: readonly FormField[], answers: Answers): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const field of fields) {
    const code = fault(field, answerIn(answers, field.name).trim());
    if (code) faults.push({ field: field.name, code });
  }
  return faults;
}

/** The answers as they are sent and printed: only what was asked, each in its one form. */
export function finishedAnswers(fields: readonly FormField[], answers: Answers): Record<string, string> {
  const finished: Record<string, string> = {};
  for (const { name, kind, number } of fields) {
    const value = answerIn(answers, name).trim();
    if (!value) continue;
    finished[name] = number ? canonicalIdentity(number, value) : kind === 'email' ? canonicalEmail(value) : kind === 'tel' ? canonicalPhone(value) : value;
  }
  return finished;
}

/** All that keeps a registration from being sent. */
export function checkRegistration(fields: readonly FormField[], { answers, userName, password }: Registration): FieldFault[] {
  const faults = checkAnswers(fields, answers);
  const name = checkUserName(canonicalUserName(userName));
  if (name !== 'ok') faults.push({ field: 'userName', code: name });
  const verdict = password ? checkPassword(password, [userName, ...fields.map((field) => answerIn(answers, field.name))]) : 'required';
  if (verdict !== 'ok') faults.push({ field: 'password', code: verdict === 'required' ? verdict : `password-${verdict}` });
  return faults;
}

export function finishedRegistration(fields: readonly FormField[], draft: Registration): Registration {
  return {
    answers: finishedAnswers(fields, draft.answers),
    userName: canonicalUserName(draft.userName),
    password: canonicalPassword(draft.password),
    interests: draft.interests,
  };
}
