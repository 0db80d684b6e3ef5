import type { CatalogueSource } from '../locale.ts';

export const cases: CatalogueSource = {
  el: () => import('../messages/el/cases.ts'),
  uk: () => import('../messages/uk/cases.ts'),
  fa: () => import('../messages/fa/cases.ts'),
  en: () => import('../messages/en/cases.ts'),
};
