import type { QueuePort, QueueTimesQuery, TicketListener, WriteOptions } from '../../src/adapter/adapter.ts';
import { AdapterError, type FailureFacts, type FailureKind } from '../../src/domain/errors.ts';
import { gregorian } from '../../src/domain/gregorian.ts';
import type { Ticket, TicketAction, TicketKey, TicketRequest } from '../../src/domain/queue.ts';
import { FlowController } from '../../src/ui/flow-controller.ts';
import { combine } from '../../src/widgets/acts.ts';
import type { Event } from '../../src/widgets/queue-ticket/events.ts';
import type { Act, Deps } from '../../src/widgets/queue-ticket/flow-parts.ts';
import { startAct } from '../../src/widgets/queue-ticket/start-act.ts';
import { begin, type Beginning, type State } from '../../src/widgets/queue-ticket/state.ts';
import { ticketAct } from '../../src/widgets/queue-ticket/ticket-act.ts';
import { timeAct } from '../../src/widgets/queue-ticket/time-act.ts';
import { aborted, Clock, flush } from './flow-clock.ts';
import { availability, minute, monday } from './flow-data.ts';
import { centre, queues, ticket } from './ticket-data.ts';

export const acts: readonly Act[] = [startAct, timeAct, ticketAct];
export const english = { locale: 'en', days: { calendar: gregorian, weekStart: 1, rtl: false } };

type CallName = keyof QueuePort;

/** An office behind the port: faults are ordered by call; the ticket is what the test says. */
export class Office {
  readonly calls: { readonly name: CallName; readonly key?: string; readonly body: unknown }[] = [];
  ticket: Ticket | undefined;
  open = true;
  readonly #clock: Clock;
  readonly #faults = new Map<CallName, { kind: FailureKind; facts?: FailureFacts; done?: boolean }[]>();
  readonly #spent = new Map<string, Ticket>();
  #listeners: TicketListener[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  fail(name: CallName, kind: FailureKind, more: { facts?: FailureFacts; done?: boolean } = {}): this {
    this.#faults.set(name, [...(this.#faults.get(name) ?? []), { kind, ...more }]);
    return this;
  }

  called = (name: CallName) => this.calls.filter((call) => call.name === name);

  async #run<T>(name: CallName, body: unknown, work: () => T, key?: string): Promise<T> {
    this.calls.push({ name, key, body });
    await Promise.resolve();
    const fault = this.#faults.get(name)?.shift();
    if (fault && !fault.done) throw new AdapterError(fault.kind, fault.facts);
    const value = work();
    if (fault) throw new AdapterError(fault.kind, fault.facts);
    return value;
  }

  #now = <T extends { serverTime: number }>(value: T): T => ({ ...value, serverTime: this.#clock.time });

  centre = (id: string) => this.#run('centre', id, () => centre);
  queues = (id: string) =>
    this.#run('queues', id, () => this.#now(this.open ? queues() : queues({ lines: [{ office: 'head', open: false, ahead: 0 }] })));
  times = (query: QueueTimesQuery) =>
    this.#run('times', query, () => this.#now(availability({ from: query.from, to: query.to, starts: [monday + 60 * minute, monday + 75 * minute], earliest: monday + 60 * minute })));

  take = (request: TicketRequest, { key }: WriteOptions) =>
    this.#run('take', request, () => {
      const known = this.#spent.get(key) ?? ticket({ start: request.start, status: request.start ? 'booked' : 'waiting', code: request.code });
      this.#spent.set(key, known);
      return this.#now((this.ticket = known));
    }, key);
  taken = (key: string) => this.#run('taken', key, () => this.#spent.get(key));
  own = (key: TicketKey): Ticket => {
    if (!this.ticket || key.token !== this.ticket.token) throw new AdapterError('not-found');
    return this.#now(this.ticket);
  };
  async watch(key: TicketKey, listener: TicketListener, { signal }: { signal: AbortSignal }): Promise<void> {
    await this.#run('watch', key, () => {
      this.#listeners.push(listener);
      listener.onTicket(this.own(key));
    });
    await aborted(signal).finally(() => (this.#listeners = this.#listeners.filter((each) => each !== listener)));
  }
  act = (key: TicketKey, action: TicketAction, { key: intent }: WriteOptions) =>
    this.#run('act', action, () => {
      const known = this.own(key);
      if (!this.#spent.has(intent)) {
        const status = action === 'leave' ? 'left' : action === 'coming' ? known.status : 'waiting';
        const place = action === 'delay' ? { ahead: 8 } : known.place;
        this.#spent.set(intent, (this.ticket = { ...known, status, place, revision: known.revision + (action === 'coming' ? 0 : 1) }));
      }
      return this.own(key);
    }, intent);

  ticketOf = (key: TicketKey) => this.#run('ticket', key, () => this.own(key));

  get port(): QueuePort {
    return { centre: this.centre, queues: this.queues, times: this.times, take: this.take, taken: this.taken, ticket: this.ticketOf, watch: (...all) => this.watch(...all), act: this.act };
  }

  /** The queue moves. */
  async change(more: Partial<Ticket>): Promise<void> {
    if (!this.ticket) throw new Error('there is no ticket yet');
    this.ticket = { ...this.ticket, ...more, revision: this.ticket.revision + 1, updated: this.#clock.time };
    for (const { onTicket } of this.#listeners) onTicket(this.#now(this.ticket));
    await flush();
  }
}

/** A citizen at a flow without an element. */
export class QueueVisit {
  readonly clock = new Clock();
  readonly office = new Office(this.clock);
  online = true;
  readonly #flow: FlowController<State, Event, Deps>;

  constructor(more: Partial<Beginning> = {}) {
    const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };
    const deps: Deps = {
      port: this.office.port,
      now: this.clock.now,
      wait: this.clock.wait,
      online: (signal) => aborted(signal),
      random: () => 0.5,
      isOnline: () => this.online,
      stirred: (signal) => aborted(signal),
      send: (event) => this.#flow.send(event),
    };
    const flow = combine<State, Event, Deps>(
      () => acts,
      () => this.state.language.locale,
    );
    this.#flow = new FlowController(host, flow, begin({ fixed: { municipality: 'viza' }, language: english, session: 's', now: monday, ...more }), () => deps);
  }

  get state(): State {
    return this.#flow.state;
  }

  async arrives(): Promise<this> {
    this.#flow.hostConnected();
    await flush();
    return this;
  }

  async does(...events: Event[]): Promise<this> {
    for (const event of events) {
      this.#flow.send(event);
      await flush();
    }
    return this;
  }

  /** Does one thing after the other, faster than any answer. */
  async meanwhile(...events: Event[]): Promise<this> {
    for (const event of events) this.#flow.send(event);
    await flush();
    return this;
  }

  leaves(): void {
    this.#flow.hostDisconnected();
  }

  /** Has a ticket for now. */
  async waits(): Promise<this> {
    await this.arrives();
    return this.does({ type: 'choose', what: 'purpose', id: 'collect' }, { type: 'now' });
  }
}
