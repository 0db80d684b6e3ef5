import { expect } from '@open-wc/testing';
import { checkCode, checkFactor, readCode, readFactor, showCode, type CodeFormat, type Factor } from '../../src/domain/codes.ts';
import { quickest } from '../drivers/stopwatch.ts';

const six: CodeFormat = { kind: 'digits', length: 6, group: 3 };
const ten: CodeFormat = { kind: 'letters', length: 10, group: 5 };

describe('ST2: codes as they are typed', () => {
  const digits = [
    '480215', '480 215', ' 480-215 ', '480 215', '№480215', '№ 480 215', '48O215', '48О215', '48Ο215', '4802I5', '4802l5', '4802І5', '4802ι5',
    '۴۸۰۲۱۵', '٤٨٠٢١٥', '４８０２１５', '4-8-0-2-1-5', '\u200e480215\u200f', '48o215',
    'CNAP: Документи готові (Код №480215), пл. Молодіжна, 1, Кривий Ріг, реєстрація https://viza.example/#civic-case=480215'.replace('#civic-case=480215', ''),
    'Код 480215',
  ];
  for (const text of digits) {
    it(`${JSON.stringify(text)} is 480215`, () => {
      expect(readCode(text, six)).to.equal('480215');
      expect(checkCode(text, six)).to.equal('ok');
    });
  }

  it('reads a Cyrillic З as the digit that it looks like', () => expect(readCode('4З0215', six)).to.equal('430215'));

  const letters = ['7K3XW4M9TQ', '7k3xw-4m9tq', '7К3ХW 4М9ТQ', '7Κ3ΧW4Μ9ΤQ', '۷K۳XW۴M۹TQ'];
  for (const text of letters) it(`${JSON.stringify(text)} is 7K3XW4M9TQ`, () => expect(readCode(text, ten)).to.equal('7K3XW4M9TQ'));
  it('reads O as 0, I and L as 1 in letters, too', () => expect(readCode('oILl|O0000', ten)).to.equal('0111100000'));

  for (const text of ['48021', '4802155', 'абвгде', '48021x', '480215 і 512034', '<img src=x>']) {
    it(`${JSON.stringify(text)} is no code`, () => expect(checkCode(text, six)).to.equal('malformed'));
  }
  for (const text of ['', '  ', '\n']) it(`${JSON.stringify(text)} is nothing`, () => expect(checkCode(text, six)).to.equal('empty'));
  it('knows that U is no sign of Crockford’s', () => expect(checkCode('7K3XW4M9TU', ten)).to.equal('malformed'));

  it('shows a code in groups that don’t break', () => {
    expect(showCode('480215', six)).to.equal('480\u00a0215');
    expect(showCode('480215', { kind: 'digits', length: 6 })).to.equal('480215');
  });

  it('reads 100,000 characters at once', () => {
    for (const text of ['4'.repeat(1e5), 'О'.repeat(1e5), '4 '.repeat(5e4), '۴'.repeat(1e5), 'Ж№'.repeat(5e4)]) {
      const check = () => [checkCode(text, six), checkFactor(text, { kind: 'phone' })];
      expect(quickest(check)).to.be.lessThan(50);
    }
  });
});

describe('ST2: second factors as they are typed', () => {
  const phone: Factor = { kind: 'phone', digits: 4 };
  const born: Factor = { kind: 'birth-year' };
  const surname: Factor = { kind: 'surname' };
  const table: [factor: Factor, text: string, read: string, check: 'ok' | 'empty' | 'malformed'][] = [
    [phone, '4567', '4567', 'ok'],
    [phone, '45 67', '4567', 'ok'],
    [phone, '+380 00 000 45 67', '4567', 'ok'],
    [phone, '۴۵۶۷', '4567', 'ok'],
    [phone, '456', '456', 'malformed'],
    [phone, 'abc', '', 'malformed'],
    [phone, ' ', '', 'empty'],
    [born, '1980', '1980', 'ok'],
    [born, '۱۳۵۹', '1359', 'ok'],
    [born, '80', '80', 'malformed'],
    [born, '12.05.1980', '12051980', 'malformed'],
    [surname, '  Приклад   Другий ', 'Приклад Другий', 'ok'],
    [surname, 'Παράδειγμα', 'Παράδειγμα', 'ok'],
    [surname, '4567', '4567', 'malformed'],
    [surname, 'а'.repeat(101), 'а'.repeat(101), 'malformed'],
  ];
  for (const [factor, text, read, check] of table) {
    it(`${factor.kind}: ${JSON.stringify(text.slice(0, 20))} is ${check}`, () => {
      expect(readFactor(text, factor)).to.equal(read);
      expect(checkFactor(text, factor)).to.equal(check);
    });
  }
});
