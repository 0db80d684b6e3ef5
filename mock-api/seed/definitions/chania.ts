import type { Definition, RequestField } from '../../../src/domain/request-definition.ts';
import { texts } from '../../texts.ts';

const name: RequestField = { id: 'name', kind: 'text', label: texts('Ονοματεπώνυμο', 'Прізвище та імʼя', 'نام و نام خانوادگی', 'Full name'), autocomplete: 'name', maxLength: 100 };
const email: RequestField = { id: 'email', kind: 'email', label: texts('E-mail', 'Електронна пошта', 'ایمیل', 'E-mail'), autocomplete: 'email' };

/** VF7: registered in the Central Registry; the certificate comes the way that was chosen. */
export const eRequest: Definition = {
  format: 1,
  id: 'e-request',
  edition: 1,
  title: texts('Ηλεκτρονικό αίτημα', 'Електронний запит', 'درخواست الکترونیکی', 'E-request'),
  summary: texts(
    'Το αίτημα πρωτοκολλείται στο Κεντρικό Πρωτόκολλο του Δήμου.',
    'Запит реєструють у Центральному реєстрі муніципалітету.',
    'درخواست در دبیرخانهٔ مرکزی شهرداری ثبت می‌شود.',
    'The request is registered in the Central Registry of the municipality.',
  ),
  applicants: [{ role: 'citizen', signIn: 'verified' }],
  steps: [
    {
      id: 'request',
      kind: 'fields',
      title: texts('Τι ζητάτε;', 'Що Вам потрібно?', 'چه می‌خواهید؟', 'What do you ask for?'),
      fields: [
        {
          id: 'paper',
          kind: 'choice',
          label: texts('Έγγραφο', 'Документ', 'مدرک', 'Paper'),
          options: [
            { id: 'family', label: texts('Πιστοποιητικό οικογενειακής κατάστασης', 'Довідка про склад сімʼї', 'گواهی وضعیت خانواده', 'Certificate of family status') },
            { id: 'residence', label: texts('Βεβαίωση μόνιμης κατοικίας', 'Довідка про місце проживання', 'گواهی محل سکونت', 'Certificate of residence') },
            { id: 'permit-copy', label: texts('Αντίγραφα από φάκελο οικοδομικής άδειας', 'Копії зі справи дозволу на будівництво', 'رونوشت پروندهٔ پروانهٔ ساختمانی', 'Copies from a building-permit file') },
          ],
        },
        {
          id: 'permitNumber',
          kind: 'text',
          label: texts('Αριθμός οικοδομικής άδειας', 'Номер дозволу на будівництво', 'شمارهٔ پروانهٔ ساختمانی', 'Number of the building permit'),
          maxLength: 30,
          showWhen: { field: 'paper', equals: 'permit-copy' },
        },
      ],
    },
    { id: 'person', kind: 'fields', title: texts('Τα στοιχεία σας', 'Ваші дані', 'مشخصات شما', 'Your details'), fields: [name, { id: 'afm', kind: 'code', label: texts('ΑΦΜ', 'Податковий номер (ΑΦΜ)', 'شمارهٔ مالیاتی (ΑΦΜ)', 'Tax number (ΑΦΜ)'), shape: '999999999', checkDigit: 'gr-afm' }, email] },
    {
      id: 'delivery',
      kind: 'fields',
      title: texts('Πώς θέλετε να το λάβετε;', 'Як Ви хочете його отримати?', 'چگونه می‌خواهید آن را بگیرید؟', 'How do you want to receive it?'),
      fields: [
        {
          id: 'way',
          kind: 'choice',
          label: texts('Τρόπος παραλαβής', 'Спосіб отримання', 'شیوهٔ دریافت', 'Delivery'),
          options: [
            { id: 'electronic', label: texts('Ηλεκτρονικά', 'Електронно', 'الکترونیکی', 'Electronically') },
            {
              id: 'post',
              label: texts('Ταχυδρομικά', 'Поштою', 'با پست', 'By post'),
              offWhen: { field: 'paper', equals: 'permit-copy' },
              offText: texts(
                'Αντίγραφα από φάκελο οικοδομικής άδειας δεν είναι δυνατόν να αποσταλούν ταχυδρομικά.',
                'Копії зі справи дозволу на будівництво поштою не надсилають.',
                'رونوشت پروندهٔ پروانهٔ ساختمانی با پست فرستاده نمی‌شود.',
                'Copies from a building-permit file cannot be sent by post.',
              ),
            },
          ],
        },
        {
          id: 'address',
          kind: 'multiline',
          label: texts('Ταχυδρομική διεύθυνση', 'Поштова адреса', 'نشانی پستی', 'Postal address'),
          autocomplete: 'street-address',
          maxLength: 300,
          showWhen: { field: 'way', equals: 'post' },
        },
      ],
    },
    { id: 'review', kind: 'review' },
    { id: 'submission', kind: 'submission' },
    { id: 'answer', kind: 'answer' },
  ],
  fees: 'none',
  delivery: 'way',
};

/** VF3: also for those whose identity has not been verified. */
export const complaint: Definition = {
  format: 1,
  id: 'complaint',
  edition: 1,
  title: texts('Παράπονο – καταγγελία', 'Скарга', 'شکایت', 'Complaint'),
  applicants: [{ role: 'citizen', signIn: 'account' }],
  steps: [
    {
      id: 'matter',
      kind: 'fields',
      title: texts('Τι συμβαίνει;', 'Що сталося?', 'موضوع چیست؟', 'What is the matter?'),
      fields: [
        { id: 'subject', kind: 'text', label: texts('Θέμα', 'Тема', 'موضوع', 'Subject'), maxLength: 120 },
        { id: 'text', kind: 'multiline', label: texts('Περιγραφή', 'Опис', 'شرح', 'Description'), minLength: 10, maxLength: 2000 },
        { id: 'place', kind: 'text', label: texts('Πού', 'Де', 'کجا', 'Where'), optional: true, maxLength: 200 },
      ],
    },
    { id: 'photos', kind: 'documents', documents: [{ id: 'photo', label: texts('Φωτογραφία', 'Фотографія', 'عکس', 'Photograph'), optional: true, kinds: ['jpeg', 'png', 'heic'], maxBytes: 8_000_000, maxFiles: 3 }] },
    { id: 'review', kind: 'review' },
    { id: 'submission', kind: 'submission' },
    { id: 'answer', kind: 'answer' },
  ],
  fees: 'none',
};

export const chaniaDefinitions: readonly Definition[] = [eRequest, complaint];
