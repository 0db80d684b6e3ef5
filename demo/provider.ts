/** The look-alike of a national sign-in: it answers what the visitor of the demo chooses. It asks for nothing and keeps nothing. */
interface Words {
  readonly lang: string;
  readonly dir?: 'rtl';
  readonly title: string;
  readonly sham: string;
  readonly about: string;
  readonly agree: (who: string) => string;
  readonly deny: string;
  readonly broken: string;
}

/** Who may come back: an id, a name, the telephone that cases go by, and whom requests are filed as. */
interface Visitor {
  readonly id: string;
  readonly name: string;
  readonly phone?: string;
  readonly role?: string;
}

const greek: Words = {
  lang: 'el',
  title: 'Είσοδος (επίδειξη)',
  sham: '(απομίμηση για επίδειξη)',
  about: 'Εδώ θα ήταν η σελίδα του παρόχου. Δεν ζητά και δεν κρατά στοιχεία. Διαλέξτε τι θα απαντήσει στον Δήμο.',
  agree: (who) => `Συναινώ: ${who}`,
  deny: 'Δεν συναινώ',
  broken: 'Ο πάροχος έχει βλάβη',
};
const ukrainian: Words = {
  lang: 'uk',
  title: 'Вхід (демонстрація)',
  sham: '(імітація для демонстрації)',
  about: 'Тут була б сторінка системи входу. Вона нічого не питає і не зберігає. Оберіть, що вона відповість Центру.',
  agree: (who) => `Надаю згоду: ${who}`,
  deny: 'Не надаю згоди',
  broken: 'Система входу не працює',
};
const persian: Words = {
  lang: 'fa',
  dir: 'rtl',
  title: 'ورود (نمایشی)',
  sham: '(صفحهٔ نمایشی)',
  about: 'اینجا صفحهٔ سامانهٔ ورود می‌بود. چیزی نمی‌پرسد و چیزی نگه نمی‌دارد. انتخاب کنید چه پاسخی به شهرداری بدهد.',
  agree: (who) => `اجازه می‌دهم: ${who}`,
  deny: 'اجازه نمی‌دهم',
  broken: 'سامانهٔ ورود از کار افتاده است',
};

const inUkraine: readonly Visitor[] = [
  { id: 'a', name: 'Заявник А', phone: '+380 00 000 45 67' },
  { id: 'b', name: 'Заявниця Б', phone: '+380 00 000 00 00' },
];

const providers: Readonly<Record<string, { readonly name: string; readonly words: Words; readonly visitors: readonly Visitor[] }>> = {
  taxisnet: { name: 'TaxisNet', words: greek, visitors: [{ id: 'a', name: 'Ονοματεπώνυμο Α' }, { id: 'b', name: 'Ονοματεπώνυμο Β' }] },
  bankid: { name: 'BankID', words: ukrainian, visitors: inUkraine },
  signature: { name: 'Електронний підпис (КЕП)', words: ukrainian, visitors: inUkraine },
  diia: { name: 'Дія ID', words: ukrainian, visitors: inUkraine },
  'dolat-e-man': {
    name: 'دولت من',
    words: persian,
    visitors: [
      { id: 'a', name: 'شهروند الف' },
      { id: 'n', name: 'دفتر اسناد رسمی الف', role: 'notary' },
      { id: 'k', name: 'بانک الف', role: 'bank' },
    ],
  },
};

const query = new URLSearchParams(location.search);
const { name, words, visitors } = providers[query.get('provider') ?? ''] ?? { name: 'TaxisNet', words: greek, visitors: [] };

function write(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place) place.textContent = text;
}

/** Leads back to a page of the demo only, as any provider knows its clients' addresses. */
function answer(text: string, parameters: Readonly<Record<string, string>>): void {
  const back = new URL(query.get('redirect_uri') ?? './chania.html', location.href);
  if (back.origin !== location.origin) return;
  for (const [key, value] of Object.entries({ ...parameters, state: query.get('state') ?? '' })) back.searchParams.set(key, value);
  const link = Object.assign(document.createElement('a'), { href: back.href, textContent: text });
  const item = document.createElement('li');
  item.append(link);
  document.getElementById('answers')?.append(item);
}

/** Each is new, because a code is good once. */
const codeOf = ({ id, name, phone = '', role = '' }: Visitor): string => [id, name, phone, crypto.getRandomValues(new Uint32Array(1)).join(''), role].map(encodeURIComponent).join('~');

document.documentElement.lang = words.lang;
document.documentElement.dir = words.dir ?? 'ltr';
document.title = words.title;
write('name', name);
write('sham', words.sham);
write('about', words.about);
for (const visitor of visitors) answer(words.agree(visitor.name), { code: codeOf(visitor) });
answer(words.deny, { error: 'access_denied' });
answer(words.broken, { error: 'server_error' });

export {};
