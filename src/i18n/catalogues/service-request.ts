import type { CatalogueSource } from '../locale.ts';

export const serviceRequest: CatalogueSource = {
  el: () => import('../messages/el/service-request.ts'),
  uk: () => import('../messages/uk/service-request.ts'),
  fa: () => import('../messages/fa/service-request.ts'),
  en: () => import('../messages/en/service-request.ts'),
};
