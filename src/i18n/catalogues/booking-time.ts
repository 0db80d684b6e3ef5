import type { CatalogueSource } from '../locale.ts';

export const bookingTime: CatalogueSource = {
  el: () => import('../messages/el/booking-time.ts'),
  uk: () => import('../messages/uk/booking-time.ts'),
  fa: () => import('../messages/fa/booking-time.ts'),
  en: () => import('../messages/en/booking-time.ts'),
};
