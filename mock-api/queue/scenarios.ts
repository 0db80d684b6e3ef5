/** Situations of a queue by name. */
export const queueScenarios = {
  'queue-closed': 'Nobody can join the queue now',
  'long-queue': '500 people are waiting',
  'no-estimate': 'The office can’t tell how long it takes',
  'position-rises': 'Two people with priority are put in front, once',
  'office-cancels': 'The office cancels the tickets of the day',
  'sse-blocked': 'A proxy holds back every event',
  'sse-drop': 'The stream of events breaks after the first one',
  'reconnect-storm': 'The stream of events ends as soon as it is opened',
  duplicate: 'Every event comes twice',
  'out-of-order': 'An older state follows every newer one',
} as const;
