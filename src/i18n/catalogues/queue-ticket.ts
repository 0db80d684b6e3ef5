import type { CatalogueSource } from '../locale.ts';

export const queueTicket: CatalogueSource = {
  el: () => import('../messages/el/queue-ticket.ts'),
  uk: () => import('../messages/uk/queue-ticket.ts'),
  fa: () => import('../messages/fa/queue-ticket.ts'),
  en: () => import('../messages/en/queue-ticket.ts'),
};
