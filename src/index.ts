/** The library without its tags: classes, ports and types. `civic-widgets/define/…` registers the tags. */
export type { Adapter, BookingPort, CallOptions, CaseKey, Details, SlotQuery, StatusPort, WriteOptions } from './adapter/adapter.ts';
export { RestAdapter, type RestSettings } from './adapter/rest/rest-adapter.ts';
export type * from './domain/booking.ts';
export type * from './domain/cases.ts';
export type { Challenge, Solve } from './domain/challenge.ts';
export type { CodeFormat, Factor } from './domain/codes.ts';
export type { Instant, IsoDate, Zone } from './domain/dates.ts';
export { AdapterError, type Failure, type FailureKind, type FieldFault } from './domain/errors.ts';
export type * from './domain/municipality.ts';
export type { OpeningHours, SpecialDay, Span } from './domain/opening-hours.ts';
export type { Session } from './domain/session.ts';
export { addMessages } from './i18n/locale.ts';
export { CivicProvider } from './provider/civic-provider.ts';
export { adapterContext, settingsContext, type Settings } from './provider/contexts.ts';
export { handOver, receive, type TicketWish } from './provider/handover.ts';
export { CivicBookingCalendar } from './widgets/booking-calendar/booking-calendar.ts';
export { CivicStatusChecker } from './widgets/status-checker/status-checker.ts';
