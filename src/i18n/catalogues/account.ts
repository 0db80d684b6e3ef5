import type { CatalogueSource } from '../locale.ts';

export const account: CatalogueSource = {
  el: () => import('../messages/el/account.ts'),
  uk: () => import('../messages/uk/account.ts'),
  fa: () => import('../messages/fa/account.ts'),
  en: () => import('../messages/en/account.ts'),
};
