import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { Adapter } from '../../src/adapter/adapter.ts';
import { define } from '../../src/define/define.ts';
import { CivicProvider } from '../../src/provider/civic-provider.ts';
import { connect } from '../../src/provider/connect.ts';
import { WidgetElement } from '../../src/widgets/widget-element.ts';
import { Clock, flush } from '../drivers/flow-clock.ts';
import { Town } from '../drivers/flow-town.ts';

/** A widget that only says what it was given. */
class Probe extends WidgetElement<Record<string, string>> {
  updates = 0;
  sees = (): unknown => undefined;

  constructor() {
    super({});
  }

  get given(): Adapter | undefined {
    return this.source;
  }
  get town(): string | undefined {
    return this.place;
  }
  get speaks(): string {
    return this.locale;
  }
  get wrong(): string | undefined {
    return this.misplaced;
  }
  follows(address: string): boolean {
    return this.safe(address, []) !== undefined;
  }
  protected override render(): TemplateResult {
    this.updates++;
    this.sees();
    return html`<slot></slot>`;
  }
}
define('test-probe', Probe);

const adapter = (): Adapter => ({ booking: new Town(new Clock()) });
const [outer, inner, own] = [adapter(), adapter(), adapter()];
const named = new Map<Adapter | undefined, string>([[outer, 'outer'], [inner, 'inner'], [own, 'own'], [undefined, 'none']]);

/** What a probe works with, by name: an assertion that fails prints adapters for minutes. */
const given = (probe: Probe): string => named.get(probe.given) ?? 'another';

async function draw(template: TemplateResult): Promise<Probe> {
  const box = await fixture<HTMLElement>(html`<div>${template}</div>`);
  return probeIn(box);
}

async function probeIn(box: ParentNode): Promise<Probe> {
  const probe = box.querySelector<Probe>('test-probe');
  if (!probe) throw new Error('no probe');
  await settled(probe);
  return probe;
}

async function settled(probe: Probe): Promise<void> {
  await flush();
  await probe.updateComplete;
  await flush();
}

describe('a provider that is defined after its widgets', () => {
  it('is heard by them, and nobody calls the page wrong meanwhile', async () => {
    expect(customElements.get('civic-provider'), 'this test must be the first').to.equal(undefined);
    const probe = await draw(html`<civic-provider municipality="chania" lang="el"><test-probe></test-probe></civic-provider>`);
    const provider = probe.parentElement as CivicProvider;
    Object.assign(provider, { adapter: outer }); // set by the page before the element is there
    expect(given(probe)).to.equal('none');
    expect(probe.wrong).to.equal(undefined);
    const before = probe.updates;
    define('civic-provider', CivicProvider);
    await settled(probe);
    expect(given(probe)).to.equal('outer');
    expect([probe.town, probe.speaks]).to.deep.equal(['chania', 'el']);
    expect(probe.updates).to.be.greaterThan(before);
  });
});

describe('a provider', () => {
  afterEach(() => fixtureCleanup());

  it('gives adapter, municipality, language and origins', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer} municipality="chania" lang="uk" allowed-origins=" https://a.gr  https://b.gr "><p><test-probe></test-probe></p></civic-provider>`);
    expect([given(probe), probe.town, probe.speaks]).to.deep.equal(['outer', 'chania', 'uk']);
    expect(['https://a.gr/x', 'https://b.gr/', 'https://c.gr/'].map((address) => probe.follows(address))).to.deep.equal([true, true, false]);
  });

  it('gives them, and later ones, on a page that has changed what JSON makes of objects', async () => {
    Object.defineProperty(Object.prototype, 'toJSON', { configurable: true, value: () => 'object' });
    try {
      const probe = await draw(html`<civic-provider .adapter=${outer} municipality="chania" lang="uk"><test-probe></test-probe></civic-provider>`);
      expect([probe.town, probe.speaks]).to.deep.equal(['chania', 'uk']);
      probe.parentElement?.setAttribute('municipality', 'kisamos');
      await settled(probe);
      expect(probe.town).to.equal('kisamos');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'toJSON');
    }
  });

  it('is overruled by what the widget itself says', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer} municipality="chania" lang="uk"><test-probe .adapter=${own} municipality="kisamos" lang="fa"></test-probe></civic-provider>`);
    expect([given(probe), probe.town, probe.speaks]).to.deep.equal(['own', 'kisamos', 'fa']);
  });

  it('is overruled by the address of the widget, also by one that can not be used', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer}><test-probe api-url="https://own.example/v1"></test-probe></civic-provider>`);
    expect(probe.given === connect('https://own.example/v1')).to.equal(true);
    probe.apiUrl = 'javascript:alert(1)';
    expect(given(probe), 'a mistake is not covered up').to.equal('none');
    expect(probe.wrong).to.match(/api-url="javascript:alert\(1\)".*https/);
  });

  it('with an adapter of its own takes no notice of its address', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer} api-url="https://api.example"><test-probe></test-probe></civic-provider>`);
    expect(given(probe)).to.equal('outer');
  });

  it('inside another: the nearer adapter wins', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer}><civic-provider .adapter=${inner}><test-probe></test-probe></civic-provider></civic-provider>`);
    expect(given(probe)).to.equal('inner');
  });

  it('inside another, saying only the language: the rest is that of the outer one', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer} municipality="chania" lang="el"><civic-provider lang="fa"><test-probe></test-probe></civic-provider></civic-provider>`);
    expect(probe.speaks).to.equal('fa');
    expect(given(probe), 'adapter').to.equal('outer');
    expect(probe.town, 'municipality').to.equal('chania');
  });

  it('is left for a while, and what is set meanwhile is drawn by what it gives', async () => {
    const box = await fixture<HTMLElement>(html`<div lang="el"><civic-provider municipality="chania" .adapter=${outer}><test-probe></test-probe></civic-provider></div>`);
    const probe = await probeIn(box);
    const seen: (string | undefined)[] = [];
    probe.sees = () => seen.push(`${given(probe)} ${probe.town} ${probe.speaks}`);
    const home = probe.parentElement;
    probe.remove();
    probe.density = 'compact';
    await flush();
    expect(seen, 'nothing is drawn where no provider is').to.deep.equal([]);
    home?.append(probe);
    await settled(probe);
    expect(seen).to.deep.equal(['outer chania el']);
    expect(probe.getAttribute('density')).to.equal('compact');
  });

  it('that changes its adapter, its address, its language: heard at once', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer} municipality="chania" lang="el"><test-probe></test-probe></civic-provider>`);
    const provider = probe.closest('civic-provider') as CivicProvider;
    const before = probe.updates;
    provider.adapter = inner;
    await settled(probe);
    expect(given(probe)).to.equal('inner');
    expect(probe.updates).to.be.greaterThan(before);
    provider.adapter = undefined;
    provider.apiUrl = 'https://api.example/';
    await settled(probe);
    expect(probe.given === connect('https://api.example')).to.equal(true);
    provider.municipality = 'kisamos';
    provider.lang = 'fa';
    await settled(probe);
    expect([probe.town, probe.speaks]).to.deep.equal(['kisamos', 'fa']);
  });

  it('whose settings do not change disturbs nobody', async () => {
    const probe = await draw(html`<civic-provider .adapter=${outer} lang="el"><test-probe></test-probe></civic-provider>`);
    const before = probe.updates;
    (probe.closest('civic-provider') as CivicProvider).requestUpdate();
    await settled(probe);
    expect(probe.updates).to.equal(before);
  });

  it('is left for another one: the widget follows', async () => {
    const box = await fixture<HTMLElement>(html`<div><civic-provider id="a" .adapter=${outer}><test-probe></test-probe></civic-provider><civic-provider id="b" .adapter=${inner}></civic-provider></div>`);
    const probe = await probeIn(box);
    box.querySelector('#b')?.append(probe);
    await settled(probe);
    expect(given(probe)).to.equal('inner');
    const [a, b] = [box.querySelector<CivicProvider>('#a'), box.querySelector<CivicProvider>('#b')];
    if (a) a.adapter = own;
    await settled(probe);
    expect(given(probe), 'the old one is not heard any more').to.equal('inner');
    if (b) b.adapter = own;
    await settled(probe);
    expect(given(probe)).to.equal('own');
  });

  it('keeps two widgets with two adapters apart', async () => {
    const box = await fixture<HTMLElement>(html`<div><civic-provider .adapter=${outer}><test-probe></test-probe></civic-provider><civic-provider .adapter=${inner}><test-probe></test-probe></civic-provider></div>`);
    await flush();
    expect([...box.querySelectorAll<Probe>('test-probe')].map(given)).to.deep.equal(['outer', 'inner']);
  });

  it('is heard through the shadow root of a page’s own element', async () => {
    const box = await fixture<HTMLElement>(html`<civic-provider .adapter=${outer} lang="uk"><div></div></civic-provider>`);
    const root = box.querySelector('div')?.attachShadow({ mode: 'open' });
    const probe = document.createElement('test-probe') as Probe;
    root?.append(probe);
    await settled(probe);
    expect([given(probe), probe.speaks]).to.deep.equal(['outer', 'uk']);
  });
});

describe('the adapter for an address', () => {
  it('is one for all that name it', () => {
    expect(connect('https://api.example/v1') === connect('https://api.example/v1/')).to.equal(true);
    expect(connect('https://api.example/v1') === connect('https://api.example/v2')).to.equal(false);
  });

  for (const address of [undefined, '', 'javascript:alert(1)', 'http://evil.example.com/', 'https://gov@evil.example.com/', 'https://', 'data:,x']) {
    it(`is none for ${JSON.stringify(address)}`, () => expect(connect(address) === undefined).to.equal(true));
  }
});
