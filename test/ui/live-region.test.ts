import { expect } from '@open-wc/testing';
import * as first from '../../src/ui/live-region.ts';
import { pause } from './stage.ts';

/** The same module again, as another bundle on the page would bring it. */
const other: string = '../../src/ui/live-region.ts?another-copy';
const region = (politeness: string) => document.querySelectorAll<HTMLElement>(`[data-civic-live="${politeness}"]`);
const heard = (politeness: string) => [...(region(politeness)[0]?.children ?? [])].map((line) => line.textContent);

describe('live region', () => {
  const leave: (() => void)[] = [];
  afterEach(() => {
    for (const each of leave.splice(0)) each();
  });

  it('is one of each kind for two copies, and goes with the last', async () => {
    const second = (await import(other)) as typeof first;
    const leaveFirst = first.joinLiveRegion();
    const leaveSecond = second.joinLiveRegion();
    expect([region('polite').length, region('assertive').length]).to.deep.equal([1, 1]);
    expect(region('polite')[0]?.parentElement).to.equal(document.body);
    second.announce('from the second');
    first.announce('from the first');
    await pause(250);
    expect([...heard('polite')].sort()).to.deep.equal(['from the first', 'from the second']);
    leaveFirst();
    leaveFirst();
    expect(region('polite')).to.have.length(1);
    leaveSecond();
    expect([region('polite').length, region('assertive').length]).to.deep.equal([0, 0]);
  });

  it('is born empty and speaks a moment later, in the language of the widget', async () => {
    leave.push(first.joinLiveRegion());
    first.announce('۱۲ نوبت خالی', 'polite', { lang: 'fa', dir: 'rtl' });
    expect(heard('polite')).to.deep.equal([]);
    await pause(90);
    expect(heard('polite')).to.deep.equal([]);
    await pause(160);
    expect(heard('polite')).to.deep.equal(['۱۲ نوبت خالی']);
    const line = region('polite')[0]?.firstElementChild as HTMLElement;
    expect([line.lang, line.dir]).to.deep.equal(['fa', 'rtl']);
  });

  it('says the last of a flood, and nothing twice', async () => {
    leave.push(first.joinLiveRegion());
    for (let count = 0; count < 50; count++) first.announce(`${count} times`);
    first.announce('49 times');
    await pause(250);
    expect(heard('polite')).to.deep.equal(['47 times', '48 times', '49 times']);
  });

  it('keeps what is urgent apart', async () => {
    leave.push(first.joinLiveRegion());
    first.announce('That time was just taken', 'assertive');
    await pause(250);
    expect(heard('assertive')).to.deep.equal(['That time was just taken']);
    expect(heard('polite')).to.deep.equal([]);
  });

  it('is unseen, takes no room, and is not hidden from screen readers', () => {
    leave.push(first.joinLiveRegion());
    const box = region('polite')[0];
    if (!box) throw new Error('no region');
    const { width, height } = box.getBoundingClientRect();
    expect([width, height]).to.deep.equal([1, 1]);
    expect(getComputedStyle(box).display).to.equal('block');
    expect(getComputedStyle(box).visibility).to.equal('visible');
    expect(box.getAttribute('aria-live')).to.equal('polite');
  });

  it('comes back where the page has thrown it away', async () => {
    leave.push(first.joinLiveRegion());
    region('polite')[0]?.remove();
    first.announce('still here');
    await pause(250);
    expect(heard('polite')).to.deep.equal(['still here']);
  });

  it('is silent when no widget is left', async () => {
    first.joinLiveRegion()();
    first.announce('to nobody');
    await pause(250);
    expect(region('polite')).to.have.length(0);
  });
});
