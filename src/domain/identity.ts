/**
 * The numbers that states know people by. The checks catch slips of the finger and never refuse a number that may be right:
 * whose it is, the municipality finds out. Linear in the length of the text (threat X13).
 */
import { checkAfm, checkAmka, checkGreekCard, readAfm, readGreekCard } from './identity/greek.ts';
import { checkNationalCode, readNationalCode } from './identity/iranian.ts';
import { readNumber, type Verdict } from './identity/numbers.ts';
import { checkOrganisation, checkPaper, checkTaxpayer, checkTaxpayerOrPaper, readPaper } from './identity/ukrainian.ts';

export type { Verdict } from './identity/numbers.ts';

/** How a number is read and checked. */
interface Rule {
  readonly read?: (plain: string) => string;
  readonly check: (number: string) => Verdict;
}

const rules = {
  /** Greece: tax number. */
  afm: { read: readAfm, check: checkAfm },
  /** Greece: social security number. */
  amka: { check: checkAmka },
  /** Greece: identity card or passport. */
  'greek-card': { read: readGreekCard, check: checkGreekCard },
  /** Iran: national code. */
  'national-code': { read: readNationalCode, check: checkNationalCode },
  /** Ukraine: taxpayer's number (РНОКПП). */
  taxpayer: { check: checkTaxpayer },
  /** Ukraine: taxpayer's number, or passport or card of those who refused it. */
  'taxpayer-or-paper': { read: readPaper, check: checkTaxpayerOrPaper },
  /** Ukraine: passport booklet or identity card. */
  paper: { read: readPaper, check: checkPaper },
  /** Ukraine: organisation (ЄДРПОУ). */
  organisation: { check: checkOrganisation },
} satisfies Record<string, Rule>;

export type NumberKind = keyof typeof rules;

export const numberKinds = Object.keys(rules) as readonly NumberKind[];

/** A number in the one form that is sent and shown: Latin digits, capitals, no spaces. */
export function canonicalIdentity(kind: NumberKind, text: string): string {
  const rule: Rule = rules[kind];
  const plain = readNumber(text);
  return rule.read?.(plain) ?? plain;
}

/** Empty texts are for the caller to judge. */
export function checkIdentity(kind: NumberKind, text: string): Verdict {
  return rules[kind].check(canonicalIdentity(kind, text));
}
