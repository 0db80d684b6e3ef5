import type { TranslationOf } from '../../translate.ts';
import type en from '../en/service-request.ts';

export default {
  name: 'Αίτημα προς τον Δήμο',
  nameWith: 'Αίτημα: {service}',
  continue: 'Συνέχεια',
  'service.title': 'Τι θέλετε να ζητήσετε;',
  'service.none': 'Προς το παρόν δεν μπορεί να υποβληθεί αίτημα εδώ',
  'service.none.text': 'Τηλεφωνήστε μας ή δοκιμάστε αργότερα.',
  'role.title': 'Ποιος υποβάλλει το αίτημα;',
  'role.citizen': 'Ο πολίτης',
  'role.notary': 'Συμβολαιογραφείο',
  'role.bank': 'Τράπεζα',
  'sign-in.title': 'Συνδεθείτε για να συνεχίσετε',
  'sign-in.account': 'Η υπηρεσία απαιτεί λογαριασμό. Αν είναι η πρώτη σας φορά, μπορείτε να αποκτήσετε τώρα.',
  'sign-in.verified': 'Η υπηρεσία απαιτεί λογαριασμό με ολοκληρωμένη ταυτοποίηση.',
  'sign-in.refused': 'Ο λογαριασμός αυτός δεν επιτρέπεται να υποβάλει το αίτημα. Οι απαντήσεις σας διατηρούνται. Συνδεθείτε με άλλον ή ολοκληρώστε την ταυτοποίηση.',
  'sign-in.over': 'Η σύνδεσή σας έληξε. Οι απαντήσεις σας διατηρούνται. Συνδεθείτε ξανά για να συνεχίσετε.',
  'sign-in.button': 'Σύνδεση',
} as const satisfies TranslationOf<typeof en>;
