import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { holds, namesIn, type Condition, type Values } from '../../src/domain/conditions.ts';
import { finds, fold } from '../../src/domain/fold.ts';
import { checkDigitRight, readShaped } from '../../src/domain/shaped-code.ts';
import { checkShares, readShare } from '../../src/domain/shares.ts';

describe('rules of a service (RQ1)', () => {
  const values: Values = { purpose: 'transfer', floors: '12', extras: ['post', 'stamp'], blank: '  ' };
  const rows: [Condition | undefined, boolean][] = [
    [undefined, true],
    [{ field: 'purpose', equals: 'transfer' }, true],
    [{ field: 'purpose', equals: 'mortgage' }, false],
    [{ field: 'purpose', in: ['mortgage', 'transfer'] }, true],
    [{ field: 'purpose', in: [] }, false],
    [{ field: 'extras', equals: 'stamp' }, true],
    [{ field: 'extras', in: ['fax', 'post'] }, true],
    [{ field: 'purpose', filled: true }, true],
    [{ field: 'blank', filled: true }, false],
    [{ field: 'missing', filled: false }, true],
    [{ field: 'floors', atLeast: 12 }, true],
    [{ field: 'floors', atLeast: 13 }, false],
    [{ field: 'floors', atMost: 9 }, false],
    [{ field: 'missing', atMost: 9 }, false],
    [{ field: 'purpose', atLeast: 0 }, false],
    [{ not: { field: 'purpose', equals: 'mortgage' } }, true],
    [{ all: [{ field: 'floors', atLeast: 2 }, { field: 'purpose', filled: true }] }, true],
    [{ all: [] }, true],
    [{ any: [] }, false],
    [{ any: [{ field: 'x', filled: true }, { field: 'purpose', filled: true }] }, true],
    [{ field: 'constructor', filled: true }, false],
    [{ field: 'toString', equals: 'transfer' }, false],
  ];
  for (const [rule, expected] of rows) it(`${JSON.stringify(rule)} ${expected ? 'holds' : 'does not hold'}`, () => expect(holds(rule, values)).to.equal(expected));

  it('that are too deep never hold, and never break', () => {
    let deep: Condition = { field: 'purpose', filled: true };
    for (let depth = 0; depth < 10_000; depth++) deep = { all: [deep] };
    expect(holds(deep, values)).to.equal(false);
    expect(namesIn(deep)).to.deep.equal([]);
  });

  it('of a kind that is not known do not hold', () => expect(holds({ field: 'purpose', like: 'tr' } as unknown as Condition, values)).to.equal(false));
});

describe('fa search folds what is typed in two ways', () => {
  const same: [string, string][] = [
    ['علي', 'علی'],
    ['كوچه', 'کوچه'],
    ['خیابان ۱۲', 'خیابان ١٢'],
    ['خیابان ۱۲', 'خيابان 12'],
    ['می‌روم', 'میروم'],
    ['خانهٔ', 'خانه'],
    ['آزادی', 'ازادي'],
    ['Κυδωνίας', 'ΚΥΔΩΝΙΑΣ'],
    ['Мар’яна', 'мар\'яна'],
    ['Марʼяна', "МАР'ЯНА"],
  ];
  for (const [one, other] of same) it(`${one} and ${other}`, () => expect(fold(one)).to.equal(fold(other)));
  it('finds all words, in any order', () => {
    expect(finds('شاهین‌شهر، خیابان ۱۲ متری، پلاک ۵', 'پلاك 5 خيابان')).to.equal(true);
    expect(finds('شاهین‌شهر، خیابان ۱۲ متری، پلاک ۵', 'پلاک ۶')).to.equal(false);
    expect(finds('پلاک ۱۵', 'پلاک ۵')).to.equal(false);
    expect(finds('anything', '  ')).to.equal(true);
  });
  it('is done once and for all', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(fold(fold(text))).to.equal(fold(text)))));
});

describe('RQ4 a code in its form', () => {
  const rows: [string, string, string | undefined][] = [
    ['2-14-37-5', '9-99-99-9', '2-14-37-5'],
    ['۲-۱۴-۳۷-۵', '9-99-99-9', '2-14-37-5'],
    ['٢ ١٤ ٣٧ ٥', '9-99-99-9', '2-14-37-5'],
    ['214375', '9-99-99-9', '2-14-37-5'],
    ['2/14/37/5', '9-99-99-9', '2-14-37-5'],
    ['\u200f2–14–37–5\u200e', '9-99-99-9', '2-14-37-5'],
    ['2-4-7-5', '9-99-99-9', '2-04-07-5'],
    ['2-14-37', '9-99-99-9', undefined],
    ['2-14-37-55', '9-99-99-9', undefined],
    ['a-14-37-5', '9-99-99-9', undefined],
    ['', '9-99-99-9', undefined],
    ['ab12', 'AA-99', 'AB-12'],
  ];
  for (const [typed, shape, expected] of rows) it(`“${typed}” by ${shape}`, () => expect(readShaped(typed, shape)).to.equal(expected));
  it('is read as it is written', () => {
    fc.assert(fc.property(fc.stringMatching(/^\d{6}$/), (digits) => {
      const code = readShaped(digits, '9-99-99-9') ?? '';
      expect(readShaped(code, '9-99-99-9')).to.equal(code);
    }));
  });
  it('takes a slip in a national number for one', () => {
    expect(checkDigitRight('0499370899', 'ir-national-id')).to.equal(true);
    expect(checkDigitRight('۰۴۹۹۳۷۰۸۹۹', 'ir-national-id')).to.equal(true);
    for (const wrong of ['0499370898', '1111111111', '499370899', '']) expect(checkDigitRight(wrong, 'ir-national-id'), wrong).to.equal(false);
    expect(checkDigitRight('090000045', 'gr-afm')).to.equal(true);
    for (const wrong of ['090000046', '000000000', '12345678']) expect(checkDigitRight(wrong, 'gr-afm'), wrong).to.equal(false);
  });
});

describe('RQ6 shares of the owners', () => {
  const rows: [string, number | undefined][] = [
    ['3', 3], ['۳', 3], ['1.5', 1.5], ['۱٫۵', 1.5], ['1/2', 0.5], ['۱ ۱/۲', 1.5], ['½', 0.5], ['2/3', 2 / 3],
    ['0', undefined], ['-1', undefined], ['1/0', undefined], ['نیم', undefined], ['', undefined],
  ];
  for (const [typed, expected] of rows) it(`“${typed}”`, () => expect(readShare(typed)).to.equal(expected && Math.round(expected * 5040)));

  const of = (...shares: string[]) => checkShares(shares.map((share) => ({ name: 'مالک', share })), 6);
  it('add up to six dang', () => {
    for (const shares of [['6'], ['۳', '۳'], ['2', '2', '2'], ['1.5', '4.5'], ['2/3', '16/3'], ['1/7', '41/7']]) expect(of(...shares), shares.join()).to.equal(undefined);
  });
  it('say by how much they do not', () => {
    expect(of('3', '2')).to.deep.equal({ code: 'shares-short', by: 1 });
    expect(of('3', '3.5')).to.deep.equal({ code: 'shares-over', by: 0.5 });
    expect(of('3', 'x')).to.deep.equal({ code: 'share', at: 1 });
    expect(checkShares([{ name: ' ', share: '6' }], 6)).to.deep.equal({ code: 'owner', at: 0 });
    expect(checkShares([{ name: 'مالک', share: '3' }, { name: ' ', share: '3' }], 6)).to.deep.equal({ code: 'owner', at: 1 });
  });
  it('are counted on a page with Prototype.js, whose entries have no indices', () => {
    const own = Object.getOwnPropertyDescriptor(Array.prototype, 'entries') as PropertyDescriptor;
    Object.defineProperty(Array.prototype, 'entries', { ...own, value: function (this: unknown[]) { return this.slice(); } });
    try {
      expect(of('3', '3')).to.equal(undefined);
      expect(of('3', 'x')).to.deep.equal({ code: 'share', at: 1 });
    } finally {
      Object.defineProperty(Array.prototype, 'entries', own);
    }
  });
});
