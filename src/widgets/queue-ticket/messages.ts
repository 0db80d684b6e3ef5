import { bookingTime } from '../../i18n/catalogues/booking-time.ts';
import { queueTicket } from '../../i18n/catalogues/queue-ticket.ts';
import { shared } from '../../i18n/catalogues/shared.ts';
import { ticket } from '../../i18n/catalogues/ticket.ts';
import type { Sources } from '../speech.ts';

/** The widget's texts. A citizen pays for one language, and for what lies near. */
export const sources: Sources = { shared, 'queue-ticket': queueTicket, 'booking-time': bookingTime, ticket };
