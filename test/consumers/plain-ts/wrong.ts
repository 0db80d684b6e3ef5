import 'civic-widgets/define/booking-calendar.js';
import 'civic-widgets/widgets/booking-calendar/state.js'; // wrong: Cannot find module or type declarations for side-effect import of 'civic-widgets/widgets/booking-calendar/state.js'

const calendar = document.createElement('civic-booking-calendar');
calendar.headingLevel = 'two'; // wrong: Type 'string' is not assignable to type 'number'
calendar.muncipality = 'chania'; // wrong: Property 'muncipality' does not exist on type 'CivicBookingCalendar'
calendar.addEventListener('civic-booked', ({ detail }) => detail.token); // wrong: Property 'token' does not exist
