import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = {
  shared: {
    el: () => import('../../i18n/messages/el/shared.ts'),
    uk: () => import('../../i18n/messages/uk/shared.ts'),
    fa: () => import('../../i18n/messages/fa/shared.ts'),
    en: () => import('../../i18n/messages/en/shared.ts'),
  },
  'service-request': {
    el: () => import('../../i18n/messages/el/service-request.ts'),
    uk: () => import('../../i18n/messages/uk/service-request.ts'),
    fa: () => import('../../i18n/messages/fa/service-request.ts'),
    en: () => import('../../i18n/messages/en/service-request.ts'),
  },
  'request-form': {
    el: () => import('../../i18n/messages/el/request-form.ts'),
    uk: () => import('../../i18n/messages/uk/request-form.ts'),
    fa: () => import('../../i18n/messages/fa/request-form.ts'),
    en: () => import('../../i18n/messages/en/request-form.ts'),
  },
  'sign-in': {
    el: () => import('../../i18n/messages/el/sign-in.ts'),
    uk: () => import('../../i18n/messages/uk/sign-in.ts'),
    fa: () => import('../../i18n/messages/fa/sign-in.ts'),
    en: () => import('../../i18n/messages/en/sign-in.ts'),
  },
};
