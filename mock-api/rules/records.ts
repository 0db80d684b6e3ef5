/** What the records of a property say (RQ4, RQ7, RQ10). */
import type { Due } from '../../src/domain/money.ts';
import { textIn } from '../../src/domain/request-definition.ts';
import type { WireRequest } from '../../src/adapter/rest/wire.ts';
import type { RequestRow } from '../request-rows.ts';
import { findTown, iso } from '../resources/context.ts';
import { parcelAt } from '../resources/parcels.ts';
import { findDefinition } from '../resources/request-types.ts';
import { debtsOf, type Parcel } from '../seed/parcels.ts';
import { texts, type Language } from '../texts.ts';
import type { World } from '../world.ts';
import { dateIn } from './civil-time.ts';
import { basisOf } from './papers.ts';

const wrong = texts(
  'Στα στοιχεία του Δήμου υπάρχει ανοιχτή υπόθεση παράβασης για το ακίνητο.',
  'За цією нерухомістю відкрито справу про порушення.',
  'برای این ملک پروندهٔ تخلف ساختمانی باز است.',
  'There is an open file about a building violation on this property.',
);
const wrongRemedy = texts(
  'Κλείστε πρώτα την υπόθεση στην Πολεοδομία και ξαναπροσπαθήστε, ή επιλέξτε άλλο ακίνητο.',
  'Спершу закрийте справу у відділі містобудування й спробуйте знову або виберіть іншу нерухомість.',
  'نخست پرونده را در حوزهٔ شهرسازی ببندید و دوباره تلاش کنید، یا ملک دیگری را انتخاب کنید.',
  'First have the file closed by Town Planning and try again, or choose another property.',
);
const absent = texts('Ο κωδικός δεν υπάρχει στα στοιχεία του Δήμου.', 'Такого коду немає в даних муніципалітету.', 'این کد در سوابق نیست.', 'This code is not in the records.');
const absentRemedy = texts('Γράψτε τον κωδικό όπως στον λογαριασμό τελών.', 'Напишіть код так, як у квитанції про збори.', 'کد را همان‌گونه که روی قبض است بنویسید.', 'Write the code as it stands on the bill of dues.');
const oldNumber = texts(
  'Ο αριθμός της προηγούμενης αίτησης δεν ανήκει σε αυτό το ακίνητο.',
  'Номер попереднього запиту не стосується цієї нерухомості.',
  'شمارهٔ درخواست پیشین برای این ملک نیست.',
  'The number of the earlier request does not belong to this property.',
);
const oldNumberRemedy = texts('Διορθώστε τον αριθμό.', 'Виправте номер.', 'شماره را درست کنید.', 'Correct the number.');
const papers = {
  answer: texts('απάντηση των δύο τελευταίων μηνών', 'відповідь, видана за останні два місяці', 'پاسخ استعلام دو ماه اخیر', 'an answer of the last two months'),
  completion: texts('βεβαίωση αποπεράτωσης οικοδομής των έξι τελευταίων μηνών', 'свідоцтво про завершення будівництва, видане за останні шість місяців', 'پایان کار شش ماه اخیر', 'a completion certificate of the last six months'),
} as const;

export function parcelOf(world: World, row: RequestRow): Parcel | undefined {
  return parcelAt(world, findTown(world, row.municipality), row.values['property']);
}

/** RQ4: only where the records are right may the citizen go on. An earlier number that begins with 0 belongs to nobody. */
export function checkOf(world: World, row: RequestRow, language: Language): WireRequest['check'] {
  const { property, earlierRequest, earlier } = row.values;
  const town = findTown(world, row.municipality);
  // A service without a property has nothing that could be wrong.
  if (!property) return findDefinition(town, row.type).steps.some(({ kind }) => kind === 'property') ? undefined : { right: true, findings: [], visit: false };
  const parcel = parcelOf(world, row);
  const findings: { id: string; text: string; remedy: string }[] = [];
  if (!parcel) findings.push({ id: 'absent', text: absent[language], remedy: absentRemedy[language] });
  if (parcel?.records === 'wrong' || world.scenario === 'wrong-records') findings.push({ id: 'violation', text: wrong[language], remedy: wrongRemedy[language] });
  if ([earlierRequest, earlier].some((number) => typeof number === 'string' && number.startsWith('0'))) findings.push({ id: 'earlier', text: oldNumber[language], remedy: oldNumberRemedy[language] });
  const basis = parcel && basisOf(world, row, parcel, dateIn(town.zone, world.clock.now()));
  return { right: findings.length === 0, findings, visit: !basis && Boolean(parcel), basis: basis && !findings.length ? papers[basis][language] : undefined };
}

/** RQ7: what is owed now. Nothing, where the service costs nothing. */
export function duesOf(world: World, row: RequestRow, language: Language): WireRequest['dues'] & object | undefined {
  const parcel = parcelOf(world, row);
  const { fees, charges } = findDefinition(findTown(world, row.municipality), row.type);
  const items: Due[] = [];
  if (fees === 'records' && parcel) items.push(...debtsOf(parcel, language));
  else if (fees === 'fixed') items.push(...(charges?.items ?? []).map(({ id, label, amount }) => ({ id, label: textIn(label, language), amount })));
  else return undefined;
  if (row.extra) items.push({ id: 'extra', label: texts('Νέα χρέωση', 'Нове нарахування', 'بدهی تازه', 'New charge')[language], amount: row.extra });
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  return { currency: charges?.currency ?? 'IRR', items, total, asOf: iso(world.clock.now()) };
}
