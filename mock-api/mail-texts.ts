/** What the e-mails of a municipality say. Parameters stand in braces. */
import { texts, type Texts } from './texts.ts';

/** Mails about an appointment. */
export type MailKind = 'confirmation' | 'rescheduled' | 'cancelled' | 'invitation';

interface Letter {
  readonly subject: Texts;
  readonly opening: Texts;
}

const letters: Readonly<Record<MailKind, Letter>> = {
  confirmation: {
    subject: texts(
      'Επιβεβαίωση ραντεβού {reference}',
      'Підтвердження запису {reference}',
      'تأیید نوبت {reference}',
      'Appointment {reference} confirmed',
    ),
    opening: texts(
      'Το ραντεβού σας έχει κλειστεί.',
      'Вас записано на прийом.',
      'نوبت شما ثبت شد.',
      'Your appointment is booked.',
    ),
  },
  rescheduled: {
    subject: texts(
      'Αλλαγή ραντεβού {reference}',
      'Запис {reference} перенесено',
      'تغییر نوبت {reference}',
      'Appointment {reference} rescheduled',
    ),
    opening: texts(
      'Το ραντεβού σας άλλαξε. Ισχύουν τα παρακάτω στοιχεία.',
      'Ваш запис змінено. Чинні такі дані.',
      'نوبت شما تغییر کرد. اطلاعات تازه چنین است.',
      'Your appointment has been changed. The details below now apply.',
    ),
  },
  cancelled: {
    subject: texts(
      'Ακύρωση ραντεβού {reference}',
      'Запис {reference} скасовано',
      'لغو نوبت {reference}',
      'Appointment {reference} cancelled',
    ),
    opening: texts(
      'Το ραντεβού σας ακυρώθηκε και η ώρα δόθηκε ξανά στη διάθεση άλλων πολιτών.',
      'Ваш запис скасовано, цей час знову доступний для інших.',
      'نوبت شما لغو شد و این زمان در اختیار دیگران قرار گرفت.',
      'Your appointment has been cancelled and its time is free for others again.',
    ),
  },
  invitation: {
    subject: texts(
      'Πρόσκληση σε τηλεδιάσκεψη – {town}',
      'Запрошення на відеозустріч – {town}',
      'دعوت به تماس تصویری – {town}',
      'Invitation to a video call – {town}',
    ),
    opening: texts(
      'Σας προσκαλούμε να συμμετάσχετε σε τηλεδιάσκεψη για υπόθεση στην οποία δηλωθήκατε ως τρίτο πρόσωπο.',
      'Запрошуємо Вас узяти участь у відеозустрічі у справі, в якій Вас зазначено третьою особою.',
      'از شما دعوت می‌شود در تماس تصویری پرونده‌ای که در آن شخص ثالث معرفی شده‌اید شرکت کنید.',
      'You are invited to a video call about a case in which you were named as a third person.',
    ),
  },
};

export const mailTexts = {
  ...letters,
  facts: texts(
    'Υπηρεσία: {service}\nΗμέρα και ώρα: {time}\nΤόπος: {place}\nΚωδικός ραντεβού: {reference}',
    'Послуга: {service}\nДень і час: {time}\nМісце: {place}\nКод запису: {reference}',
    'خدمت: {service}\nروز و ساعت: {time}\nمحل: {place}\nکد نوبت: {reference}',
    'Service: {service}\nDay and time: {time}\nPlace: {place}\nAppointment number: {reference}',
  ),
  gone: texts(
    'Υπηρεσία: {service}\nΗμέρα και ώρα που ακυρώθηκε: {time}\nΚωδικός ραντεβού: {reference}',
    'Послуга: {service}\nСкасований день і час: {time}\nКод запису: {reference}',
    'خدمت: {service}\nروز و ساعت لغوشده: {time}\nکد نوبت: {reference}',
    'Service: {service}\nCancelled day and time: {time}\nAppointment number: {reference}',
  ),
  video: texts('Με τηλεδιάσκεψη', 'Відеозустріч', 'تماس تصویری', 'By video call'),
  regards: texts('Με εκτίμηση,\n{town}', 'З повагою,\n{town}', 'با احترام،\n{town}', 'Kind regards,\n{town}'),
  details: texts('Δείτε το ραντεβού', 'Переглянути запис', 'دیدن نوبت', 'See the appointment'),
  reschedule: texts('Προγραμματισμός εκ νέου', 'Перенести запис', 'تغییر نوبت', 'Reschedule'),
  cancel: texts('Ακύρωση κράτησης', 'Скасувати запис', 'لغو نوبت', 'Cancel the booking'),
  join: texts('Συμμετοχή στη συνάντηση', 'Приєднатися до зустрічі', 'پیوستن به جلسه', 'Join the meeting'),
};
