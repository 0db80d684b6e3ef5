import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { centreOf, nearEnough, toLat, toLon, toX, toY } from '../../../domain/map-view.ts';
import { withCode, type MapParcel } from '../../../domain/parcels.ts';
import { own, type Step } from '../../../domain/request-definition.ts';
import { askedFields } from '../../../domain/request-answers.ts';
import type { Property } from '../../../domain/requests.ts';
import { button } from '../../../ui/button.ts';
import { iconButton } from '../../../ui/icon-button.ts';
import { chart } from '../../../ui/map/chart-element.ts';
import { close } from '../../../ui/map/chart.ts';
import { notice } from '../../../ui/notice.ts';
import { reportOnce } from '../../../ui/report.ts';
import { map as styles } from '../../../ui/styles/map.ts';
import { valueOf } from '../../load.ts';
import type { Act } from '../acts.ts';
import { mapAct } from '../map/act.ts';
import { middleOf, pressed, seenOf, type Seen } from '../map/seen.ts';
import type { MapState } from '../map/state.ts';
import { facts } from '../state.ts';
import { fieldsOf, takeSilent } from './fields.ts';
import { mapList } from './map-list.ts';
import type { RoomView } from './view.ts';

/** What arrives when a citizen opens the map. */
export interface MapRoom {
  readonly act: Act;
  readonly styles: CSSResultGroup;
  readonly render: (view: RoomView, step: Step, chosen: Property | undefined, told: unknown) => TemplateResult;
}

const plusIcon = 'M12 5v14M5 12h14';
const minusIcon = 'M5 12h14';

/** A parcel in words. */
export function parcelText({ t, f }: RoomView, { district, block, number }: MapParcel): string {
  return t('map.parcel', { district, block: f.digits(block), number: f.digits(number) });
}

/** A parcel of the map as the property of the request. */
export function choose({ t, f, send }: RoomView, { code, district, block, number, area, use, box }: MapParcel): void {
  const [x, y] = centreOf(box);
  const address = t('map.address', { block: f.digits(block), number: f.digits(number) });
  send({ type: 'choose', property: { code, district, address, area, use, at: { lon: toLon(x), lat: toLat(y) } } });
}

const labelsOf = ({ t }: RoomView): string => t('map.address', { block: '', number: '' });

/** The pictures behind the parcels, from an address of the page's own or one that it allows (threat X3). */
function groundOf({ safe }: RoomView, { place }: MapState) {
  const tiles = valueOf(place)?.tiles;
  if (!tiles) return undefined;
  const { url, minZoom, maxZoom } = tiles;
  const address = (zoom: number, x: number, y: number) => safe(url.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y)), [location.origin])?.href;
  if (address(0, 0, 0)) return { address, minZoom, maxZoom };
  reportOnce(`<civic-service-request> does not fetch the pictures of its map from ${url.slice(0, 200)}: it is neither on this page’s own origin nor on one of allowed-origins.`);
  return undefined;
}

function drawing(view: RoomView, map: MapState, seen: Seen, chosen: Property | undefined) {
  const { send, f } = view;
  const place = valueOf(map.place);
  if (!place) return nothing;
  const at = chosen?.at;
  const here = map.located && 'at' in map.located ? map.located.at : undefined;
  const pin = at && ([toX(at.lon), toY(at.lat)] as const);
  const parcel = chosen && withCode(seen.known, chosen.code);
  return chart({
    bounds: place.bounds,
    start: pin ? { at: pin, zoom: Math.max(map.view?.zoom ?? 0, close) } : map.view && { at: centreOf(map.view.box), zoom: map.view.zoom },
    ground: groundOf(view, map),
    groups: seen.groups,
    parcels: seen.known,
    chosen: parcel,
    pin,
    here: here && [toX(here.lon), toY(here.lat)],
    sought: chosen !== undefined && view.state.seeking?.question.code === chosen.code,
    order: map.order,
    label: ({ number }) => f.digits(number),
    onMove: (now, byKeys) => send({ type: 'map-moved', view: now, byKeys }),
    onPress(x, y) {
      const found = pressed(seen, x, y);
      if (found) choose(view, found);
    },
    onBare: () => send({ type: 'map-bare' }),
    onFailure: () => send({ type: 'map-undrawn' }),
  });
}

/** What is to be known of the map now, in words. */
function status({ t, state, ...view }: RoomView, map: MapState, seen: Seen): string {
  const { view: shown } = map;
  if (!shown) return t('loading');
  if (shown.zoom < nearEnough) return t('map.closer');
  if (map.byKeys) {
    const parcel = middleOf(shown, seen);
    if (parcel) return t('map.middle', { what: parcelText({ t, state, ...view }, parcel) });
  }
  if (seen.more) return map.failure ? t('map.part') : t('map.loading');
  return seen.list.length || map.words ? t('map.count', { count: seen.list.length }) : t('map.none');
}

function frame(view: RoomView, map: MapState, seen: Seen, chosen: Property | undefined): TemplateResult {
  const { t, send } = view;
  return html`<div class="map-frame">
    <div class="map" dir="ltr" tabindex="0" role="application" aria-label=${t('map.label')} aria-describedby="map-help" data-focus="map" ${drawing(view, map, seen, chosen)}></div>
    <span class="map-middle" aria-hidden="true"></span>
    <div class="map-zoom">
      ${iconButton({ label: t('map.in'), icon: plusIcon, onPress: () => send({ type: 'map-order', what: 'in' }) })}
      ${iconButton({ label: t('map.out'), icon: minusIcon, onPress: () => send({ type: 'map-order', what: 'out' }) })}
    </div>
  </div>`;
}

/** RQ4: the property on a map, by its code, or in the list of what the map shows: one choice, whichever way it was made. */
function render(view: RoomView, step: Step, chosen: Property | undefined, told: unknown): TemplateResult {
  const { state, t, send } = view;
  const { map } = state;
  if (!map) return html``;
  const seen = seenOf(map, state.language.locale, labelsOf(view));
  const attribution = groundOf(view, map) && valueOf(map.place)?.tiles?.attribution;
  const others = askedFields(step, facts(state)).map(({ id }) => id).filter((id) => id !== own.property);
  const why = map.located && 'why' in map.located ? map.located.why : undefined;
  return html`<form class="map-code" novalidate @submit=${(event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      takeSilent(view, step, event.currentTarget as HTMLFormElement);
      send({ type: 'map-code' });
    }}>${fieldsOf({ ...view, state }, step, others)}${button({ kind: 'plain', text: t('map.code'), submit: true, focus: 'map-code' })}</form>
    ${map.undrawn
      ? notice({ kind: 'warn', title: t('map.undrawn.title'), text: t('map.undrawn'), role: 'alert' })
      : valueOf(map.place)
        ? html`<div class="map-part">
            ${frame(view, map, seen, chosen)}
            ${attribution ? html`<p class="small muted"><bdi>${attribution}</bdi></p>` : nothing}
            <p class="small" role="status">${status(view, map, seen)}</p>
            <p class="small muted" id="map-help">${t('map.help')}</p>
            ${map.bare ? html`<p class="small muted">${t('map.bare')}</p>` : nothing}
            <div class="row">
              ${button({ kind: 'plain', slim: true, text: t('map.whole'), onPress: () => send({ type: 'map-order', what: 'whole' }) })}
              ${button({ kind: 'plain', slim: true, text: t('map.locate'), onPress: () => send({ type: 'locate' }), focus: 'locate' })}
            </div>
            <p class="small" role="status">${map.locating ? t('map.locating') : why ? t(`map.unlocated.${why}`) : nothing}</p>
          </div>`
        : nothing}
    ${told}
    ${map.view && !map.undrawn ? mapList(view, map, seen) : nothing}`;
}

export const mapRoom: MapRoom = { act: mapAct, styles, render };
