import { expect } from '@open-wc/testing';
import type { Instant } from '../../src/domain/dates.ts';
import { calendarLinks, icalendar, type CalendarEvent } from '../../src/domain/icalendar.ts';

interface Component {
  readonly name: string;
  readonly properties: Map<string, string>;
  readonly parts: Component[];
}

/** Reads a file as RFC 5545 says: unfold, split, nest. Throws on what it doesn't allow. */
function parse(text: string): Component {
  if (!text.endsWith('\r\n')) throw new Error('the last line is not ended');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line break that is not CRLF');
  const root: Component = { name: '', properties: new Map(), parts: [] };
  const open = [root];
  for (const line of text.replace(/\r\n /g, '').split('\r\n').slice(0, -1)) {
    const found = /^([A-Z-]+(?:;[A-Z-]+=[^:;]+)*):(.*)$/.exec(line);
    if (!found) throw new Error(`not a content line: ${line}`);
    const [, name = '', value = ''] = found;
    const inner = open.at(-1);
    if (!inner) throw new Error('too many ends');
    if (name === 'BEGIN') {
      const part: Component = { name: value, properties: new Map(), parts: [] };
      inner.parts.push(part);
      open.push(part);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`unexpected end of ${value}`);
    } else {
      if (inner.properties.has(name)) throw new Error(`${name} twice`);
      inner.properties.set(name, value);
    }
  }
  const [calendar] = root.parts;
  if (open.length !== 1 || root.parts.length !== 1 || !calendar) throw new Error('not one calendar');
  return calendar;
}

function part(calendar: Component, name: string): Component {
  const found = calendar.parts.filter((inner) => inner.name === name);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} × ${name}`);
  return found[0];
}

const plain = (text: string | undefined) => text?.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

const wallTime = (text: string) => Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'));

const minutes = (offset = '') => Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3)));

/** What a calendar makes of a time with TZID, by the rules in the file alone. */
function resolve(calendar: Component, text: string): Instant {
  const wall = wallTime(text);
  const begun = part(calendar, 'VTIMEZONE')
    .parts.map(({ properties }) => ({ start: wallTime(properties.get('DTSTART') ?? ''), to: minutes(properties.get('TZOFFSETTO')) }))
    .filter(({ start }) => start <= wall)
    .sort((a, b) => b.start - a.start)[0];
  if (!begun) throw new Error('no rule for this time');
  return wall - begun.to * 60_000;
}

const event: CalendarEvent = {
  uid: 'CH-7Q4M@dimos.example',
  start: Date.parse('2026-12-17T10:15Z'),
  end: Date.parse('2026-12-17T10:35Z'),
  zone: 'Europe/Athens',
  title: 'Υπηρεσία Δόμησης: Οικοδομικές Άδειες',
  location: 'Δημαρχείο, Κυδωνίας 29, Χανιά',
  description: 'Φέρτε μαζί σας:\nδελτίο ταυτότητας; φάκελο',
  url: 'https://dimos.example/rantevou?x=1,2;3',
  stamp: Date.parse('2026-12-09T08:00:05Z'),
};

describe('iCalendar file (RFC 5545)', () => {
  it('says what, when and where', () => {
    const calendar = parse(icalendar(event));
    const { properties } = part(calendar, 'VEVENT');
    expect(calendar.name).to.equal('VCALENDAR');
    expect(calendar.properties.get('VERSION')).to.equal('2.0');
    expect(calendar.properties.get('PRODID')).to.match(/./);
    expect(properties.get('UID')).to.equal(event.uid);
    expect(properties.get('DTSTAMP')).to.equal('20261209T080005Z');
    expect(properties.get('DTSTART;TZID=Europe/Athens')).to.equal('20261217T121500');
    expect(properties.get('DTEND;TZID=Europe/Athens')).to.equal('20261217T123500');
    expect(plain(properties.get('SUMMARY'))).to.equal(event.title);
    expect(plain(properties.get('LOCATION'))).to.equal(event.location);
    expect(plain(properties.get('DESCRIPTION'))).to.equal(event.description);
    expect(properties.get('URL')).to.equal(event.url);
    expect(properties.get('STATUS')).to.equal('CONFIRMED');
  });

  it('leaves out what is not there', () => {
    const { uid, start, end, zone, title, stamp } = event;
    const { properties } = part(parse(icalendar({ uid, start, end, zone, title, stamp })), 'VEVENT');
    for (const name of ['LOCATION', 'DESCRIPTION', 'URL']) expect(properties.has(name), name).to.be.false;
  });

  it('takes a cancelled appointment out: same UID, later number', () => {
    const { properties } = part(parse(icalendar({ ...event, cancelled: true })), 'VEVENT');
    expect(properties.get('UID')).to.equal(event.uid);
    expect(properties.get('STATUS')).to.equal('CANCELLED');
    expect(Number(properties.get('SEQUENCE'))).to.be.above(Number(part(parse(icalendar(event)), 'VEVENT').properties.get('SEQUENCE')));
  });

  it('escapes', () => {
    const text = icalendar({ ...event, title: 'a\\b;c,d\ne\r\nf' });
    expect(text).to.include('SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\r\n');
  });

  it('folds at 75 octets and never within a character', () => {
    for (const title of ['α'.repeat(200), 'a'.repeat(200), 'نوبت '.repeat(60), '🏛️'.repeat(60), 'aα🏛'.repeat(70)]) {
      const text = icalendar({ ...event, title });
      const long = text.split('\r\n').filter((row) => new TextEncoder().encode(row).length > 75);
      expect(long).to.deep.equal([]);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(text))).to.equal(text);
      expect(text).not.to.match(/[\ud800-\udbff]\r\n/);
      expect(plain(part(parse(text), 'VEVENT').properties.get('SUMMARY'))).to.equal(title);
    }
    expect(icalendar({ ...event, title: 'a'.repeat(67) })).to.include(`SUMMARY:${'a'.repeat(67)}\r\n`);
    expect(icalendar({ ...event, title: 'a'.repeat(68) })).to.include(`SUMMARY:${'a'.repeat(67)}\r\n a\r\n`);
  });

  it('lets no text become a line of its own', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VALARM\nATTACH:https://evil.example\u0085\u0000\u000b';
    const text = icalendar({ ...event, uid: evil, title: evil, location: evil, description: evil, url: `https://a.example/${evil}` });
    const calendar = parse(text);
    expect(calendar.parts.map(({ name }) => name)).to.deep.equal(['VTIMEZONE', 'VEVENT']);
    expect(part(calendar, 'VEVENT').parts).to.deep.equal([]);
    expect(text.replace(/\r\n/g, '')).not.to.match(/\p{Cc}/u);
  });

  const zones = ['Europe/Athens', 'Europe/Kyiv', 'Asia/Tehran', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
  for (const zone of zones) {
    it(`T9 carries rules for ${zone} that give the instant back, also for a year around it`, () => {
      const calendar = parse(icalendar({ ...event, zone }));
      const { properties } = part(calendar, 'VEVENT');
      expect(part(calendar, 'VTIMEZONE').properties.get('TZID')).to.equal(zone);
      expect(resolve(calendar, properties.get(`DTSTART;TZID=${zone}`) ?? '')).to.equal(event.start);
      expect(resolve(calendar, properties.get(`DTEND;TZID=${zone}`) ?? '')).to.equal(event.end);
      for (let days = -360; days <= 360; days += 20) {
        const start = event.start + days * 86_400_000;
        const other = part(parse(icalendar({ ...event, zone, start, end: start + 1_200_000 })), 'VEVENT').properties;
        expect(resolve(calendar, other.get(`DTSTART;TZID=${zone}`) ?? '')).to.equal(start);
      }
    });
  }

  it('T1 begins the rule of summer at 3:00 by the clock of winter', () => {
    const rules = part(parse(icalendar(event)), 'VTIMEZONE').parts.map(({ name, properties }) => [name, ...properties.values()].join(' '));
    expect(rules).to.include('DAYLIGHT 20270328T030000 +0200 +0300');
    expect(rules).to.include('STANDARD 20271031T040000 +0300 +0200');
  });

  it('takes a zone that the browser does not know as UTC', () => {
    const { properties } = part(parse(icalendar({ ...event, zone: 'Mars/Olympus' })), 'VEVENT');
    expect(properties.get('DTSTART;TZID=UTC')).to.equal('20261217T101500');
  });
});

describe('links to calendars', () => {
  it('carry title, time and place, and nothing else', () => {
    const { google, outlook } = calendarLinks({ ...event, title: 'A & B + Γ #1', location: 'Κυδωνίας 29' });
    const [g, o] = [new URL(google), new URL(outlook)];
    expect([g.protocol, g.host, o.protocol, o.host]).to.deep.equal(['https:', 'calendar.google.com', 'https:', 'outlook.live.com']);
    expect([...g.searchParams]).to.deep.equal([
      ['action', 'TEMPLATE'],
      ['text', 'A & B + Γ #1'],
      ['dates', '20261217T101500Z/20261217T103500Z'],
      ['location', 'Κυδωνίας 29'],
    ]);
    expect([...o.searchParams]).to.deep.equal([
      ['path', '/calendar/action/compose'],
      ['rru', 'addevent'],
      ['subject', 'A & B + Γ #1'],
      ['startdt', '2026-12-17T10:15:00Z'],
      ['enddt', '2026-12-17T10:35:00Z'],
      ['location', 'Κυδωνίας 29'],
    ]);
    for (const link of [google, outlook]) expect(link).not.to.match(/\+|CH-7Q4M|rantevou/);
  });

  it('survive half a character', () => {
    expect(calendarLinks({ ...event, title: 'a\ud800b' }).google).to.include('text=ab&');
  });
});
