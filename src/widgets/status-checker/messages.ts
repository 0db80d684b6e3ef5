import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = {
  shared: {
    el: () => import('../../i18n/messages/el/shared.ts'),
    uk: () => import('../../i18n/messages/uk/shared.ts'),
    fa: () => import('../../i18n/messages/fa/shared.ts'),
    en: () => import('../../i18n/messages/en/shared.ts'),
  },
  'status-checker': {
    el: () => import('../../i18n/messages/el/status-checker.ts'),
    uk: () => import('../../i18n/messages/uk/status-checker.ts'),
    fa: () => import('../../i18n/messages/fa/status-checker.ts'),
    en: () => import('../../i18n/messages/en/status-checker.ts'),
  },
  cases: {
    el: () => import('../../i18n/messages/el/cases.ts'),
    uk: () => import('../../i18n/messages/uk/cases.ts'),
    fa: () => import('../../i18n/messages/fa/cases.ts'),
    en: () => import('../../i18n/messages/en/cases.ts'),
  },
  'sign-in': {
    el: () => import('../../i18n/messages/el/sign-in.ts'),
    uk: () => import('../../i18n/messages/uk/sign-in.ts'),
    fa: () => import('../../i18n/messages/fa/sign-in.ts'),
    en: () => import('../../i18n/messages/en/sign-in.ts'),
  },
};
