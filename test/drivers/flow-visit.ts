import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import type { Appointment } from '../../src/domain/booking.ts';
import { FlowController } from '../../src/ui/flow-controller.ts';
import type { Event } from '../../src/widgets/booking-calendar/events.ts';
import { bookingFlow, type Deps } from './booking-flow.ts';
import { begin, type Beginning, type State, type Step } from '../../src/widgets/booking-calendar/state.ts';
import { aborted, Clock, flush } from './flow-clock.ts';
import { appointment, english, nine, typed } from './flow-data.ts';
import { Town } from './flow-town.ts';

export const everything = { municipality: 'chania', mode: 'in-person', service: 'permit' } as const;

/** One citizen with one widget, without its element. */
export class Visit {
  readonly clock: Clock;
  town: Town;
  readonly flow: FlowController<State, Event, Deps>;
  /** Every state there has been, newest last. */
  readonly past: State[] = [];
  readonly #online = new Set<() => void>();

  constructor(beginning: Partial<Beginning> = {}, prepare: (town: Town) => void = () => {}) {
    this.clock = new Clock();
    this.town = new Town(this.clock);
    prepare(this.town);
    let due = false;
    const host: ReactiveControllerHost = {
      addController() {},
      removeController() {},
      requestUpdate: () => {
        this.past.push(this.flow.state);
        if (due) return;
        due = true;
        void Promise.resolve().then(() => {
          due = false;
          this.flow.hostUpdate();
        });
      },
      updateComplete: Promise.resolve(true),
    };
    const start = begin({ fixed: everything, language: english, session: 'x', now: this.clock.now(), ...beginning });
    const flow = bookingFlow(() => this.state.language.locale);
    this.flow = new FlowController(host, flow, start, () => this.#deps);
    this.flow.hostConnected();
  }

  get #deps(): Deps {
    return { port: this.town, now: this.clock.now, wait: this.clock.wait, online: this.#untilOnline };
  }

  #untilOnline = (signal: AbortSignal): Promise<void> => {
    const back = new Promise<void>((resolve) => this.#online.add(resolve));
    return Promise.race([back, aborted(signal)]);
  };

  get state(): State {
    return this.flow.state;
  }

  /** What was said, in order: `hold-left 5`. */
  get said(): string[] {
    const words = this.past.flatMap(({ said }) => (said ? [said] : []));
    return [...new Map(words.map((word) => [word.n, `${word.what} ${word.count}`])).values()];
  }

  /** What the page heard, in order. */
  get told(): string[] {
    const heard = this.past.flatMap(({ happening }) => (happening ? [happening] : []));
    return [...new Set(heard)].map(({ type }) => type).filter((type) => type !== 'error');
  }

  /** Presses one after the other, faster than any answer. */
  async send(...events: Event[]): Promise<this> {
    for (const event of events) this.flow.send(event);
    await flush();
    return this;
  }

  async press(...types: ('next' | 'back' | 'retry' | 'extend' | 'confirm' | 'take' | 'calendar' | 'move' | 'ask-cancel' | 'keep' | 'cancel' | 'anew' | 'meet' | 'join')[]): Promise<this> {
    for (const type of types) await this.send({ type });
    return this;
  }

  async goOnline(): Promise<void> {
    for (const back of [...this.#online]) back();
    this.#online.clear();
    await flush();
  }

  async fill(answers: Readonly<Record<string, string>> = typed): Promise<this> {
    await this.send(...Object.keys(answers).map((field): Event => ({ type: 'answer', field, value: answers[field] ?? '' })));
    return this.send({ type: 'consent', id: 'privacy', given: true });
  }

  async pick(start = nine): Promise<this> {
    await this.send({ type: 'day', date: new Date(start).toISOString().slice(0, 10) as never }, { type: 'start', start });
    return this.press('next');
  }

  /** From the beginning, with everything fixed, to a step of the form. */
  async reach(step: 'time' | 'details' | 'review' | 'appointment'): Promise<this> {
    await flush();
    if (step === 'time') return this;
    await this.pick();
    await this.fill();
    if (step === 'details') return this;
    await this.press('next');
    return step === 'review' ? this : this.press('confirm');
  }

  at(step: Step): void {
    expect(this.state.step).to.equal(step);
  }
}

type Todo = NonNullable<State['opening']>['todo'];

/** A citizen who comes by the link of the confirmation e-mail. */
export async function byLink(todo: Todo, made: Partial<Appointment> = {}, prepare: (town: Town) => void = () => {}): Promise<Visit> {
  const visit = new Visit({ opening: { key: { reference: 'REF-1', token: 'TOKEN-1' }, todo } }, (town) => {
    town.appointments.set('REF-1', appointment(made));
    town.take(nine);
    prepare(town);
  });
  await flush();
  return visit;
}

/** Some of a state, small enough to be printed by a test that fails. */
export function some<K extends keyof State>(state: State, ...keys: K[]): Partial<Pick<State, K>> {
  const found: Partial<Pick<State, K>> = {};
  for (const key of keys) if (state[key] !== undefined) found[key] = state[key];
  return found;
}
