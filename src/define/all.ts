import './booking-calendar.ts';
import './provider.ts';
import './queue-ticket.ts';
