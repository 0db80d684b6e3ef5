/** The Municipality of Chania (AP1–AP4, AP6). Texts follow its citizen's manual; telephone, addresses of pages and staff are invented. */
import type { IsoDate } from '../../src/domain/dates.ts';
import { weekday } from '../rules/civil-time.ts';
import { texts } from '../texts.ts';
import { chaniaDefinitions } from './definitions/chania.ts';
import { chaniaConsents, chaniaFields } from './chania-form.ts';
import { greekHoliday } from './greek-holidays.ts';
import { chaniaVerification } from './chania-verification.ts';
import type { SeedMunicipality, SeedService } from './municipality.ts';

const department = texts('Υπηρεσία Δόμησης', 'Відділ будівництва', 'ادارهٔ ساختمان', 'Building Department');

const bring = [
  texts(
    'Δελτίο αστυνομικής ταυτότητας ή διαβατήριο',
    'Посвідчення особи або паспорт',
    'کارت شناسایی یا گذرنامه',
    'Identity card or passport',
  ),
  texts(
    'Έγγραφα και σχέδια που αφορούν το θέμα σας',
    'Документи й креслення, що стосуються Вашого питання',
    'مدارک و نقشه‌های مربوط به موضوع شما',
    'Papers and plans that concern your case',
  ),
  texts(
    'Τον αριθμό της αίτησής σας, εφόσον υπάρχει',
    'Номер Вашої заяви, якщо він є',
    'شمارهٔ درخواست شما، اگر دارید',
    'The number of your application, if there is one',
  ),
];

/** What the three services have in common. */
const common = {
  department,
  minutes: 20,
  modes: ['in-person', 'video'],
  offices: ['town-hall'],
  fields: chaniaFields,
  consents: chaniaConsents,
  bring,
} satisfies Partial<SeedService>;

const services: readonly SeedService[] = [
  {
    ...common,
    id: 'town-planning',
    name: texts('Πολεοδομικός Σχεδιασμός', 'Містобудівне планування', 'برنامه‌ریزی شهری', 'Town planning'),
    description: texts(
      'Πληροφορίες ή διευκρινίσεις για πολεοδομικά σχέδια, πράξεις εφαρμογής και όρια οικισμών, καθώς και για τις τροποποιήσεις ή διορθώσεις τους, που διαχειρίζεται η Υπηρεσία Δόμησης του Δήμου Χανίων (Πολεοδομία).',
      'Інформація та розʼяснення щодо містобудівних планів, актів їх упровадження та меж населених пунктів, а також змін і виправлень до них, якими опікується Відділ будівництва муніципалітету Ханьї.',
      'اطلاعات و توضیح دربارهٔ طرح‌های شهرسازی، اسناد اجرای طرح و محدودهٔ آبادی‌ها، و نیز تغییر یا اصلاح آن‌ها، که در ادارهٔ ساختمان شهرداری خانیا رسیدگی می‌شود.',
      'Information or clarification about town plans, implementation acts and settlement limits, and about changes or corrections to them, handled by the Building Department of the Municipality of Chania.',
    ),
    staff: ['a', 'b'],
  },
  {
    ...common,
    id: 'building-permits',
    name: texts('Οικοδομικές Άδειες', 'Дозволи на будівництво', 'پروانه‌های ساختمانی', 'Building permits'),
    description: texts(
      'Πληροφορίες για την ισχύουσα Πολεοδομική Νομοθεσία και διευκρινίσεις για τις υποθέσεις που έχουν υποβληθεί στο e-Άδειες και διαχειρίζεται η Υπηρεσία Δόμησης του Δήμου Χανίων (Πολεοδομία).',
      'Інформація про чинне містобудівне законодавство та розʼяснення щодо справ, поданих у системі e-Άδειες, якими опікується Відділ будівництва муніципалітету Ханьї.',
      'اطلاعات دربارهٔ قوانین جاری شهرسازی و توضیح دربارهٔ پرونده‌هایی که در سامانهٔ e-Άδειες ثبت شده و در ادارهٔ ساختمان شهرداری خانیا رسیدگی می‌شود.',
      'Information about current planning law, and clarification about cases filed in the e-Άδειες system and handled by the Building Department of the Municipality of Chania.',
    ),
    staff: ['b', 'c', 'd'],
  },
  {
    ...common,
    id: 'unauthorised-buildings',
    name: texts('Αυθαίρετα', 'Самовільне будівництво', 'ساخت‌وسازهای غیرمجاز', 'Unauthorised buildings'),
    description: texts(
      'Πληροφορίες και διευκρινίσεις για τη Νομοθεσία που διέπει τις αυθαίρετες κατασκευές και για υποθέσεις αυθαιρέτων που διαχειρίζεται η Υπηρεσία Δόμησης του Δήμου Χανίων (Πολεοδομία).',
      'Інформація та розʼяснення щодо законодавства про самовільне будівництво та щодо таких справ, якими опікується Відділ будівництва муніципалітету Ханьї.',
      'اطلاعات و توضیح دربارهٔ قوانین ساخت‌وسازهای غیرمجاز و پرونده‌های آن‌ها که در ادارهٔ ساختمان شهرداری خانیا رسیدگی می‌شود.',
      'Information and clarification about the law on unauthorised buildings, and about such cases handled by the Building Department of the Municipality of Chania.',
    ),
    staff: ['d', 'e'],
  },
];

/** The municipality's own closed days, besides holidays. */
const closed = /^\d{4}-(12-24|12-31)$/;

export const chania: SeedMunicipality = {
  offers: ['booking', 'requests', 'queue'],
  definitions: chaniaDefinitions,
  id: 'chania',
  name: texts('Δήμος Χανίων', 'Муніципалітет Ханьї', 'شهرداری خانیا', 'Municipality of Chania'),
  language: 'el',
  zone: 'Europe/Athens',
  zoneName: texts('Ώρα Ελλάδος (Αθήνα)', 'Час Греції (Афіни)', 'وقت یونان (آتن)', 'Greek time (Athens)'),
  links: [
    { text: texts('Συχνές Ερωτήσεις', 'Поширені запитання', 'پرسش‌های رایج', 'Frequently asked questions'), url: 'https://chania.example/faq' },
    { text: texts('Υπηρεσίες', 'Послуги', 'خدمات', 'Services'), url: 'https://chania.example/services' },
    { text: texts('Εγχειρίδιο του Πολίτη', 'Посібник громадянина', 'راهنمای شهروند', 'Citizen’s manual'), url: 'https://chania.example/manual' },
  ],
  phone: '+30 28210 00000',
  email: 'rantevou@chania.example',
  modes: ['in-person', 'video'],
  offices: [
    {
      id: 'town-hall',
      name: texts('Δημαρχείο Χανίων', 'Мерія Ханьї', 'ساختمان شهرداری خانیا', 'Chania Town Hall'),
      address: texts(
        'Κυδωνίας 29, Τ.Κ. 73135, Χανιά',
        'вул. Кідоніас (Κυδωνίας) 29, 73135 Ханья',
        'خیابان کیدونیاس (Κυδωνίας) ۲۹، کد پستی ۷۳۱۳۵، خانیا',
        'Kydonias 29, 73135 Chania',
      ),
      hours: { week: [[], ...Array.from({ length: 5 }, () => [{ from: 8 * 60 + 30, to: 15 * 60 }]), []] },
      map: 'https://map.chania.example/town-hall',
      counters: { letter: 'Δ', count: 2, where: texts('Ισόγειο, δεξιά', 'Перший поверх, праворуч', 'طبقهٔ همکف، سمت راست', 'Ground floor, on the right') },
    },
  ],
  purposes: [
    {
      id: 'registry',
      name: texts('Κατάθεση εγγράφων στο Πρωτόκολλο', 'Подати документи до канцелярії', 'تحویل مدارک به دبیرخانه', 'Hand in papers at the registry'),
      more: texts('Περίπου 10 λεπτά στο γκισέ', 'Близько 10 хвилин біля вікна', 'حدود ۱۰ دقیقه پای باجه', 'About 10 minutes at the counter'),
      bring: bring.slice(0, 1),
      minutes: 10,
    },
  ],
  verification: chaniaVerification,
  meetingOrigin: 'https://meet.example',
  staff: [
    { id: 'a', name: texts('Υπάλληλος Α', 'Працівник А', 'کارمند الف', 'Officer A') },
    { id: 'b', name: texts('Υπάλληλος Β', 'Працівник Б', 'کارمند ب', 'Officer B') },
    { id: 'c', name: texts('Υπάλληλος Γ', 'Працівник В', 'کارمند پ', 'Officer C') },
    { id: 'd', name: texts('Υπάλληλος Δ', 'Працівник Г', 'کارمند ت', 'Officer D') },
    { id: 'e', name: texts('Υπάλληλος Ε', 'Працівник Д', 'کارمند ث', 'Officer E') },
  ],
  services,
  step: 15,
  lead: 120,
  horizon: 60,
  hours(date: IsoDate) {
    const working = weekday(date) % 6 !== 0 && !closed.test(date) && !greekHoliday(date);
    return working ? { first: 9 * 60, last: 14 * 60 + 30 } : undefined;
  },
  holiday: greekHoliday,
};
