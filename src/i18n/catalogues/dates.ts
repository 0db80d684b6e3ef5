import type { CatalogueSource } from '../locale.ts';

export const dates: CatalogueSource = {
  el: () => import('../messages/el/dates.ts'),
  uk: () => import('../messages/uk/dates.ts'),
  fa: () => import('../messages/fa/dates.ts'),
  en: () => import('../messages/en/dates.ts'),
};
