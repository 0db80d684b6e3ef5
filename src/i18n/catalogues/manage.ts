import type { CatalogueSource } from '../locale.ts';

export const manage: CatalogueSource = {
  el: () => import('../messages/el/manage.ts'),
  uk: () => import('../messages/uk/manage.ts'),
  fa: () => import('../messages/fa/manage.ts'),
  en: () => import('../messages/en/manage.ts'),
};
