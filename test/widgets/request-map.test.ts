/** RQ4: the flow of the map, without its drawing. */
import { expect } from '@open-wc/testing';
import type { Fault } from '../../mock-api/index.ts';
import { boxOf, centreOf, type MapView } from '../../src/domain/map-view.ts';
import { pressed, seenOf } from '../../src/widgets/service-request/map/seen.ts';
import { Visit, type VisitArgs } from '../drivers/request-visit.ts';

const clear = '1-01-01-1';

async function opened(args: VisitArgs = {}): Promise<Visit> {
  const visit = new Visit(args);
  await visit.rests();
  await visit.comesTo('property');
  return opens(visit);
}

/** Its code arrives when it does. */
async function opens(visit: Visit): Promise<Visit> {
  await visit.does({ type: 'way', by: 'map' });
  while (!visit.state.map?.open) await visit.rests();
  return visit;
}

const place = (visit: Visit) => {
  const load = visit.state.map?.place;
  if (!load || !('value' in load)) throw new Error('no place');
  return load.value;
};
const wholeTown = (visit: Visit): MapView => ({ box: boxOf(place(visit).bounds), zoom: 15 });
const calls = (visit: Visit) => visit.api.requests.filter(({ operation }) => operation === 'parcels');
const seen = (visit: Visit) => {
  if (!visit.state.map) throw new Error('no map');
  return seenOf(visit.state.map, 'fa', '');
};

describe('RQ4 the map', () => {
  it('asks for nothing before it is opened', async () => {
    const visit = new Visit();
    await visit.rests();
    await visit.comesTo('property');
    expect(visit.api.requests.map(({ operation }) => operation)).to.not.include.members(['map']);
    await opens(visit);
    await visit.rests();
    expect(visit.api.requests.map(({ operation }) => operation)).to.include('map');
    expect(calls(visit)).to.deep.equal([]);
  });

  it('brings the parcels of the view, each cell once', async () => {
    const visit = await opened();
    await visit.does({ type: 'map-moved', view: wholeTown(visit), byKeys: false });
    expect(seen(visit).list.length).to.equal(2_160);
    expect(seen(visit).more).to.equal(false);
    const asked = calls(visit).length;
    expect(new Set(calls(visit).map(({ path }) => path)).size).to.equal(asked);
    await visit.does({ type: 'map-moved', view: { ...wholeTown(visit), zoom: 17 }, byKeys: false });
    expect(calls(visit).length).to.equal(asked);
  });

  it('brings all of more than ten thousand, though the server sends 2,500 at once', async () => {
    const visit = await opened({ mock: { scenario: 'crowded-map' } });
    await visit.does({ type: 'map-moved', view: wholeTown(visit), byKeys: false });
    expect(seen(visit).list.length).to.equal(10_080);
    expect(seen(visit).more).to.equal(false);
  });

  it('finds each parcel where it is pressed, also one that only the cell beside it brought', async () => {
    const visit = await opened();
    await visit.does({ type: 'map-moved', view: wholeTown(visit), byKeys: false });
    const all = seen(visit);
    const missed = all.known.filter(({ code, box }) => pressed(all, ...centreOf(box))?.code !== code);
    expect(all.known.length).to.equal(2_160);
    expect(missed.map(({ code }) => code)).to.deep.equal([]);
    const [first] = all.known;
    if (!first) throw new Error('no parcel');
    expect(pressed({ ...all, cells: all.cells.map(() => [0, 0, 0, 0]) }, ...centreOf(first.box))).to.equal(first);
  });

  it('takes a parcel as the property, by its words', async () => {
    const visit = await opened();
    await visit.does({ type: 'choose', property: { code: clear, district: 'منطقه ۱', address: 'بلوک ۱، پلاک ۱', area: 200 } });
    await visit.answers({ earlierRequest: '7' });
    await visit.does({ type: 'next' });
    expect(visit.at).to.equal('check');
    expect([...visit.api.db.requests.values()][0]?.values['property']).to.equal(clear);
  });

  it('finds a code on it, with a place to go to, and asks nothing else of the step yet', async () => {
    const visit = await opened();
    await visit.answers({ property: '۱-۰۱-۰۲-۱' });
    await visit.does({ type: 'map-code' });
    expect(visit.faults).to.deep.equal([]);
    expect(visit.state.chosen?.code).to.equal('1-01-02-1');
    const { bounds } = place(visit);
    expect(visit.state.chosen?.at?.lon).to.be.within(bounds.west, bounds.east);
    expect(visit.state.chosen?.at?.lat).to.be.within(bounds.south, bounds.north);
    await visit.answers({ property: '۹' });
    await visit.does({ type: 'map-code' });
    expect(visit.faults).to.deep.equal(['property shape']);
  });

  for (const [fault, kind] of [[503, 'unavailable'], ['html', 'contract'], ['contract', 'contract'], [429, 'rate-limited'], [404, 'not-found']] as const satisfies readonly (readonly [Fault, string])[]) {
    it(`says why parcels are missing (${fault}), keeps what was typed and asks again when the citizen does`, async () => {
      const visit = await opened();
      await visit.answers({ earlierRequest: '7' });
      visit.api.fail('parcels', fault, 100);
      await visit.does({ type: 'map-moved', view: wholeTown(visit), byKeys: false });
      expect(visit.state.map?.failure?.kind).to.equal(kind);
      expect(visit.state.attention.to).to.equal('problem');
      expect(visit.state.values['earlierRequest']).to.equal('7');
      const asked = calls(visit).length;
      await visit.does({ type: 'map-moved', view: { ...wholeTown(visit), zoom: 16 }, byKeys: true });
      expect(calls(visit).length, 'nothing is asked meanwhile').to.equal(asked);
      visit.api.heal();
      await visit.does({ type: 'retry' });
      expect(visit.state.map?.failure).to.equal(undefined);
      expect(seen(visit).more).to.equal(false);
    });
  }

  it('leaves the code and the list as they are when it fails', async () => {
    const visit = await opened();
    visit.api.fail('parcels', 503, 100);
    await visit.does({ type: 'map-moved', view: wholeTown(visit), byKeys: false });
    await visit.does({ type: 'way', by: 'list' }, { type: 'question', question: { text: 'پلاک ۱', district: '1' } }, { type: 'seek' });
    const list = visit.state.found && 'value' in visit.state.found ? visit.state.found.value : undefined;
    expect(list?.properties.length).to.be.greaterThan(0);
    await visit.does({ type: 'way', by: 'code' });
    await visit.comesTo('check');
    expect(visit.at).to.equal('check');
  });

  it('says that a place outside of the town is outside, and goes to one inside', async () => {
    const visit = await opened();
    await visit.does({ type: 'located', at: { lon: 23.7, lat: 37.9 } });
    expect(visit.state.map?.located).to.deep.equal({ why: 'outside' });
    expect(visit.state.map?.order).to.equal(undefined);
    const { west, south } = place(visit).bounds;
    await visit.does({ type: 'located', at: { lon: west + 0.001, lat: south + 0.001 } });
    expect(visit.state.map?.order?.what).to.equal('here');
  });
});
