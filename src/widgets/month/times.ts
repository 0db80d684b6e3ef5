import { html, nothing, type TemplateResult } from 'lit';
import type { Instant, Zone } from '../../domain/dates.ts';
import { dateInZone, zoneOffset } from '../../domain/zones.ts';
import type { Formats } from '../../i18n/format.ts';
import { below, heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { globeIcon } from '../../ui/later-icons.ts';
import { timeList, type TimeListArgs } from '../../ui/time-list.ts';
import type { MonthView } from './days.ts';
import { startsOn } from './free.ts';

/** “12:15 pm”, with its offset in the hour that comes twice when clocks go back (T2). */
export function clockTime(f: Formats, start: Instant, zone: Zone): string {
  const hour = 3_600_000;
  const offset = zoneOffset(start, zone);
  const twice = zoneOffset(start + hour, zone) === offset - 60 || zoneOffset(start - hour, zone) === offset + 60;
  return twice ? `${f.time(start, zone)} (${f.offset(start, zone)})` : f.time(start, zone);
}

/** “Thursday 17 December, 12:15 pm” on the clock of a zone. */
export function dayAndTime(f: Formats, start: Instant, zone: Zone, style: 'day' | 'full' | 'short' = 'day'): string {
  const comma = f.dir === 'rtl' ? '،' : ',';
  return `${f.date(dateInZone(start, zone), style)}${comma} ${clockTime(f, start, zone)}`;
}

const partNames = ['morning', 'noon', 'afternoon', 'evening'] as const;

/** Part of the day on the shown clock: midday is from twelve to two. */
function partOf(start: Instant, offset: number): (typeof partNames)[number] {
  const hour = new Date(start + offset * 60_000).getUTCHours();
  return hour < 12 ? 'morning' : hour < 14 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
}

interface DayTimes {
  readonly parts: TimeListArgs['parts'];
  /** What each time reads as on a day on which clocks change, when some may read alike; else none. */
  readonly readings: readonly string[];
  readonly count: number;
}

/** The times of the chosen day by part of day. */
function grouped({ state, zone, t, f, memo }: MonthView): DayTimes {
  const { day } = state;
  return memo('times', [state.blocks, day, zone, state.gone, state.hold, t, f], () => {
    const starts = day ? startsOn(state, day, zone) : [];
    const offset = zoneOffset(starts[0] ?? 0, zone);
    const changes = zoneOffset(starts.at(-1) ?? 0, zone) !== offset;
    const of = (start: Instant) => partOf(start, changes ? zoneOffset(start, zone) : offset);
    const named = partNames.map((part) => ({ name: t(`part.${part}`), starts: starts.filter((start) => of(start) === part) }));
    return { parts: named.filter((part) => part.starts[0]), readings: changes ? starts.map((start) => f.time(start, zone)) : [], count: starts.length };
  });
}

/**
 * The chosen day's times, and whose clock they are told by (AP5). Until a day is chosen, what to do.
 *
 * @param zoneText how the zone is called
 * @param other what a time is on another clock, in words
 */
export function dayTimes(view: MonthView, zoneText: string, other?: (start: Instant) => string | undefined): TemplateResult {
  const { state, zone, t, f, send, level, local, setLocal } = view;
  const { day } = state;
  if (!day) return html`<p class="muted daytitle" data-focus="day">${t('times.none')}</p>`;
  const { parts, readings, count } = grouped(view);
  return html`${heading({ level: below(level), text: f.date(day, 'day'), focus: 'day', look: 'sub' })}
    ${count
      ? timeList({
          label: t('times.label', { date: f.date(day, 'day') }),
          parts,
          words(start) {
            const plain = f.time(start, zone);
            // When clocks go back two times read alike, and carry their offset (T2).
            const text = readings.indexOf(plain) === readings.lastIndexOf(plain) ? plain : t('time.offset', { time: plain, offset: f.offset(start, zone) });
            return { text, second: other?.(start) };
          },
          gone: state.gone,
          chosen: state.start,
          rtl: f.dir === 'rtl',
          expanded: local.allTimes,
          showAll: { text: t('times.all', { count }), onPress: () => setLocal({ allTimes: true }) },
          onChoose: (start) => send({ type: 'start', start }),
        })
      : nothing}
    <p class="legend-line"><span>${icon(globeIcon)} ${zoneText}</span></p>`;
}
