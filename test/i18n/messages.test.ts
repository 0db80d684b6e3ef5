import { expect } from '@open-wc/testing';
import { allTexts, english, translations, type Texts } from './catalogues.ts';
import { translator, type Catalogue, type Message } from '../../src/i18n/translate.ts';

/** CLDR, cardinal. What a browser lacks of it (older ones know no `many`) must not decide. */
const categories: Readonly<Record<string, readonly string[]>> = {
  en: ['one', 'other'],
  el: ['one', 'other'],
  uk: ['one', 'few', 'many', 'other'],
  fa: ['one', 'other'],
};

/** Texts that may hold Latin letters: what an address looks like, an ending of files, names. */
const latinAllowed = new Set(['example.email', 'appointment.ics', 'appointment.google', 'appointment.outlook']);
/** Counts of a unit that is abbreviated, and so the same for every number. */
const abbreviated = new Set(['uk: failure.wait.seconds', 'uk: failure.wait.minutes']);
/** Texts that may read as in English: names. */
const sameAllowed = new Set(['appointment.outlook']);

/** Words whose thing has another name in all other texts: what a citizen has learned on one screen must hold on the next. */
const superseded: Readonly<Record<string, RegExp>> = {
  el: /περιηγητή|\(προαιρετικό\)|(?:στη|από τη) σειρά/,
  uk: /(?<!\p{L})(?:мап|громад(?!ян))/iu,
  fa: /گذرواژه|رایانامه|(?<!\p{L})گام|برگزی|تأیید هویت|جابه‌جایی نوبت/u,
};

function forms(message: Message): Readonly<Record<string, string>> {
  return typeof message === 'string' ? { '': message } : message;
}

function parameters(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? ''))].sort();
}

/** The parameters that a key has in English: those of its fullest form. */
function parametersOf(message: Message): string[] {
  return [...new Set(Object.values(forms(message)).flatMap(parameters))].sort();
}

function withoutParameters(text: string): string {
  return text.replace(/\{\w+\}/g, '');
}

/** Names that are written so in every alphabet, and numbers of papers as they stand on them. */
const names = /e-mail|SMS|PDF|Enter|TaxisNet|(?:name|onoma)@example\.com|ID(?=-карт)|ΑΦΜ|ΑΜΚΑ|РНОКПП|ЄДРПОУ|(?:ΑΒ|АБ) ?(?:123456|۱۲۳۴۵۶)/g;

function withoutNames(text: string): string {
  return withoutParameters(text).replace(names, '');
}

/** Every text of a catalogue, named as `key` or `key/form`. */
function texts(catalogue: Catalogue): { key: string; where: string; text: string }[] {
  return Object.entries(catalogue).flatMap(([key, message]) =>
    Object.entries(forms(message)).map(([form, text]) => ({ key, where: form ? `${key}/${form}` : key, text })),
  );
}

/** What the widget says in a language. */
function speak(locale: 'el' | 'uk' | 'fa' | 'en') {
  return translator<Texts>(locale, allTexts(locale));
}

/** Names of the texts that fail, so that one run tells all. */
function failing(catalogue: Catalogue, wrong: (text: string, key: string) => boolean): string[] {
  return texts(catalogue)
    .filter(({ key, text }) => wrong(text, key))
    .map(({ where, text }) => `${where}: ${text}`);
}

describe('messages', () => {
  for (const [locale, files] of Object.entries({ en: english, ...translations })) {
    for (const [file, catalogue] of Object.entries(files)) {
      const source = english[file] ?? {};

      describe(`${locale}/${file}`, () => {
        it('has the keys of English', () => {
          expect(Object.keys(catalogue).sort()).to.deep.equal(Object.keys(source).sort());
        });

        it('takes the same parameters in every form', () => {
          const wrong = texts(catalogue).filter(({ key, text }) => String(parameters(text)) !== String(parametersOf(source[key] ?? '')));
          expect(wrong).to.deep.equal([]);
        });

        it('has every plural form of the language, and no other', () => {
          const wrong = Object.entries(catalogue).filter(
            ([, message]) => typeof message === 'object' && String(Object.keys(message).sort()) !== String([...(categories[locale] ?? [])].sort()),
          );
          expect(wrong).to.deep.equal([]);
        });

        it('keeps a plural where English has one', () => {
          const wrong = Object.keys(source).filter((key) => typeof source[key] === 'object' && typeof catalogue[key] !== 'object' && !abbreviated.has(`${locale}: ${key}`));
          expect(wrong).to.deep.equal([]);
        });

        it('chooses plurals by a parameter that is there', () => {
          const plural = Object.entries(catalogue).filter(([, message]) => typeof message === 'object');
          expect(plural.filter(([, message]) => !parametersOf(message).includes('count'))).to.deep.equal([]);
        });

        it('has no empty text and no stray space', () => {
          expect(failing(catalogue, (text) => !text || text !== text.trim() || /\s\s|\s[.,:;!?…»)،؛؟]/.test(text))).to.deep.equal([]);
        });
      });
    }
  }

  for (const [locale, files] of Object.entries(translations)) {
    for (const [file, catalogue] of Object.entries(files)) {
      describe(`${locale}/${file} is translated`, () => {
        it('reads nowhere as English does', () => {
          const left = failing(catalogue, (text, key) => {
            const same = Object.values(forms(english[file]?.[key] ?? '')).includes(text);
            return same && /\p{L}/u.test(withoutParameters(text)) && !sameAllowed.has(key);
          });
          expect(left).to.deep.equal([]);
        });

        it('calls a thing by its one name', () => {
          expect(failing(catalogue, (text) => superseded[locale]?.test(text) ?? false)).to.deep.equal([]);
        });

        it('has no Latin letter but in names and examples', () => {
          expect(failing(catalogue, (text, key) => /\p{Script=Latin}/u.test(withoutNames(text)) && !latinAllowed.has(key))).to.deep.equal([]);
        });
      });
    }
  }

  for (const [file, catalogue] of Object.entries(translations['el'] ?? {})) {
    it(`el/${file} asks with the Greek question mark and never shouts`, () => {
      expect(failing(catalogue, (text) => /[?\u037e"“”]/.test(text) || /\p{Lu}{2}/u.test(withoutNames(text)))).to.deep.equal([]);
    });
    it(`el/${file} puts no article before an hour or a day: one o’clock and a weekday would take another`, () => {
      expect(failing(catalogue, (text) => /τις \{(?:time|from|to|date)\}/.test(text))).to.deep.equal([]);
    });
    it(`el/${file} has Greek letters only`, () => {
      expect(failing(catalogue, (text) => /\p{Script=Cyrillic}/u.test(withoutNames(text)))).to.deep.equal([]);
    });
  }

  for (const [file, catalogue] of Object.entries(translations['uk'] ?? {})) {
    it(`uk/${file} has the Ukrainian alphabet, apostrophe and quotes`, () => {
      expect(failing(catalogue, (text) => /[ыэёъ'’`"“”]/i.test(text) || /\p{Script=Greek}/u.test(withoutNames(text)))).to.deep.equal([]);
    });
    it(`uk/${file} parts a sentence by the dash of its language`, () => {
      expect(failing(catalogue, (text) => text.includes('—'))).to.deep.equal([]);
    });
    it(`uk/${file} puts no “о” before an hour: eleven would take “об”`, () => {
      expect(failing(catalogue, (text) => /(?<!\p{L})о \{/u.test(text))).to.deep.equal([]);
    });
    it(`uk/${file} addresses the citizen with a capital`, () => {
      expect(failing(catalogue, (text) => /(?<!\p{L})(?:ви|вас|вам|вами|ваш\p{L}*)(?!\p{L})/u.test(text))).to.deep.equal([]);
    });
  }

  for (const [file, catalogue] of Object.entries(translations['fa'] ?? {})) {
    it(`fa/${file} has Persian digits`, () => {
      expect(failing(catalogue, (text) => /[0-9٠-٩]/.test(withoutParameters(text)))).to.deep.equal([]);
    });
    it(`fa/${file} has Persian letters`, () => {
      expect(failing(catalogue, (text) => /[يكىةـ]/.test(text))).to.deep.equal([]);
    });
    it(`fa/${file} writes tanwin, the hamza of its stem, and the one that joins a word in h to the next`, () => {
      const bare = /(?:لطفا|بعدا|فعلا|معمولا)(?![ً\p{L}])|تایید|(?<!\p{L})(?:درباره|شیوه|شماره(?! را)|همه(?! چیز)) \p{L}/u;
      expect(failing(catalogue, (text) => bare.test(text))).to.deep.equal([]);
    });
    it(`fa/${file} has Persian punctuation`, () => {
      expect(failing(catalogue, (text) => /[?,;"“”%]/.test(text))).to.deep.equal([]);
    });
    it(`fa/${file} joins what belongs together by a half-space, and nothing else`, () => {
      const apart = /(?<!\p{L})(?:ن?می) \p{L}|\p{L} (?:ها|های|هایی|ترین|تر|اید|ایم|اند)(?!\p{L})/u;
      const stray = /\u200c(?!\p{L})|(?<!\p{L})\u200c/u;
      expect(failing(catalogue, (text) => apart.test(text) || stray.test(text))).to.deep.equal([]);
    });
    it(`fa/${file} closes every isolate that it opens`, () => {
      expect(failing(catalogue, (text) => text.replace(/\u2066[^\u2066\u2069]*\u2069/g, '').search(/[\u2066-\u2069]/) >= 0)).to.deep.equal([]);
    });
  }

  // A name that a screen reader or voice control uses begins with, or quotes, what is seen (WCAG 2.5.3).
  for (const locale of ['en', 'el', 'uk', 'fa'] as const) {
    const all: Catalogue = allTexts(locale);
    const text = (key: string) => Object.values(forms(all[key] ?? ''));

    it(`${locale}: names of controls begin with their visible words`, () => {
      for (const [label, seen] of [['changeWhat', 'change'], ['earliest.take.label', 'earliest.take']] as const) {
        for (const name of text(label)) expect(name.startsWith(text(seen)[0] ?? '?'), name).to.be.true;
      }
    });

    it(`${locale}: speaks of no e-mail to whose address is not known`, () => {
      for (const sentence of text('appointment.sent.plain')) expect(sentence).not.to.match(/mail|ηλεκτρονικ|пошт|лист|ایمیل/i);
    });

    it(`${locale}: the warning names the button as it is written`, () => {
      for (const warning of text('hold.left')) expect(warning).to.contain(text('hold.more')[0]);
    });
  }

  it('uk: counts agree with their nouns', () => {
    const t = speak('uk');
    const times = (count: number) => t('day.times', { count });
    expect([1, 2, 5, 11, 21, 22, 111].map(times)).to.deep.equal([
      '1 вільне місце', '2 вільні місця', '5 вільних місць', '11 вільних місць', '21 вільне місце', '22 вільні місця', '111 вільних місць',
    ]);
  });

  it('el: counts agree with their nouns', () => {
    const t = speak('el');
    expect([0, 1, 2].map((count) => t('day.times', { count }))).to.deep.equal(['0 ελεύθερες ώρες', '1 ελεύθερη ώρα', '2 ελεύθερες ώρες']);
  });

  it('fa: counts are in Persian digits', () => {
    const t = speak('fa');
    expect(t('day.times', { count: 11 })).to.equal('۱۱ نوبت خالی');
  });
});
