/**
 * Service definitions as they travel, and as a page may give one inline. `docs/service-definition.schema.json` is generated from
 * this. Members that are not listed are dropped.
 */
import type { Definition } from '../../domain/request-definition.ts';
import { AdapterError } from '../../domain/errors.ts';
import {
  toCheckDigit,
  toCondition,
  toCurrency,
  toFees,
  toFieldKind,
  toFileKinds,
  toFormat,
  toNumber,
  toRole,
  toSignIn,
  toSize,
  toStepKind,
  toText,
  toWays,
} from './definition-values.ts';
import { flag, list, maybe, object, read, safeParse, text, unique } from './schema.ts';
import { maybeText } from './wire-first.ts';

export const wireText = read(toText);
export const wireCondition = read((value: unknown) => toCondition(value));
export const wireSize = read(toSize);
export const wireNumber = read(toNumber);
export const wireRole = read(toRole);
export const wireSignIn = read(toSignIn);
export const wireFieldKind = read(toFieldKind);
export const wireStepKind = read(toStepKind);
export const wireFileKinds = read(toFileKinds);
export const wireWays = read(toWays);
export const wireCurrency = read(toCurrency);
export const wireCheckDigit = read(toCheckDigit);
export const wireFees = read(toFees);
export const wireFormat = read(toFormat);

const maybeTexts = maybe(wireText);
const maybeRule = maybe(wireCondition);
const maybeSize = maybe(wireSize);
const maybeNumber = maybe(wireNumber);
const maybeFlag = maybe(flag);

export const wireOption = object({ id: text, label: wireText, hint: maybeTexts, offWhen: maybeRule, offText: maybeTexts });

export const wireRequestField = object({
  id: text,
  kind: wireFieldKind,
  label: wireText,
  hint: maybeTexts,
  optional: maybeFlag,
  showWhen: maybeRule,
  autocomplete: maybeText,
  minLength: maybeSize,
  maxLength: maybeSize,
  min: maybeNumber,
  max: maybeNumber,
  currency: maybe(wireCurrency),
  from: maybeText,
  until: maybeText,
  shape: maybeText,
  checkDigit: maybe(wireCheckDigit),
  options: maybe(unique(wireOption)),
});

export const wireDocument = object({
  id: text,
  label: wireText,
  hint: maybeTexts,
  optional: maybeFlag,
  showWhen: maybeRule,
  kinds: wireFileKinds,
  maxBytes: wireSize,
  maxFiles: wireSize,
});

export const wireStep = object({
  id: text,
  kind: wireStepKind,
  title: maybeTexts,
  lead: maybeTexts,
  showWhen: maybeRule,
  undertakings: maybe(unique(object({ id: text, text: wireText }))),
  ready: maybe(list(wireText)),
  by: maybe(wireWays),
  shape: maybeText,
  hint: maybeTexts,
  optional: maybeFlag,
  fields: maybe(unique(wireRequestField)),
  documents: maybe(unique(wireDocument)),
  authorities: maybe(unique(wireOption)),
  ownership: maybe(unique(wireOption)),
  shares: maybe(object({ whole: wireSize, unit: wireText, showWhen: maybeRule })),
});

export const wireApplicant = object({ role: wireRole, signIn: wireSignIn });

/** A service in a list. */
export const wireRequestType = object({ id: text, title: wireText, summary: maybeTexts, applicants: list(wireApplicant) });
export const wireRequestTypes = unique(wireRequestType);

export const wireDefinition = object({
  format: wireFormat,
  id: text,
  edition: wireSize,
  title: wireText,
  summary: maybeTexts,
  applicants: list(wireApplicant),
  steps: unique(wireStep),
  fees: wireFees,
  delivery: maybeText,
});

/** A definition that a page gives itself. @throws AdapterError `config`; `definitionProblems` says what to mend */
export function readDefinition(json: unknown): Definition {
  try {
    const { data } = safeParse(wireDefinition, json);
    if (data) return data;
  } catch {
    // a value that is none
  }
  throw new AdapterError('config', { detail: 'The service definition can’t be read.' });
}
