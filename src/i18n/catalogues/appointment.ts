import type { CatalogueSource } from '../locale.ts';

export const appointment: CatalogueSource = {
  el: () => import('../messages/el/appointment.ts'),
  uk: () => import('../messages/uk/appointment.ts'),
  fa: () => import('../messages/fa/appointment.ts'),
  en: () => import('../messages/en/appointment.ts'),
};
