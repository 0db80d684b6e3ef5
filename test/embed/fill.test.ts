import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/embed/fill.ts';
import { page } from '../../src/provider/page.ts';

/** Any element will do: what is put is not what is tested. */
const tag = 'civic-test-filled';

function pretends(state: DocumentReadyState): void {
  Object.defineProperty(document, 'readyState', { configurable: true, get: () => state });
}

async function place(markup = html`<div data-civic-widget="test-filled" data-api-url="/api" data-heading-level="3" class="box"><p>Call us</p></div>`): Promise<HTMLElement> {
  return fixture<HTMLElement>(markup);
}

describe('a placeholder', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'readyState');
    fixtureCleanup();
  });

  it('gives its data attributes and what stood in it to the widget', async () => {
    const box = await place();
    page.fill?.(box, tag);
    const widget = box.firstElementChild;
    expect([box.children.length, widget?.localName, widget?.textContent]).to.deep.equal([1, tag, 'Call us']);
    expect(widget?.getAttributeNames()).to.have.members(['api-url', 'heading-level']);
  });

  it('that is a link stays one, inside the widget', async () => {
    const link = await place(html`<a data-civic-widget="test-filled" data-mode="video" href="tel:1">Call us</a>`);
    page.fill?.(link, tag);
    expect([link.parentElement?.localName, link.getAttribute('href'), link.parentElement?.getAttribute('mode')]).to.deep.equal([tag, 'tel:1', 'video']);
  });

  it('that is filled already is left alone', async () => {
    const box = await place();
    page.fill?.(box, tag);
    page.fill?.(box, tag);
    expect(box.querySelectorAll(tag).length).to.equal(1);
  });

  it('whose end the parser has not reached is filled when the page is whole', async () => {
    const box = await place();
    document.documentElement.append(box); // nothing follows
    try {
      pretends('loading');
      page.fill?.(box, tag);
      expect(box.querySelector(tag)).to.equal(null);
      box.append('Later text');
      pretends('interactive');
      document.dispatchEvent(new Event('DOMContentLoaded'));
      expect(box.firstElementChild?.localName).to.equal(tag);
      expect(box.firstElementChild?.textContent).to.equal('Call usLater text');
    } finally {
      box.remove();
    }
  });

  it('that the parser has passed is filled at once', async () => {
    const box = await place();
    box.after(document.createElement('p'));
    pretends('loading');
    page.fill?.(box, tag);
    expect(box.firstElementChild?.localName).to.equal(tag);
  });
});
