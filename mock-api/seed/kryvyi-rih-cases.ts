/** Cases of the Viza centre in every state. Codes and telephone numbers are invented. */
import { texts } from '../texts.ts';
import type { SeedCase } from './municipality.ts';

/** One citizen has most of them, so that signing in shows a list (ST3). */
const owner = { phone: '+380 00 000 45 67', surname: 'Приклад', born: '1980' };
const another = { phone: '+380 00 000 89 01', surname: 'Зразок', born: '1975' };

const property = texts(
  'Εγγραφή δικαιώματος ιδιοκτησίας ακινήτου',
  'Реєстрація права власності на нерухоме майно',
  'ثبت حق مالکیت ملک',
  'Registration of title to a property',
);
const passport = texts('Έκδοση διαβατηρίου', 'Оформлення паспорта для виїзду за кордон', 'صدور گذرنامه', 'Passport for travel abroad');
const land = texts(
  'Απόσπασμα από το κτηματολόγιο',
  'Витяг із Державного земельного кадастру',
  'رونوشت از کاداستر زمین',
  'Extract from the land cadastre',
);
const business = texts('Εγγραφή ατομικής επιχείρησης', 'Реєстрація фізичної особи – підприємця', 'ثبت کسب‌وکار فردی', 'Registration of a sole trader');
const permit = texts(
  'Άδεια τοποθέτησης επιγραφής',
  'Дозвіл на розміщення зовнішньої реклами',
  'مجوز نصب تابلو',
  'Permit for an outdoor sign',
);

export const kryvyiRihCases: readonly SeedCase[] = [
  { code: '480215', title: property, topic: 'property', state: 'ready', age: 21, office: 'head', owner },
  { code: '512034', title: property, topic: 'property', state: 'review', age: 9, office: 'head', owner },
  { code: '634871', title: passport, topic: 'passports', state: 'received', age: 0, office: 'head', owner },
  { code: '275540', title: business, topic: 'business', state: 'action', age: 6, office: 'south', owner },
  { code: '190236', title: land, topic: 'land', state: 'collected', age: 60, office: 'head', owner },
  { code: '731908', title: permit, topic: 'permits', state: 'refused', age: 33, office: 'west', owner },
  { code: '846120', title: land, topic: 'land', state: 'archived', age: 240, office: 'head', owner },
  { code: '903377', title: passport, topic: 'passports', state: 'ready', age: 14, office: 'west', owner: another },
];
