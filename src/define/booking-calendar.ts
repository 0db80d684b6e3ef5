import { CivicBookingCalendar } from '../widgets/booking-calendar/booking-calendar.ts';
import { define } from './define.ts';

define('civic-booking-calendar', CivicBookingCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'civic-booking-calendar': CivicBookingCalendar;
  }
}
