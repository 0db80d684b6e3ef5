import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { canonicalIdentity, checkIdentity, numberKinds, type NumberKind } from '../../src/domain/identity.ts';
import { quickest } from '../drivers/stopwatch.ts';

const valid: Readonly<Record<NumberKind, readonly string[]>> = {
  afm: ['123456783', '100000003', '999999993', '090123451', '022222222', '000000012', '100000090', 'EL123456783', 'el 123 456 783', 'ΑΦΜ: 123456783', '123.456.783', '۱۲۳۴۵۶۷۸۳', '\u200e123456783\u200f', '１２３４５６７８３'],
  amka: ['01019000015', '29020000120', '31128512345', '010190 00015'],
  'greek-card': ['ΑΒ 123456', 'AB123456', 'ΑΗ-123456', 'Χ 123456', 'Α12345678', 'AM1234567', '123456789', 'αβ 123456'],
  'national-code': ['0012345679', '1234567891', '0084575948', '9999999980', '0000000019', '0499370899', '0790419904', '0010000021', '۰۰۱۲۳۴۵۶۷۹', '٠٠١٢٣٤٥٦٧٩', '001-234567-9', '12345679', '012345679', '۸۴۵۷۵۹۴۸'],
  taxpayer: ['1759013776', '3184710691', '3287300012', '3141112342', '3658456781', '3815233312', '3287 300 012'],
  'taxpayer-or-paper': ['1759013776', 'АБ123456', 'аб 123456', 'AB 123456', '123456789'],
  paper: ['АБ123456', 'МЮ 000001', '000123456'],
  organisation: ['14360570', '00032129', '20077720', '14 36 05 70'],
};

const invalid: Readonly<Record<NumberKind, readonly string[]>> = {
  afm: ['123456789', '123456784', '094014202', '000000000', '12345678', '1234567890', 'ABCDEFGHI', 'EL12345678', '1234O6783'],
  amka: ['31029000018', '01019000016', '0101900001', '010190000155', '00019000017', '01139000010'],
  'greek-card': ['ΑΒ', 'ΑΒΓΔ123456', '1234', 'ΑΒ1234567890', 'τίποτα'],
  'national-code': ['0012345678', '1111111111', '0000000000', '9999999999', '1234567', '12345678910', '12345678', 'کد ملی'],
  taxpayer: ['1234567890', '2222222222', '3463463463', '0000000000', '175901377', '17590137766', 'АБ123456'],
  'taxpayer-or-paper': ['1234567890', '0000000000', 'А123456', 'АБ12345', '12345678'],
  paper: ['1759013776', 'АБВ123456', '12345678'],
  organisation: ['14360571', '00000000', '1436057', '143605700'],
};

describe('numbers that states know people by', () => {
  for (const kind of numberKinds) {
    describe(kind, () => {
      for (const text of valid[kind]) it(`takes ${text}`, () => expect(checkIdentity(kind, text)).to.equal('ok'));
      for (const text of invalid[kind]) it(`refuses ${text}`, () => expect(checkIdentity(kind, text)).to.not.equal('ok'));

      it('answers for a text of 100,000 signs in no time (X13)', () => {
        for (const piece of ['1', ' ', 'α', '۱', '-', '1 ', '\u200e', 'EL']) {
          const text = piece.repeat(100_000 / piece.length);
          expect(checkIdentity(kind, text)).to.equal('form');
          expect(quickest(() => checkIdentity(kind, text))).to.be.below(50);
        }
      });

      it('says the same of what it has read itself', () => {
        for (const text of valid[kind]) {
          const read = canonicalIdentity(kind, text);
          expect(canonicalIdentity(kind, read)).to.equal(read);
          expect(checkIdentity(kind, read)).to.equal('ok');
        }
      });
    });
  }

  it('tells a wrong length from a wrong digit', () => {
    expect(checkIdentity('afm', '12345678')).to.equal('form');
    expect(checkIdentity('afm', '123456784')).to.equal('check');
    expect(checkIdentity('national-code', '0012345678')).to.equal('check');
    expect(checkIdentity('taxpayer', '1234567890')).to.equal('check');
  });

  it('writes each number in one form', () => {
    expect(canonicalIdentity('afm', ' el 123-456-783 ')).to.equal('123456783');
    expect(canonicalIdentity('national-code', '۱۲۳۴۵۶۷۹')).to.equal('0012345679');
    expect(canonicalIdentity('paper', 'ab 123456')).to.equal('АВ123456');
    expect(canonicalIdentity('greek-card', 'ab123456')).to.equal('ΑΒ123456');
  });

  it('reads the digits of every script', () => {
    for (const zero of [0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xe50, 0xf20, 0x1040, 0x17e0, 0xff10]) {
      const text = [...'123456783'].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
      expect(canonicalIdentity('afm', text)).to.equal('123456783');
    }
  });
});

describe('generated numbers', () => {
  /** Every number has exactly one last digit that is right; for some beginnings of a national code, too. */
  const rightOnes = (kind: NumberKind, beginning: string) => [...'0123456789'].filter((last) => checkIdentity(kind, beginning + last) === 'ok');
  const beginning = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));

  it('exactly one last digit completes a beginning', () => {
    fc.assert(fc.property(beginning(8), (text) => rightOnes('afm', text).length === 1));
    fc.assert(fc.property(beginning(9), (text) => rightOnes('taxpayer', text).length === 1));
    fc.assert(fc.property(beginning(7), (text) => rightOnes('organisation', text).length === 1));
    fc.assert(fc.property(beginning(9), (text) => /^(\d)\1+$/.test(text) || rightOnes('national-code', text).length === 1));
  });

  it('a slip of one digit is found, but for what sums modulo 11 can’t tell', () => {
    fc.assert(
      fc.property(beginning(9), fc.nat(8), fc.integer({ min: 1, max: 9 }), (text, at, by) => {
        const [last] = rightOnes('national-code', text);
        if (last === undefined) return true;
        const slip = text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1) + last;
        const ends = rightOnes('national-code', slip.slice(0, 9));
        return checkIdentity('national-code', slip) === 'check' || ends.includes(last);
      }),
    );
  });

  it('separators, scripts of digits and marks of direction change nothing', () => {
    const separators = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u200e', '\u2011', '/');
    const scripts = fc.constantFrom(0x30, 0x660, 0x6f0);
    fc.assert(
      fc.property(beginning(8), fc.array(separators, { minLength: 9, maxLength: 9 }), scripts, (text, between, zero) => {
        const whole = text + rightOnes('afm', text).join('');
        const dressed = [...whole].map((digit, at) => String.fromCodePoint(zero + Number(digit)) + (between[at] ?? '')).join('');
        return checkIdentity('afm', dressed) === 'ok' && canonicalIdentity('afm', dressed) === whole;
      }),
    );
  });
});
