import 'civic-widgets/define/booking-calendar.js';

const calendar = document.querySelector('civic-booking-calendar');
const status = document.querySelector('[role="status"]');
if (!calendar || !status) throw new Error('The page has lost its calendar.');

calendar.messages = { 'time.title': 'When can you come to us?' };
calendar.addEventListener('civic-booked', ({ detail }) => {
  status.textContent = `Booked: ${detail.reference}`;
});
