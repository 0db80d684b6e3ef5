import { expect } from '@open-wc/testing';
import { translator } from '../../src/i18n/translate.ts';

const plain = { hello: 'Hello', named: '{name}, {name}!', of: 'Step {now} of {of}: {what}', odd: 'a {b c} {} { x } }{', 'dotted.key': 'yes' } as const;

describe('a text by its key', () => {
  const t = translator('en', plain);

  it('as it is', () => expect(t('hello')).to.equal('Hello'));
  it('with a dot in the key', () => expect(t('dotted.key')).to.equal('yes'));
  it('with its parameters, each as often as it stands there', () => expect(t('named', { name: 'A' })).to.equal('A, A!'));
  it('with numbers and texts', () => expect(t('of', { now: 3, of: 1234, what: 'x' })).to.equal('Step 3 of 1,234: x'));
  it('leaves braces alone that hold no name', () => expect((t as (key: string) => string)('odd')).to.equal('a {b c} {} { x } }{'));
  it('keeps zero', () => expect(t('of', { now: 0, of: 0, what: '' })).to.equal('Step 0 of 0: '));

  it('empty for a key that is missing everywhere, never its own name', () => {
    const loose = t as (key: string, params?: object) => string;
    for (const key of ['unknown', '']) expect(loose(key), key).to.equal('');
  });

  it('empty for a parameter that is missing, never its name or “undefined”', () => {
    const loose = t as (key: string, params?: object) => string;
    expect(loose('named')).to.equal(', !');
    expect(loose('named', { name: undefined })).to.equal(', !');
    expect(loose('named', { other: 'x' })).to.equal(', !');
  });
});

describe('values that look like parameters or markup stay what they are', () => {
  const t = translator('en', { pair: '{a} and {b}' } as const);
  const rows: [string, string][] = [
    ['{b}', 'X'],
    ['{a}', '{b}'],
    ['{constructor}', '{{a}}'],
    ['$&', '$1'],
    ["$'", '$`'],
    ['$$', '$<a>'],
    ['<img src=x onerror=alert(1)>', '&lt;'],
    ['\\{b\\}', '%s'],
  ];
  for (const [a, b] of rows) it(`${a} | ${b}`, () => expect(t('pair', { a, b })).to.equal(`${a} and ${b}`));
});

describe('plurals by the rules of the language', () => {
  const all = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
  const rows: Record<string, Record<string, number[]>> = {
    el: { one: [1], other: [0, 2, 5, 11, 21, 1.5] },
    en: { one: [1], other: [0, 2, 5, 11, 21, 1.5] },
    uk: { one: [1, 21, 101], few: [2, 3, 4, 22, 34], many: [0, 5, 11, 12, 14, 20, 25, 111], other: [1.5] },
    fa: { one: [0, 0.5, 1], other: [2, 5, 21, 100, 1.5] },
  };
  for (const [locale, forms] of Object.entries(rows)) {
    for (const [form, counts] of Object.entries(forms)) {
      it(`${locale}, ${form}: ${counts.join(', ')}`, () => {
        const t = translator(locale, { x: all }) as (key: string, params: object) => string;
        for (const count of counts) expect(t('x', { count }), String(count)).to.equal(form);
      });
    }
  }

  it('a form that is missing is the general one', () => {
    const t = translator('uk', { x: { other: '{count} днів' } } as const);
    expect(t('x', { count: 2 })).to.equal('2 днів');
  });

  it('a plural without a count is the general one', () => {
    const t = translator('en', { x: { one: 'one {count}', other: 'other {count}' } }) as (key: string) => string;
    expect(t('x')).to.equal('other ');
  });

  it('a count given as text counts', () => {
    const t = translator('en', { x: { one: '{count} day', other: '{count} days' } } as const);
    expect(t('x', { count: '1' })).to.equal('1 day');
  });
});

describe('numbers in the digits of the language', () => {
  const rows: [string, string][] = [['el', '1.234'], ['en', '1,234'], ['uk', '1\u00a0234'], ['fa', '۱٬۲۳۴']];
  for (const [locale, expected] of rows) {
    it(locale, () => expect(translator(locale, { x: '{n}' } as const)('x', { n: 1234 })).to.equal(expected));
  }

  it('a text that is a number stays: references are not counted', () => {
    expect(translator('fa', { x: '{reference}' } as const)('x', { reference: '1234' })).to.equal('1234');
  });
});
