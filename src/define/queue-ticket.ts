import { CivicQueueTicket } from '../widgets/queue-ticket/queue-ticket.ts';
import { define } from './define.ts';

define('civic-queue-ticket', CivicQueueTicket);

declare global {
  interface HTMLElementTagNameMap {
    'civic-queue-ticket': CivicQueueTicket;
  }
}
