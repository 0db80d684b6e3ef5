import { AdapterError, type FailureKind } from '../../src/domain/errors.ts';
import { isOver, type Ticket } from '../../src/domain/queue.ts';
import { keepLive, type LiveWorld, type News } from '../../src/widgets/queue-ticket/live.ts';
import { aborted, Clock, flush } from './flow-clock.ts';
import { ticket } from './ticket-data.ts';

interface Stream {
  readonly onTicket: (ticket: Ticket) => void;
  readonly onBeat: () => void;
  readonly end: () => void;
  readonly fail: (error: unknown) => void;
  open: boolean;
}

/** How the server takes up a stream. */
type Manner = 'good' | 'silent' | 'beats only' | 'drops' | 'refused' | FailureKind;

/** A ticket's line with a server at its other end, which does as it is told; time moves only when told. */
export class FakeLine {
  readonly clock = new Clock();
  /** What the server would say now. */
  ticket = ticket();
  streams: Manner = 'good';
  reads: 'good' | FailureKind = 'good';
  retryAfter?: number;
  online = true;
  readonly news: News[] = [];
  /** When each request was made, by kind. */
  readonly asked: { readonly what: 'stream' | 'read'; readonly at: number }[] = [];
  #open: Stream[] = [];
  #stirs: (() => void)[] = [];
  readonly #ending = new AbortController();
  /** Over when nothing more is kept. */
  over = false;

  readonly world: LiveWorld = {
    now: this.clock.now,
    wait: this.clock.wait,
    random: () => 0.5,
    isOnline: () => this.online,
    stirred: (signal) => Promise.race([new Promise<void>((resolve) => this.#stirs.push(resolve)), aborted(signal)]),
    read: async () => {
      this.asked.push({ what: 'read', at: this.clock.time });
      await Promise.resolve();
      if (this.reads !== 'good') throw new AdapterError(this.reads, { retryAfter: this.retryAfter });
      return { ...this.ticket, serverTime: this.clock.time };
    },
    stream: (onTicket, onBeat, signal) => this.#stream(onTicket, onBeat, signal),
  };

  #stream(onTicket: (found: Ticket) => void, onBeat: () => void, signal: AbortSignal): Promise<void> {
    this.asked.push({ what: 'stream', at: this.clock.time });
    return new Promise((resolve, reject) => {
      const stream: Stream = {
        onTicket,
        onBeat,
        open: true,
        end: () => this.#close(stream, resolve),
        fail: (error) => this.#close(stream, () => reject(error instanceof Error ? error : new Error(String(error)))),
      };
      this.#open.push(stream);
      signal.addEventListener('abort', () => this.#close(stream, () => reject(signal.reason as Error)));
      if (this.streams === 'silent') return;
      if (this.streams === 'beats only') return onBeat();
      if (this.streams === 'refused') return stream.end();
      if (this.streams !== 'good' && this.streams !== 'drops') return stream.fail(new AdapterError(this.streams, { retryAfter: this.retryAfter }));
      onTicket({ ...this.ticket, serverTime: this.clock.time });
      if (this.streams === 'drops') stream.end();
    });
  }

  #close(stream: Stream, settle: () => void): void {
    stream.open = false;
    this.#open = this.#open.filter((each) => each !== stream);
    settle();
  }

  /** Begins to keep the ticket. */
  async keep(): Promise<this> {
    const { signal } = this.#ending;
    void keepLive(this.world, (news) => this.news.push(news), signal).then(() => (this.over = true));
    await flush();
    return this;
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await flush();
  }

  /** How many streams are open: never more than one. */
  get connections(): number {
    return this.#open.length;
  }

  count(what?: 'stream' | 'read'): number {
    return this.asked.filter((each) => !what || each.what === what).length;
  }

  /** The server's ticket changes, and who listens is told: so many times, and then what it was before. */
  async change(more: Partial<Ticket>, { times = 1, after }: { times?: number; after?: Ticket } = {}): Promise<void> {
    this.ticket = { ...this.ticket, ...more, revision: this.ticket.revision + 1, updated: this.clock.time };
    for (const stream of this.#open) {
      if (this.streams === 'silent' || this.streams === 'beats only') continue;
      for (let time = 0; time < times; time++) stream.onTicket({ ...this.ticket, serverTime: this.clock.time });
      if (after) stream.onTicket(after);
    }
    await flush();
  }

  beat(): void {
    for (const stream of this.#open) stream.onBeat();
  }

  async drop(error?: unknown): Promise<void> {
    for (const stream of [...this.#open]) {
      if (error) stream.fail(error);
      else stream.end();
    }
    await flush();
  }

  /** The page is shown again, or the line comes or goes. */
  async stir(): Promise<void> {
    const stirs = this.#stirs;
    this.#stirs = [];
    for (const stir of stirs) stir();
    await flush();
  }

  /** Time passes with the server's sign of life every 15 seconds. */
  async pass(ms: number, beats = true): Promise<void> {
    for (let left = ms; left > 0; left -= 15_000) {
      await this.clock.pass(Math.min(left, 15_000));
      if (beats && (this.streams === 'good' || this.streams === 'beats only')) this.beat();
    }
  }

  /** The last that the citizen's screen knows. */
  get known(): Ticket | undefined {
    return this.news.reduce<Ticket | undefined>((known, each) => ('ticket' in each && (!known || each.ticket.revision > known.revision) ? each.ticket : known), undefined);
  }

  get line(): string {
    const last = this.news.at(-1);
    return last && 'line' in last ? last.line : 'lost';
  }

  get ended(): boolean {
    return isOver(this.ticket);
  }
}
