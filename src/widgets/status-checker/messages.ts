import { cases } from '../../i18n/catalogues/cases.ts';
import { shared } from '../../i18n/catalogues/shared.ts';
import { signIn } from '../../i18n/catalogues/sign-in.ts';
import { statusChecker } from '../../i18n/catalogues/status-checker.ts';
import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = { shared, 'status-checker': statusChecker, cases, 'sign-in': signIn };
