import type { TranslationOf } from '../../translate.ts';
import type en from '../en/queue-ticket.ts';

export default {
  name: 'Εισιτήριο σειράς',
  nameWith: 'Ηλεκτρονική ουρά: {name}',
  'purpose.title': 'Για ποιον λόγο θα έρθετε;',
  'purpose.legend': 'Σκοπός της επίσκεψης',
  'place.legend': 'Γραφείο',
  hours: 'Ωράριο:',
  'hours.days': 'Κυρ Δευ Τρί Τετ Πέμ Παρ Σάβ',
  people: { one: '{count} άτομο', other: '{count} άτομα' },
  'queue.nobody': 'κανείς',
  'queue.now': 'Στην ουρά τώρα: {people}',
  'queue.wait': 'Αν μπείτε τώρα, θα περιμένετε περίπου {least} έως {most} λεπτά.',
  'queue.closed': 'Δεν μπορείτε να μπείτε στην ουρά τώρα',
  'queue.closed.text': 'Επιλέξτε την ημέρα και την ώρα που σας βολεύουν.',
  'take.now': 'Μπείτε στην ουρά τώρα',
  'take.later': 'Επιλογή ημέρας και ώρας',
} as const satisfies TranslationOf<typeof en>;
