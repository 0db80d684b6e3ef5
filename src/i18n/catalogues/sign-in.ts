import type { CatalogueSource } from '../locale.ts';

export const signIn: CatalogueSource = {
  el: () => import('../messages/el/sign-in.ts'),
  uk: () => import('../messages/uk/sign-in.ts'),
  fa: () => import('../messages/fa/sign-in.ts'),
  en: () => import('../messages/en/sign-in.ts'),
};
