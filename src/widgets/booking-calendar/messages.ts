import { appointment } from '../../i18n/catalogues/appointment.ts';
import { bookingCalendar } from '../../i18n/catalogues/booking-calendar.ts';
import { bookingTime } from '../../i18n/catalogues/booking-time.ts';
import { manage } from '../../i18n/catalogues/manage.ts';
import { shared } from '../../i18n/catalogues/shared.ts';
import { signIn } from '../../i18n/catalogues/sign-in.ts';
import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = { shared, 'booking-calendar': bookingCalendar, 'booking-time': bookingTime, appointment, manage, 'sign-in': signIn };
