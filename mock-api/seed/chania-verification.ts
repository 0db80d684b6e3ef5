/** How the Municipality of Chania gets to know its citizens (VF). Texts follow its own page; telephones and hours are invented. */
import { texts } from '../texts.ts';
import type { SeedOffice } from './municipality.ts';
import type { SeedVerification } from './verification.ts';

const day = [{ from: 8 * 60, to: 14 * 60 + 30 }];
const hours = { week: [[], day, day, day, day, day, []] };

const unit = (id: string, el: string, uk: string, fa: string, en: string): SeedOffice => ({
  id,
  name: texts(`Δημοτική Ενότητα ${el}`, `Муніципальний підрозділ ${uk} (${el})`, `واحد شهری ${fa} (${el})`, `Municipal Unit of ${en}`),
  address: texts('Παλιό Δημαρχείο', 'Колишня мерія', 'ساختمان پیشین شهرداری', 'Former town hall'),
  hours,
});

/** What stands on an envelope is read by the Greek post, whatever the citizen reads. */
const greek = (line: string) => texts(line, line, line, line);

const cardCopy = texts('Φωτοτυπία αστυνομικής ταυτότητας', 'Копію посвідчення особи', 'رونوشت کارت شناسایی', 'A copy of your police identity card');
const taxProof = texts(
  'Φωτοτυπία οποιουδήποτε εγγράφου αποδεικνύει το ΑΦΜ σας',
  'Копію будь-якого документа, що підтверджує Ваш податковий номер (ΑΦΜ)',
  'رونوشت هر مدرکی که شمارهٔ مالیاتی (ΑΦΜ) شما را نشان دهد',
  'A copy of any document that proves your tax number (ΑΦΜ)',
);

const fullName = { name: 'name', kind: 'text', label: texts('Ονοματεπώνυμο', 'Прізвище та імʼя', 'نام و نام خانوادگی', 'Full name'), required: true, autocomplete: 'name', maxLength: 100 } as const;
const email = { name: 'email', kind: 'email', label: texts('E-mail', 'Електронна пошта', 'ایمیل', 'E-mail'), required: true, autocomplete: 'email' } as const;
const mobile = { name: 'phone', kind: 'tel', label: texts('Κινητό τηλέφωνο', 'Мобільний телефон', 'تلفن همراه', 'Mobile phone'), required: false, autocomplete: 'tel' } as const;

export const chaniaVerification: SeedVerification = {
  links: [
    { text: texts('Πώς γίνεται η ταυτοποίηση', 'Як підтвердити особу', 'احراز هویت چگونه انجام می‌شود', 'How verification works'), url: 'https://chania.example/verification' },
  ],
  providers: [
    {
      id: 'taxisnet',
      name: texts('TaxisNet', 'TaxisNet', 'TaxisNet', 'TaxisNet'),
      needs: texts(
        'τους κωδικούς TaxisNet της Γενικής Γραμματείας Πληροφοριακών Συστημάτων',
        'логін і пароль TaxisNet Генерального секретаріату інформаційних систем Греції',
        'نام کاربری و رمز عبور TaxisNet از دبیرخانهٔ کل سامانه‌های اطلاعاتی یونان',
        'your TaxisNet user name and password of the Greek General Secretariat of Information Systems',
      ),
    },
  ],
  fields: [fullName, email, mobile],
  interests: [
    { id: 'culture', name: texts('Πολιτισμός και εκδηλώσεις', 'Культура і події', 'فرهنگ و رویدادها', 'Culture and events') },
    { id: 'works', name: texts('Έργα και κυκλοφορία', 'Роботи та рух транспорту', 'طرح‌های عمرانی و ترافیک', 'Works and traffic') },
    { id: 'welfare', name: texts('Κοινωνικές υπηρεσίες', 'Соціальні послуги', 'خدمات اجتماعی', 'Social services') },
    { id: 'council', name: texts('Δημοτικό Συμβούλιο', 'Муніципальна рада', 'شورای شهر', 'Municipal council') },
  ],
  registered: [
    texts('Ενημερωτικά δελτία για όσα σας ενδιαφέρουν', 'Інформаційні листи на теми, які Ви обрали', 'خبرنامه دربارهٔ موضوع‌های دلخواه شما', 'Newsletters about what interests you'),
    texts('Απλά παράπονα και καταγγελίες προς τις υπηρεσίες του Δήμου', 'Прості скарги та звернення до служб муніципалітету', 'شکایت‌ها و گزارش‌های ساده به شهرداری', 'Simple complaints to the services of the municipality'),
  ],
  verified: [
    texts('e-αιτήματα, με αριθμό από το Κεντρικό Πρωτόκολλο', 'Електронні заяви з номером у Центральному реєстрі', 'درخواست‌های الکترونیکی با شمارهٔ ثبت در دبیرخانهٔ مرکزی', 'E-requests, with a number of the Central Registry'),
    texts('Ηλεκτρονικές πληρωμές', 'Електронні платежі', 'پرداخت‌های الکترونیکی', 'E-payments'),
    texts('Πιστοποιητικά και βεβαιώσεις, ταχυδρομικά ή ηλεκτρονικά', 'Свідоцтва й довідки поштою або в електронному вигляді', 'گواهی‌ها و تأییدیه‌ها، با پست یا الکترونیکی', 'Certificates, by post or electronically'),
  ],
  neverPosted: texts(
    'Αντίγραφα από φάκελο οικοδομικής άδειας δεν αποστέλλονται ταχυδρομικά.',
    'Копії зі справи про дозвіл на будівництво поштою не надсилають.',
    'رونوشت پروندهٔ پروانهٔ ساختمان با پست فرستاده نمی‌شود.',
    'Copies from a building-permit file cannot be posted.',
  ),
  paper: {
    title: texts('Αίτηση ταυτοποίησης χρήστη', 'Заява на підтвердження особи користувача', 'درخواست احراز هویت کاربر', 'Application for the verification of a user'),
    department: texts(
      'Τμήμα Τεχνολογιών Πληροφορικής και Επικοινωνιών',
      'Відділ інформаційних технологій і звʼязку',
      'ادارهٔ فناوری اطلاعات و ارتباطات',
      'Department of Information Technology and Communications',
    ),
    fields: [
      fullName,
      { name: 'taxNumber', kind: 'text', number: 'afm', label: texts('ΑΦΜ', 'Податковий номер (ΑΦΜ)', 'شمارهٔ مالیاتی (ΑΦΜ)', 'Tax number (ΑΦΜ)'), required: true },
      { name: 'card', kind: 'text', number: 'greek-card', label: texts('Αριθμός ταυτότητας', 'Номер посвідчення особи', 'شمارهٔ کارت شناسایی', 'Identity card number'), required: true },
      { name: 'address', kind: 'text', label: texts('Διεύθυνση κατοικίας', 'Адреса проживання', 'نشانی محل سکونت', 'Home address'), required: false, autocomplete: 'street-address', maxLength: 200 },
      email,
      mobile,
    ],
    declaration: texts(
      'Παρακαλώ να ταυτοποιηθεί ο λογαριασμός μου στις e-υπηρεσίες του Δήμου Χανίων. Δηλώνω ότι τα παραπάνω στοιχεία είναι αληθή.',
      'Прошу підтвердити мій обліковий запис в електронних послугах муніципалітету Ханьї. Заявляю, що наведені вище дані правдиві.',
      'خواهشمندم حساب کاربری من در خدمات الکترونیکی شهرداری خانیا تأیید شود. اعلام می‌کنم که اطلاعات بالا درست است.',
      'Please verify my account in the e-services of the Municipality of Chania. I declare that the particulars above are true.',
    ),
    enclose: [cardCopy, taxProof],
  },
  offices: [
    {
      id: 'transparency',
      name: texts('Γραφείο Διαφάνειας και Υποστήριξης του Δημότη', 'Бюро прозорості та підтримки мешканців', 'دفتر شفافیت و پشتیبانی شهروندان', 'Transparency and Citizen Support Office'),
      address: texts('Μυλωνογιάννη και Υψηλαντών (γωνία)', 'ріг вулиць Мілоноянні та Іпсіландон (Μυλωνογιάννη & Υψηλαντών)', 'نبش خیابان‌های میلونوجانی و ایپسیلاندون (Μυλωνογιάννη & Υψηλαντών)', 'Corner of Mylonogianni and Ypsilanton'),
      hours,
      phone: '+30 28210 00001',
      map: 'https://maps.example/chania/transparency',
    },
    unit('akrotiri', 'Ακρωτηρίου', 'Акротірі', 'آکروتیری', 'Akrotiri'),
    unit('venizelos', 'Ελ. Βενιζέλου', 'Ел. Венізелос', 'ال. ونیزلوس', 'El. Venizelos'),
    unit('therisos', 'Θερίσου', 'Терісос', 'تریسوس', 'Therisos'),
    unit('nea-kydonia', 'Ν. Κυδωνίας', 'Неа-Кідонія', 'نئا کیدونیا', 'Nea Kydonia'),
    unit('keramia', 'Κεραμιών', 'Керамія', 'کرامیا', 'Keramia'),
    unit('souda', 'Σούδας', 'Суда', 'سودا', 'Souda'),
  ],
  bring: [
    cardCopy,
    taxProof,
    texts('Συμπληρωμένη τη σχετική αίτηση', 'Заповнену заяву', 'فرم تکمیل‌شدهٔ درخواست', 'The filled-in application form'),
  ],
  postTo: [
    greek('Δημαρχείο Χανίων'),
    greek('Τμήμα Τεχνολογιών Πληροφορικής και Επικοινωνιών'),
    greek('Κυδωνίας 29'),
    greek('Τ.Κ. 73135, Χανιά Κρήτης'),
  ],
  envelope: [
    texts('Η συμπληρωμένη αίτηση με το γνήσιο της υπογραφής', 'Заповнена заява із засвідченим підписом', 'فرم تکمیل‌شده با گواهی امضا', 'The filled-in form with the certified signature'),
    cardCopy,
    taxProof,
  ],
  certify: texts(
    'Σε οποιοδήποτε ΚΕΠ (Κέντρο Εξυπηρέτησης Πολιτών). Υπογράψτε εκεί, μπροστά στον υπάλληλο.',
    'У будь-якому центрі обслуговування громадян (ΚΕΠ). Підпишіть там, у присутності працівника.',
    'در هر مرکز خدمات شهروندان (ΚΕΠ). همان‌جا و در حضور کارمند امضا کنید.',
    'At any Citizens’ Service Centre (ΚΕΠ). Sign there, in front of the officer.',
  ),
  online: [
    {
      id: 'application',
      label: texts('Συμπληρωμένη και υπογεγραμμένη αίτηση', 'Заповнена й підписана заява', 'درخواست تکمیل و امضا شده', 'The filled-in and signed application form'),
      kinds: ['pdf', 'jpeg', 'png', 'heic'],
      maxBytes: 5 * 1024 * 1024,
      maxFiles: 2,
    },
    {
      id: 'card',
      label: texts('Αστυνομική ταυτότητα', 'Посвідчення особи', 'کارت شناسایی', 'Police identity card'),
      hint: texts('Και οι δύο όψεις', 'Обидва боки', 'هر دو رو', 'Both sides'),
      kinds: ['pdf', 'jpeg', 'png', 'heic'],
      maxBytes: 5 * 1024 * 1024,
      maxFiles: 5,
    },
    {
      id: 'tax',
      label: texts('Έγγραφο που αποδεικνύει το ΑΦΜ', 'Документ, що підтверджує податковий номер (ΑΦΜ)', 'مدرکی که شمارهٔ مالیاتی (ΑΦΜ) را نشان دهد', 'Document that proves the tax number (ΑΦΜ)'),
      kinds: ['pdf', 'jpeg', 'png'],
      maxBytes: 2 * 1024 * 1024,
      maxFiles: 1,
    },
  ],
  lacks: { 'no-tax-proof': 'tax', 'not-certified': 'application', 'other-name': 'card', 'unsafe-file': 'card' },
  hours: 48,
  findings: {
    'no-tax-proof': texts(
      'Λείπει έγγραφο που να αποδεικνύει το ΑΦΜ σας.',
      'Бракує документа, що підтверджує Ваш податковий номер (ΑΦΜ).',
      'مدرکی که شمارهٔ مالیاتی (ΑΦΜ) شما را نشان دهد فرستاده نشده است.',
      'A document that proves your tax number (ΑΦΜ) is missing.',
    ),
    'not-certified': texts(
      'Η υπογραφή στην αίτηση δεν έχει βεβαίωση του γνησίου.',
      'Підпис на заяві не засвідчено.',
      'امضای پای درخواست گواهی نشده است.',
      'The signature on the form is not certified.',
    ),
    'unsafe-file': texts(
      'Σε ένα αρχείο βρέθηκε ιός. Στείλτε άλλο στη θέση του.',
      'В одному з файлів виявлено вірус. Надішліть замість нього інший.',
      'در یکی از فایل‌ها ویروس پیدا شد. فایل دیگری به جای آن بفرستید.',
      'A virus was found in a file. Send another one in its place.',
    ),
    'other-name': texts(
      'Το όνομα στην ταυτότητα είναι διαφορετικό από το όνομα του λογαριασμού.',
      'Імʼя в посвідченні відрізняється від імені облікового запису.',
      'نام روی کارت شناسایی با نام حساب کاربری یکی نیست.',
      'The name on the identity card differs from the name of the account.',
    ),
  },
};
