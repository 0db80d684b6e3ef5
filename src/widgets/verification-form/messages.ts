import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = {
  shared: {
    el: () => import('../../i18n/messages/el/shared.ts'),
    uk: () => import('../../i18n/messages/uk/shared.ts'),
    fa: () => import('../../i18n/messages/fa/shared.ts'),
    en: () => import('../../i18n/messages/en/shared.ts'),
  },
  'verification-form': {
    el: () => import('../../i18n/messages/el/verification-form.ts'),
    uk: () => import('../../i18n/messages/uk/verification-form.ts'),
    fa: () => import('../../i18n/messages/fa/verification-form.ts'),
    en: () => import('../../i18n/messages/en/verification-form.ts'),
  },
  account: {
    el: () => import('../../i18n/messages/el/account.ts'),
    uk: () => import('../../i18n/messages/uk/account.ts'),
    fa: () => import('../../i18n/messages/fa/account.ts'),
    en: () => import('../../i18n/messages/en/account.ts'),
  },
  'sign-in': {
    el: () => import('../../i18n/messages/el/sign-in.ts'),
    uk: () => import('../../i18n/messages/uk/sign-in.ts'),
    fa: () => import('../../i18n/messages/fa/sign-in.ts'),
    en: () => import('../../i18n/messages/en/sign-in.ts'),
  },
};
