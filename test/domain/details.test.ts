import { expect } from '@open-wc/testing';
import type { Field, Service } from '../../src/domain/booking.ts';
import { checkDraft, finished, type Draft } from '../../src/domain/details.ts';
import type { Mode } from '../../src/domain/municipality.ts';
import { permit } from '../drivers/flow-data.ts';
import { quickest } from '../drivers/stopwatch.ts';

const field = (name: string, more: Partial<Field> = {}): Field => ({ name, kind: 'text', label: name, required: false, ...more });

const service: Service = {
  ...permit,
  fields: [
    field('name', { required: true, maxLength: 10 }),
    field('email', { kind: 'email', required: true }),
    field('phone', { kind: 'tel' }),
    field('matter', { kind: 'multiline', maxLength: 5 }),
    field('other', { kind: 'yes-no', required: true }),
    field('otherName', { required: true, when: { field: 'other', is: 'yes' } }),
    field('documents', { required: true, modes: ['video'] }),
  ],
  consents: [
    { id: 'privacy', text: '', required: true },
    { id: 'news', text: '', required: false },
    { id: 'recording', text: '', required: true, modes: ['video'] },
  ],
};

const good = { name: 'Ο', email: 'a@b.gr', other: 'no' };
const draft = (answers: Draft['answers'] = good, consents: readonly string[] = ['privacy']): Draft => ({ answers, consents });
const faults = (given: Draft, mode: Mode = 'in-person') => checkDraft(service, mode, given).map(({ field: name, code }) => `${name} ${code}`);

describe('what keeps a draft from being sent', () => {
  it('nothing', () => expect(faults(draft())).to.deep.equal([]));

  it('everything that is missing, in the order of the form', () => {
    expect(faults(draft({}, []))).to.deep.equal(['name required', 'email required', 'other choose', 'privacy consent']);
  });

  it('what one mode asks and the other does not', () => {
    expect(faults(draft(), 'video')).to.deep.equal(['documents required', 'recording consent']);
  });

  it('what an answer asks for, only while it is given', () => {
    expect(faults(draft({ ...good, other: 'yes' }))).to.deep.equal(['otherName required']);
    expect(faults(draft({ ...good, other: 'no', otherName: '' }))).to.deep.equal([]);
  });

  const rows: [string, string, string, string[]][] = [
    ['spaces are no answer', 'name', ' \u00a0\n', ['name required']],
    ['just short enough', 'name', 'x'.repeat(10), []],
    ['too long by one', 'name', 'x'.repeat(11), ['name too-long']],
    ['spaces around do not count', 'name', `  ${'x'.repeat(10)}  `, []],
    ['an address without a domain', 'email', 'a@b', ['email email']],
    ['a plus address', 'email', 'a+b@mail.example', []],
    ['an address with a mark copied along', 'email', '\u200ea@b.gr\u200f', []],
    ['a number in Persian digits', 'phone', '۰۹۱۲ ۳۴۵ ۶۷۸۹', []],
    ['a number with letters', 'phone', '69ab123456', ['phone phone']],
    ['no number, as none is asked', 'phone', '', []],
    ['a word too much', 'matter', '123456', ['matter too-long']],
  ];
  for (const [what, name, value, expected] of rows) {
    it(what, () => expect(faults(draft({ ...good, [name]: value }))).to.deep.equal(expected));
  }

  it('by how much an answer is too long, without the spaces around it', () => {
    const [found] = checkDraft(service, 'in-person', draft({ ...good, name: `  ${'x'.repeat(13)}  ` }));
    expect(found).to.deep.equal({ field: 'name', code: 'too-long', excess: 3 });
  });

  it('one fault a field at most', () => {
    const found = faults(draft({ name: 'x'.repeat(99), email: 'x'.repeat(9999), other: '' }));
    expect(new Set(found.map((fault) => fault.split(' ')[0])).size).to.equal(found.length);
  });

  it('within 50 ms, however much was typed (X13)', () => {
    const long = 'a@'.repeat(50_000);
    const typed = draft({ name: long, email: long, phone: long, matter: long, other: long });
    expect(quickest(() => [checkDraft(service, 'video', typed), finished(service, 'video', typed)])).to.be.below(50);
  });

  it('is not led astray by names that all objects have', () => {
    const odd: Service = { ...service, fields: [field('constructor', { required: true }), field('toString', { kind: 'tel' })], consents: [] };
    expect(checkDraft(odd, 'video', { answers: {}, consents: [] })).to.deep.equal([{ field: 'constructor', code: 'required' }]);
    expect(finished(odd, 'video', { answers: {}, consents: [] }).answers).to.deep.equal({});
  });
});

describe('what is sent of a draft', () => {
  it('only what was asked: nothing of another mode, or of an answer taken back', () => {
    const given = draft({ ...good, otherName: 'Ο', documents: 'D', left: 'over' }, ['privacy', 'recording', 'unknown']);
    expect(finished(service, 'in-person', given)).to.deep.equal({ answers: good, consents: ['privacy'] });
    expect(finished(service, 'video', given)).to.deep.equal({ answers: { ...good, documents: 'D' }, consents: ['privacy', 'recording'] });
  });

  it('trimmed, and nothing that is empty', () => {
    expect(finished(service, 'in-person', draft({ ...good, name: '  Ο  Π ', matter: '  ' })).answers).to.deep.equal({ ...good, name: 'Ο  Π' });
  });

  it('telephone numbers and addresses in one form', () => {
    const { answers } = finished(service, 'in-person', draft({ ...good, phone: ' 0030 28210-12345', email: '\u200fa@b.gr ' }));
    expect(answers).to.include({ phone: '+302821012345', email: 'a@b.gr' });
  });

  it('joiners of Persian spelling stay', () => {
    expect(finished(service, 'in-person', draft({ ...good, name: 'می\u200cروم' })).answers['name']).to.equal('می\u200cروم');
  });

  it('without changing the draft', () => {
    const given = draft({ ...good, name: ' Ο ' });
    const before = JSON.stringify(given);
    finished(service, 'in-person', given);
    expect(JSON.stringify(given)).to.equal(before);
  });

  it('and what passes the check passes it again', () => {
    const sent = finished(service, 'video', draft({ ...good, documents: 'D', phone: '(0)2821 012345' }, ['privacy', 'recording']));
    expect(checkDraft(service, 'video', sent)).to.deep.equal([]);
  });
});
