import { html, nothing, type TemplateResult } from 'lit';
import type { Place } from '../../../domain/municipality.ts';
import { link } from '../../../ui/button.ts';
import { hoursOf } from './hours.ts';
import type { RoomView } from './view.ts';

/** An office with all that it takes to go there: address, a way to find it, hours (QT2). */
export function whereTo(view: RoomView, place: Place): TemplateResult {
  const map = place.map && view.safe(place.map)?.href;
  return html`<b><bdi>${place.name}</bdi></b><br /><span class="muted"><bdi>${place.address}</bdi>${
      map ? html` · ${link({ text: view.t('map'), href: map, newTab: view.t('newTab') })}` : nothing
    }<br />${hoursOf(view, place)}</span>`;
}
