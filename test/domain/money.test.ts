import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readAmount, totalOf, writeAmount, type Currency } from '../../src/domain/money.ts';

describe('RQ7 sums of money', () => {
  const rows: [string, Currency, number | string][] = [
    ['۱۲٬۴۵۰٬۰۰۰', 'IRR', 12_450_000],
    ['۱۲٬۴۵۰٬۰۰۰ ریال', 'IRR', 12_450_000],
    ['١٢٣ ريال', 'IRR', 123],
    ['1250000', 'IRR', 1_250_000],
    ['1,250,000', 'IRR', 1_250_000],
    ['1.250.000 rials', 'IRR', 1_250_000],
    ['۱۲۵۰۰۰ تومان', 'IRR', 'toman'],
    ['125000 Toman', 'IRR', 'toman'],
    ['1.5', 'IRR', 'amount'],
    ['12,5', 'IRR', 'amount'],
    ['12,50 €', 'EUR', 1250],
    ['12,5', 'EUR', 1250],
    ['1.234,56', 'EUR', 123_456],
    ['1 234.56', 'EUR', 123_456],
    ['1.250', 'EUR', 125_000],
    ['0,01', 'EUR', 1],
    ['120 грн', 'UAH', 12_000],
    ['-5', 'EUR', 'amount'],
    ['1,23,4', 'EUR', 'amount'],
    ['12 345 678 901 234 567', 'IRR', 'amount'],
    ['', 'IRR', 'amount'],
    ['ریال', 'IRR', 'amount'],
    ['1e9', 'IRR', 'amount'],
  ];
  for (const [typed, currency, expected] of rows) {
    it(`“${typed}” in ${currency}`, () => {
      const reading = readAmount(typed, currency);
      expect('amount' in reading ? reading.amount : reading.fault).to.equal(expected);
    });
  }

  it('are written in the digits of the language', () => {
    expect(writeAmount(12_450_000, 'IRR', 'fa')).to.equal('۱۲٬۴۵۰٬۰۰۰');
    expect(writeAmount(1250, 'EUR', 'el')).to.equal('12,50');
  });

  it('are read as they are written', () => {
    const sums = fc.tuple(fc.nat({ max: 2 ** 40 }), fc.constantFrom<Currency>('IRR', 'EUR', 'UAH'), fc.constantFrom('fa', 'el', 'uk', 'en'));
    fc.assert(fc.property(sums, ([amount, currency, locale]) => void expect(readAmount(writeAmount(amount, currency, locale), currency)).to.deep.equal({ amount })));
  });

  it('add up exactly or not at all', () => {
    const of = (...amounts: number[]) => totalOf(amounts.map((amount) => ({ amount })));
    expect(of(4_200_000, 5_100_000, 3_150_000)).to.equal(12_450_000);
    expect(of()).to.equal(0);
    for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 53]) expect(of(1, bad), String(bad)).to.equal(undefined);
    expect(of(Number.MAX_SAFE_INTEGER, 1)).to.equal(undefined);
  });
});
