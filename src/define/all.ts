import './booking-calendar.ts';
import './provider.ts';
import './status-checker.ts';
