import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = {
  shared: {
    el: () => import('../../i18n/messages/el/shared.ts'),
    uk: () => import('../../i18n/messages/uk/shared.ts'),
    fa: () => import('../../i18n/messages/fa/shared.ts'),
    en: () => import('../../i18n/messages/en/shared.ts'),
  },
  'queue-ticket': {
    el: () => import('../../i18n/messages/el/queue-ticket.ts'),
    uk: () => import('../../i18n/messages/uk/queue-ticket.ts'),
    fa: () => import('../../i18n/messages/fa/queue-ticket.ts'),
    en: () => import('../../i18n/messages/en/queue-ticket.ts'),
  },
  'booking-time': {
    el: () => import('../../i18n/messages/el/booking-time.ts'),
    uk: () => import('../../i18n/messages/uk/booking-time.ts'),
    fa: () => import('../../i18n/messages/fa/booking-time.ts'),
    en: () => import('../../i18n/messages/en/booking-time.ts'),
  },
  ticket: {
    el: () => import('../../i18n/messages/el/ticket.ts'),
    uk: () => import('../../i18n/messages/uk/ticket.ts'),
    fa: () => import('../../i18n/messages/fa/ticket.ts'),
    en: () => import('../../i18n/messages/en/ticket.ts'),
  },
};
