import type { TicketWish } from '../../provider/receive.ts';
import { isOver } from '../../domain/queue.ts';
import type { Event } from './events.ts';
import { attend, centreOf, enter, lineAt, officesOf, queuesOf, take } from './flow-parts.ts';
import { otherTimes } from './start-act.ts';
import type { State } from './state.ts';

/** Whether there is all that it takes to meet a wish that came before the first answers. */
function met(state: State): TicketWish | undefined {
  const { step, opening, doubt, openFailure, wish } = state;
  if (!wish || step !== 'loading' || opening || doubt || openFailure) return undefined;
  return wish.purpose === 'check-in' || (queuesOf(state) && centreOf(state)) ? wish : undefined;
}

export function meet(state: State): Record<string, () => Promise<Event>> {
  const wish = met(state);
  return wish ? { wish: () => Promise.resolve({ type: 'wish', wish }) } : {};
}

/** To collect a result (ST1, QT3): nothing that is known is asked for again, and where only a time can be chosen, that is the question. */
function collect(state: State, { code, office }: Extract<TicketWish, { purpose: 'collect' }>): State {
  const { fixed } = state;
  const offices = officesOf(state);
  const known = fixed.office ?? offices.find(({ id }) => id === office || offices.length === 1)?.id;
  const purpose = fixed.purpose ?? queuesOf(state)?.purposes.find((each) => each.code)?.id;
  const choice = { ...state.choice, purpose, office: known ?? state.choice.office };
  const next = otherTimes({ ...state, wish: undefined, code, carried: !purpose ? undefined : known ? 'office' : 'code', choice });
  return enter(next, next.carried === 'office' && !lineAt(next)?.open ? 'time' : 'purpose');
}

/** What another widget or a link has brought. A ticket that is under way is not given up for it. */
export function wished(state: State, wish: TicketWish, anew: (state: State) => State): State {
  const { ticket, step, write } = state;
  if (write) return state;
  if (ticket && step === 'ticket' && !isOver(ticket)) return attend({ ...state, wish }, 'title');
  if (step === 'ticket' || step === 'link-lost') return anew({ ...state, wish });
  const waiting = { ...state, wish };
  if (step === 'loading' && !met(waiting)) return waiting;
  return wish.purpose === 'collect' ? collect(state, wish) : take(enter(waiting, 'check-in'));
}
