/** Texts of a widget, which come file by file. */
import { expect } from '@open-wc/testing';
import type { Catalogue } from '../../src/i18n/translate.ts';
import { SpeechLoader } from '../../src/widgets/speech.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Files that arrive when they are told to. */
function library() {
  const waiting: [name: string, arrive: (texts: Catalogue | Error) => void][] = [];
  const file = (name: string) => {
    const load = () =>
      new Promise<{ default: Catalogue }>((resolve, reject) => {
        waiting.push([name, (texts) => (texts instanceof Error ? reject(texts) : resolve({ default: texts }))]);
      });
    return { el: load, uk: load, fa: load, en: load };
  };
  let news = 0;
  const speech = new SpeechLoader<{ a: string; b: string }>({ one: file('one'), two: file('two') }, () => news++);
  return { speech, waiting, news: () => news, arrives: (name: string, texts: Catalogue | Error) => waiting.forEach(([file, arrive]) => file === name && arrive(texts)) };
}

/** Whether a promise is settled by now. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false;
  promise.then(() => (over = true), () => (over = true));
  await turn();
  return over;
}

describe('texts of a widget', () => {
  const own = {};

  it('answer everyone who asks for them when they are here, and not before', async () => {
    const { speech, arrives, news } = library();
    const first = speech.use('el', own, ['one']);
    const second = speech.use('el', own, ['one']);
    expect(await isOver(second)).to.equal(false);
    arrives('one', { a: 'Α' });
    await Promise.all([first, second]);
    expect(speech.speech?.t('a')).to.equal('Α');
    await speech.use('el', own, ['one']);
    expect(news()).to.equal(1);
  });

  it('make who asked first wait for who asked for more: what comes last has both', async () => {
    const { speech, arrives } = library();
    const first = speech.use('el', own, ['one']);
    const more = speech.use('el', own, ['two']);
    arrives('one', { a: 'Α' });
    expect(await isOver(first)).to.equal(false);
    arrives('two', { b: 'Β' });
    await Promise.all([first, more]);
    expect([speech.speech?.t('a'), speech.speech?.t('b')]).to.deep.equal(['Α', 'Β']);
  });

  it('come to who asks for a language again whose first try fails late', async () => {
    const { speech, arrives, waiting } = library();
    const first = speech.use('el', own, ['one']);
    const other = speech.use('uk', own, ['one']);
    const again = speech.use('el', own, ['one']);
    const [tryOne, , tryTwo] = waiting;
    tryOne?.[1](new Error('no line'));
    await first.catch(() => {});
    tryTwo?.[1]({ a: 'Α' });
    expect(await isOver(again)).to.equal(true);
    expect(speech.speech?.t('a')).to.equal('Α');
    arrives('one', { a: 'Б' });
    await other;
  });

  it('fail for everyone who waits, and can be asked for again', async () => {
    const { speech, arrives } = library();
    const asked = [speech.use('el', own, ['one']), speech.use('el', own, ['one'])];
    arrives('one', new Error('no line'));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    const again = speech.use('el', own, ['one']);
    arrives('one', { a: 'Α' });
    await again;
    expect(speech.speech?.t('a')).to.equal('Α');
  });
});
