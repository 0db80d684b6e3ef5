import { account } from '../../i18n/catalogues/account.ts';
import { shared } from '../../i18n/catalogues/shared.ts';
import { signIn } from '../../i18n/catalogues/sign-in.ts';
import { uploads } from '../../i18n/catalogues/uploads.ts';
import { verificationForm } from '../../i18n/catalogues/verification-form.ts';
import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = { shared, 'verification-form': verificationForm, account, uploads, 'sign-in': signIn };
