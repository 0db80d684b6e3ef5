import './booking-calendar.ts';
import './provider.ts';
