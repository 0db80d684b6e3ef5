import { expect } from '@open-wc/testing';
import { FakeLine } from '../drivers/fake-line.ts';
import { minute } from '../drivers/flow-data.ts';
import { ticket } from '../drivers/ticket-data.ts';
import { backOff } from '../../src/widgets/queue-ticket/live.ts';
import { AdapterError } from '../../src/domain/errors.ts';

const second = 1000;
const hour = 60 * minute;

describe('QT a ticket is kept live', () => {
  it('by one stream, as long as it lives: an hour costs one request', async () => {
    const line = await new FakeLine().keep();
    await line.pass(hour);
    expect(line.count()).to.equal(1);
    expect(line.connections).to.equal(1);
    expect(line.line).to.equal('live');
    await line.stop();
    expect(line.connections).to.equal(0);
  });

  it('and news are there at once', async () => {
    const line = await new FakeLine().keep();
    await line.pass(5 * second);
    await line.change({ place: { ahead: 4 } });
    expect(line.known?.place?.ahead).to.equal(4);
    await line.stop();
  });

  it('and nothing is asked after its end', async () => {
    const line = await new FakeLine().keep();
    await line.stop();
    const before = line.count();
    await line.pass(hour);
    expect(line.count()).to.equal(before);
    expect(line.over).to.equal(true);
    expect(line.clock.waiting).to.equal(0);
  });
});

/** What goes wrong with a line; each row says what the citizen's screen must show then, and how much may be asked. */
describe('must show 4: whatever happens to the line, the screen is right or says how old it is', () => {
  it('a stream that drops once is opened anew within two seconds', async () => {
    const line = await new FakeLine().keep();
    await line.pass(minute);
    await line.drop();
    line.ticket = ticket({ revision: 7, place: { ahead: 2 } });
    await line.pass(2 * second);
    expect(line.known?.place?.ahead).to.equal(2);
    expect(line.count()).to.equal(2);
    await line.stop();
  });

  it('a stream that breaks with an error is opened anew, and what is shown has an age till then', async () => {
    const line = await new FakeLine().keep();
    await line.pass(minute);
    line.streams = 'offline';
    line.reads = 'offline';
    await line.drop(new AdapterError('offline'));
    await line.pass(2 * second);
    expect(line.line).to.equal('broken');
    line.streams = 'good';
    line.reads = 'good';
    await line.pass(2 * minute);
    expect(line.line).to.equal('live');
    await line.stop();
  });

  it('events that come twice change nothing', async () => {
    const line = await new FakeLine().keep();
    await line.change({ place: { ahead: 4 } }, { times: 3 });
    expect(line.known?.place?.ahead).to.equal(4);
    expect(line.count()).to.equal(1);
    await line.stop();
  });

  it('an older state that follows a newer one is not taken for news', async () => {
    const line = await new FakeLine().keep();
    await line.change({ place: { ahead: 4 } }, { after: ticket() });
    expect(line.known?.place?.ahead).to.equal(4);
    await line.stop();
  });

  it('a position that rises is shown as it is', async () => {
    const line = await new FakeLine().keep();
    await line.change({ place: { ahead: 7 } });
    expect(line.known?.place?.ahead).to.equal(7);
    await line.stop();
  });

  it('a stream that falls silent is given up after 45 seconds', async () => {
    const line = await new FakeLine().keep();
    line.ticket = ticket({ revision: 5, place: { ahead: 1 } });
    await line.pass(50 * second, false);
    expect(line.known?.place?.ahead).to.equal(1);
    expect(line.count()).to.equal(2);
    expect(line.connections).to.equal(1);
    await line.stop();
  });

  it('a stream that a proxy holds back is replaced by asking every 15 seconds, and is tried again ever more rarely', async () => {
    const line = new FakeLine();
    line.streams = 'silent';
    await line.keep();
    await line.pass(11 * second);
    expect(line.known, 'right after 10 seconds').to.not.equal(undefined);
    expect(line.line).to.equal('asking');
    await line.pass(hour - 11 * second);
    expect(line.line).to.equal('asking');
    // At most a question every 11 seconds, a stream every few minutes, one connection at a time.
    expect(line.count('read')).to.be.within(180, 330);
    expect(line.count('stream')).to.be.within(8, 20);
    expect(line.connections).to.be.at.most(1);
    line.ticket = ticket({ revision: 9, status: 'called' });
    await line.pass(20 * second);
    expect(line.known?.status).to.equal('called');
    await line.stop();
  });

  it('a stream that is kept open and tells nothing is replaced by asking', async () => {
    const line = new FakeLine();
    line.streams = 'beats only';
    await line.keep();
    for (let time = 0; time < 3; time++) await line.pass(5 * second);
    expect(line.known?.number).to.equal('В 047');
    expect(line.line).to.equal('asking');
    await line.stop();
  });

  for (const kind of ['contract', 'unavailable', 'not-found', 'unauthorized'] as const) {
    it(`a stream that is refused as ${kind}, while the ticket itself answers, is replaced by asking`, async () => {
      const line = new FakeLine();
      line.streams = kind;
      await line.keep();
      expect(line.known?.number, 'at once').to.equal('В 047');
      await line.pass(10 * minute);
      expect(line.line).to.equal('asking');
      expect(line.count()).to.be.at.most(70);
      await line.stop();
    });
  }

  it('a server whose streams end as soon as they open is not stormed: less than two requests a minute in the end', async () => {
    const line = new FakeLine();
    line.streams = 'drops';
    await line.keep();
    await line.pass(5 * minute);
    expect(line.count()).to.be.at.most(15);
    const before = line.count();
    await line.pass(hour);
    expect(line.count() - before).to.be.at.most(90);
    expect(line.known?.number).to.equal('В 047');
    await line.stop();
  });

  it('a stream that ends without a word is not stormed either', async () => {
    const line = new FakeLine();
    line.streams = 'refused';
    await line.keep();
    await line.pass(hour);
    expect(line.known?.number).to.equal('В 047');
    expect(line.count()).to.be.at.most(330);
    await line.stop();
  });

  it('a server that is down is asked ever more rarely, up to once a minute', async () => {
    const line = new FakeLine();
    line.streams = 'unavailable';
    line.reads = 'unavailable';
    await line.keep();
    await line.pass(hour);
    expect(line.line).to.equal('broken');
    expect(line.count()).to.be.at.most(100);
    line.streams = 'good';
    line.reads = 'good';
    await line.pass(2 * minute);
    expect(['live', 'asking']).to.include(line.line);
    await line.stop();
  });

  it('without a line nothing is asked, and what is shown says how old it is; with it, right away', async () => {
    const line = await new FakeLine().keep();
    await line.pass(minute);
    line.online = false;
    await line.stir();
    expect(line.line).to.equal('offline');
    const last = line.news.at(-1);
    expect(last && 'last' in last ? line.clock.time - (last.last ?? 0) : Infinity, 'when the line was last alive').to.be.at.most(15 * second);
    const before = line.count();
    await line.pass(20 * minute, false);
    expect(line.count()).to.equal(before);
    line.ticket = ticket({ revision: 8, status: 'called' });
    line.online = true;
    await line.stir();
    await line.clock.pass(1);
    expect(line.known?.status).to.equal('called');
    expect(line.count()).to.be.at.most(before + 2);
    await line.stop();
  });

  it('after an hour asleep, called meanwhile: that is what is seen first, by at most two requests', async () => {
    const line = await new FakeLine().keep();
    await line.pass(minute);
    line.ticket = ticket({ revision: 30, status: 'called' });
    // The device sleeps: no timer rings, no byte arrives.
    line.clock.time += hour;
    const before = line.count();
    await line.stir();
    expect(line.known?.status).to.equal('called');
    expect(line.count() - before).to.be.at.most(2);
    await line.stop();
  });

  it('after an hour asleep without a word from the page, the first timer finds out', async () => {
    const line = await new FakeLine().keep();
    line.ticket = ticket({ revision: 30, status: 'called' });
    line.clock.late = hour;
    await line.clock.pass(46 * second);
    line.clock.late = 0;
    expect(line.known?.status).to.equal('called');
    await line.stop();
  });

  it('a page that is hidden and shown a hundred times a minute asks no more than every 5 seconds', async () => {
    const line = new FakeLine();
    line.streams = 'unavailable';
    line.reads = 'unavailable';
    await line.keep();
    for (let time = 0; time < 100; time++) {
      await line.stir();
      await line.clock.pass(600);
    }
    expect(line.count()).to.be.at.most(28);
    await line.stop();
  });

  for (const kind of ['not-found', 'unauthorized', 'expired'] as const) {
    it(`a ticket that is gone (${kind}) is said to be, and asked for no more`, async () => {
      const line = new FakeLine();
      line.streams = kind;
      line.reads = kind;
      await line.keep();
      await line.pass(second);
      expect(line.line).to.equal('lost');
      const before = line.count();
      await line.pass(hour);
      expect(line.count()).to.equal(before);
      expect(line.over).to.equal(true);
    });
  }
});

describe('the pause before another try', () => {
  it('doubles from a second to a minute, with up to half as much by chance', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 20].map((failures) => backOff(failures, 0) / second)).to.deep.equal([1, 2, 4, 8, 16, 32, 40, 40]);
    expect(backOff(0, 0.999_999)).to.be.closeTo(1.5 * second, 1);
    expect(backOff(20, 0.999_999)).to.be.closeTo(60 * second, 1);
  });
});
