import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '../../src/define/booking-calendar.ts';
import type { CivicBookingCalendar } from '../../src/widgets/booking-calendar/booking-calendar.ts';
import { Clock } from '../drivers/flow-clock.ts';
import { Town } from '../drivers/flow-town.ts';

/** Focus, when what had it goes without being asked (WCAG 2.4.3). */
describe('focus, when what had it is gone', () => {
  afterEach(fixtureCleanup);

  /** A widget comes in many files, which a busy machine is slow to serve. */
  const patience = { timeout: 10_000 };
  const find = (widget: Element, name: string) => widget.shadowRoot?.querySelector<HTMLElement>(`[data-focus="${name}"]`);
  const focused = (widget: Element) => widget.shadowRoot?.activeElement?.getAttribute('data-focus');

  /** A widget whose first question has failed for want of a line, far down a page. */
  async function withoutLine() {
    const adapter = { booking: new Town(new Clock()).fail('municipality', 'offline') };
    const page = await fixture<HTMLElement>(html`<div>
      <input aria-label="page" />
      <civic-booking-calendar municipality="chania" mode="in-person" lang="en" .adapter=${adapter}></civic-booking-calendar>
      <p>${Array.from({ length: 400 }, () => html`The town.<br />`)}</p>
    </div>`);
    const widget = page.querySelector('civic-booking-calendar') as CivicBookingCalendar;
    await waitUntil(() => find(widget, 'retry'), 'the failure is told', patience);
    return { page, widget };
  }

  async function lineReturns(widget: Element): Promise<void> {
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => !find(widget, 'retry') && widget.shadowRoot?.querySelector('input'), 'the form is there', patience);
    await aTimeout(100);
  }

  it('goes to the title, and what is looked at stays where it is', async () => {
    const { widget } = await withoutLine();
    find(widget, 'retry')?.focus();
    expect(focused(widget)).to.equal('retry');
    // The title has left the window.
    window.scrollBy(0, (find(widget, 'title')?.getBoundingClientRect().bottom ?? 0) + 10);
    await aTimeout(50);
    const { scrollY } = window;
    expect(scrollY).to.be.above(0);
    await lineReturns(widget);
    expect(focused(widget)).to.equal('title');
    expect(window.scrollY).to.equal(scrollY);
  });

  it('stays where the citizen has gone meanwhile', async () => {
    const { page, widget } = await withoutLine();
    find(widget, 'retry')?.focus();
    page.querySelector('input')?.focus();
    await lineReturns(widget);
    expect(document.activeElement?.getAttribute('aria-label')).to.equal('page');
  });

  it('is not taken from a page that never gave it', async () => {
    const { widget } = await withoutLine();
    await lineReturns(widget);
    expect(document.activeElement).to.equal(document.body);
  });
});
