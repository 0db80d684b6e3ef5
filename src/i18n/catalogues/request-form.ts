import type { CatalogueSource } from '../locale.ts';

export const requestForm: CatalogueSource = {
  el: () => import('../messages/el/request-form.ts'),
  uk: () => import('../messages/uk/request-form.ts'),
  fa: () => import('../messages/fa/request-form.ts'),
  en: () => import('../messages/en/request-form.ts'),
};
