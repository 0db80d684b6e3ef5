import type { Failure } from '../../../domain/errors.ts';
import type { CellName, MapPlace, MapView, Position } from '../../../domain/map-view.ts';
import type { MapParcel } from '../../../domain/parcels.ts';
import type { Load } from '../../load.ts';
import { stepOf, type State } from '../state.ts';

/** Parcels of a cell; texts in them are in a language. */
export interface Cell {
  readonly parcels: readonly MapParcel[];
  readonly whole: boolean;
  readonly locale: string;
}

/** Why the device does not say where it is. */
export type Unlocated = 'denied' | 'unknown' | 'outside';

/** In and out: nearer and farther. */
export type Order = 'in' | 'out' | 'whole' | 'here';

/** The map of the property's step (RQ4): absent until it is opened. */
export interface MapState {
  /** Whether its code is here. */
  readonly open: boolean;
  readonly place: Load<MapPlace>;
  /** What it shows, once it is drawn. */
  readonly view?: MapView;
  /** Keys moved it: whoever uses them is told what lies in its middle. */
  readonly byKeys: boolean;
  readonly cells: Readonly<Record<CellName, Cell>>;
  /** Why its code, its place or parcels are not here; nothing more is asked for until the citizen wants it. */
  readonly failure?: Failure;
  /** Names the next try. */
  readonly tries: number;
  /** This device can't draw it. */
  readonly undrawn: boolean;
  /** No picture behind the parcels arrives. */
  readonly bare: boolean;
  /** What the list is narrowed by, and how far it was read. */
  readonly words: string;
  readonly page: number;
  /** Where the device is, or why it does not say; only after a press. */
  readonly located?: { readonly at: Position } | { readonly why: Unlocated };
  /** What the map has to do; `n` makes the same order twice two. */
  readonly order?: { readonly what: Order; readonly n: number };
  /** The place is being looked for. */
  readonly locating: boolean;
}

export const unopened: MapState = { open: false, place: undefined, byKeys: false, cells: {}, tries: 0, undrawn: false, bare: false, words: '', page: 0, locating: false };

/** Whether a citizen stands before the map or in it. */
export const atMap = (state: State): boolean => state.way === 'map' && stepOf(state)?.kind === 'property';

export type MapEvent =
  | { type: 'map-open' }
  | { type: 'map-place'; value: MapPlace; locale: string }
  | { type: 'parcels'; cell: CellName; value: Cell }
  | { type: 'map-moved'; view: MapView; byKeys: boolean }
  | { type: 'map-undrawn' }
  | { type: 'map-bare' }
  | { type: 'map-words'; words: string }
  | { type: 'map-page'; page: number }
  | { type: 'map-code' }
  | { type: 'map-order'; what: Order }
  | { type: 'locate' }
  | { type: 'located'; at: Position }
  | { type: 'unlocated'; why: Unlocated };
