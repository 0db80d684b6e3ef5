/** What for, where, now or later; and what a ticket can’t be taken for. */
export default {
  name: 'Queue ticket',
  nameWith: 'Electronic queue: {name}',
  'purpose.title': 'What are you coming for?',
  'purpose.legend': 'Purpose of your visit',
  'place.legend': 'Office',
  hours: 'Open:',
  // From Sunday, with a blank between: as in dates.ts, which comes only after the first screen.
  'hours.days': 'Sun Mon Tue Wed Thu Fri Sat',
  people: { one: '{count} person', other: '{count} people' },
  'queue.nobody': 'nobody',
  'queue.now': 'In the queue now: {people}',
  'queue.wait': 'If you join now, you wait about {least} to {most} minutes.',
  'queue.closed': 'You cannot join the queue right now',
  'queue.closed.text': 'Choose a day and time that suit you.',
  'take.now': 'Join the queue now',
  'take.later': 'Choose a day and time',
} as const;
