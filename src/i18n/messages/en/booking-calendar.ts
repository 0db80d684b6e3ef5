/** The first questions: which municipality, which way, which service. */
export default {
  name: 'Book an appointment',
  nameWith: 'Appointment with {municipality}',

  'step.municipality': 'Municipality',
  'step.mode': 'Kind of appointment',
  'step.service': 'Service',
  'step.time': 'Day and time',
  'step.details': 'Your details',
  'step.review': 'Check',

  'municipality.title': 'Choose a municipality',
  'municipality.links': 'Useful links',
  'mode.title': 'How would you like to be served?',
  'mode.in-person': 'Appointment in person',
  'mode.in-person.more': 'You come to our office.',
  'mode.video': 'Appointment by video call',
  'mode.video.more': 'You see and hear us from where you are.',
  'service.title': 'What is your appointment about?',
  'service.legend': 'Choice of service',
  'service.about': 'What it is for',
  'service.minutes': { one: '{count} minute', other: '{count} minutes' },
  'service.none': 'No service can be booked here at the moment',
  'service.none.text': 'Call us or try again later.',
  continue: 'Continue',
} as const;
