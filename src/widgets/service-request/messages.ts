import { requestForm } from '../../i18n/catalogues/request-form.ts';
import { serviceRequest } from '../../i18n/catalogues/service-request.ts';
import { shared } from '../../i18n/catalogues/shared.ts';
import { signIn } from '../../i18n/catalogues/sign-in.ts';
import { uploads } from '../../i18n/catalogues/uploads.ts';
import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = { shared, 'service-request': serviceRequest, 'request-form': requestForm, uploads, 'sign-in': signIn };
