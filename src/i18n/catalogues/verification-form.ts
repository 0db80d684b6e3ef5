import type { CatalogueSource } from '../locale.ts';

export const verificationForm: CatalogueSource = {
  el: () => import('../messages/el/verification-form.ts'),
  uk: () => import('../messages/uk/verification-form.ts'),
  fa: () => import('../messages/fa/verification-form.ts'),
  en: () => import('../messages/en/verification-form.ts'),
};
