/** Rooms of a widget: their code, texts and formats arrive one by one, and are a room only together. */
import { expect } from '@open-wc/testing';
import { Rooms, type RoomPlan } from '../../src/widgets/rooms.ts';

interface Room {
  readonly acts: readonly string[];
  readonly formats?: (locale: string) => Promise<string>;
}
type Both = { readonly base: Room; readonly next: Room };

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Something that arrives when it is told to. */
function later<T>() {
  let arrive: (value: T) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const promise = new Promise<T>((resolve, reject) => ([arrive, fail] = [resolve, reject]));
  return { promise, arrive, fail };
}

describe('rooms', () => {
  const plan = (formats: Room['formats']): RoomPlan<Both> => ({
    load: {
      base: () => Promise.resolve({ room: { acts: ['base'], formats } }),
      next: () => Promise.resolve({ room: { acts: ['next'] } }),
    },
    texts: { base: 'shared', next: ['one', 'two'] },
    base: 'base',
  });

  it('behave no sooner than they can be shown: nothing may happen that is not told', async () => {
    const format = later<string>();
    const seen: unknown[] = [];
    const rooms = new Rooms<Both, string, string>(plan(() => format.promise), () => Promise.resolve());
    const entering = rooms.enter('next', 'fa', () => seen.push([rooms.acts, rooms.ready('next')?.acts, rooms.formats('fa')]));
    await turn();
    expect(rooms.acts).to.deep.equal([]);
    expect(rooms.ready('next')).to.equal(undefined);
    expect(seen).to.deep.equal([]);
    format.arrive('formats');
    await entering;
    expect(seen).to.deep.equal([[['base', 'next'], ['next'], 'formats']]);
  });

  it('are not there while their texts are not', async () => {
    const texts = later<undefined>();
    const asked: unknown[] = [];
    const rooms = new Rooms<Both, string, string>(plan(undefined), (files) => (asked.push(files), texts.promise));
    const entering = rooms.enter('next', 'el', () => {});
    await turn();
    expect(asked).to.deep.equal([['shared', 'one', 'two']]);
    expect(rooms.acts).to.deep.equal([]);
    texts.arrive(undefined);
    await entering;
    expect(rooms.acts).to.deep.equal(['base', 'next']);
  });

  it('can be tried again when something did not arrive, and are told of once', async () => {
    let tries = 0;
    let told = 0;
    const formats = () => (++tries === 1 ? Promise.reject(new Error('no line')) : Promise.resolve('formats'));
    const rooms = new Rooms<Both, string, string>(plan(formats), () => Promise.resolve());
    const enter = () => rooms.enter('next', 'fa', () => told++);
    const failed = await enter().then(() => '', (error: unknown) => String(error));
    expect(failed).to.contain('no line');
    expect(rooms.acts).to.deep.equal([]);
    await enter();
    await enter();
    expect(told).to.equal(1);
    expect(tries).to.equal(2);
  });
});
