import './booking-calendar.ts';
import './provider.ts';
import './queue-ticket.ts';
import './status-checker.ts';
import './service-request.ts';
import './verification-form.ts';
