import { expect } from '@open-wc/testing';
import { kindOf, shownName } from '../../src/domain/uploads/file-content.ts';
import { again, change, choose, lacking, nextToSend, pick, type Picked, type Upload, type UploadRules } from '../../src/domain/uploads/upload-list.ts';

const bytes = (...list: (number | string)[]) => new Uint8Array(list.flatMap((each) => (typeof each === 'string' ? [...each].map((letter) => letter.charCodeAt(0)) : [each])));

describe('RQ5 what a file is', () => {
  const rows: [string, Uint8Array, string | undefined][] = [
    ['a photograph', bytes(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    ['a drawing', bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
    ['a paper', bytes('%PDF-1.7'), 'pdf'],
    ['a telephone’s photograph', bytes(0, 0, 0, 0x18, 'ftypheic'), 'heic'],
    ['a film', bytes(0, 0, 0, 0x18, 'ftypmp42'), undefined],
    ['a page that calls itself a paper further on', bytes('<html>%PDF-1.7'), undefined],
    ['a drawing that is code', bytes('<svg xmlns'), undefined],
    ['a program', bytes('MZ'), undefined],
    ['half a sign', bytes(0xff, 0xd8), undefined],
    ['nothing', bytes(), undefined],
  ];
  for (const [what, head, expected] of rows) it(what, () => expect(kindOf(head)).to.equal(expected));

  it('shows a name without marks that turn it around, and without its path', () => {
    expect(shownName('photo\u202egpj.exe')).to.equal('photogpj.exe');
    expect(shownName('../../etc/x.pdf')).to.equal('x.pdf');
    expect(shownName('C:\\مدارک\\گزارش\u200e.pdf')).to.equal('گزارش.pdf');
    expect([...shownName(`${'ب'.repeat(300)}.pdf`)]).to.have.length(53);
    expect(shownName('\u202e')).to.equal('—');
  });
});

describe('RQ5 the list of files', () => {
  const deed: UploadRules = { id: 'deed', kinds: ['pdf', 'jpeg'], maxBytes: 1000, maxFiles: 2 };
  const card: UploadRules = { ...deed, id: 'card', maxFiles: 1, optional: true };
  const file = (id: string, more: Partial<Picked> = {}): Picked => ({ id, name: `${id}.pdf`, bytes: 10, kind: 'pdf', ...more });
  const picked = (list: readonly Upload[], rules: UploadRules, files: readonly Picked[]) => pick(choose(list, rules, files), rules, files);
  const states = (list: readonly Upload[]) => list.map(({ id, state, fault }) => `${id} ${fault ?? state}`);

  it('takes what fits and says why it takes no other', () => {
    const list = picked([], deed, [
      file('a'), file('none', { bytes: 0 }), file('most', { bytes: 1000 }), file('more', { bytes: 1001 }),
      file('fake', { kind: undefined }), file('other', { kind: 'png' }), file('third'), file('gone', { fault: 'unreadable' }),
    ]);
    expect(states(list)).to.deep.equal(['a waiting', 'none empty', 'most waiting', 'more too-large', 'fake kind', 'other kind', 'third too-many', 'gone unreadable']);
  });

  it('forgets what was refused when another file is chosen', () => {
    const list = picked(picked([], deed, [file('none', { bytes: 0 })]), deed, [file('a')]);
    expect(states(list)).to.deep.equal(['a waiting']);
  });

  it('knows of a file from when it is chosen: nothing is finished without it, and others are sent meanwhile', () => {
    const large = choose([], deed, [file('large')]);
    expect(lacking(large, [deed])).to.deep.equal([{ document: 'deed', code: 'unfinished' }]);
    expect(nextToSend(large)).to.equal(undefined);
    const both = picked(large, deed, [file('small')]);
    expect(nextToSend(both)?.id).to.equal('small');
    expect(nextToSend(pick(both, deed, [file('large')]))?.id).to.equal('large');
  });

  it('a file that was removed while it was looked into stays away, and one that is on its way is not looked into again', () => {
    expect(pick([], deed, [file('a')])).to.deep.equal([]);
    const list = change(picked([], deed, [file('a')]), 'a', { state: 'done' });
    expect(pick(list, deed, [file('a')])).to.equal(list);
  });

  it('counts files in the order they were chosen in, however long each takes', () => {
    const list = choose(choose([], card, [file('first')]), card, [file('second')]);
    expect(states(pick(pick(list, card, [file('second')]), card, [file('first')]))).to.deep.equal(['first waiting', 'second too-many']);
    expect(states(pick(pick(list, card, [file('first', { kind: undefined })]), card, [file('second')]))).to.deep.equal(['first kind', 'second waiting']);
  });

  it('sends one after the other', () => {
    let list = picked([], deed, [file('a'), file('b')]);
    expect(nextToSend(list)?.id).to.equal('a');
    list = change(list, 'a', { state: 'sending' });
    expect(nextToSend(list)?.id).to.equal('a');
    list = change(list, 'a', { state: 'done' });
    expect(nextToSend(list)?.id).to.equal('b');
    expect(change(list, 'unknown', { state: 'done' })).to.equal(list);
  });

  it('tries a failed one again, and no other', () => {
    const list = change(picked([], deed, [file('a'), file('b')]), 'a', { state: 'failed', fault: 'offline', sent: 5 });
    expect(again(list, 'a')[0]).to.include({ state: 'waiting', tries: 2, sent: 5, fault: undefined });
    expect(again(list, 'b')).to.equal(list);
  });

  it('says what is missing', () => {
    expect(lacking([], [deed, card])).to.deep.equal([{ document: 'deed', code: 'missing' }]);
    const list = picked([], deed, [file('a')]);
    expect(lacking(list, [deed])).to.deep.equal([{ document: 'deed', code: 'unfinished' }]);
    expect(lacking(change(list, 'a', { state: 'checking' }), [deed])).to.deep.equal([]); // the citizen may go on meanwhile
    expect(lacking(picked([], card, [file('x', { bytes: 0 })]), [card])).to.deep.equal([]);
  });
});
