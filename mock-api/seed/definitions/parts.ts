/** What several services of Iranian towns ask alike. */
import type { Applicant, Option, RequestField, RequiredDocument, Step } from '../../../src/domain/request-definition.ts';
import { texts } from '../../texts.ts';

export const citizen: Applicant = { role: 'citizen', signIn: 'none' };
export const notary: Applicant = { role: 'notary', signIn: 'account' };
export const bank: Applicant = { role: 'bank', signIn: 'account' };

/** Form of the renovation code: district, block, parcel, unit. */
export const renovationCode = '9-99-99-9';

/** RQ3 */
export const undertakings: Step = {
  id: 'undertakings',
  kind: 'undertakings',
  undertakings: [
    {
      id: 'right',
      text: texts(
        'Είμαι ο ιδιοκτήτης ή νόμιμος εκπρόσωπός του και έχω το σχετικό έγγραφο.',
        'Я власник або його законний представник і маю документ про це.',
        'مالک یا نمایندهٔ قانونی مالک هستم و مدرک آن را دارم.',
        'I am the owner or the owner’s lawful representative, and I hold the document that shows it.',
      ),
    },
    {
      id: 'accurate',
      text: texts(
        'Γράφω σωστά τη διεύθυνση και τον κωδικό του ακινήτου.',
        'Я правильно зазначаю адресу та код нерухомості.',
        'نشانی و کد نوسازی را درست وارد می‌کنم.',
        'I give the address and the renovation code correctly.',
      ),
    },
    {
      id: 'void',
      text: texts(
        'Γνωρίζω ότι αν τα έγγραφα δεν είναι αληθή, η απάντηση που εκδόθηκε ακυρώνεται.',
        'Мені відомо: якщо документи неправдиві, видану відповідь буде скасовано.',
        'می‌دانم اگر مدارک نادرست باشد، پاسخ صادرشده باطل می‌شود.',
        'I know that the answer becomes void if the documents are not true.',
      ),
    },
  ],
  ready: [
    texts('Εθνική ταυτότητα', 'Національне посвідчення особи', 'کارت ملی', 'National identity card'),
    texts('Τίτλος ιδιοκτησίας', 'Документ про право власності', 'سند مالکیت', 'Title deed'),
    texts('Κωδικός του ακινήτου', 'Код нерухомості', 'کد نوسازی ملک', 'Renovation code of the property'),
  ],
};

const codeHint = texts(
  'Από τον λογαριασμό τελών αστικής ανάπλασης, όπως 2-14-37-5',
  'З квитанції про збір на благоустрій, як-от 2-14-37-5',
  'روی قبض عوارض نوسازی، مانند \u2066۲-۱۴-۳۷-۵\u2069',
  'From the bill of renovation dues, such as 2-14-37-5',
);

export const property: Step = { id: 'property', kind: 'property', by: ['code', 'list', 'map'], shape: renovationCode, hint: codeHint };

/** RQ4: the number that the municipality gave before. */
export const earlier: RequestField = {
  id: 'earlierRequest',
  kind: 'text',
  label: texts('Αριθμός προηγούμενης αίτησης', 'Номер попереднього запиту', 'شمارهٔ درخواست پیشین', 'Number of the earlier request'),
  hint: texts('Ο αριθμός που σας έδωσε ο Δήμος', 'Номер, який Вам надав муніципалітет', 'شماره‌ای که پیش‌تر از شهرداری گرفته‌اید', 'The number that the municipality gave you'),
  maxLength: 30,
};

export const check: Step = { id: 'records', kind: 'check' };

export const authorities: readonly Option[] = [
  { id: 'notary', label: texts('Συμβολαιογραφείο', 'Нотаріальна контора', 'دفتر اسناد رسمی', 'Notary office') },
  { id: 'bank', label: texts('Τράπεζα', 'Банк', 'بانک', 'Bank') },
  { id: 'office', label: texts('Δημόσια υπηρεσία', 'Державна установа', 'ادارهٔ دولتی', 'Government office') },
];

/** RQ5 */
export const letter: Step = { id: 'letter', kind: 'letter', authorities };

const megabytes = 1024 * 1024;

export const nationalCard: RequiredDocument = {
  id: 'nationalCard',
  label: texts('Εθνική ταυτότητα', 'Національне посвідчення особи', 'کارت ملی', 'National identity card'),
  hint: texts('Και οι δύο όψεις', 'Обидва боки', 'هر دو روی کارت', 'Both sides'),
  kinds: ['jpeg', 'png', 'pdf'],
  maxBytes: 5 * megabytes,
  maxFiles: 2,
};

export const deed: RequiredDocument = {
  id: 'deed',
  label: texts('Τίτλος ιδιοκτησίας', 'Документ про право власності', 'سند مالکیت', 'Title deed'),
  hint: texts('Όλες οι σελίδες', 'Усі сторінки', 'همهٔ صفحه‌ها', 'All pages'),
  kinds: ['jpeg', 'png', 'pdf'],
  maxBytes: 10 * megabytes,
  maxFiles: 6,
};

export const documents: Step = { id: 'documents', kind: 'documents', documents: [nationalCard, deed] };

/** RQ6: shares are asked of those who own together. */
export const applicant: Step = {
  id: 'applicant',
  kind: 'applicant',
  ownership: [
    { id: 'whole', label: texts('Αποκλειστική κυριότητα', 'Одноосібна власність', 'شش‌دانگ', 'Sole ownership') },
    { id: 'joint', label: texts('Συνιδιοκτησία', 'Спільна власність', 'مشاع', 'Joint ownership') },
    { id: 'endowed', label: texts('Βακούφι', 'Вакф', 'وقفی', 'Endowment') },
    { id: 'lease', label: texts('Μίσθωση', 'Оренда', 'استیجاری', 'Lease') },
  ],
  shares: { whole: 6, unit: texts('νταγκ', 'дангів', 'دانگ', 'dang'), showWhen: { field: 'applicant.ownership', equals: 'joint' } },
  fields: [
    {
      id: 'nationalId',
      kind: 'code',
      label: texts('Εθνικός αριθμός', 'Національний номер', 'کد ملی', 'National number'),
      hint: texts('Δέκα ψηφία', 'Десять цифр', 'ده رقم', 'Ten digits'),
      shape: '9999999999',
      checkDigit: 'ir-national-id',
    },
    {
      id: 'mobile',
      kind: 'tel',
      label: texts('Κινητό τηλέφωνο', 'Мобільний телефон', 'تلفن همراه', 'Mobile phone'),
      hint: texts('Για μήνυμα όταν εκδοθεί η απάντηση', 'Щоб повідомити про готову відповідь', 'برای پیامک صدور پاسخ', 'To send you a message when the answer is issued'),
      autocomplete: 'tel',
    },
  ],
};

export const ending: readonly Step[] = [
  { id: 'dues', kind: 'dues' },
  { id: 'review', kind: 'review' },
  { id: 'submission', kind: 'submission' },
  { id: 'answer', kind: 'answer' },
];

/** RQ12: what the answer is for. */
export const purpose: RequestField = {
  id: 'purpose',
  kind: 'choice',
  label: texts('Σκοπός', 'Мета', 'موضوع استعلام', 'Purpose'),
  options: [
    { id: 'transfer', label: texts('Μεταβίβαση', 'Перехід права власності', 'نقل و انتقال', 'Transfer') },
    { id: 'mortgage', label: texts('Τραπεζική υποθήκη', 'Банківська іпотека', 'ترهین بانک', 'Bank mortgage') },
    { id: 'office', label: texts('Δημόσιες υπηρεσίες', 'Установи', 'ادارات', 'Offices') },
  ],
};
