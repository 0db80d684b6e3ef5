import type { CatalogueSource } from '../locale.ts';

export const bookingCalendar: CatalogueSource = {
  el: () => import('../messages/el/booking-calendar.ts'),
  uk: () => import('../messages/uk/booking-calendar.ts'),
  fa: () => import('../messages/fa/booking-calendar.ts'),
  en: () => import('../messages/en/booking-calendar.ts'),
};
