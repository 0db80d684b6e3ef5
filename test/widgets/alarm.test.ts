import { expect } from '@open-wc/testing';
import { Alarm } from '../../src/widgets/queue-ticket/alarm.ts';

/** What a device was made to sound, in Hz, and how often it shook. */
const sounded: number[] = [];
let shaken: number[] = [];

class SilentAudio {
  readonly currentTime = 0;
  readonly state = 'running';
  readonly destination = {};
  resume = () => Promise.resolve();
  close = () => Promise.resolve();
  createGain = () => ({ gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} }, connect: (to: unknown) => to });
  createOscillator = () => {
    const frequency = { value: 0 };
    return { frequency, connect: (to: unknown) => to, start: () => sounded.push(frequency.value), stop() {} };
  };
}

describe('QT the alarm of a ticket', () => {
  const kept: [object, string, PropertyDescriptor | undefined][] = [];
  const put = (on: object, name: string, value: unknown) => {
    kept.push([on, name, Object.getOwnPropertyDescriptor(on, name)]);
    Object.defineProperty(on, name, { configurable: true, writable: true, value });
  };

  beforeEach(() => {
    sounded.length = 0;
    shaken = [];
    put(window, 'AudioContext', SilentAudio);
    put(Notification, 'requestPermission', () => Promise.resolve('denied'));
    put(navigator, 'vibrate', (pattern: number[]) => void (shaken = pattern));
  });

  afterEach(() => {
    for (const [on, name, own] of kept.splice(0).reverse()) {
      if (own) Object.defineProperty(on, name, own);
      else Reflect.deleteProperty(on, name);
    }
  });

  const calls = async () => {
    const alarm = new Alarm();
    await alarm.enable();
    alarm.ring('called', 'К 047');
    alarm.stop();
    expect(sounded).to.deep.equal([660, 784, 988, 660, 784, 988, 660, 784, 988]);
    expect([...shaken]).to.deep.equal([250, 250, 250, 250, 250, 250]);
  };

  it('calls with three rising tones, thrice, and shakes', calls);

  it('calls as loud on a page with Prototype.js and MooTools', () => {
    put(Array.prototype, 'entries', function (this: unknown[]) {
      return this.slice();
    });
    put(Array, 'from', (items: ArrayLike<unknown>) => Array.prototype.slice.call(items) as unknown[]);
    return calls();
  });
});
