import type { Queues, Ticket } from '../../src/domain/queue.ts';
import type { Centre } from '../../src/domain/municipality.ts';
import { minute, monday } from './flow-data.ts';

const hours = { week: [[], [{ from: 480, to: 930 }], [], [], [], [], []], special: [] };

export const centre: Centre = {
  id: 'viza',
  name: 'Viza',
  zone: 'Europe/Kyiv',
  phone: '0-800-500-459',
  offices: [
    { id: 'head', name: 'Head office', address: 'Square 1', hours },
    { id: 'west', name: 'West branch', address: 'Street 2', hours },
  ],
  offers: ['queue'],
  topics: [],
};

export function queues(more: Partial<Queues> = {}): Queues {
  return {
    purposes: [
      { id: 'hand-in', name: 'Hand in' },
      { id: 'collect', name: 'Collect', code: { kind: 'digits', length: 6 } },
    ],
    lines: [
      { office: 'head', open: true, ahead: 5, from: monday + 12 * minute, to: monday + 25 * minute },
      { office: 'west', open: false, ahead: 0 },
    ],
    serverTime: monday,
    ...more,
  };
}

export function ticket(more: Partial<Ticket> = {}): Ticket {
  return {
    id: 'K7QD41XM',
    token: 'secret',
    revision: 1,
    number: 'В 047',
    status: 'waiting',
    municipality: 'viza',
    zone: 'Europe/Kyiv',
    purpose: { id: 'collect', name: 'Collect' },
    office: { id: 'head', name: 'Head office', address: 'Square 1', hours },
    bring: ['An identity document'],
    place: { ahead: 5, from: monday + 12 * minute, to: monday + 25 * minute },
    delay: { minutes: 10, places: 3, left: 2, leads: { ahead: 8 } },
    updated: monday,
    serverTime: monday,
    ...more,
  };
}
