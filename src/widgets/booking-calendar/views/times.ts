import { nothing, type TemplateResult } from 'lit';
import { utcMidnight } from '../../../domain/dates.ts';
import { viewerZone } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { globeIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import type { MonthView } from '../../month/days.ts';
import { dayTimes } from '../../month/times.ts';
import { municipalityOf, readFailure } from '../questions.ts';
import { daysOf, officeZone, shownZone, zonesDiffer } from '../slots.ts';
import { otherZone } from './slot-words.ts';
import type { RoomView } from './view.ts';

/** The calendar's part of the widget, on the clock that is shown. */
export function monthOf(view: RoomView): MonthView {
  const { state } = view;
  return { ...view, zone: shownZone(state), failed: readFailure(state) !== undefined };
}

/** The chosen day's times, each with the other clock's where they differ (AP5). */
export function times(view: RoomView): TemplateResult {
  const { state, t, f } = view;
  return dayTimes(monthOf(view), zoneText(view, shownZone(state)), (start) => {
    const zone = otherZone(state, start);
    return zone && t(zone === officeZone(state) ? 'time.office' : 'time.here', { time: f.time(start, zone) });
  });
}

/** The zone is always named (AP5). */
function zoneText({ state, f }: RoomView, zone: string): string {
  const town = municipalityOf(state);
  if (zone === officeZone(state) && town?.zoneName) return town.zoneName;
  const name = f.zoneName(zone, state.now);
  const offset = f.offset(state.now, zone);
  // A zone without a name is told by its offset.
  return offset.includes(name) ? offset : `${name} (${offset})`;
}

/** Where clocks differ: whose these are, one worked example, and the other way round (AP5). */
export function zoneNotice(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, f, send } = view;
  if (!zonesDiffer(state)) return nothing;
  const zone = shownZone(state);
  const office = officeZone(state);
  const atOffice = zone === office;
  const here = viewerZone();
  const sample = state.start ?? daysOf(state).last?.earliest ?? (state.day ? utcMidnight(state.day) + 43_200_000 : undefined);
  const example = sample === undefined ? '' : t('zone.example', { here: f.time(sample, here), there: f.time(sample, office) });
  return notice({
    icon: globeIcon,
    title: t(atOffice ? 'zone.office' : 'zone.here', { zone: zoneText(view, zone) }),
    text: `${example} ${t('zone.sent')}`,
    actions: button({ kind: 'link', text: t(atOffice ? 'zone.showHere' : 'zone.showOffice'), onPress: () => send({ type: 'clock', as: atOffice ? 'viewer' : 'office' }), focus: 'clock' }),
  });
}
