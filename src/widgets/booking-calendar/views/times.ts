import { html, nothing, type TemplateResult } from 'lit';
import type { Instant } from '../../../domain/dates.ts';
import { utcMidnight } from '../../../domain/dates.ts';
import { zoneOffset } from '../../../domain/zones.ts';
import { button } from '../../../ui/button.ts';
import { below, heading } from '../../../ui/heading.ts';
import { icon } from '../../../ui/icons.ts';
import { globeIcon } from '../../../ui/later-icons.ts';
import { notice } from '../../../ui/notice.ts';
import { timeList, type TimeChoice, type TimeListArgs } from '../../../ui/time-list.ts';
import { municipalityOf } from '../questions.ts';
import { daysOf, officeZone, shownZone, zonesDiffer } from '../slots.ts';
import { startsOn } from './days.ts';
import { otherZone } from './slot-words.ts';
import type { RoomView } from './view.ts';

const parts = ['morning', 'noon', 'afternoon', 'evening'] as const;

/** Part of the day on the shown clock: midday is from twelve to two. */
function partOf(start: Instant, offset: number): (typeof parts)[number] {
  const hour = new Date(start + offset * 60_000).getUTCHours();
  return hour < 12 ? 'morning' : hour < 14 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
}

/** The times of the chosen day by part of day. When clocks go back two of them read alike, and carry their offset (T2). */
function grouped(view: RoomView): TimeListArgs['parts'] {
  const { state, t, f } = view;
  const { day } = state;
  const zone = shownZone(state);
  return view.memo('times', [state.blocks, day, zone, state.gone, state.hold, t, f], () => {
    if (!day) return [];
    const starts = startsOn(state, day);
    const texts = starts.map((start) => f.time(start, zone));
    const changes = new Set(starts.map((start) => zoneOffset(start, zone))).size > 1;
    const groups = new Map<string, TimeChoice[]>();
    starts.forEach((start, index) => {
      const plain = texts[index] ?? '';
      const twice = changes && texts.indexOf(plain) !== texts.lastIndexOf(plain);
      const text = twice ? t('time.offset', { time: plain, offset: f.offset(start, zone) }) : plain;
      const other = otherZone(state, start);
      const there = other && f.time(start, other);
      const second = there && (other === officeZone(state) ? t('time.office', { time: there }) : t('time.here', { time: there }));
      const part = partOf(start, zoneOffset(start, zone));
      const times = groups.get(part) ?? [];
      times.push({ start, text, second, label: second && `${text}, ${second}`, gone: state.gone.includes(start) });
      groups.set(part, times);
    });
    return parts.filter((part) => groups.has(part)).map((part) => ({ name: t(`part.${part}`), times: groups.get(part) ?? [] }));
  });
}

/** The chosen day's times. Until a day is chosen, what to do. */
export function dayTimes(view: RoomView): TemplateResult {
  const { state, t, f, send, level, local, setLocal } = view;
  const { day } = state;
  if (!day) return html`<p class="muted daytitle" data-focus="day">${t('times.none')}</p>`;
  const groups = grouped(view);
  const count = groups.reduce((sum, { times }) => sum + times.length, 0);
  return html`${heading({ level: below(level), text: f.date(day, 'day'), focus: 'day', look: 'sub' })}
    ${groups.length
      ? timeList({
          label: t('times.label', { date: f.date(day, 'day') }),
          parts: groups,
          chosen: state.start,
          rtl: f.dir === 'rtl',
          expanded: local.allTimes,
          showAll: { text: t('times.all', { count }), onPress: () => setLocal({ allTimes: true }) }, // focus goes to the first that was hidden
          onChoose: (start) => send({ type: 'start', start }),
        })
      : nothing}
    ${zoneLine(view)}`;
}

function zoneText({ state, f }: RoomView, zone: string): string {
  const town = municipalityOf(state);
  return zone === officeZone(state) && town?.zoneName ? town.zoneName : `${f.zoneName(zone, state.now)} (${f.offset(state.now, zone)})`;
}

/** The zone is always named (AP5). */
function zoneLine(view: RoomView): TemplateResult {
  return html`<p class="legend-line"><span>${icon(globeIcon)} ${zoneText(view, shownZone(view.state))}</span></p>`;
}

/** Where clocks differ: whose these are, one worked example, and the other way round (AP5). */
export function zoneNotice(view: RoomView): TemplateResult | typeof nothing {
  const { state, t, f, send } = view;
  if (!zonesDiffer(state)) return nothing;
  const zone = shownZone(state);
  const office = officeZone(state);
  const atOffice = zone === office;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const sample = state.start ?? daysOf(state).last?.earliest ?? (state.day ? utcMidnight(state.day) + 43_200_000 : undefined);
  const example = sample === undefined ? '' : t('zone.example', { here: f.time(sample, here), there: f.time(sample, office) });
  return notice({
    icon: globeIcon,
    title: t(atOffice ? 'zone.office' : 'zone.here', { zone: zoneText(view, zone) }),
    text: `${example} ${t('zone.sent')}`,
    actions: button({ kind: 'link', text: t(atOffice ? 'zone.showHere' : 'zone.showOffice'), onPress: () => send({ type: 'clock', as: atOffice ? 'viewer' : 'office' }), focus: 'clock' }),
  });
}
