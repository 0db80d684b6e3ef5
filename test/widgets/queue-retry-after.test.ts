import { expect } from '@open-wc/testing';
import { FakeLine } from '../drivers/fake-line.ts';
import { minute } from '../drivers/flow-data.ts';

const second = 1000;
const hour = 60 * minute;

describe('must show 3: a server that says when it wants to be asked again', () => {
  it('Retry-After is honoured', async () => {
    const line = new FakeLine();
    line.streams = 'rate-limited';
    line.reads = 'rate-limited';
    line.retryAfter = 30;
    await line.keep();
    await line.pass(5 * minute);
    const gaps = line.asked.slice(1).map(({ at }, index) => at - (line.asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).to.be.at.least(30 * second);
    await line.stop();
  });

  it('Retry-After is not cut short by hiding and showing the page, nor by a line that comes and goes', async () => {
    const line = new FakeLine();
    line.streams = 'rate-limited';
    line.reads = 'rate-limited';
    line.retryAfter = 60;
    await line.keep();
    for (let time = 0; time < 100; time++) {
      line.online = time % 3 !== 0;
      await line.stir();
      await line.clock.pass(3 * second);
    }
    const gaps = line.asked.slice(1).map(({ at }, index) => at - (line.asked[index]?.at ?? 0));
    expect(Math.min(...gaps)).to.be.at.least(minute);
    await line.stop();
  });

  it('streams that are being mended for half an hour: the ticket is asked for meanwhile, and no stream before', async () => {
    const line = new FakeLine();
    line.streams = 'unavailable';
    line.retryAfter = 1800;
    await line.keep();
    expect(line.known?.number, 'at once').to.equal('В 047');
    for (let time = 0; time < 29; time++) {
      await line.pass(minute);
      await line.stir();
    }
    expect(line.line).to.equal('asking');
    expect(line.count('stream')).to.equal(1);
    expect(line.count('read')).to.be.within(100, 210);
    line.streams = 'good';
    await line.pass(6 * minute);
    expect(line.line).to.equal('live');
    await line.stop();
  });

  it('a server that is being mended for half an hour is asked every five minutes: a call may come', async () => {
    const line = new FakeLine();
    line.streams = 'unavailable';
    line.reads = 'unavailable';
    line.retryAfter = 1800;
    await line.keep();
    await line.pass(hour);
    expect(line.line).to.equal('broken');
    expect(line.count()).to.be.within(10, 16);
    await line.stop();
  });
});
