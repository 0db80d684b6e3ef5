import { expect } from '@open-wc/testing';
import { canonicalEmail, canonicalPhone, checkEmail, checkPhone, latinDigits } from '../../src/domain/contact.ts';
import { quickest } from '../drivers/stopwatch.ts';

describe('digits', () => {
  it('reads Persian and Arabic ones', () => {
    expect(latinDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 0123456789')).to.equal('0123456789 0123456789 0123456789');
    expect(latinDigits('کد ۱۲-AB')).to.equal('کد 12-AB');
  });
});

describe('e-mail addresses', () => {
  const fine = [
    'dimotis@mail.example',
    'dimotis+chania@mail.example',
    "o'name@example.org",
    'a.b-c_d@sub.example.co.uk',
    '!#$%&*+/=?^_`{|}~@example.org',
    '1@2.example',
    'δημότης@mail.example',
    'dimotis@δήμος.ελ',
    'мешканець@приклад.укр',
    'کاربر@مثال.ایران',
    'x@نامه‌ای.com', // a joiner within a Persian domain
    'x@xn--jxalpdlp.ελ',
    'first..last@example.jp',
    `${'a'.repeat(64)}@mail.example`,
    '  dimotis@mail.example ',
    '\u200edimotis@mail.example\u200f',
    '\u00a0dimotis@mail.example\u00a0',
    '\u2068dimotis@mail.example\u2069',
  ];
  for (const text of fine) it(`takes ${JSON.stringify(text)}`, () => expect(checkEmail(text)).to.equal('ok'));

  const malformed = [
    'dimotis',
    'dimotis@',
    '@mail.example',
    'dimotis@example',
    'dimotis@example.',
    'dimotis@.gr',
    'dimotis@example..gr',
    'dimotis@@mail.example',
    'dimotis@a@mail.example',
    'dimo tis@mail.example',
    'dimotis@exam ple.gr',
    'a@mail.example, b@mail.example',
    'a@mail.example;b@mail.example',
    '<dimotis@mail.example>',
    'dimotis@example,gr',
    'dimotis@exa_mple.gr',
    'https://mail.example',
    'a@b.gr\nBcc: c@d.gr',
  ];
  for (const text of malformed) it(`asks again at ${JSON.stringify(text)}`, () => expect(checkEmail(text)).to.equal('malformed'));

  it('is sent without what came along unseen', () => {
    expect(canonicalEmail(' \u200edimotis@mail.example\u200f\u00a0')).to.equal('dimotis@mail.example');
    expect(canonicalEmail('x@نامه‌ای.com')).to.equal('x@نامه‌ای.com');
  });
});

describe('telephone numbers', () => {
  const fine: [string, string][] = [
    ['6912345678', '6912345678'],
    ['691 234 5678', '6912345678'],
    ['28210 12345', '2821012345'],
    ['(28210) 12-345', '2821012345'],
    ['2821.0.12345', '2821012345'],
    ['28210/12345', '2821012345'],
    ['+30 28210 12345', '+302821012345'],
    ['0030 28210 12345', '+302821012345'],
    ['+380 (44) 123-45-67', '+380441234567'],
    ['0441234567', '0441234567'],
    ['+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹', '+989123456789'],
    ['۰۰۹۸۹۱۲۳۴۵۶۷۸۹', '+989123456789'],
    ['۰۹۱۲۳۴۵۶۷۸۹', '09123456789'],
    ['٠٩١٢٣٤٥٦٧٨٩', '09123456789'],
    ['\u200e+30\u00a028210\u202f12345\u200f', '+302821012345'],
    ['\u202a+30 28210 12345\u202c', '+302821012345'],
    ['+30‑28210–12345', '+302821012345'],
    ['+30 28210−12345', '+302821012345'],
    ['＋30 2821012345', '+302821012345'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['0044 (0)20 7946 0000', '+442079460000'],
    ['+1-212-555-0100', '+12125550100'],
    ['15321', '15321'],
    ['123456789012345', '123456789012345'],
  ];
  for (const [text, canonical] of fine) {
    it(`takes ${JSON.stringify(text)}`, () => {
      expect(checkPhone(text)).to.equal('ok');
      expect(canonicalPhone(text)).to.equal(canonical);
      expect(canonicalPhone(canonical)).to.equal(canonical);
    });
  }

  const malformed = ['1234', '1234567890123456', '+', '00', 'phone', '69123x5678', '+30+2821012345', '2821012345+', 'x@mail.example', '691234567A'];
  for (const text of malformed) it(`asks again at ${JSON.stringify(text)}`, () => expect(checkPhone(text)).to.equal('malformed'));
});

describe('X13: texts of 100,000 characters take less than 50 ms', () => {
  const seeds = ['a', '1', '@', '.', 'a.', 'a@', '(', '(0)', '+', '00', ' ', '-', '۱', '\u200e', 'a@a.', '@a.-', '"', '\n'];
  const checks = { checkEmail, checkPhone, canonicalPhone, canonicalEmail, latinDigits };
  for (const [name, check] of Object.entries(checks)) {
    it(name, () => {
      const slow = seeds.filter((seed) => {
        const texts = [seed.repeat(1e5 / seed.length), `a@${seed.repeat(1e5 / seed.length)}`, `+1${seed.repeat(1e5 / seed.length)}`];
        return texts.some((text) => quickest(() => check(text)) > 50);
      });
      expect(slow).to.deep.equal([]);
    });
  }
});
