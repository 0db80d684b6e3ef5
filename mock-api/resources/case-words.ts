/** A case in plain words: what happened, what happens now, who acts, by when, and what if not. */
import type { WireCase, WireCaseLines } from '../../src/adapter/rest/wire.ts';
import type { CaseState } from '../../src/domain/cases.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import type { CaseRow } from '../db.ts';
import { addDays } from '../rules/civil-time.ts';
import type { SeedMunicipality } from '../seed/municipality.ts';
import { texts, type Language, type Texts } from '../texts.ts';
import { renderPlace } from './catalogue.ts';
import { iso, languageFor, type Context } from './context.ts';

type WireStage = WireCase['stages'][number];

/** Days from filing to an answer, and for how long a result is kept. */
const lawful = 21;
const kept = 180;

const words = {
  filed: texts('Η αίτηση κατατέθηκε', 'Заяву прийнято', 'درخواست ثبت شد', 'Application received'),
  checked: texts('Τα έγγραφα ελέγχθηκαν', 'Документи перевірено', 'مدارک بررسی شد', 'Papers checked'),
  complete: texts('Δεν λείπει τίποτα', 'Усе на місці', 'چیزی کم نیست', 'Nothing is missing'),
  checking: texts('Ελέγχονται τα έγγραφα', 'Перевірка документів', 'بررسی مدارک', 'Papers are being checked'),
  missing: texts('Περιμένουμε ένα έγγραφο από εσάς', 'Чекаємо на документ від Вас', 'منتظر مدرکی از شما هستیم', 'We are waiting for a paper from you'),
  review: texts('Εξέταση από τον αρμόδιο υπάλληλο', 'Розгляд у державного реєстратора', 'بررسی نزد کارشناس ثبت', 'Review by the registrar'),
  ready: texts('Το αποτέλεσμα είναι έτοιμο', 'Результат готовий', 'نتیجه آماده است', 'The result is ready'),
  sms: texts(
    'SMS με διεύθυνση και σύνδεσμο',
    'СМС з адресою та посиланням на запис',
    'پیامک با نشانی و پیوند نوبت',
    'Text message with the address and a link',
  ),
  collect: texts('Παραλαμβάνετε τα έγγραφα', 'Ви забираєте документи', 'مدارک را می‌گیرید', 'You collect your papers'),
  collected: texts('Τα έγγραφα παραδόθηκαν', 'Документи видано', 'مدارک تحویل شد', 'Papers handed over'),
  refused: texts('Η αίτηση απορρίφθηκε', 'У послузі відмовлено', 'درخواست رد شد', 'Application refused'),
  archived: texts('Το αποτέλεσμα μεταφέρθηκε στο αρχείο', 'Результат передано до архіву', 'نتیجه به بایگانی رفت', 'The result has gone to the archive'),
  registrar: texts('Ο αρμόδιος υπάλληλος', 'Державний реєстратор', 'کارشناس ثبت', 'The registrar'),
  administrator: texts('Το Κέντρο «Βίζα»', 'Адміністратор Центру «Віза»', 'کارمند مرکز «ویزا»', 'Staff of the Viza centre'),
  you: texts('Εσείς', 'Ви', 'شما', 'You'),
  explain: texts(
    'Σας λέμε τον λόγο και τη νέα ημερομηνία',
    'Скажемо чому й до якого дня',
    'دلیل و تاریخ تازه را به شما می‌گوییم',
    'We tell you why and until when',
  ),
  returned: texts(
    'Η αίτηση επιστρέφεται και μπορείτε να την υποβάλετε ξανά',
    'Заяву повернуть, її можна подати знову',
    'درخواست برگردانده می‌شود و می‌توانید دوباره ثبتش کنید',
    'The application is returned and can be filed again',
  ),
  archive: texts(
    'Το αποτέλεσμα πηγαίνει στο αρχείο',
    'Результат передадуть до архіву',
    'نتیجه به بایگانی می‌رود',
    'The result goes to the archive',
  ),
  event: texts('Εγγραφή στον φάκελο', 'Запис у справі', 'ثبت در پرونده', 'Entry in the case'),
};

const need = texts(
  'Απόδειξη πληρωμής του διοικητικού τέλους',
  'Квитанція про сплату адміністративного збору',
  'رسید پرداخت هزینهٔ اداری',
  'Receipt for the administrative fee',
);
const reason = texts(
  'Το σχέδιο της επιγραφής δεν συμφωνεί με τους κανόνες της πόλης. Μπορείτε να το διορθώσετε και να υποβάλετε νέα αίτηση ή να προσφύγετε εντός 30 ημερών.',
  'Проєкт вивіски не відповідає правилам благоустрою міста. Його можна виправити й подати нову заяву або оскаржити рішення протягом 30 днів.',
  'طرح تابلو با ضوابط شهر سازگار نیست. می‌توانید آن را اصلاح و دوباره درخواست کنید یا تا ۳۰ روز اعتراض کنید.',
  'The design of the sign does not follow the rules of the city. You can change it and apply again, or appeal within 30 days.',
);
const bring = [
  texts('Έγγραφο ταυτότητας', 'Документ, що засвідчує особу', 'مدرک شناسایی', 'Identity document'),
  texts(
    'Αν γίνεται, το SMS ή τα έξι ψηφία του ή τον κατάλογο των εγγράφων',
    'За змоги – СМС, або шість цифр коду з нього, або опис поданих документів',
    'در صورت امکان پیامک، یا شش رقم کد آن، یا فهرست مدارک تحویلی',
    'If possible, the text message, or its six digits, or the list of papers handed in',
  ),
];
const bringForOther = [
  texts('Πληρεξούσιο από το άλλο πρόσωπο', 'Довіреність від особи, за яку дієте', 'وکالت‌نامه از طرف آن شخص', 'Power of attorney from the other person'),
];

/** Stages that lie behind, now, and ahead: names of words, days after filing. */
function stages(state: CaseState, filed: IsoDate, changed: IsoDate, place: string, say: (text: Texts) => string): WireStage[] {
  const done = (text: Texts, date?: IsoDate, note?: string): WireStage => ({ state: 'done', name: say(text), date, note });
  const next = (text: Texts, note?: Texts): WireStage => ({ state: 'next', name: say(text), note: note && say(note) });
  const now = (text: Texts, date: IsoDate, who: Texts, due: IsoDate, otherwise: Texts): WireStage => ({
    state: 'now',
    name: say(text),
    date,
    who: say(who),
    due,
    otherwise: say(otherwise),
  });
  const start = done(words.filed, filed, place);
  const checked = done(words.checked, addDays(filed, 3), say(words.complete));
  const deadline = addDays(filed, lawful);
  const ahead = [next(words.ready, words.sms), next(words.collect)];
  switch (state) {
    case 'received':
      return [start, now(words.checking, filed, words.administrator, addDays(filed, 3), words.explain), next(words.review), ...ahead];
    case 'action':
      return [start, now(words.missing, changed, words.you, addDays(changed, 14), words.returned), next(words.review), ...ahead];
    case 'ready':
      return [start, checked, done(words.review, changed), done(words.ready, changed, say(words.sms)), now(words.collect, changed, words.you, addDays(changed, kept), words.archive)];
    case 'collected':
      return [start, checked, done(words.ready, addDays(filed, 20)), done(words.collected, changed)];
    case 'refused':
      return [start, checked, done(words.refused, changed)];
    case 'archived':
      return [start, checked, done(words.ready, addDays(filed, 20)), done(words.archived, changed)];
    default:
      return [start, checked, now(words.review, addDays(filed, 4), words.registrar, deadline, words.explain), ...ahead];
  }
}

export function renderLine({ id, title, topic, state, filed, changed }: CaseRow, language: Language, town: SeedMunicipality): WireCaseLines[number] {
  const field = town.topics?.find((each) => each.id === topic);
  return { id, title: title[language], topic: field?.name[language] ?? topic, state, filed, changed };
}

export function renderCase(context: Context, town: SeedMunicipality, row: CaseRow): WireCase {
  const { world } = context;
  const language = languageFor(context, town);
  const { state, filed, changed, code } = row;
  const office = town.offices.find(({ id }) => id === row.office);
  const place = office && renderPlace(world, town, office, language);
  const told = stages(state, filed, changed, place?.name ?? '', (text) => text[language]);
  const entries = Array.from({ length: 300 - told.length }, (_, index): WireStage => ({ state: 'done', name: `${words.event[language]} ${index + 1}`, date: filed }));
  const open = state === 'received' || state === 'review' || state === 'action';
  return {
    ...renderLine(row, language, town),
    code,
    stages: world.scenario === 'long-case' ? [...told.slice(0, 1), ...entries, ...told.slice(1)] : told,
    need: state === 'action' ? [need[language]] : [],
    needBy: state === 'action' ? addDays(changed, 14) : undefined,
    deadline: open ? addDays(filed, lawful) : undefined,
    reason: state === 'refused' ? reason[language] : undefined,
    pickup:
      state === 'ready' && place?.hours
        ? {
            office: { ...place, hours: place.hours },
            until: addDays(changed, kept),
            bring: bring.map((text) => text[language]),
            bringForOther: bringForOther.map((text) => text[language]),
          }
        : undefined,
    zone: town.zone,
    serverTime: iso(world.clock.now()),
  };
}
