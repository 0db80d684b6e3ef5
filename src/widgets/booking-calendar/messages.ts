import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = {
  shared: {
    el: () => import('../../i18n/messages/el/shared.ts'),
    uk: () => import('../../i18n/messages/uk/shared.ts'),
    fa: () => import('../../i18n/messages/fa/shared.ts'),
    en: () => import('../../i18n/messages/en/shared.ts'),
  },
  'booking-calendar': {
    el: () => import('../../i18n/messages/el/booking-calendar.ts'),
    uk: () => import('../../i18n/messages/uk/booking-calendar.ts'),
    fa: () => import('../../i18n/messages/fa/booking-calendar.ts'),
    en: () => import('../../i18n/messages/en/booking-calendar.ts'),
  },
  'booking-time': {
    el: () => import('../../i18n/messages/el/booking-time.ts'),
    uk: () => import('../../i18n/messages/uk/booking-time.ts'),
    fa: () => import('../../i18n/messages/fa/booking-time.ts'),
    en: () => import('../../i18n/messages/en/booking-time.ts'),
  },
  appointment: {
    el: () => import('../../i18n/messages/el/appointment.ts'),
    uk: () => import('../../i18n/messages/uk/appointment.ts'),
    fa: () => import('../../i18n/messages/fa/appointment.ts'),
    en: () => import('../../i18n/messages/en/appointment.ts'),
  },
  manage: {
    el: () => import('../../i18n/messages/el/manage.ts'),
    uk: () => import('../../i18n/messages/uk/manage.ts'),
    fa: () => import('../../i18n/messages/fa/manage.ts'),
    en: () => import('../../i18n/messages/en/manage.ts'),
  },
  'sign-in': {
    el: () => import('../../i18n/messages/el/sign-in.ts'),
    uk: () => import('../../i18n/messages/uk/sign-in.ts'),
    fa: () => import('../../i18n/messages/fa/sign-in.ts'),
    en: () => import('../../i18n/messages/en/sign-in.ts'),
  },
};
