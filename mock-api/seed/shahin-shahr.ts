/** The Municipality of Shahin Shahr, so that Persian, its calendar and another zone have a town of their own. Hours and contact data are invented. */
import type { IsoDate } from '../../src/domain/dates.ts';
import { weekday } from '../rules/civil-time.ts';
import { texts } from '../texts.ts';
import { iranianHoliday } from './iranian-holidays.ts';
import { dolateMan } from './iranian-provider.ts';
import { propertyInquiry } from './definitions/shahin-shahr.ts';
import type { SeedConsent, SeedField, SeedMunicipality, SeedService } from './municipality.ts';

const department = texts(
  'Πολεοδομία και Αρχιτεκτονική',
  'Містобудування та архітектура',
  'حوزهٔ شهرسازی و معماری',
  'Town planning and architecture',
);
const person = texts('Τα στοιχεία σας', 'Ваші дані', 'مشخصات شما', 'Your details');
const property = texts('Στοιχεία ακινήτου', 'Дані про нерухомість', 'مشخصات ملک', 'Property');

const fields: readonly SeedField[] = [
  {
    name: 'name',
    kind: 'text',
    label: texts('Ονοματεπώνυμο', 'Прізвище та імʼя', 'نام و نام خانوادگی', 'Full name'),
    required: true,
    group: person,
    autocomplete: 'name',
    maxLength: 100,
  },
  {
    name: 'phone',
    kind: 'tel',
    label: texts('Κινητό τηλέφωνο', 'Мобільний телефон', 'تلفن همراه', 'Mobile phone'),
    required: true,
    group: person,
    autocomplete: 'tel',
    maxLength: 30,
  },
  {
    name: 'email',
    kind: 'email',
    label: texts('Ηλεκτρονικό ταχυδρομείο', 'Електронна пошта', 'نشانی ایمیل', 'E-mail address'),
    hint: texts(
      'Για να λάβετε επιβεβαίωση του ραντεβού',
      'Щоб отримати підтвердження запису',
      'برای دریافت تأیید نوبت',
      'To receive a confirmation of your appointment',
    ),
    required: false,
    group: person,
    autocomplete: 'email',
    maxLength: 254,
  },
  {
    name: 'renovationCode',
    kind: 'text',
    label: texts('Κωδικός ακινήτου', 'Код нерухомості', 'کد نوسازی', 'Renovation code'),
    hint: texts(
      'Ο κωδικός του ακινήτου, όπως αναγράφεται στον λογαριασμό τελών',
      'Код обʼєкта, зазначений у квитанції про збори',
      'کد ملک که روی قبض عوارض نوشته شده است',
      'The code of the property, printed on the bill of dues',
    ),
    required: true,
    group: property,
    maxLength: 30,
  },
  {
    name: 'requestNumber',
    kind: 'text',
    label: texts('Αριθμός προηγούμενης αίτησης', 'Номер попереднього запиту', 'شمارهٔ درخواست قبلی', 'Number of an earlier request'),
    required: false,
    group: property,
    maxLength: 30,
  },
];

const consents: readonly SeedConsent[] = [
  {
    id: 'truth',
    text: texts(
      'Δηλώνω ότι τα στοιχεία που έδωσα είναι αληθή.',
      'Я підтверджую, що надані мною дані правдиві.',
      'تعهد می‌کنم که اطلاعات واردشده درست است.',
      'I declare that the information I have given is true.',
    ),
    required: true,
  },
];

const bring = [
  texts('Εθνική ταυτότητα', 'Національне посвідчення особи', 'کارت ملی', 'National identity card'),
  texts('Τίτλος ιδιοκτησίας', 'Документ про право власності', 'سند مالکیت', 'Title deed'),
];

const common = {
  department,
  minutes: 20,
  modes: ['in-person', 'video'],
  offices: ['central'],
  fields,
  consents,
  bring,
} satisfies Partial<SeedService>;

const services: readonly SeedService[] = [
  {
    ...common,
    id: 'property-inquiry',
    name: texts('Βεβαίωση στοιχείων ακινήτου', 'Довідка про нерухомість', 'استعلام ملک', 'Property inquiry'),
    description: texts(
      'Καθοδήγηση για την αίτηση βεβαίωσης ακινήτου, τα απαραίτητα έγγραφα και την πορεία της απάντησης.',
      'Допомога із запитом про нерухомість, потрібними документами та перебігом розгляду.',
      'راهنمایی دربارهٔ درخواست استعلام ملک، مدارک لازم و پیگیری پاسخ.',
      'Guidance on an inquiry about a property, the papers it needs and the progress of the answer.',
    ),
    staff: ['a', 'b'],
  },
  {
    ...common,
    id: 'renovation-dues',
    name: texts('Τέλη αστικής ανάπλασης', 'Збір на благоустрій', 'عوارض نوسازی', 'Renovation dues'),
    description: texts(
      'Ερωτήσεις για τον υπολογισμό και την πληρωμή των τελών του ακινήτου σας.',
      'Питання про нарахування та сплату зборів за Вашу нерухомість.',
      'پرسش‌های مربوط به محاسبه و پرداخت عوارض ملک شما.',
      'Questions about how the dues of your property are computed and paid.',
    ),
    staff: ['b'],
  },
];

/** An answer that a bank or a notary holds in hand (RQ13). */
const inquiry = {
  title: texts('Απάντηση ερωτήματος για ακίνητο', 'Відповідь на запит про нерухомість', 'پاسخ استعلام ملک', 'Answer to a property inquiry'),
  about: texts(
    'Ακίνητο με κωδικό …4417, σκοπός: τραπεζική υποθήκη',
    'Нерухомість із кодом …4417, мета: банківська іпотека',
    'ملک با کد نوسازی …۴۴۱۷، برای ترهین بانک',
    'Property with renovation code …4417, purpose: bank mortgage',
  ),
};

export const shahinShahr: SeedMunicipality = {
  id: 'shahin-shahr',
  name: texts('Δήμος Σαχίν Σαχρ', 'Муніципалітет Шахін-Шехра', 'شهرداری شاهین‌شهر', 'Municipality of Shahin Shahr'),
  language: 'fa',
  zone: 'Asia/Tehran',
  zoneName: texts('Ώρα Ιράν (Τεχεράνη)', 'Час Ірану (Тегеран)', 'وقت ایران (تهران)', 'Iran time (Tehran)'),
  links: [{ text: texts('Υπηρεσίες', 'Послуги', 'خدمات شهروندان', 'Citizen services'), url: 'https://shahin-shahr.example/services' }],
  phone: '+98 31 0000 0000',
  email: 'nobat@shahin-shahr.example',
  modes: ['in-person', 'video'],
  offices: [
    {
      id: 'central',
      name: texts('Κεντρικό κτίριο του Δήμου', 'Головна будівля муніципалітету', 'ساختمان مرکزی شهرداری', 'Main municipal building'),
      address: texts('Σαχίν Σαχρ, Ισφαχάν', 'Шахін-Шехр, Ісфаган', 'اصفهان، شاهین‌شهر', 'Shahin Shahr, Isfahan'),
    },
  ],
  offers: ['booking', 'requests', 'status'],
  providers: [dolateMan],
  districts: ['۱', '۲', '۳'].map((number, at) => ({ id: String(at + 1), name: texts(`${at + 1}ο Δημοτικό Διαμέρισμα`, `Район ${at + 1}`, `منطقهٔ ${number}`, `District ${at + 1}`) })),
  map: { site: { corner: [51.5475, 32.8645], turn: -9 } },
  definitions: [propertyInquiry],
  meetingOrigin: 'https://meet.example',
  staff: [
    { id: 'a', name: texts('Υπάλληλος Α', 'Працівник А', 'کارمند الف', 'Officer A') },
    { id: 'b', name: texts('Υπάλληλος Β', 'Працівник Б', 'کارمند ب', 'Officer B') },
  ],
  services,
  status: {
    code: { kind: 'digits', length: 8, group: 4 },
    factor: { kind: 'phone', digits: 4 },
    certificate: { kind: 'letters', length: 10, group: 5 },
    signIn: [],
    cases: [],
    certificates: [
      { ...inquiry, code: '7K3XW4M9TQ', state: 'valid', age: 12, days: 60 },
      { ...inquiry, code: '2HD8R5V0NC', state: 'expired', age: 90, days: 60 },
      { ...inquiry, code: '9PBZ6E1YAS', state: 'revoked', age: 30, days: 60 },
    ],
  },
  step: 20,
  lead: 120,
  horizon: 60,
  hours(date: IsoDate) {
    const day = weekday(date);
    if (day === 5 || iranianHoliday(date)) return undefined;
    return { first: 8 * 60, last: day === 4 ? 11 * 60 + 20 : 13 * 60 + 20 };
  },
  holiday: iranianHoliday,
};
