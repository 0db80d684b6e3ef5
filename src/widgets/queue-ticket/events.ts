import type { Availability } from '../../domain/booking.ts';
import type { Instant, IsoDate } from '../../domain/dates.ts';
import type { Centre } from '../../domain/municipality.ts';
import type { Queues, Ticket, TicketAction } from '../../domain/queue.ts';
import type { TicketWish } from '../../provider/receive.ts';
import type { Failed } from '../acts.ts';
import type { Language, MonthPress } from '../month/state.ts';
import type { Line, News } from './live.ts';
import type { Seen } from './recall.ts';

/** What the citizen does. */
type Press =
  | MonthPress
  | { type: 'choose'; what: 'purpose' | 'office'; id: string }
  | { type: 'code'; value: string }
  | { type: 'now' }
  | { type: 'later' }
  | { type: 'next' }
  | { type: 'back' }
  | { type: 'retry' }
  | { type: 'ask'; about: 'delay' | 'leave' }
  | { type: 'keep' }
  | { type: 'act'; action: TicketAction }
  | { type: 'refresh' }
  | { type: 'anew' };

/** What comes back. `at` is the device's clock when it came. */
type Answer =
  | { type: 'centre'; value: Centre; locale: string }
  | { type: 'queues'; value: Queues; locale: string; at: Instant }
  | { type: 'availability'; from: IsoDate; to: IsoDate; value: Availability; locale: string; at: Instant }
  | { type: 'written'; ticket: Ticket; locale: string; at: Instant }
  | { type: 'not-done' }
  | { type: 'opened'; ticket: Ticket | undefined; locale: string; at: Instant }
  | { type: 'recalled'; seen: Seen; line: Line }
  | { type: 'news'; news: News; locale: string; at: Instant };

export type Event =
  | Press
  | Answer
  | Failed
  | { type: 'tick'; at: Instant }
  | { type: 'patience' }
  | { type: 'online' }
  | { type: 'closed' } // the line has nothing more to tell
  | { type: 'wish'; wish: TicketWish }
  | { type: 'language'; language: Language };
