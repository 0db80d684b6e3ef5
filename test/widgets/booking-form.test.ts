import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '../../src/define/booking-calendar.ts';
import { Clock } from '../drivers/flow-clock.ts';
import { Town } from '../drivers/flow-town.ts';
import { at, part, patience, press, type } from '../drivers/shadow-hands.ts';

describe('what is said of an answer that is too long', () => {
  afterEach(fixtureCleanup);

  it('is by how much it was when it was sent, whatever has been typed since', async () => {
    const widget = await fixture<HTMLElement>(
      html`<civic-booking-calendar municipality="chania" mode="in-person" service="permit" lang="en" .adapter=${{ booking: new Town(new Clock()) }}></civic-booking-calendar>`,
    );
    await at(widget, 'time');
    await press(widget, 'earliest');
    await type(widget, '#field-matter', `  ${'x'.repeat(23)}  `);
    await press(widget, 'primary');
    const said = () => part(widget, '[data-focus=problem]')?.textContent ?? '';
    await waitUntil(() => said().includes('It is 3 characters too long.'), 'the excess is told', patience);
    await type(widget, '#field-matter', 'x');
    await waitUntil(() => part<HTMLTextAreaElement>(widget, '#field-matter')?.value === 'x');
    await new Promise(requestAnimationFrame);
    expect(said()).to.contain('It is 3 characters too long.');
  });
});
