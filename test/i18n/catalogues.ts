/** Every text that ships, by language and file: tests compare with what a person reads. */
import elShared from '../../src/i18n/messages/el/shared.ts';
import elCalendar from '../../src/i18n/messages/el/booking-calendar.ts';
import elTime from '../../src/i18n/messages/el/booking-time.ts';
import elAppointment from '../../src/i18n/messages/el/appointment.ts';
import elManage from '../../src/i18n/messages/el/manage.ts';
import elStatus from '../../src/i18n/messages/el/status-checker.ts';
import elCases from '../../src/i18n/messages/el/cases.ts';
import enShared from '../../src/i18n/messages/en/shared.ts';
import enCalendar from '../../src/i18n/messages/en/booking-calendar.ts';
import enTime from '../../src/i18n/messages/en/booking-time.ts';
import enAppointment from '../../src/i18n/messages/en/appointment.ts';
import enManage from '../../src/i18n/messages/en/manage.ts';
import enStatus from '../../src/i18n/messages/en/status-checker.ts';
import enCases from '../../src/i18n/messages/en/cases.ts';
import faShared from '../../src/i18n/messages/fa/shared.ts';
import faCalendar from '../../src/i18n/messages/fa/booking-calendar.ts';
import faTime from '../../src/i18n/messages/fa/booking-time.ts';
import faAppointment from '../../src/i18n/messages/fa/appointment.ts';
import faManage from '../../src/i18n/messages/fa/manage.ts';
import faStatus from '../../src/i18n/messages/fa/status-checker.ts';
import faCases from '../../src/i18n/messages/fa/cases.ts';
import ukShared from '../../src/i18n/messages/uk/shared.ts';
import ukCalendar from '../../src/i18n/messages/uk/booking-calendar.ts';
import ukTime from '../../src/i18n/messages/uk/booking-time.ts';
import ukAppointment from '../../src/i18n/messages/uk/appointment.ts';
import ukManage from '../../src/i18n/messages/uk/manage.ts';
import ukStatus from '../../src/i18n/messages/uk/status-checker.ts';
import ukCases from '../../src/i18n/messages/uk/cases.ts';
import elVerification from '../../src/i18n/messages/el/verification-form.ts';
import elAccount from '../../src/i18n/messages/el/account.ts';
import enVerification from '../../src/i18n/messages/en/verification-form.ts';
import enAccount from '../../src/i18n/messages/en/account.ts';
import faVerification from '../../src/i18n/messages/fa/verification-form.ts';
import faAccount from '../../src/i18n/messages/fa/account.ts';
import ukVerification from '../../src/i18n/messages/uk/verification-form.ts';
import ukAccount from '../../src/i18n/messages/uk/account.ts';
import type { Catalogue } from '../../src/i18n/translate.ts';

type Files = Readonly<Record<string, Catalogue>>;

const source = {
  shared: enShared,
  'booking-calendar': enCalendar,
  'booking-time': enTime,
  appointment: enAppointment,
  manage: enManage,
  'status-checker': enStatus,
  cases: enCases,
  'verification-form': enVerification,
  account: enAccount,
};

export const english: Files = source;

export const translations: Readonly<Record<'el' | 'uk' | 'fa', Files>> = {
  el: { shared: elShared, 'booking-calendar': elCalendar, 'booking-time': elTime, appointment: elAppointment, manage: elManage, 'status-checker': elStatus, cases: elCases, 'verification-form': elVerification, account: elAccount },
  uk: { shared: ukShared, 'booking-calendar': ukCalendar, 'booking-time': ukTime, appointment: ukAppointment, manage: ukManage, 'status-checker': ukStatus, cases: ukCases, 'verification-form': ukVerification, account: ukAccount },
  fa: { shared: faShared, 'booking-calendar': faCalendar, 'booking-time': faTime, appointment: faAppointment, manage: faManage, 'status-checker': faStatus, cases: faCases, 'verification-form': faVerification, account: faAccount },
};

/** All texts of the booking calendar in one language. */
export type Texts = typeof enShared & typeof enCalendar & typeof enTime & typeof enAppointment & typeof enManage;

export function allTexts(locale: 'el' | 'uk' | 'fa' | 'en'): Texts {
  const files: Files = locale === 'en' ? english : translations[locale];
  const { 'status-checker': _, cases: __, 'verification-form': ___, account: ____, ...booking } = files;
  return Object.assign({}, ...Object.values(booking)) as Texts;
}
