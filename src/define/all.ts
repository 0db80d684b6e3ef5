import './booking-calendar.ts';
import './provider.ts';
import './status-checker.ts';
import './verification-form.ts';
