/**
 * The administrative services centre “Viza” of Kryvyi Rih (ST, QT). Hours, telephone line and figures are those of its own
 * announcement; addresses and telephones of its branches are invented.
 */
import type { IsoDate } from '../../src/domain/dates.ts';
import type { Span } from '../../src/domain/opening-hours.ts';
import { texts } from '../texts.ts';
import { kryvyiRihCases } from './kryvyi-rih-cases.ts';
import type { SeedMunicipality, SeedPurpose, SeedTopic } from './municipality.ts';
import { ukrainianHoliday } from './ukrainian-holidays.ts';

/** 8:00–15:30 with a break from 12:30 to 13:00 (QT2). */
const day: readonly Span[] = [
  { from: 8 * 60, to: 12 * 60 + 30 },
  { from: 13 * 60, to: 15 * 60 + 30 },
];

const workingDays = [[], day, day, day, day, day, []];
/** The head office works every Saturday, too (QT2). */
const withSaturdays = [[], day, day, day, day, day, day];

/** What is uncollected since the year began, by category (ST5): 2433 in all. */
const topics: readonly SeedTopic[] = [
  { id: 'land', name: texts('Ζητήματα γης', 'Земельні питання', 'امور زمین', 'Land matters'), uncollected: 667 },
  { id: 'permits', name: texts('Διαδικασίες αδειοδότησης', 'Дозвільні процедури', 'صدور مجوز', 'Permits'), uncollected: 188 },
  { id: 'passports', name: texts('Έκδοση διαβατηρίων', 'Оформлення паспортів', 'صدور گذرنامه', 'Passports'), uncollected: 426 },
  {
    id: 'district',
    name: texts(
      'Υπηρεσίες των εκτελεστικών επιτροπών των δημοτικών διαμερισμάτων',
      'Послуги виконкомів районних у місті рад',
      'خدمات کمیته‌های اجرایی مناطق شهر',
      'Services of the city’s district councils',
    ),
    uncollected: 363,
  },
  { id: 'property', name: texts('Εγγραφή ακινήτων', 'Реєстрація нерухомості', 'ثبت املاک', 'Property registration'), uncollected: 175 },
  { id: 'business', name: texts('Εγγραφή επιχειρήσεων', 'Реєстрація бізнесу', 'ثبت کسب‌وکار', 'Business registration'), uncollected: 453 },
  { id: 'architecture', name: texts('Ζητήματα αρχιτεκτονικής', 'Питання архітектури', 'امور معماری', 'Architecture'), uncollected: 29 },
  { id: 'bundles', name: texts('Πακέτα υπηρεσιών', 'Пакетні послуги', 'بسته‌های خدمات', 'Bundled services'), uncollected: 132 },
];

const identity = texts('Έγγραφο ταυτότητας', 'Документ, що засвідчує особу', 'مدرک شناسایی', 'An identity document');

/** What one comes for (QT3). */
const purposes: readonly SeedPurpose[] = [
  {
    id: 'hand-in',
    name: texts('Κατάθεση εγγράφων', 'Подати документи', 'تحویل مدارک', 'Hand in papers'),
    more: texts('Περίπου 20 λεπτά στο γκισέ', 'Близько 20 хвилин біля вікна', 'حدود ۲۰ دقیقه پای باجه', 'About 20 minutes at the counter'),
    bring: [identity, texts('Τα έγγραφα της αίτησης', 'Документи для заяви', 'مدارک درخواست', 'The papers of your application')],
    minutes: 20,
  },
  {
    id: 'collect',
    name: texts('Παραλαβή έτοιμου αποτελέσματος', 'Отримати готовий результат', 'دریافت نتیجهٔ آماده', 'Collect a ready result'),
    more: texts('Περίπου 5 λεπτά στο γκισέ', 'Близько 5 хвилин біля вікна', 'حدود ۵ دقیقه پای باجه', 'About 5 minutes at the counter'),
    code: { kind: 'digits', length: 6, group: 3 },
    // ST4
    bring: [
      identity,
      texts('Πληρεξούσιο, αν ενεργείτε για άλλον', 'Довіреність, якщо дієте в інтересах іншої особи', 'وکالت‌نامه، اگر از طرف شخص دیگری اقدام می‌کنید', 'A power of attorney, if you act for somebody else'),
      texts('Το SMS ή τον κωδικό του, ή τον κατάλογο των εγγράφων που καταθέσατε', 'СМС-повідомлення або код із нього, або опис вхідного пакету документів', 'پیامک یا کد آن، یا فهرست مدارکی که تحویل داده‌اید', 'The text message or its code, or the list of the papers that you handed in'),
    ],
    minutes: 5,
  },
];

const phone = '0-800-500-459';

export const kryvyiRih: SeedMunicipality = {
  id: 'kryvyi-rih',
  name: texts(
    'Κέντρο διοικητικών υπηρεσιών «Βίζα»',
    'Центр адміністративних послуг «Віза»',
    'مرکز خدمات اداری «ویزا»',
    'Administrative services centre “Viza”',
  ),
  language: 'uk',
  zone: 'Europe/Kyiv',
  zoneName: texts('Ώρα Ουκρανίας (Κίεβο)', 'Час України (Київ)', 'وقت اوکراین (کی‌یف)', 'Ukraine time (Kyiv)'),
  links: [{ text: texts('Υπηρεσίες', 'Послуги', 'خدمات', 'Services'), url: 'https://viza.kryvyi-rih.example/services' }],
  phone,
  email: 'viza@kryvyi-rih.example',
  offers: ['status', 'queue', 'sign-in'],
  modes: ['in-person'],
  offices: [
    {
      id: 'head',
      name: texts('Κέντρο «Βίζα», κεντρικό γραφείο', 'Центр «Віза», головний офіс', 'مرکز «ویزا»، دفتر اصلی', 'Viza centre, head office'),
      address: texts(
        'πλ. Μολοντίζνα (пл. Молодіжна) 1, Κρίβι Ριχ',
        'пл. Молодіжна, 1, Кривий Ріг',
        'کریوی ریه، میدان مولودیژنا (пл. Молодіжна)، شمارهٔ ۱',
        '1 Molodizhna Square, Kryvyi Rih',
      ),
      hours: { week: withSaturdays },
      phone,
      map: 'https://map.kryvyi-rih.example/head',
      counters: { letter: 'В', count: 3, where: texts('Ισόγειο, αριστερά από την είσοδο', 'Перший поверх, ліворуч від входу', 'طبقهٔ همکف، سمت چپ ورودی', 'Ground floor, to the left of the entrance') },
    },
    {
      id: 'west',
      name: texts('Κέντρο «Βίζα», δυτικό γραφείο', 'Центр «Віза», західний офіс', 'مرکز «ویزا»، دفتر غرب', 'Viza centre, west branch'),
      address: texts(
        'οδός Ζαχίντνα (вул. Західна) 2, Κρίβι Ριχ',
        'вул. Західна, 2, Кривий Ріг',
        'کریوی ریه، خیابان زاخیدنا (вул. Західна)، شمارهٔ ۲',
        '2 Zakhidna Street, Kryvyi Rih',
      ),
      hours: { week: workingDays },
      phone,
      map: 'https://map.kryvyi-rih.example/west',
      counters: { letter: 'З', count: 2, where: texts('Ισόγειο', 'Перший поверх', 'طبقهٔ همکف', 'Ground floor') },
    },
    {
      id: 'south',
      name: texts('Κέντρο «Βίζα», νότιο γραφείο', 'Центр «Віза», південний офіс', 'مرکز «ویزا»، دفتر جنوب', 'Viza centre, south branch'),
      address: texts(
        'οδός Πιβντένα (вул. Південна) 3, Κρίβι Ριχ',
        'вул. Південна, 3, Кривий Ріг',
        'کریوی ریه، خیابان پیودنا (вул. Південна)، شمارهٔ ۳',
        '3 Pivdenna Street, Kryvyi Rih',
      ),
      hours: { week: workingDays },
      phone,
      map: 'https://map.kryvyi-rih.example/south',
      counters: { letter: 'П', count: 1, where: texts('Ισόγειο', 'Перший поверх', 'طبقهٔ همکف', 'Ground floor') },
    },
  ],
  topics,
  purposes,
  status: {
    code: { kind: 'digits', length: 6, group: 3 },
    factor: { kind: 'phone', digits: 4 },
    signIn: [
      {
        id: 'bankid',
        name: texts('BankID', 'BankID', 'BankID', 'BankID'),
        needs: texts(
          'τους κωδικούς της τράπεζάς σας, αν συμμετέχει στο BankID της Εθνικής Τράπεζας της Ουκρανίας',
          'доступ до Вашого банку, який підключено до системи BankID НБУ',
          'دسترسی به بانک شما، اگر عضو سامانهٔ BankID بانک ملی اوکراین باشد',
          'access to your bank, if it takes part in BankID of the National Bank of Ukraine',
        ),
      },
      {
        id: 'signature',
        name: texts('Ηλεκτρονική υπογραφή (КЕП)', 'Електронний підпис (КЕП)', 'امضای الکترونیکی (КЕП)', 'Electronic signature (КЕП)'),
        needs: texts(
          'το αρχείο ή τη συσκευή με το κλειδί σας και τον κωδικό του',
          'файл або пристрій з Вашим ключем і пароль до нього',
          'فایل یا دستگاه کلید شما و رمز عبور آن',
          'the file or device with your key, and its password',
        ),
      },
      {
        id: 'diia',
        name: texts('Дія ID', 'Дія ID', 'Дія ID', 'Diia ID'),
        needs: texts(
          'την εφαρμογή Дія στο κινητό σας',
          'застосунок Дія у Вашому телефоні',
          'برنامهٔ Дія در تلفن همراه شما',
          'the Diia app on your phone',
        ),
      },
    ],
    cases: kryvyiRihCases,
  },
  meetingOrigin: 'https://meet.kryvyi-rih.example',
  staff: [],
  services: [],
  step: 15,
  lead: 0,
  horizon: 14,
  hours: (date: IsoDate) => (ukrainianHoliday(date) ? undefined : { first: 8 * 60, last: 15 * 60 + 15 }),
  holiday: ukrainianHoliday,
};
