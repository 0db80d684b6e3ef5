/** Every text that ships, by language and file: tests compare with what a person reads. */
import elShared from '../../src/i18n/messages/el/shared.ts';
import elCalendar from '../../src/i18n/messages/el/booking-calendar.ts';
import elTime from '../../src/i18n/messages/el/booking-time.ts';
import elAppointment from '../../src/i18n/messages/el/appointment.ts';
import elManage from '../../src/i18n/messages/el/manage.ts';
import elStatus from '../../src/i18n/messages/el/status-checker.ts';
import elCases from '../../src/i18n/messages/el/cases.ts';
import elRequest from '../../src/i18n/messages/el/service-request.ts';
import elRequestForm from '../../src/i18n/messages/el/request-form.ts';
import enShared from '../../src/i18n/messages/en/shared.ts';
import enCalendar from '../../src/i18n/messages/en/booking-calendar.ts';
import enTime from '../../src/i18n/messages/en/booking-time.ts';
import enAppointment from '../../src/i18n/messages/en/appointment.ts';
import enManage from '../../src/i18n/messages/en/manage.ts';
import enStatus from '../../src/i18n/messages/en/status-checker.ts';
import enCases from '../../src/i18n/messages/en/cases.ts';
import enRequest from '../../src/i18n/messages/en/service-request.ts';
import enRequestForm from '../../src/i18n/messages/en/request-form.ts';
import faShared from '../../src/i18n/messages/fa/shared.ts';
import faCalendar from '../../src/i18n/messages/fa/booking-calendar.ts';
import faTime from '../../src/i18n/messages/fa/booking-time.ts';
import faAppointment from '../../src/i18n/messages/fa/appointment.ts';
import faManage from '../../src/i18n/messages/fa/manage.ts';
import faStatus from '../../src/i18n/messages/fa/status-checker.ts';
import faCases from '../../src/i18n/messages/fa/cases.ts';
import faRequest from '../../src/i18n/messages/fa/service-request.ts';
import faRequestForm from '../../src/i18n/messages/fa/request-form.ts';
import ukShared from '../../src/i18n/messages/uk/shared.ts';
import ukCalendar from '../../src/i18n/messages/uk/booking-calendar.ts';
import ukTime from '../../src/i18n/messages/uk/booking-time.ts';
import ukAppointment from '../../src/i18n/messages/uk/appointment.ts';
import ukManage from '../../src/i18n/messages/uk/manage.ts';
import elQueue from '../../src/i18n/messages/el/queue-ticket.ts';
import elTicket from '../../src/i18n/messages/el/ticket.ts';
import enQueue from '../../src/i18n/messages/en/queue-ticket.ts';
import enTicket from '../../src/i18n/messages/en/ticket.ts';
import faQueue from '../../src/i18n/messages/fa/queue-ticket.ts';
import faTicket from '../../src/i18n/messages/fa/ticket.ts';
import ukQueue from '../../src/i18n/messages/uk/queue-ticket.ts';
import ukTicket from '../../src/i18n/messages/uk/ticket.ts';
import ukStatus from '../../src/i18n/messages/uk/status-checker.ts';
import ukCases from '../../src/i18n/messages/uk/cases.ts';
import ukRequest from '../../src/i18n/messages/uk/service-request.ts';
import ukRequestForm from '../../src/i18n/messages/uk/request-form.ts';
import elVerification from '../../src/i18n/messages/el/verification-form.ts';
import elAccount from '../../src/i18n/messages/el/account.ts';
import elSignIn from '../../src/i18n/messages/el/sign-in.ts';
import elUploads from '../../src/i18n/messages/el/uploads.ts';
import elDates from '../../src/i18n/messages/el/dates.ts';
import enVerification from '../../src/i18n/messages/en/verification-form.ts';
import enAccount from '../../src/i18n/messages/en/account.ts';
import enSignIn from '../../src/i18n/messages/en/sign-in.ts';
import enUploads from '../../src/i18n/messages/en/uploads.ts';
import enDates from '../../src/i18n/messages/en/dates.ts';
import faVerification from '../../src/i18n/messages/fa/verification-form.ts';
import faAccount from '../../src/i18n/messages/fa/account.ts';
import faSignIn from '../../src/i18n/messages/fa/sign-in.ts';
import faUploads from '../../src/i18n/messages/fa/uploads.ts';
import faDates from '../../src/i18n/messages/fa/dates.ts';
import ukVerification from '../../src/i18n/messages/uk/verification-form.ts';
import ukAccount from '../../src/i18n/messages/uk/account.ts';
import ukSignIn from '../../src/i18n/messages/uk/sign-in.ts';
import ukUploads from '../../src/i18n/messages/uk/uploads.ts';
import ukDates from '../../src/i18n/messages/uk/dates.ts';
import type { Catalogue } from '../../src/i18n/translate.ts';

type Files = Readonly<Record<string, Catalogue>>;

const source = {
  shared: enShared,
  'booking-calendar': enCalendar,
  'booking-time': enTime,
  appointment: enAppointment,
  manage: enManage,
  'queue-ticket': enQueue,
  ticket: enTicket,
  'status-checker': enStatus,
  cases: enCases,
  'service-request': enRequest,
  'request-form': enRequestForm,
  'verification-form': enVerification,
  account: enAccount,
  'sign-in': enSignIn,
  uploads: enUploads,
  dates: enDates,
};

export const english: Files = source;

export const translations: Readonly<Record<'el' | 'uk' | 'fa', Files>> = {
  el: { shared: elShared, 'booking-calendar': elCalendar, 'booking-time': elTime, appointment: elAppointment, manage: elManage, 'status-checker': elStatus, cases: elCases, 'queue-ticket': elQueue, ticket: elTicket, 'service-request': elRequest, 'request-form': elRequestForm, 'verification-form': elVerification, account: elAccount, 'sign-in': elSignIn, uploads: elUploads, dates: elDates },
  uk: { shared: ukShared, 'booking-calendar': ukCalendar, 'booking-time': ukTime, appointment: ukAppointment, manage: ukManage, 'status-checker': ukStatus, cases: ukCases, 'queue-ticket': ukQueue, ticket: ukTicket, 'service-request': ukRequest, 'request-form': ukRequestForm, 'verification-form': ukVerification, account: ukAccount, 'sign-in': ukSignIn, uploads: ukUploads, dates: ukDates },
  fa: { shared: faShared, 'booking-calendar': faCalendar, 'booking-time': faTime, appointment: faAppointment, manage: faManage, 'status-checker': faStatus, cases: faCases, 'queue-ticket': faQueue, ticket: faTicket, 'service-request': faRequest, 'request-form': faRequestForm, 'verification-form': faVerification, account: faAccount, 'sign-in': faSignIn, uploads: faUploads, dates: faDates },
};

/** Those of the booking calendar. */
const booking = ['shared', 'booking-calendar', 'booking-time', 'appointment', 'manage'];

/** All texts of the booking calendar in one: another widget may use one name for another text. */
export type Texts = typeof enShared & typeof enCalendar & typeof enTime & typeof enAppointment & typeof enManage;

export function allTexts(locale: 'el' | 'uk' | 'fa' | 'en'): Texts {
  const files: Files = locale === 'en' ? english : translations[locale];
  return Object.assign({}, ...booking.map((file) => files[file])) as Texts;
}
