import type { CatalogueSource } from '../locale.ts';

export const uploads: CatalogueSource = {
  el: () => import('../messages/el/uploads.ts'),
  uk: () => import('../messages/uk/uploads.ts'),
  fa: () => import('../messages/fa/uploads.ts'),
  en: () => import('../messages/en/uploads.ts'),
};
