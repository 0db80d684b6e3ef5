import type { TranslationOf } from '../../translate.ts';
import type en from '../en/booking-calendar.ts';

export default {
  name: 'Κλείσιμο ραντεβού',
  nameWith: 'Κλείσιμο ραντεβού: {municipality}',

  'step.municipality': 'Δήμος',
  'step.mode': 'Τρόπος εξυπηρέτησης',
  'step.service': 'Υπηρεσία',
  'step.time': 'Ημέρα και ώρα',
  'step.details': 'Στοιχεία',
  'step.review': 'Έλεγχος',

  'municipality.title': 'Επιλέξτε Δήμο',
  'municipality.links': 'Χρήσιμοι σύνδεσμοι',
  'mode.title': 'Πώς θέλετε να εξυπηρετηθείτε;',
  'mode.in-person': 'Ραντεβού με φυσική παρουσία',
  'mode.in-person.more': 'Έρχεστε στην υπηρεσία μας.',
  'mode.video': 'Ραντεβού με τηλεδιάσκεψη',
  'mode.video.more': 'Μας βλέπετε και μας ακούτε από εκεί που βρίσκεστε.',
  'service.title': 'Για ποιο θέμα θέλετε ραντεβού;',
  'service.legend': 'Επιλογή υπηρεσίας',
  'service.about': 'Τι αφορά',
  'service.minutes': { one: '{count} λεπτό', other: '{count} λεπτά' },
  'service.none': 'Αυτή τη στιγμή δεν κλείνονται ραντεβού εδώ',
  'service.none.text': 'Τηλεφωνήστε μας ή δοκιμάστε ξανά αργότερα.',
  continue: 'Συνέχεια',
} as const satisfies TranslationOf<typeof en>;
