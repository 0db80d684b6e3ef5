import { expect } from '@open-wc/testing';
import type { FormField } from '../../src/domain/account.ts';
import { checkPassword, strength } from '../../src/domain/passwords.ts';
import { checkAnswers, checkRegistration, checkUserName, finishedAnswers, finishedRegistration } from '../../src/domain/registration.ts';
import { quickest } from '../drivers/stopwatch.ts';

const fields: readonly FormField[] = [
  { name: 'name', kind: 'text', label: 'Name', required: true, maxLength: 10 },
  { name: 'email', kind: 'email', label: 'E-mail', required: true },
  { name: 'phone', kind: 'tel', label: 'Phone', required: false },
  { name: 'taxNumber', kind: 'text', number: 'afm', label: 'ΑΦΜ', required: true },
];

describe('passwords (VF2)', () => {
  for (const text of ['τρία ψηλά κυπαρίσσια', 'correct horse battery', 'сонце над Дніпром', 'سه واژهٔ اتفاقی', 'xK9$mQ2!vB', '🌳🌊🌙🌾🌸🌵🍇🍋🍯🍞']) {
    it(`takes ${text}`, () => expect(checkPassword(text, ['politis', 'politis@mail.example'])).to.equal('ok'));
  }
  for (const [text, verdict] of [
    ['', 'short'],
    ['nine-sign', 'short'],
    ['password12', 'common'],
    ['Password!!1234', 'common'],
    ['P a s s w o r d 1 2', 'common'],
    ['qwertyuiop', 'common'],
    ['1234567890', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['abcabcabcabc', 'common'],
    ['κωδικός1234', 'common'],
    ['йцукенгшщз', 'common'],
    ['Olympiakos1', 'common'],
    ['politis2026', 'personal'],
    ['my.politis!', 'personal'],
    ['a1'.repeat(101), 'long'],
  ] as const) {
    it(`${text.slice(0, 30)}: ${verdict}`, () => expect(checkPassword(text, ['politis', 'politis@mail.example'])).to.equal(verdict));
  }
  it('a long text with one’s name in it is fine', () => expect(checkPassword('politis walks by the sea', ['politis'])).to.equal('ok'));
  it('tells strength by length', () => expect(['short', 'ten signs!', 'fourteen signs'].map(strength)).to.deep.equal(['weak', 'fair', 'good']));
  it('answers for 100,000 signs in no time (X13)', () => {
    for (const piece of ['a', 'ab', ' ', '🌳', '1']) {
      const text = piece.repeat(100_000 / piece.length);
      expect(quickest(() => [checkPassword(text, ['a']), checkUserName(text)])).to.be.below(50);
    }
  });
});

describe('user names', () => {
  for (const text of ['politis', 'πολίτης', 'мешканець', 'کاربر', 'a.b-c_1', 'politis@mail.example', '۱۲۳']) it(`takes ${text}`, () => expect(checkUserName(text)).to.equal('ok'));
  for (const text of ['ab', 'a b c', '-abc', '<b>', 'x'.repeat(51)]) it(`refuses ${text.slice(0, 20)}`, () => expect(checkUserName(text)).to.equal('user-name'));
  it('asks for one', () => expect(checkUserName('')).to.equal('required'));
});

describe('answers to a form', () => {
  const right = { name: ' Όνομα ', email: ' a@mail.example ', phone: '۰۹۱۲ ۰۰۰ ۰۰۰۰', taxNumber: 'EL 123 456 783', other: 'x' };

  it('finds all that is wrong, in the order of the form', () => {
    expect(checkAnswers(fields, { name: 'Ονοματεπώνυμο', email: 'x', phone: 'y', taxNumber: '123456784' })).to.deep.equal([
      { field: 'name', code: 'too-long' },
      { field: 'email', code: 'email' },
      { field: 'phone', code: 'phone' },
      { field: 'taxNumber', code: 'afm-check' },
    ]);
    expect(checkAnswers(fields, { taxNumber: '12' }).map(({ field, code }) => `${field} ${code}`)).to.deep.equal(['name required', 'email required', 'taxNumber afm-form']);
    expect(checkAnswers(fields, right)).to.deep.equal([]);
  });

  it('sends only what was asked, each in its one form', () => {
    expect(finishedAnswers(fields, right)).to.deep.equal({ name: 'Όνομα', email: 'a@mail.example', phone: '09120000000', taxNumber: '123456783' });
  });

  it('reads no inherited property as an answer', () => {
    const odd: FormField = { name: 'toString', kind: 'text', label: 'x', required: true };
    expect(checkAnswers([odd], {})).to.deep.equal([{ field: 'toString', code: 'required' }]);
  });

  it('checks a registration as a whole', () => {
    const draft = { answers: right, userName: ' politis ', password: 'politis 123', interests: [] };
    expect(checkRegistration(fields, draft)).to.deep.equal([{ field: 'password', code: 'password-personal' }]);
    expect(finishedRegistration(fields, draft).userName).to.equal('politis');
    expect(checkRegistration(fields, { ...draft, userName: '', password: '' }).map(({ field }) => field)).to.deep.equal(['userName', 'password']);
  });
});
