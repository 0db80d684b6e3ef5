import type { CallOptions } from '../../../adapter/adapter.ts';
import { boundsOf, boxOfCell, cellsOf, meet, type CellName, type Known } from '../../../domain/map-view.ts';
import { inOrder } from '../../../domain/parcels.ts';
import { own } from '../../../domain/request-definition.ts';
import type { Effects } from '../../../ui/flow-controller.ts';
import { failureOf, valueOf } from '../../load.ts';
import type { Act, Deps } from '../acts.ts';
import type { Event } from '../events.ts';
import { codeOf, faultsOf, seek } from '../form-act.ts';
import { attend, stepOf, type State } from '../state.ts';
import { locate } from './locate.ts';
import { atMap, type Cell, type MapState, type Order } from './state.ts';

/** Calls that are under way at once. */
const abreast = 4;
/** Parcels that are kept besides those in view. */
const kept = 40_000;

/** What is known of a cell in the citizen's language. */
export const knownIn = ({ cells }: MapState, locale: string) => (name: CellName): Known => {
  const cell = Object.hasOwn(cells, name) ? cells[name] : undefined;
  return cell?.locale === locale ? (cell.whole ? 'whole' : 'part') : undefined;
};

const change = (state: State, map: MapState, to: Partial<MapState>): State => ({ ...state, map: { ...map, ...to } });

/** With a cell more; far ones go when there are too many. */
function withCell({ cells, view }: MapState, name: CellName, cell: Cell): MapState['cells'] {
  const all = { ...cells, [name]: cell };
  const names = Object.keys(all);
  if (names.reduce((sum, each) => sum + (all[each]?.parcels.length ?? 0), 0) <= kept) return all;
  return Object.fromEntries(names.filter((each) => each === name || (view && meet(boxOfCell(each), view.box))).flatMap((each) => (all[each] ? [[each, all[each]]] : [])));
}

const ordered = (state: State, map: MapState, what: Order): State => change(state, map, { order: { what, n: (map.order?.n ?? 0) + 1 } });

/** To the property with the code that is written, before the other questions of the step are answered. */
function find(state: State): State {
  const step = stepOf(state);
  if (step?.kind !== 'property') return state;
  const faults = faultsOf(state, step).filter(({ field }) => field === own.property);
  return faults.length ? attend({ ...state, faults }, 'summary') : seek(state, { code: codeOf(state, step) });
}

function reduce(state: State, event: Event): State {
  const { map } = state;
  if (!map) return state;
  switch (event.type) {
    case 'map-place':
      return change(state, map, { place: { value: event.value, locale: event.locale } });
    case 'parcels':
      return change(state, map, { cells: withCell(map, event.cell, event.value) });
    case 'map-moved':
      return change(state, map, { view: event.view, byKeys: event.byKeys, page: 0 });
    case 'map-undrawn':
      return change(state, map, { undrawn: true });
    case 'map-bare':
      return map.bare ? state : change(state, map, { bare: true });
    case 'map-words':
      return change(state, map, { words: event.words, page: 0 });
    case 'map-page':
      return change(state, map, { page: event.page });
    case 'map-code':
      return find(state);
    case 'map-order':
      return ordered(state, map, event.what);
    case 'locate':
      return change(state, map, { locating: true, located: undefined });
    case 'located': {
      const town = valueOf(map.place)?.bounds;
      const { lon, lat } = event.at;
      const outside = town && (lon < town.west || lon > town.east || lat < town.south || lat > town.north);
      if (outside) return change(state, map, { locating: false, located: { why: 'outside' } });
      return ordered(state, { ...map, locating: false, located: { at: event.at } }, 'here');
    }
    case 'unlocated':
      return change(state, map, { locating: false, located: { why: event.why } });
    default:
      return state;
  }
}

function effects(state: State, { port }: Deps): Effects<Event> {
  const work: Effects<Event> = {};
  const { map, fixed } = state;
  const town = fixed.municipality;
  if (!map || !town) return work;
  const { locale } = state.language;
  const call = (signal: AbortSignal): CallOptions => ({ signal, locale });
  const { locating, tries, failure, place, view } = map;
  // Goes on when the citizen goes elsewhere, so that it is not asked for a second time.
  if (locating) work['locate'] = (signal) => locate(signal);
  if (failure || !atMap(state)) return work;
  if (!valueOf(place) || place?.locale !== locale) {
    work[`map-place/${locale}/${tries}`] = async (signal) => ({ type: 'map-place', value: await port.map(town, call(signal)), locale });
  }
  if (!view || failureOf(place)) return work;
  for (const cell of cellsOf(view, knownIn(map, locale)).wanted.slice(0, abreast)) {
    work[`parcels/${cell}/${locale}/${tries}`] = async (signal) => {
      const { parcels, whole } = await port.parcels(town, boundsOf(boxOfCell(cell)), call(signal));
      // In order as they come: a list of cells that are in order is soon in order itself.
      return { type: 'parcels', cell, value: { parcels: inOrder(parcels), whole, locale } };
    };
  }
  return work;
}

/** The map: its place, its parcels, where the device is. */
export const mapAct: Act = { reduce, effects };
