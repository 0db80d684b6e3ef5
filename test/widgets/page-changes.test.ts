/** What the page changes around a widget while it writes: the same server is asked what became of that, and nobody gets two. */
import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '../../src/define/booking-calendar.ts';
import '../../src/define/queue-ticket.ts';
import { Clock } from '../drivers/flow-clock.ts';
import { nine } from '../drivers/flow-data.ts';
import { Town } from '../drivers/flow-town.ts';
import { Office } from '../drivers/queue-visit.ts';
import { at, part, patience, press, type } from '../drivers/shadow-hands.ts';

/** The work is done, and its answer never comes. */
const unanswered =
  <A extends unknown[], T>(work: (...all: A) => Promise<T>) =>
  async (...all: A): Promise<T> => {
    await work(...all);
    return new Promise<T>(() => {});
  };

function cleanUp(): void {
  fixtureCleanup();
  sessionStorage.clear();
}

describe('the page changes what a booking is about', () => {
  afterEach(cleanUp);

  async function filledIn() {
    const town = new Town(new Clock());
    town.book = unanswered(town.book);
    const widget = await fixture<HTMLElement>(
      html`<civic-booking-calendar municipality="chania" mode="in-person" service="permit" lang="en" .adapter=${{ booking: town }}></civic-booking-calendar>`,
    );
    await at(widget, 'time');
    await press(widget, 'earliest');
    await type(widget, '#field-name', 'A citizen');
    await type(widget, '#field-email', 'a@mail.example');
    part<HTMLInputElement>(widget, '#field-privacy')?.click();
    await press(widget, 'primary');
    await at(widget, 'review');
    return { town, widget };
  }

  async function booking() {
    const made = await filledIn();
    await press(made.widget, 'primary');
    await waitUntil(() => made.town.booked.length, 'it is booked', patience);
    return made;
  }

  it('while it is sent: it is found, and not made again', async () => {
    const { town, widget } = await booking();
    widget.setAttribute('service', 'taxes');
    await at(widget, 'appointment');
    expect(part(widget, '[part=reference]')?.textContent).to.contain('REF-1');
    expect(town.called('book')).to.have.length(1);
    expect(town.called('releaseHold'), 'what is booked is not given back').to.have.length(0);
  });

  it('while it is sent, by a link to another appointment: the next booking asks about it first', async () => {
    const { town, widget } = await booking();
    const other = { ...town.booked[0], reference: 'REF-9', start: nine + 60 * 60_000 } as (typeof town.booked)[0];
    town.appointments.set('REF-9', other);
    location.hash = `#civic-appointment=REF-9.${other.token}`;
    await waitUntil(() => part(widget, '[part=reference]')?.textContent.includes('REF-9'), 'the link is followed', patience);
    await press(widget, 'new');
    await waitUntil(() => part(widget, '[part=reference]')?.textContent.includes('REF-1'), 'the earlier one is found', patience);
    expect(town.called('book')).to.have.length(1);
  });

  it('before it is sent: the time that was held is given back', async () => {
    const { town, widget } = await filledIn();
    widget.setAttribute('service', 'taxes');
    await waitUntil(() => town.called('releaseHold').length, 'it is given back', patience);
    expect(town.called('releaseHold').map(({ body }) => body)).to.deep.equal(['h1']);
    await at(widget, 'time');
  });

  it('and where it comes from: another server is asked nothing of the old one', async () => {
    const { widget } = await booking();
    const town = new Town(new Clock());
    Object.assign(widget, { adapter: { booking: town } });
    await waitUntil(() => town.called('availability').length, 'it begins anew', patience);
    expect(town.called('outcome')).to.have.length(0);
    expect(town.called('releaseHold')).to.have.length(0);
  });
});

describe('the page changes what a ticket is for', () => {
  afterEach(cleanUp);

  async function asked() {
    const office = new Office(new Clock());
    const take = unanswered(office.take);
    const widget = await fixture<HTMLElement>(
      html`<civic-queue-ticket municipality="viza" purpose="collect" lang="en" .adapter=${{ queue: { ...office.port, take } }}></civic-queue-ticket>`,
    );
    await at(widget, 'purpose');
    widget.dispatchEvent(new Event('pointerdown'));
    await type(widget, '#choose-code', '480215');
    return { office, widget };
  }

  it('while it is taken: it is found, and no second one taken', async () => {
    const { office, widget } = await asked();
    await press(widget, 'now');
    await waitUntil(() => office.called('take').length, 'it is taken', patience);
    widget.setAttribute('office', 'head');
    await at(widget, 'ticket');
    expect(office.called('take')).to.have.length(1);
  });

  it('before that: the code that was typed stays', async () => {
    const { widget } = await asked();
    widget.setAttribute('office', 'head');
    await at(widget, 'purpose');
    await waitUntil(() => part(widget, '#choose-code'), 'it is asked again', patience);
    expect(part<HTMLInputElement>(widget, '#choose-code')?.value).to.equal('480215');
  });
});
