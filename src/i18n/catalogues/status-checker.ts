import type { CatalogueSource } from '../locale.ts';

export const statusChecker: CatalogueSource = {
  el: () => import('../messages/el/status-checker.ts'),
  uk: () => import('../messages/uk/status-checker.ts'),
  fa: () => import('../messages/fa/status-checker.ts'),
  en: () => import('../messages/en/status-checker.ts'),
};
