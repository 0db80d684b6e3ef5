/** The calls of the queue. */
import type { Route } from '../operations.ts';

export type QueueOperation =
  | 'queues'
  | 'queueTimes'
  | 'takeTicket'
  | 'ticketOutcome'
  | 'ticket'
  | 'ticketEvents'
  | 'arrive'
  | 'delay'
  | 'coming'
  | 'rejoin'
  | 'leave';

export const queueRoutes: readonly Route[] = [
  { operation: 'queues', method: 'GET', path: '/municipalities/*/queues', shared: true },
  { operation: 'queueTimes', method: 'GET', path: '/municipalities/*/queue-times', shared: true },
  { operation: 'takeTicket', method: 'POST', path: '/municipalities/*/tickets', writes: true },
  { operation: 'ticketOutcome', method: 'POST', path: '/tickets/outcome' },
  { operation: 'ticket', method: 'GET', path: '/tickets/*' },
  { operation: 'ticketEvents', method: 'GET', path: '/tickets/*/events' },
  { operation: 'arrive', method: 'POST', path: '/tickets/*/arrival', writes: true },
  { operation: 'delay', method: 'POST', path: '/tickets/*/delay', writes: true },
  { operation: 'coming', method: 'POST', path: '/tickets/*/coming', writes: true },
  { operation: 'rejoin', method: 'POST', path: '/tickets/*/return', writes: true },
  { operation: 'leave', method: 'DELETE', path: '/tickets/*', writes: true },
];
