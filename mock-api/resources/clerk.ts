/** What the staff of the municipality do with requests, and what citizens see of it. */
import type { WireRequest } from '../../src/adapter/rest/wire.ts';
import { textIn } from '../../src/domain/request-definition.ts';
import { randomCode } from '../random.ts';
import type { ApplicantRow, RequestRow } from '../request-rows.ts';
import { addDays, dateIn, instantIn } from '../rules/civil-time.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import { texts, type Language, type Texts } from '../texts.ts';
import type { World } from '../world.ts';
import { findTown } from './context.ts';
import { findDefinition } from './request-types.ts';

export interface Clerk {
  /** Issues the answer now. */
  readonly issue: (reference: string) => void;
  readonly refuse: (reference: string, why: string) => void;
  /** Answers in words, without a certificate: a complaint (VF3). */
  readonly reply: (reference: string, words: string) => void;
  /** Somebody signs in; their token. */
  readonly admit: (person: ApplicantRow) => string;
}

/** How long an answer is good for (RQ10: a new one within two months needs no visit). */
const validDays = 61;

export function issue(world: World, row: RequestRow): void {
  const town = findTown(world, row.municipality);
  const today = dateIn(town.zone, world.clock.now());
  const code = [5, 5].map((length) => randomCode(world.random, length)).join('-');
  row.answered = { code, issued: today, expires: addDays(today, validDays) };
}

/** RQ10: the next day but one on which the office is open, in the morning. */
export function inspectionOf({ clock }: World, town: SeedMunicipality): RequestRow['inspection'] {
  const { zone } = town;
  let date = addDays(dateIn(zone, clock.now()), 2);
  while (!town.hours(date)) date = addDays(date, 1);
  return { start: instantIn(zone, date, 9 * 60), end: instantIn(zone, date, 11 * 60) };
}

export function clerkOf(world: World): Clerk {
  const rowOf = (reference: string): RequestRow => {
    const row = world.db.requests.get(reference);
    if (!row?.filed) throw new Error(`no filed request ${reference}`);
    return row;
  };
  return {
    issue: (reference) => issue(world, rowOf(reference)),
    reply(reference, words) {
      const row = rowOf(reference);
      row.answered = { issued: dateIn(findTown(world, row.municipality).zone, world.clock.now()), words };
    },
    refuse: (reference, why) => void (rowOf(reference).refused = why),
    admit(person) {
      const token = randomCode(world.random, 26);
      world.db.applicants.set(token, person);
      return token;
    },
  };
}

const received = texts('Το αίτημα καταχωρίστηκε', 'Запит зареєстровано', 'درخواست ثبت شد', 'The request was registered');
const records = texts('Ελέγχονται τα στοιχεία', 'Перевіряють дані', 'سوابق بررسی می‌شود', 'The records are being checked');
const inspection = texts('Αυτοψία του ακινήτου', 'Огляд нерухомості', 'بازدید ملک', 'Inspection of the property');
const answer = texts('Απάντηση', 'Відповідь', 'پاسخ', 'Answer');
const posted = texts('Αποστολή με το ταχυδρομείο', 'Надсилання поштою', 'ارسال با پست', 'Sent by post');

type Stages = WireRequest['stages'];

/** VF7: whether the citizen chose to receive it by post. */
function byPost(town: SeedMunicipality, { type, values }: RequestRow): boolean {
  return values[findDefinition(town, type).delivery ?? ''] === 'post';
}

/** RQ9: how far the answer is. */
export function stagesOf(world: World, row: RequestRow, language: Language, visit: boolean): Stages {
  if (row.filed === undefined) return [];
  const town = findTown(world, row.municipality);
  const middle: Texts = visit ? inspection : records;
  return [
    { state: 'done', name: received[language], date: dateIn(town.zone, row.filed) },
    { state: row.answered ? 'done' : 'now', name: middle[language], date: row.inspection && dateIn(town.zone, row.inspection.start) },
    { state: row.answered ? 'done' : 'next', name: answer[language], date: row.answered?.issued },
    ...(byPost(town, row) ? [{ state: row.answered ? ('now' as const) : ('next' as const), name: posted[language] }] : []),
  ];
}

export function resultOf({ pageUrl }: World, town: SeedMunicipality, row: RequestRow, language: Language): WireRequest['result'] {
  const { type, values, answered } = row;
  if (!answered?.code) return undefined;
  const { title } = findDefinition(town, type);
  const about = typeof values['property'] === 'string' ? values['property'] : '';
  let url: string | undefined;
  try {
    url = byPost(town, row) ? undefined : new URL('certificate.pdf', pageUrl).href;
  } catch {
    url = undefined; // the mock does not know which page it stands behind
  }
  return { title: textIn(title, language), about, issued: answered.issued, expires: answered.expires, code: answered.code, url };
}
