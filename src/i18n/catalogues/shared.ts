import type { CatalogueSource } from '../locale.ts';

export const shared: CatalogueSource = {
  el: () => import('../messages/el/shared.ts'),
  uk: () => import('../messages/uk/shared.ts'),
  fa: () => import('../messages/fa/shared.ts'),
  en: () => import('../messages/en/shared.ts'),
};
