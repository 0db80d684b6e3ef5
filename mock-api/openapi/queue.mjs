/** The calls of the queue, as `operations.mjs` describes the others. */
export function queueTable({ schema }) {
  const ticket = { status: 200, content: schema('Ticket'), personal: true };
  return {
    queues: { summary: 'What one can come for, and how the queue of each office stands', status: 200, content: schema('Queues'), refused: [404] },
    queueTimes: {
      summary: 'Free times of an office for a purpose, over a span of days, both inclusive',
      status: 200,
      content: schema('Availability'),
      refused: [400, 404, 422],
      query: ['Purpose', 'QueueOffice', 'From', 'To'],
    },
    takeTicket: {
      summary: 'Take a ticket: for now, for a time, or for an appointment whose day has come',
      description: 'Nothing is asked of who takes it. The id is random, the token has at least 128 random bits. An appointment in person says itself where, when and what for; asked for again, it is the same ticket. 409 `slot-taken` with `alternatives`, `queue-closed`, or, for an appointment of another day or one that was cancelled, `not-today`.',
      status: 201,
      content: schema('Ticket'),
      body: 'TicketRequest',
      refused: [400, 404, 409, 422],
    },
    ticketOutcome: {
      summary: 'What became of taking a ticket when the answer was lost, by its idempotency key',
      status: 200,
      content: schema('Ticket'),
      body: 'OutcomeRequest',
      refused: [404],
    },
    ticket: {
      ...ticket,
      summary: 'A ticket as it is now',
      description: 'Nothing of anybody else: no number, no name, no link. `revision` grows with every change, so that answers that overtake each other do no harm.',
    },
    ticketEvents: {
      ...ticket,
      summary: 'What becomes of a ticket, as server-sent events',
      description: 'Each event is a whole ticket as one line of JSON: first as it is now, then with each change. A comment at least every 20 seconds shows that the line is alive. Proxies must not buffer it; where they do, clients ask for the ticket instead, every 15 seconds or so.',
      type: 'text/event-stream',
    },
    arrive: { ...ticket, summary: 'Check in on arrival: a ticket for a time joins the queue', refused: [409] },
    delay: { ...ticket, summary: 'Give way to as many places as `delay` says', refused: [409] },
    coming: { ...ticket, summary: 'Say to be on the way to the counter', refused: [409] },
    rejoin: { ...ticket, summary: 'Stand in the queue again after a missed call', refused: [409] },
    leave: { ...ticket, summary: 'Leave the queue', refused: [409] },
  };
}
