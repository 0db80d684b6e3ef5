import type { BookingPort, CallOptions, Details, SlotQuery, WriteOptions } from '../../src/adapter/adapter.ts';
import type { Appointment, AppointmentKey, Availability, Hold, Meeting, Service } from '../../src/domain/booking.ts';
import { AdapterError, type FailureFacts, type FailureKind } from '../../src/domain/errors.ts';
import type { Municipality, MunicipalityName } from '../../src/domain/municipality.ts';
import { aborted, type Clock } from './flow-clock.ts';
import { appointment, availability, chania, meeting, minute, permit, starts, taxes } from './flow-data.ts';

export type CallName = keyof BookingPort;

export interface Call {
  readonly name: CallName;
  readonly key?: string;
  readonly locale: string;
  readonly body: unknown;
  readonly signal: AbortSignal;
}

type Fault =
  | { readonly kind: FailureKind; readonly facts?: FailureFacts; /** The work was done, only its answer is lost. */ readonly done?: boolean }
  | { readonly gate: Promise<void> };

/** A server in memory behind the port: a slot is given once, a hold runs out, a key is spent once. Faults are ordered by call. */
export class Town implements BookingPort {
  readonly calls: Call[] = [];
  names: MunicipalityName[] = [{ id: 'chania', name: 'Chania' }];
  towns: Municipality[] = [chania];
  offered: Service[] = [permit, taxes];
  free = new Set<number>(starts);
  appointments = new Map<string, Appointment>();
  /** What was sent by each key; a second body is a bug of the widget. */
  readonly misused: string[] = [];
  door: Meeting['state'] = 'early';
  readonly holds = new Map<string, Hold>();
  readonly #clock: Clock;
  readonly #spent = new Map<string, { body: string; answer: unknown }>();
  readonly #faults = new Map<CallName, Fault[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The next call of a name fails. */
  fail(name: CallName, kind: FailureKind, facts?: FailureFacts): this {
    return this.#order(name, { kind, facts });
  }

  /** The next call of a name is done, but its answer never arrives. */
  lose(name: CallName, kind: FailureKind = 'offline'): this {
    return this.#order(name, { kind, done: true });
  }

  /** The next call of a name waits for the function that this returns. */
  stall(name: CallName): () => void {
    let open: () => void = () => {};
    this.#order(name, { gate: new Promise((resolve) => (open = resolve)) });
    return open;
  }

  /** Someone else takes a slot. */
  take(start: number): void {
    this.free.delete(start);
  }

  called(name: CallName): Call[] {
    return this.calls.filter((call) => call.name === name);
  }

  /** Keys of all calls of a name. */
  keys(name: CallName): (string | undefined)[] {
    return this.called(name).map(({ key }) => key);
  }

  get booked(): Appointment[] {
    return [...this.appointments.values()].filter(({ status }) => status === 'booked');
  }

  municipalities = (options: CallOptions) => this.#run('municipalities', undefined, options, () => this.names);
  municipality = (id: string, options: CallOptions) =>
    this.#run('municipality', id, options, () => this.towns.find((town) => town.id === id) ?? refuse('not-found'));
  services = (id: string, options: CallOptions) => this.#run('services', id, options, () => this.offered.map((each) => this.#spoken(each, options)));
  availability = (query: SlotQuery & Pick<Availability, 'from' | 'to'>, options: CallOptions) =>
    this.#run('availability', query, options, () => {
      const free = [...this.free].filter((start) => start > this.#now).sort((a, b) => a - b);
      return availability({ from: query.from, to: query.to, starts: free, earliest: free[0], serverTime: this.#now });
    });

  hold = (query: SlotQuery & { readonly start: number }, options: WriteOptions) =>
    this.#run('hold', query, options, () => {
      const { start } = query;
      const held = [...this.holds.values()].some((other) => other.start === start && other.expires > this.#now);
      if (!this.free.has(start) || held) refuse('conflict', { alternatives: [...this.free].filter((other) => other !== start) });
      return this.#held({ id: `h${this.holds.size + 1}`, start });
    });
  extendHold = (id: string, options: WriteOptions) => this.#run('extendHold', id, options, () => this.#held(this.#good(id)));
  releaseHold = (id: string, options: CallOptions) =>
    this.#run('releaseHold', id, options, () => {
      const found = this.holds.get(id);
      if (found) this.holds.set(id, { ...found, expires: 0 });
    });

  book = (hold: string, details: Details, options: WriteOptions) =>
    this.#run('book', { hold, ...details }, options, () => {
      const { start } = this.#good(hold);
      return this.#keep(appointment({ ...details, reference: `REF-${this.appointments.size + 1}`, start, end: start + 20 * minute }), hold);
    });
  outcome = (key: string, options: CallOptions) =>
    this.#run('outcome', key, { signal: options.signal, locale: options.locale }, () => this.#spent.get(key)?.answer as Appointment | undefined);
  appointment = (key: AppointmentKey, options: CallOptions) =>
    this.#run('appointment', key.reference, options, () => {
      const found = this.#own(key);
      return { ...found, service: this.#spoken(found.service, options), serverTime: this.#now };
    });
  reschedule = (key: AppointmentKey, hold: string, details: Details, options: WriteOptions) =>
    this.#run('reschedule', { reference: key.reference, hold, ...details }, options, () => {
      const { start } = this.#good(hold);
      return this.#keep({ ...this.#own(key), ...details, start, end: start + 20 * minute }, hold);
    });
  cancel = (key: AppointmentKey, options: WriteOptions) =>
    this.#run('cancel', key.reference, options, () => {
      if (this.#own(key).status === 'cancelled') refuse('conflict');
      return this.#keep({ ...this.#own(key), status: 'cancelled' });
    });
  meeting = (key: AppointmentKey, options: CallOptions) => this.#run('meeting', key.reference, options, () => this.#meeting(key));
  joinMeeting = (key: AppointmentKey, options: WriteOptions) =>
    this.#run('joinMeeting', key.reference, options, () => {
      this.door = 'waiting';
      return this.#meeting(key);
    });

  get #now(): number {
    return this.#clock.time;
  }

  #order(name: CallName, fault: Fault): this {
    this.#faults.set(name, [...(this.#faults.get(name) ?? []), fault]);
    return this;
  }

  async #run<T>(name: CallName, body: unknown, options: CallOptions & { readonly key?: string }, work: () => T): Promise<T> {
    const { key, signal, locale } = options;
    this.calls.push({ name, key, locale, body, signal });
    const fault = this.#faults.get(name)?.shift();
    if (fault && 'gate' in fault) await Promise.race([fault.gate, aborted(signal)]);
    else await Promise.resolve();
    if (fault && 'kind' in fault && !fault.done) throw new AdapterError(fault.kind, fault.facts);
    const value = key ? this.#once(key, JSON.stringify([name, body]), work) : work();
    if (fault && 'kind' in fault) throw new AdapterError(fault.kind, fault.facts);
    return value;
  }

  #once<T>(key: string, body: string, work: () => T): T {
    const spent = this.#spent.get(key);
    if (!spent) {
      const answer = work(); // a refusal spends no key
      this.#spent.set(key, { body, answer });
      return answer;
    }
    if (spent.body !== body) {
      this.misused.push(key);
      refuse('invalid');
    }
    return spent.answer as T;
  }

  #held({ id, start }: Pick<Hold, 'id' | 'start'>): Hold {
    const held: Hold = { id, start, expires: this.#now + 10 * minute, extendable: true, serverTime: this.#now };
    this.holds.set(id, held);
    return held;
  }

  #good(id: string): Hold {
    const found = this.holds.get(id);
    return found && found.expires > this.#now ? found : refuse('expired');
  }

  #keep(made: Appointment, hold?: string): Appointment {
    const kept = { ...made, serverTime: this.#now };
    this.appointments.set(kept.reference, kept);
    if (hold) {
      this.take(kept.start);
      this.holds.delete(hold);
      this.holds.set(`spent-${hold}`, { id: hold, start: 0, expires: 0, extendable: false, serverTime: 0 });
    }
    return kept;
  }

  #own({ reference, token }: AppointmentKey): Appointment {
    const found = this.appointments.get(reference);
    return found?.token === token ? found : refuse('not-found');
  }

  #meeting(key: AppointmentKey): Meeting {
    const url = this.door === 'admitted' ? 'https://meet.example/room' : undefined;
    return meeting({ state: this.door, opens: this.#own(key).start - 10 * minute, url, serverTime: this.#now });
  }

  /** Texts come in the language that was asked for. */
  #spoken(service: Service, { locale }: CallOptions): Service {
    return { ...service, name: `${permit.id === service.id ? 'Permits' : 'Taxes'}, ${locale}` };
  }
}

function refuse(kind: FailureKind, facts?: FailureFacts): never {
  throw new AdapterError(kind, facts);
}
