import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '../../src/define/booking-calendar.ts';
import type { CivicBookingCalendar } from '../../src/widgets/booking-calendar/booking-calendar.ts';
import { Clock } from '../drivers/flow-clock.ts';
import { Town } from '../drivers/flow-town.ts';

describe('a page that changes what a widget is for', () => {
  afterEach(() => {
    Reflect.deleteProperty(Object.prototype, 'toJSON');
    fixtureCleanup();
  });

  it('is heard, also where a script has changed what JSON makes of objects', async () => {
    Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value: () => 'object' });
    const adapter = { booking: new Town(new Clock()) };
    const widget = await fixture<CivicBookingCalendar>(html`<civic-booking-calendar municipality="chania" mode="in-person" lang="en" .adapter=${adapter}></civic-booking-calendar>`);
    const asks = (step: string) => waitUntil(() => widget.getAttribute('step') === step, `it asks for the ${step}`, { timeout: 10_000 });
    await asks('service');
    widget.removeAttribute('mode');
    await asks('mode');
    expect(widget.shadowRoot?.querySelectorAll('[type="radio"]')).to.have.length(2);
  });
});
