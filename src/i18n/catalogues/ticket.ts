import type { CatalogueSource } from '../locale.ts';

export const ticket: CatalogueSource = {
  el: () => import('../messages/el/ticket.ts'),
  uk: () => import('../messages/uk/ticket.ts'),
  fa: () => import('../messages/fa/ticket.ts'),
  en: () => import('../messages/en/ticket.ts'),
};
