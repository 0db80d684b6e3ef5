/** A town small enough to be known by heart, for tests of the booking flow. */
import type { Appointment, Availability, Hold, Meeting, Service } from '../../src/domain/booking.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import type { Municipality } from '../../src/domain/municipality.ts';
import type { Language } from '../../src/widgets/month/state.ts';

export const minute = 60_000;
/** A Monday morning in Athens, where winter has begun. */
export const monday = Date.parse('2026-11-02T08:00:00Z');
/** Tuesday, nine o'clock by the office's clock, and what comes after it. */
export const nine = Date.parse('2026-11-03T07:00:00Z');
export const quarter = nine + 15 * minute;
export const half = nine + 30 * minute;
export const wednesday = nine + 24 * 60 * minute;
export const starts: readonly number[] = [nine, quarter, half, wednesday];

export const english: Language = { locale: 'en', days: { calendar: gregorian, weekStart: 1, rtl: false } };
export const greek: Language = { ...english, locale: 'el' };

export const permit: Service = {
  id: 'permit',
  name: 'Building permits',
  department: 'Building office',
  description: '',
  minutes: 20,
  modes: ['in-person', 'video'],
  offices: [],
  staff: [{ id: 's1', name: 'S1' }],
  fields: [
    { name: 'name', kind: 'text', label: 'Name', required: true, autocomplete: 'name' },
    { name: 'email', kind: 'email', label: 'E-mail', required: true, autocomplete: 'email' },
    { name: 'matter', kind: 'multiline', label: 'Matter', required: false, maxLength: 20 },
  ],
  consents: [{ id: 'privacy', text: 'I agree', required: true }],
  bring: [],
};
export const taxes: Service = { ...permit, id: 'taxes', name: 'Taxes', modes: ['in-person'] };

export const chania: Municipality = {
  id: 'chania',
  name: 'Chania',
  zone: 'Europe/Athens',
  zoneName: 'Athens',
  links: [],
  modes: ['in-person', 'video'],
  offices: [{ id: 'hall', name: 'Town hall', address: '1, Main square' }],
  meetingOrigins: ['https://meet.example'],
};

export function availability(more: Partial<Availability> = {}): Availability {
  const from: IsoDate = '2026-10-31';
  return { from, to: '2027-01-01', starts, closed: [], earliest: nine, opens: '2026-11-02', closes: '2027-02-01', serverTime: monday, ...more };
}

export function hold(more: Partial<Hold> = {}): Hold {
  return { id: 'h1', start: nine, expires: monday + 10 * minute, extendable: true, serverTime: monday, ...more };
}

export const typed = { name: 'Ονοματεπώνυμο', email: 'a+b@mail.example' };

export function appointment(more: Partial<Appointment> = {}): Appointment {
  return {
    reference: 'REF-1',
    token: 'TOKEN-1',
    status: 'booked',
    municipality: 'chania',
    service: permit,
    mode: 'in-person',
    start: nine,
    end: nine + 20 * minute,
    zone: 'Europe/Athens',
    answers: typed,
    consents: ['privacy'],
    joinMinutes: 10,
    serverTime: monday,
    ...more,
  };
}

export function meeting(more: Partial<Meeting> = {}): Meeting {
  return { state: 'early', opens: nine - 10 * minute, serverTime: monday, ...more };
}
