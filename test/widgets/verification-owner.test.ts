import { expect } from '@open-wc/testing';
import { hold } from '../../src/widgets/uploads.ts';
import { draftText, secretText } from '../../src/widgets/verification-form/drafts.ts';
import { begin } from '../../src/widgets/verification-form/state.ts';
import { accountComes, deskComes, expires, isIn, names, now, papers, papersCome, play, says, signsIn, start } from '../drivers/verification-visit.ts';

describe('verification, one after the other at one device', () => {
  it('VF5: a file waits until it is known whose account it would go to, and goes to no other', () => {
    const rules = papers.online?.[1] ?? { id: 'card', kinds: ['pdf'], maxBytes: 1, maxFiles: 1 };
    const online = { way: 'online' } as const;
    hold('f', new Blob(['a card']), 'pdf');
    const file = { id: 'f', name: 'a.pdf', bytes: 6 };
    const waiting = play(start, ...isIn('Α', online), { type: 'looking', rules, files: [file] }, { type: 'picked', rules, files: [{ ...file, kind: 'pdf' }] });
    expect(names(waiting)).to.deep.equal(['upload/f/1']);
    const signing = play(waiting, expires, signsIn('another'));
    expect(names(signing).filter((name) => name.startsWith('upload'))).to.deep.equal([]);
    expect(names(play(signing, accountComes('Α', online))), 'the same person’s goes on').to.deep.equal(['upload/f/1']);
    for (const other of [accountComes('Β', online), accountComes('Α', { ...online, registered: now - 1_000 })]) {
      const there = play(signing, other);
      expect([there.step, there.uploads, names(there)]).to.deep.equal(['documents', [], []]);
    }
    expect(names(waiting), 'nor does the page keep it').to.deep.equal([]);
  });

  it('VF5: the form on paper is found again by its owner alone, whichever way they sign in', () => {
    const ended = play(start, ...isIn('Α'), { type: 'prepare' }, says('paper', 'taxNumber', '123456783'), expires);
    const returning = begin({ municipality: 'chania', locale: 'el', now, random: 'r', answer: { state: 's', code: 'c' } });
    const returned = play(
      returning,
      deskComes,
      { type: 'returned', outcome: { kind: 'signed-in', session: { token: 'another' }, draft: draftText(ended) }, secret: secretText(ended) },
      papersCome,
    );
    for (const signing of [play(ended, signsIn('another')), returned]) {
      expect(play(signing, accountComes('Α'), { type: 'prepare' }).draft.paper).to.include({ name: 'Α', taxNumber: '123456783' });
      const there = play(signing, accountComes('Β'));
      expect(there.step).to.equal('track');
      expect(play(there, { type: 'prepare' }).draft.paper).to.include({ name: 'Β', taxNumber: '' });
    }
  });

  it('VF2: what was said to register begins the form on paper, and no other registration', () => {
    const registered = play(
      start,
      { type: 'go', step: 'register' },
      ...[says('answers', 'name', 'Άλφα'), says('answers', 'email', 'a@mail.example'), says('answers', 'taxNumber', '123456783')],
      { type: 'type', what: 'userName', value: 'politis' },
      { type: 'type', what: 'password', value: 'τρία ψηλά κυπαρίσσια' },
      ...isIn('Α'),
    );
    expect(play(registered, { type: 'prepare' }).draft.paper).to.include({ name: 'Άλφα', taxNumber: '123456783' });
    const next = play(registered, expires, { type: 'go', step: 'register' });
    expect([next.step, next.draft.answers, next.draft.password]).to.deep.equal(['register', {}, '']);
    const theirs = play(next, says('answers', 'name', 'Βήτα'), ...isIn('Β'), { type: 'prepare' });
    expect(theirs.draft.paper, 'their own answers stay theirs').to.include({ name: 'Βήτα', taxNumber: '' });
    expect(theirs.draft.userName).to.equal('');
  });
});
