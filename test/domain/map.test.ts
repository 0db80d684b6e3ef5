import { expect } from '@open-wc/testing';
import { boundsOf, boxOf, boxOfCell, cellsOf, meet, toLat, toLon, toX, toY, within, type Known, type MapView } from '../../src/domain/map-view.ts';
import { boxAround, contains, inOrder, joined, listOf, parcelAt, withCode, type MapParcel } from '../../src/domain/parcels.ts';

const parcel = (code: string, ring: readonly number[], more: Partial<MapParcel> = {}): MapParcel => {
  const rings = [Float64Array.from(ring)];
  const [, block = '', number = ''] = code.split('-');
  return { code, district: 'منطقه ۱', block: String(Number(block)), number: String(Number(number)), rings, box: boxAround(rings), ...more };
};
const square = (x: number, y: number, side = 1): number[] => [x, y, x + side, y, x + side, y + side, x, y + side, x, y];

describe('RQ4 the earth as a square', () => {
  it('reads back every place that it was given', () => {
    for (const lon of [-179.9, -75.3, 0, 51.5475, 179.9]) expect(toLon(toX(lon))).to.be.closeTo(lon, 1e-9);
    for (const lat of [-84.9, -33.1, 0, 32.8645, 84.9]) expect(toLat(toY(lat))).to.be.closeTo(lat, 1e-9);
    expect([toX(0), toY(0)]).to.deep.equal([0.5, 0.5]);
    expect(toY(60)).to.be.lessThan(toY(50));
  });

  it('has tiles where everybody else has them', () => {
    // Shahin Shahr at zoom 15, as any map of the world numbers its tiles.
    const [x, y] = [Math.floor(toX(51.5475) * 2 ** 15), Math.floor(toY(32.8645) * 2 ** 15)];
    expect([x, y]).to.deep.equal([21_075, 13_213]);
    const { west, east, south, north } = boundsOf(boxOfCell(`15/${x}/${y}`));
    expect(west).to.be.at.most(51.5475);
    expect(east - west).to.be.closeTo(360 / 2 ** 15, 1e-9);
    expect(south < 32.8645 && north > 32.8645).to.equal(true);
    expect(boxOf({ west, east, south, north })[0]).to.be.closeTo(x / 2 ** 15, 1e-12);
  });
});

describe('RQ4 the cells of a view', () => {
  const at = (zoom: number, wide = 640, high = 400): MapView => {
    const [x, y] = [toX(51.5475), toY(32.8645)];
    const scale = 256 * 2 ** zoom;
    return { zoom, box: [x - wide / 2 / scale, y - high / 2 / scale, x + wide / 2 / scale, y + high / 2 / scale] };
  };
  const none = (): Known => undefined;

  it('cover it, the middle first, and are few', () => {
    for (const zoom of [15, 16, 17, 20]) {
      const view = at(zoom);
      const { wanted } = cellsOf(view, none);
      expect(wanted.length).to.be.within(1, 15);
      for (const x of [0.01, 0.5, 0.99]) {
        for (const y of [0.01, 0.5, 0.99]) {
          const [left, top, right, bottom] = view.box;
          const hits = wanted.filter((cell) => within(boxOfCell(cell), left + x * (right - left), top + y * (bottom - top)));
          expect(hits.length, `${zoom} ${x} ${y}`).to.equal(1);
        }
      }
      const [middle = ''] = wanted;
      expect(within(boxOfCell(middle), ...[toX(51.5475), toY(32.8645)] as const)).to.equal(true);
    }
  });

  it('are not asked for from afar, but those that are known are shown', () => {
    const near = cellsOf(at(15), none).wanted;
    expect(cellsOf(at(13), none)).to.deep.equal({ here: [], wanted: [] });
    expect(cellsOf(at(14), (cell) => (near.includes(cell) ? 'whole' : undefined)).here).to.include.members(near);
  });

  it('are not asked for again when a larger one around them is known', () => {
    const first = cellsOf(at(15), none).wanted;
    const nearer = cellsOf(at(18), (cell) => (first.includes(cell) ? 'whole' : undefined));
    expect(nearer.wanted).to.deep.equal([]);
    expect(nearer.here.length).to.be.greaterThan(0);
  });

  it('are asked for in quarters where the server had more than it sent, and no smaller than a street', () => {
    const asked = new Set<string>();
    const view = at(15);
    for (let round = 0; round < 10; round++) for (const cell of cellsOf(view, (each) => (asked.has(each) ? 'part' : undefined)).wanted) asked.add(cell);
    const levels = [...asked].map((cell) => Number(cell.split('/')[0]));
    expect(Math.max(...levels)).to.equal(18);
    for (const cell of asked) expect(meet(boxOfCell(cell), view.box)).to.equal(true);
  });

  it('never lie beyond the earth', () => {
    expect(cellsOf({ zoom: 15, box: [-0.2, -0.2, 0.00001, 0.00001] }, none).wanted).to.deep.equal(['15/0/0']);
  });
});

describe('RQ4 parcels', () => {
  const yard = parcel('1-01-02-1', square(0, 0, 10), { rings: [Float64Array.from(square(0, 0, 10)), Float64Array.from(square(4, 4, 2))] });
  const corner = parcel('1-01-03-1', [20, 0, 30, 0, 30, 5, 25, 5, 25, 10, 20, 10, 20, 0]);

  it('are pressed inside of their lines, not in their courts nor in the bend of a corner', () => {
    expect(contains(yard, 1, 1)).to.equal(true);
    expect(contains(yard, 5, 5)).to.equal(false);
    expect(contains(corner, 22, 8)).to.equal(true);
    expect(contains(corner, 28, 8)).to.equal(false);
    expect(contains(corner, 40, 2)).to.equal(false);
  });

  it('of two over each other the smaller one is meant', () => {
    const flat = parcel('1-01-04-1', square(1, 1, 2));
    expect(parcelAt([[yard], [flat]], 2, 2)?.code).to.equal('1-01-04-1');
    expect(parcelAt([[yard], [flat]], 8, 8)?.code).to.equal('1-01-02-1');
    expect(parcelAt([[yard], [flat]], 50, 50)).to.equal(undefined);
  });

  const many = [
    parcel('1-03-07-1', square(0, 0)),
    parcel('1-03-17-1', square(1, 0)),
    parcel('2-07-03-1', square(2, 0), { district: 'منطقهٔ ۲' }),
    parcel('1-12-01-1', square(90, 0)),
  ];
  const codes = (words: string, box: readonly [number, number, number, number] = [0, 0, 10, 10]) => listOf(many, box, words, 'بلوک ، پلاک').map(({ code }) => code);

  it('stand in the list if they are in view', () => {
    expect(codes('')).to.deep.equal(['1-03-07-1', '1-03-17-1', '2-07-03-1']);
    expect(codes('', [0, 0, 100, 10])).to.include('1-12-01-1');
  });

  it('are found by block, number, district or code, in any digits, a number only as a whole', () => {
    expect(codes('بلوک ۳ پلاک ۷')).to.deep.equal(['1-03-07-1', '2-07-03-1']);
    expect(codes('17')).to.deep.equal(['1-03-17-1']);
    expect(codes('منطقه ٢')).to.deep.equal(['2-07-03-1']);
    expect(codes('1-03')).to.deep.equal(['1-03-07-1', '1-03-17-1']);
    expect(codes('خیابان')).to.deep.equal([]);
  });

  it('of many groups are one list in the order of their codes, each once', () => {
    const sorted = inOrder([...many].reverse()).map(({ code }) => code);
    expect(sorted).to.deep.equal(['1-03-07-1', '1-03-17-1', '1-12-01-1', '2-07-03-1']);
    const [first, second, third, last] = inOrder(many);
    for (const groups of [[many], [[first], [second, last], [third]], [[first, third, last], [first, second, third]], [[], [second, second, third], [], [first, third], [last]]]) {
      const known = groups.map((group) => inOrder(group.filter((each) => each !== undefined)));
      expect(joined(known).map(({ code }) => code)).to.deep.equal(sorted);
    }
    expect(joined([])).to.deep.equal([]);
  });

  it('in their order are found by their code', () => {
    const list = inOrder(many);
    for (const each of many) expect(withCode(list, each.code)).to.equal(each);
    for (const code of ['', '1', '1-03-17', '2-07-03-2', '9']) expect(withCode(list, code), code).to.equal(undefined);
    expect(withCode([], '1-03-07-1')).to.equal(undefined);
  });
});
