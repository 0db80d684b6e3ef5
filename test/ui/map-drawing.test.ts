import { expect } from '@open-wc/testing';
import { boxAround, type MapParcel } from '../../src/domain/parcels.ts';
import { drawParcels, type Inks } from '../../src/ui/map/drawing.ts';

const inks: Inks = { line: '#f00', fill: '#00f', text: '#000', chosen: '#000', chosenFill: '#000', font: 'sans-serif' };

/** @param points of the unit square, x and y in turns */
const parcel = (...lines: number[][]): MapParcel => {
  const rings = lines.map((points) => Float64Array.from(points));
  return { code: '1-01-01-1', district: '', block: '', number: '', rings, box: boxAround(rings) };
};

function drawn(parcels: readonly MapParcel[], pauses = 1) {
  const canvas = Object.assign(document.createElement('canvas'), { width: 100, height: 100 });
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  const pieces = [...drawParcels({ context, box: [0, 0, 1, 1], scale: 100 }, { parcels, label: () => '' }, inks)];
  expect(pieces).to.have.length(pauses);
  return (x: number, y: number) => {
    const [red = 0, , blue = 0, seen = 0] = context.getImageData(x, y, 1, 1).data;
    return seen === 0 ? 'nothing' : blue > red ? 'surface' : 'line';
  };
}

describe('RQ4 parcels on a tile', () => {
  it('has a line on every side and a surface within, but not in its court', () => {
    const at = drawn([parcel([0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.9], [0.4, 0.4, 0.6, 0.4, 0.6, 0.6, 0.4, 0.6])]);
    expect([at(50, 10), at(90, 50), at(50, 90), at(10, 50)], 'sides').to.deep.equal(['line', 'line', 'line', 'line']);
    expect([at(20, 20), at(80, 80), at(50, 50), at(5, 50)], 'surfaces').to.deep.equal(['surface', 'surface', 'nothing', 'nothing']);
  });

  it('is drawn with thousands of others, which pause for whoever presses a key', () => {
    const row = (y: number, count: number) => [...Array(count).keys()].map((at) => parcel([(0.9 * at) / count, y, (0.9 * at) / count, y + 0.2, (0.9 * (at + 1)) / count, y + 0.2, (0.9 * (at + 1)) / count, y]));
    const at = drawn([...row(0.1, 1000), ...row(0.5, 1000)], 5);
    expect([at(45, 20), at(45, 60)]).to.deep.equal(['line', 'line']);
    expect(at(45, 85)).to.equal('nothing');
  });
});
