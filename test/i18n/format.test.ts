import { expect } from '@open-wc/testing';
import type { CalendarSystem } from '../../src/domain/calendar.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import { persian } from '../../src/domain/persian.ts';
import type { Formats } from '../../src/i18n/format.ts';
import { intlFormats } from '../../src/i18n/intl-formats.ts';
import { loadFormats } from '../../src/i18n/load-formats.ts';
import { chooseLocale, shippedLocales } from '../../src/i18n/locale.ts';

let el: Formats, uk: Formats, fa: Formats, en: Formats;
before(async () => {
  [el, uk, fa, en] = await Promise.all([loadFormats('el'), loadFormats('uk'), loadFormats('fa'), loadFormats('en')]);
});

const athens = 'Europe/Athens';
const at = (text: string) => Date.parse(text);
const date: IsoDate = '2026-12-17';
const week = [0, 1, 2, 3, 4, 5, 6];

/** A row a format: what each of the four languages shows. */
function table(rows: Record<string, [(f: Formats) => string, string, string, string, string]>): void {
  for (const [name, [show, ...expected]] of Object.entries(rows)) {
    it(name, () => expect([el, uk, fa, en].map(show)).to.deep.equal(expected));
  }
}

describe('dates in el, uk, fa, en', () => {
  table({
    day: [(f) => f.day(date), '17', '17', '۲۶', '17'],
    'day of one digit': [(f) => f.day('2026-12-01'), '1', '1', '۱۰', '1'],
    month: [(f) => f.month(date), 'Δεκέμβριος 2026', 'грудень 2026', 'آذر ۱۴۰۵', 'December 2026'],
    'month, May': [(f) => f.month('2027-05-09'), 'Μάιος 2027', 'травень 2027', 'اردیبهشت ۱۴۰۶', 'May 2027'],
    'short month': [(f) => f.monthShort(date), 'Δεκ', 'груд.', 'آذر', 'Dec'],
    'date of a day': [(f) => f.date(date, 'day'), 'Πέμπτη 17 Δεκεμβρίου', 'четвер, 17 грудня', 'پنجشنبه ۲۶ آذر', 'Thursday 17 December'],
    'full date': [
      (f) => f.date(date, 'full'),
      'Πέμπτη 17 Δεκεμβρίου 2026',
      'четвер, 17 грудня 2026\u00a0р.',
      'پنجشنبه ۲۶ آذر ۱۴۰۵',
      'Thursday 17 December 2026',
    ],
    'short date': [(f) => f.date(date, 'short'), 'Πέμ 17 Δεκ', 'чт, 17 груд.', 'پنجشنبه ۲۶ آذر', 'Thu 17 Dec'],
    'full date, Persian new year': [
      (f) => f.date('2027-03-21', 'full'),
      'Κυριακή 21 Μαρτίου 2027',
      'неділя, 21 березня 2027\u00a0р.',
      'یکشنبه ۱ فروردین ۱۴۰۶',
      'Sunday 21 March 2027',
    ],
    'date of a day, 1 May': [(f) => f.date('2027-05-01', 'day'), 'Σάββατο 1 Μαΐου', 'субота, 1 травня', 'شنبه ۱۱ اردیبهشت', 'Saturday 1 May'],
    'heads of columns': [
      (f) => week.map((day) => f.weekdayName(day, 'short')).join(' '),
      'Κυ Δε Τρ Τε Πε Πα Σα',
      'нд пн вт ср чт пт сб',
      'ی د س چ پ ج ش',
      'Su Mo Tu We Th Fr Sa',
    ],
    'names of days': [
      (f) => week.map((day) => f.weekdayName(day, 'long')).join(' '),
      'Κυριακή Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο',
      'неділя понеділок вівторок середа четвер пʼятниця субота',
      'یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه جمعه شنبه',
      'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
    ],
    'start of the week': [(f) => String(f.weekStart), '1', '1', '6', '1'],
    direction: [(f) => f.dir, 'ltr', 'ltr', 'rtl', 'ltr'],
  });

  const months = (f: Formats, calendar: CalendarSystem, style: 'heading' | 'date') =>
    Array.from({ length: 12 }, (_, i) => {
      const first = calendar.write(calendar.read('2026-06-15').year, i + 1, 1) ?? date;
      return style === 'heading' ? f.month(first).split(' ')[0] : f.date(first, 'day').split(' ').at(-1);
    }).join(' ');
  it('has months in the nominative in headings, in the genitive in dates', () => {
    expect(months(el, gregorian, 'heading')).to.equal(
      'Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος',
    );
    expect(months(el, gregorian, 'date')).to.equal(
      'Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου',
    );
    expect(months(uk, gregorian, 'heading')).to.equal(
      'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
    );
    expect(months(uk, gregorian, 'date')).to.equal(
      'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
    );
    const persianMonths = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند';
    expect(months(fa, persian, 'heading')).to.equal(persianMonths);
    expect(months(fa, persian, 'date')).to.equal(persianMonths);
  });

  it('shortens months', () => {
    const short = (f: Formats, calendar: CalendarSystem) =>
      Array.from({ length: 12 }, (_, i) => f.monthShort(calendar.write(calendar.read('2026-06-15').year, i + 1, 1) ?? date)).join(' ');
    expect(short(el, gregorian)).to.equal('Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ');
    expect(short(uk, gregorian)).to.equal('січ. лют. бер. квіт. трав. черв. лип. серп. вер. жовт. лист. груд.');
    expect(short(fa, persian)).to.equal('فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند');
    expect(short(en, gregorian)).to.equal('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec');
  });

  it('QT2 has the same short days beside the opening hours, which come before these texts', async () => {
    const read = async (file: string) => ((await import(file)) as { default: Record<string, string> }).default;
    for (const locale of shippedLocales) {
      const [hours, dates] = await Promise.all(['queue-ticket', 'dates'].map((file) => read(`../../src/i18n/messages/${locale}/${file}.ts`)));
      expect(hours?.['hours.days'], locale).to.equal(dates?.['weekday.short']);
    }
  });

  it('shortens days', () => {
    expect(week.map((day) => el.date(`2023-01-0${day + 1}` as IsoDate, 'short').split(' ')[0]).join(' ')).to.equal('Κυρ Δευ Τρί Τετ Πέμ Παρ Σάβ');
    expect(week.map((day) => uk.date(`2023-01-0${day + 1}` as IsoDate, 'short').split(' ')[0]).join(' ')).to.equal('нд, пн, вт, ср, чт, пт, сб,');
    expect(week.map((day) => en.date(`2023-01-0${day + 1}` as IsoDate, 'short').split(' ')[0]).join(' ')).to.equal('Sun Mon Tue Wed Thu Fri Sat');
  });
});

describe('times in el, uk, fa, en', () => {
  const noon = at('2026-12-17T10:15Z');
  table({
    'after noon': [(f) => f.time(noon, athens), '12:15\u00a0μμ', '12:15', '۱۲:۱۵', '12:15\u00a0pm'],
    morning: [(f) => f.time(at('2026-12-17T07:05Z'), athens), '9:05\u00a0πμ', '09:05', '۹:۰۵', '9:05\u00a0am'],
    'one in the afternoon': [(f) => f.time(at('2026-12-17T11:00Z'), athens), '1:00\u00a0μμ', '13:00', '۱۳:۰۰', '1:00\u00a0pm'],
    midnight: [(f) => f.time(at('2026-12-16T22:00Z'), athens), '12:00\u00a0πμ', '00:00', '۰:۰۰', '12:00\u00a0am'],
    'last minute': [(f) => f.time(at('2026-12-17T21:59Z'), athens), '11:59\u00a0μμ', '23:59', '۲۳:۵۹', '11:59\u00a0pm'],
    'in the zone asked for': [(f) => f.time(noon, 'Asia/Tehran'), '1:45\u00a0μμ', '13:45', '۱۳:۴۵', '1:45\u00a0pm'],
    'range with one day part': [
      (f) => f.timeRange(at('2026-12-17T10:30Z'), at('2026-12-17T10:50Z'), athens),
      '12:30 – 12:50\u00a0μμ',
      '12:30 – 12:50',
      '۱۲:۳۰ – ۱۲:۵۰',
      '12:30 – 12:50\u00a0pm',
    ],
    'range over noon': [
      (f) => f.timeRange(at('2026-12-17T09:50Z'), at('2026-12-17T10:10Z'), athens),
      '11:50\u00a0πμ – 12:10\u00a0μμ',
      '11:50 – 12:10',
      '۱۱:۵۰ – ۱۲:۱۰',
      '11:50\u00a0am – 12:10\u00a0pm',
    ],
    'T1 4:00 follows 2:59': [(f) => f.time(at('2027-03-28T01:00Z'), athens), '4:00\u00a0πμ', '04:00', '۴:۰۰', '4:00\u00a0am'],
    'T2 two times 3:30, told apart by the offset': [
      (f) => ['2027-10-31T00:30Z', '2027-10-31T01:30Z'].map((text) => `${f.time(at(text), athens)} ${f.offset(at(text), athens)}`).join(' / '),
      '3:30\u00a0πμ UTC+3 / 3:30\u00a0πμ UTC+2',
      '03:30 UTC+3 / 03:30 UTC+2',
      '۳:۳۰ \u2066UTC+۳\u2069 / ۳:۳۰ \u2066UTC+۲\u2069',
      '3:30\u00a0am UTC+3 / 3:30\u00a0am UTC+2',
    ],
    'T4 offset of Tehran': [(f) => f.offset(noon, 'Asia/Tehran'), 'UTC+3:30', 'UTC+3:30', '\u2066UTC+۳:۳۰\u2069', 'UTC+3:30'],
    'offset west, with a minus sign': [(f) => f.offset(noon, 'America/New_York'), 'UTC−5', 'UTC−5', '\u2066UTC−۵\u2069', 'UTC−5'],
    'offset of half an hour west': [(f) => f.offset(noon, 'America/St_Johns'), 'UTC−3:30', 'UTC−3:30', '\u2066UTC−۳:۳۰\u2069', 'UTC−3:30'],
    'offset of Greenwich': [(f) => f.offset(noon, 'UTC'), 'UTC', 'UTC', '\u2066UTC\u2069', 'UTC'],
  });

  it('names zones, or their city where there is no name', () => {
    expect([el, uk, fa, en].map((f) => f.zoneName(athens, noon))).to.deep.equal([
      'Ώρα Ανατολικής Ευρώπης',
      'за східноєвропейським часом',
      'وقت شرق اروپا',
      'Eastern European Time',
    ]);
    expect(en.zoneName('Europe/Kyiv', noon)).to.equal(en.zoneName('Europe/Kiev', noon));
    for (const zone of ['UTC', 'Mars/Olympus']) expect([el, uk, fa, en].map((f) => f.zoneName(zone, noon))).to.deep.equal(['UTC', 'UTC', 'UTC', 'UTC']);
    expect(en.zoneName('Etc/GMT-3', noon)).to.equal('UTC+3');
    expect(fa.zoneName('Etc/GMT-3', noon)).to.equal('\u2066UTC+۳\u2069');
  });

  it('names the city in a browser without generic names', () => {
    const original = Intl.DateTimeFormat;
    Intl.DateTimeFormat = new Proxy(original, {
      construct(target, [locale, options]: [string, Intl.DateTimeFormatOptions]) {
        if (options.timeZoneName === 'longGeneric') throw new RangeError('Value longGeneric out of range');
        return new target(locale, options);
      },
    });
    try {
      expect(en.zoneName('America/New_York', noon)).to.equal('New York');
    } finally {
      Intl.DateTimeFormat = original;
    }
  });
});

describe('numbers in el, uk, fa, en', () => {
  table({
    number: [(f) => f.number(1234567.5), '1.234.567,5', '1\u00a0234\u00a0567,5', '۱٬۲۳۴٬۵۶۷٫۵', '1,234,567.5'],
    zero: [(f) => f.number(0), '0', '0', '۰', '0'],
    'digits of a code': [(f) => f.digits('CH-0123456789'), 'CH-0123456789', 'CH-0123456789', 'CH-۰۱۲۳۴۵۶۷۸۹', 'CH-0123456789'],
  });
});

describe('other languages', () => {
  it('are left to Intl, without narrow spaces', () => {
    const de = intlFormats('de', gregorian);
    expect(de.date(date, 'full')).to.equal('Donnerstag, 17. Dezember 2026');
    expect(de.date(date, 'day')).to.equal('Donnerstag, 17. Dezember');
    expect(de.month(date)).to.equal('Dezember 2026');
    expect(de.monthShort(date)).to.match(/^Dez/);
    expect(de.weekdayName(1, 'short')).to.equal('Mo');
    expect(de.weekdayName(1, 'long')).to.equal('Montag');
    expect(de.time(at('2026-12-17T21:59Z'), athens)).to.equal('23:59');
    expect(de.timeRange(at('2026-12-17T10:30Z'), at('2026-12-17T10:50Z'), athens)).to.equal('12:30 – 12:50');
    expect([de.dir, de.weekStart]).to.deep.equal(['ltr', 1]);
    expect(intlFormats('ar', gregorian).dir).to.equal('rtl');
    expect(intlFormats('he', gregorian).dir).to.equal('rtl');
    expect(intlFormats('fr', gregorian).number(1234)).to.equal('1\u00a0234');
    expect([0, 1, 6]).to.include(intlFormats('he', gregorian).weekStart);
  });

  it('are fetched as those that ship', async () => {
    expect((await loadFormats('de')).month(date)).to.equal('Dezember 2026');
  });

  it('has weeks from Monday on English pages of European towns', async () => {
    expect((await loadFormats(chooseLocale(['en-US']))).weekStart).to.equal(1);
  });

  it('keeps to any calendar', () => {
    expect(intlFormats('en', persian).monthShort(date)).to.equal('Azar');
  });
});
