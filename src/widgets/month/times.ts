import { html, nothing, type TemplateResult } from 'lit';
import type { Instant, Zone } from '../../domain/dates.ts';
import { dateInZone, zoneOffset } from '../../domain/zones.ts';
import type { Formats } from '../../i18n/format.ts';
import { below, heading } from '../../ui/heading.ts';
import { icon } from '../../ui/icons.ts';
import { globeIcon } from '../../ui/later-icons.ts';
import { timeList, type TimeChoice, type TimeListArgs } from '../../ui/time-list.ts';
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

const parts = ['morning', 'noon', 'afternoon', 'evening'] as const;

/** Part of the day on the shown clock: midday is from twelve to two. */
function partOf(start: Instant, offset: number): (typeof parts)[number] {
  const hour = new Date(start + offset * 60_000).getUTCHours();
  return hour < 12 ? 'morning' : hour < 14 ? 'noon' : hour < 18 ? 'afternoon' : 'evening';
}

/**
 * The times of the chosen day by part of day. When clocks go back two of them read alike, and carry their offset (T2).
 *
 * @param other what a time is on another clock, in words
 */
function grouped(view: MonthView, other?: (start: Instant) => string | undefined): TimeListArgs['parts'] {
  const { state, zone, t, f } = view;
  const { day } = state;
  return view.memo('times', [state.blocks, day, zone, state.gone, state.hold, t, f], () => {
    if (!day) return [];
    const starts = startsOn(state, day, zone);
    const changes = new Set(starts.map((start) => zoneOffset(start, zone))).size > 1;
    const texts = changes ? starts.map((start) => f.time(start, zone)) : [];
    const groups = new Map<string, TimeChoice[]>();
    for (const start of starts) {
      const part = partOf(start, zoneOffset(start, zone));
      const times = groups.get(part) ?? [];
      groups.set(part, times);
      // In words when it is drawn: of hundreds, only the first are.
      times.push({
        start,
        gone: state.gone.includes(start),
        get text(): string {
          const plain = f.time(start, zone);
          const twice = texts.indexOf(plain) !== texts.lastIndexOf(plain);
          return twice ? t('time.offset', { time: plain, offset: f.offset(start, zone) }) : plain;
        },
        get second(): string | undefined {
          return other?.(start);
        },
        get label(): string | undefined {
          return this.second && `${this.text}, ${this.second}`;
        },
      });
    }
    return parts.filter((part) => groups.has(part)).map((part) => ({ name: t(`part.${part}`), times: groups.get(part) ?? [] }));
  });
}

/**
 * The chosen day's times, and whose clock they are told by (AP5). Until a day is chosen, what to do.
 *
 * @param zoneText how the zone is called
 */
export function dayTimes(view: MonthView, zoneText: string, other?: (start: Instant) => string | undefined): TemplateResult {
  const { state, t, f, send, level, local, setLocal } = view;
  const { day } = state;
  if (!day) return html`<p class="muted daytitle" data-focus="day">${t('times.none')}</p>`;
  const groups = grouped(view, other);
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
    <p class="legend-line"><span>${icon(globeIcon)} ${zoneText}</span></p>`;
}
