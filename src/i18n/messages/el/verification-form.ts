import type { TranslationOf } from '../../translate.ts';
import type en from '../en/verification-form.ts';

export default {
  name: 'Εγγραφή και ταυτοποίηση',
  nameWith: 'Εγγραφή και ταυτοποίηση: {municipality}',
  'start.title': 'Πώς θέλετε να συνδεθείτε;',
  'start.provider': 'Με {name}',
  'start.now': 'Αμέσως',
  'start.provider.text': 'Χωρίς χαρτιά και χωρίς επίσκεψη. Χρειάζεστε: {needs}.',
  'start.provider.host': 'Θα μεταφερθείτε στο {host} και θα επιστρέψετε εδώ.',
  'start.sign-in': 'Σύνδεση με {name}',
  'start.own': 'Με κωδικούς του Δήμου',
  'start.hours': { one: '{count} ώρα από την παραλαβή', other: '{count} ώρες από την παραλαβή' },
  'start.own.text': 'Τρία στάδια: εγγραφή εδώ, ταυτοποίηση μία φορά (αυτοπροσώπως ή ταχυδρομικά), ενεργοποίηση.',
  'start.register': 'Εγγραφή νέου χρήστη',
  'start.known': 'Έχω κωδικούς: σύνδεση',
  'start.bring': 'Τι θα χρειαστεί για την ταυτοποίηση',
  compare: 'Τι μπορείτε να κάνετε',
  'compare.registered': 'Με εγγραφή',
  'compare.verified': 'Με ταυτοποίηση',
  yes: 'Ναι',
  no: 'Όχι',
} as const satisfies TranslationOf<typeof en>;
