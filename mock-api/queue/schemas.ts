import type { Schema } from '../../src/adapter/rest/schema.ts';
import { wireAvailability, wireQueues, wireTicket } from '../../src/adapter/rest/wire.ts';
import type { QueueOperation } from './routes.ts';

export const queueSchemas: Readonly<Partial<Record<QueueOperation, Schema>>> = {
  queues: wireQueues,
  queueTimes: wireAvailability,
  takeTicket: wireTicket,
  ticketOutcome: wireTicket,
  ticket: wireTicket,
  arrive: wireTicket,
  delay: wireTicket,
  coming: wireTicket,
  rejoin: wireTicket,
  leave: wireTicket,
};
