import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../../ui/button.ts';
import { choiceTiles } from '../../../ui/choices.ts';
import { field as textField } from '../../../ui/field.ts';
import { notice } from '../../../ui/notice.ts';
import type { Seen } from '../map/seen.ts';
import type { MapState } from '../map/state.ts';
import { choose, parcelText } from './map-room.ts';
import type { RoomView } from './view.ts';

/** What the map shows, as a list: the same parcels and the same choice, for whoever can't use a map or does not want to (WCAG 2.1.1). */
export function mapList(view: RoomView, map: MapState, { shown, page, pages, more }: Seen): TemplateResult {
  const { state, t, send, f } = view;
  const turn = (to: number) => () => send({ type: 'map-page', page: to });
  return html`<div class="stack">
    ${textField({ id: 'map-words', label: t('map.search'), hint: t('map.search.hint'), value: map.words, optional: t('optional'), onInput: (words) => send({ type: 'map-words', words }) })}
    ${shown.length
      ? choiceTiles({
          id: 'map-parcel',
          legend: t('map.list'),
          showLegend: true,
          value: state.chosen?.code,
          choices: shown.map((parcel) => ({
            value: parcel.code,
            name: parcelText(view, parcel),
            meta: parcel.area === undefined ? undefined : t('property.area', { area: f.number(parcel.area) }),
            more: html`<bdi dir="ltr">${parcel.code}</bdi>`,
          })),
          onChoose(code) {
            const parcel = shown.find((each) => each.code === code);
            if (parcel) choose(view, parcel);
          },
        })
      : more
        ? nothing
        : notice({ kind: 'warn', text: t(map.words ? 'map.none.words' : 'map.none') })}
    ${pages > 1
      ? html`<div class="row">
          ${page > 0 ? button({ kind: 'plain', slim: true, text: t('map.previous'), onPress: turn(page - 1), focus: 'map-previous' }) : nothing}
          <span role="status">${t('map.page', { page: page + 1, pages })}</span>
          ${page < pages - 1 ? button({ kind: 'plain', slim: true, text: t('map.next'), onPress: turn(page + 1), focus: 'map-next' }) : nothing}
        </div>`
      : nothing}
  </div>`;
}
