/** What the Building Department of Chania asks for (AP7–AP10), in the words of its own manual where it has them. */
import { texts } from '../texts.ts';
import type { SeedConsent, SeedField } from './municipality.ts';

const person = texts('Τα στοιχεία σας', 'Ваші дані', 'مشخصات شما', 'Your details');
const matter = texts('Πρόσθετες πληροφορίες', 'Додаткова інформація', 'اطلاعات تکمیلی', 'Additional information');
const guest = texts(
  'Συμμετοχή τρίτου προσώπου',
  'Участь третьої особи',
  'حضور شخص ثالث',
  'Participation of a third person',
);

export const chaniaFields: readonly SeedField[] = [
  {
    name: 'name',
    kind: 'text',
    label: texts('Ονοματεπώνυμο', 'Прізвище та імʼя', 'نام و نام خانوادگی', 'Full name'),
    hint: texts(
      'Του προσώπου που θα εξυπηρετηθεί',
      'Особи, яку обслуговуватимуть',
      'نام کسی که به او خدمت داده می‌شود',
      'Of the person to be served',
    ),
    required: true,
    group: person,
    autocomplete: 'name',
    maxLength: 100,
  },
  {
    name: 'email',
    kind: 'email',
    label: texts('Ηλεκτρονικό ταχυδρομείο', 'Електронна пошта', 'نشانی ایمیل', 'E-mail address'),
    hint: texts(
      'Εδώ θα λάβετε την επιβεβαίωση του ραντεβού',
      'Сюди надійде підтвердження запису',
      'تأیید نوبت به این نشانی فرستاده می‌شود',
      'The confirmation of your appointment is sent here',
    ),
    required: true,
    group: person,
    autocomplete: 'email',
    maxLength: 254,
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
    name: 'subject',
    kind: 'multiline',
    label: texts('Θέμα', 'Тема звернення', 'موضوع', 'Subject'),
    hint: texts(
      'Περιγράψτε με λίγα λόγια για ποιο θέμα θέλετε να εξυπηρετηθείτε',
      'Опишіть кількома словами, з якого питання Ви звертаєтеся',
      'موضوع مراجعهٔ خود را کوتاه بنویسید',
      'Say in a few words what you need help with',
    ),
    required: true,
    group: matter,
    maxLength: 500,
  },
  {
    name: 'applicationNumber',
    kind: 'text',
    label: texts('Αριθμός αίτησης', 'Номер заяви', 'شمارهٔ درخواست', 'Application number'),
    hint: texts(
      'Εφόσον υπάρχει σχετικό πρωτόκολλο προς την Υπηρεσία Δόμησης',
      'Якщо Ви вже подавали заяву до Відділу будівництва',
      'اگر پیش‌تر درخواستی به ادارهٔ ساختمان داده‌اید',
      'If you have already filed an application with the Building Department',
    ),
    required: false,
    group: matter,
    maxLength: 40,
  },
  {
    name: 'thirdPerson',
    kind: 'yes-no',
    label: texts(
      'Επιθυμείτε την παρουσία τρίτου προσώπου στην τηλεδιάσκεψη;',
      'Чи братиме участь у відеозустрічі третя особа?',
      'آیا شخص ثالثی در تماس تصویری حضور دارد؟',
      'Will a third person take part in the video call?',
    ),
    hint: texts(
      'Μηχανικός, δικηγόρος ή ιδιοκτήτης',
      'Інженер, адвокат або власник',
      'مهندس، وکیل یا مالک',
      'An engineer, a lawyer or the owner',
    ),
    required: true,
    group: guest,
    modes: ['video'],
  },
  {
    name: 'thirdPersonName',
    kind: 'text',
    label: texts(
      'Ονοματεπώνυμο τρίτου προσώπου',
      'Прізвище та імʼя третьої особи',
      'نام و نام خانوادگی شخص ثالث',
      'Full name of the third person',
    ),
    required: true,
    group: guest,
    maxLength: 100,
    modes: ['video'],
    when: { field: 'thirdPerson', is: 'yes' },
  },
  {
    name: 'thirdPersonEmail',
    kind: 'email',
    label: texts('E-mail τρίτου προσώπου', 'Електронна пошта третьої особи', 'ایمیل شخص ثالث', 'E-mail of the third person'),
    hint: texts(
      'Θα του σταλεί πρόσκληση για την τηλεδιάσκεψη',
      'На цю адресу надійде запрошення на відеозустріч',
      'دعوت‌نامهٔ تماس تصویری به این نشانی فرستاده می‌شود',
      'An invitation to the video call is sent here',
    ),
    required: true,
    group: guest,
    maxLength: 254,
    modes: ['video'],
    when: { field: 'thirdPerson', is: 'yes' },
  },
];

export const chaniaConsents: readonly SeedConsent[] = [
  {
    id: 'documents',
    text: texts(
      'Ενημερώθηκα ότι θα αναζητήσω στο e-mail μου το μήνυμα του αρμόδιου υπαλλήλου με τα απαραίτητα δικαιολογητικά, τα οποία πρέπει να αποστείλω πριν από τη βιντεοκλήση.',
      'Мені відомо, що я маю знайти у своїй електронній пошті лист відповідального працівника з переліком документів і надіслати їх до відеозустрічі.',
      'آگاه شدم که باید در ایمیل خود پیام کارمند مسئول را با فهرست مدارک لازم پیدا کنم و مدارک را پیش از تماس تصویری بفرستم.',
      'I understand that I must look in my e-mail for the officer’s message listing the documents needed, and send them before the video call.',
    ),
    required: true,
    modes: ['video'],
  },
  {
    id: 'truth',
    text: texts(
      'Δηλώνω υπεύθυνα ότι τα ανωτέρω δεδομένα είναι αληθή και ακριβή.',
      'Я відповідально заявляю, що наведені вище дані правдиві й точні.',
      'با پذیرش مسئولیت اعلام می‌کنم که اطلاعات بالا درست و دقیق است.',
      'I solemnly declare that the information above is true and accurate.',
    ),
    required: true,
  },
  {
    id: 'privacy',
    text: texts(
      'Ενημερώθηκα ότι τα δεδομένα επικοινωνίας μου θα χρησιμοποιηθούν για τη διαχείριση του αιτήματός μου και συμφωνώ με τους όρους προστασίας προσωπικών δεδομένων.',
      'Мені відомо, що мої контактні дані використовуватимуться для розгляду мого звернення, і я погоджуюся з умовами захисту персональних даних.',
      'آگاه شدم که اطلاعات تماس من برای رسیدگی به درخواستم به کار می‌رود و با شرایط حفاظت از داده‌های شخصی موافقم.',
      'I understand that my contact details will be used to handle my request, and I agree to the terms of personal data protection.',
    ),
    link: {
      text: texts(
        'Πολιτική προστασίας προσωπικών δεδομένων',
        'Політика захисту персональних даних',
        'سیاست حفاظت از داده‌های شخصی',
        'Privacy policy',
      ),
      url: 'https://chania.example/privacy',
    },
    required: true,
  },
];
