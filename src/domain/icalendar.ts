/** An appointment as a file for the citizen's own calendar (RFC 5545), and as links to the two calendars most used on the web. */
import { isoInstant, type Instant, type Zone } from './dates.ts';
import { firstChange, usableZone, zoneOffset } from './zones.ts';

export interface CalendarEvent {
  /** The same for every state of one appointment, so that a later file replaces an earlier one. */
  readonly uid: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Zone of the office. */
  readonly zone: Zone;
  readonly title: string;
  readonly location?: string;
  readonly description?: string;
  /** Absolute address. */
  readonly url?: string;
  /** When this state of the appointment came to be. */
  readonly stamp: Instant;
  readonly cancelled?: boolean;
}

const minute = 60_000;
const week = 7 * 86_400_000;

/**
 * The file, `text/calendar; charset=utf-8`: lines end in CRLF and fold at 75 octets. Times carry the office's TZID with its
 * rules about a year to either side, so that the event keeps its hour where the zone is unknown.
 */
export function icalendar({ uid, start, end, zone, title, location, description, url, stamp, cancelled }: CalendarEvent): string {
  const name = usableZone(zone);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//civic-widgets//appointment//EN',
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...observances(name, start - 57 * week, end + 57 * week),
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${compact(stamp)}Z`,
    `DTSTART;TZID=${name}:${local(start, name)}`,
    `DTEND;TZID=${name}:${local(end, name)}`,
    `SUMMARY:${escaped(title)}`,
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    // Calendars keep the state with the higher number (RFC 5546, 2.1.4); a cancellation is the last one.
    ...(cancelled ? ['STATUS:CANCELLED', 'SEQUENCE:1'] : ['STATUS:CONFIRMED', 'SEQUENCE:0']),
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
}

/** `20261217T101500`: an instant as UTC reads it. */
function compact(instant: Instant): string {
  return isoInstant(instant).slice(0, 19).replace(/[-:]/g, '');
}

function local(instant: Instant, zone: Zone): string {
  return compact(instant + zoneOffset(instant, zone) * minute);
}

/** The offset at the start of a span and each change within it, each with the clock time at which it begins (RFC 5545, 3.6.5). */
function observances(zone: Zone, from: Instant, to: Instant): string[] {
  const lines: string[] = [];
  const add = (at: Instant, before: number, after: number) => {
    const kind = after > before ? 'DAYLIGHT' : 'STANDARD';
    const start = compact(at + before * minute);
    lines.push(`BEGIN:${kind}`, `DTSTART:${start}`, `TZOFFSETFROM:${offset(before)}`, `TZOFFSETTO:${offset(after)}`, `END:${kind}`);
  };
  let before = zoneOffset(from, zone);
  add(from, before, before);
  for (let at = from; at < to; at += week) {
    const after = zoneOffset(at + week, zone);
    if (after !== before) add(firstChange(at, at + week, zone), before, after);
    before = after;
  }
  return lines;
}

/** `+0330`. */
function offset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60) * 100 + (size % 60)).padStart(4, '0')}`;
}

/** A value of type TEXT (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A content line of at most 75 octets a row, never cut within a character (RFC 5545, 3.1). Control characters end here. */
function folded(line: string): string {
  let rows = '';
  let octets = 0;
  for (const character of line.replace(/\p{Cc}/gu, ' ')) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      rows += '\r\n ';
      octets = 1;
    }
    rows += character;
    octets += size;
  }
  return rows;
}

/** Pages that offer to add the event; https. They learn its title, time and place only, and nothing before the citizen goes there. */
export function calendarLinks({ title, start, end, location = '' }: Pick<CalendarEvent, 'title' | 'start' | 'end' | 'location'>): {
  google: string;
  outlook: string;
} {
  // Percent-encoded throughout: Outlook shows the plus signs of URLSearchParams as they are.
  const [text, place] = [title, location].map((words) => encodeURIComponent(words.replace(/\p{Cs}/gu, '')));
  const iso = (instant: Instant) => encodeURIComponent(`${isoInstant(instant).slice(0, 19)}Z`);
  return {
    google: `https://calendar.google.com/calendar/render?action=TEMPLATE&text=${text}&dates=${compact(start)}Z%2F${compact(end)}Z&location=${place}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=${text}&startdt=${iso(start)}&enddt=${iso(end)}&location=${place}`,
  };
}
