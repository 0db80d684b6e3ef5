import type { PaymentRow, RequestRow } from '../request-rows.ts';
import { Problem } from '../problem.ts';
import { randomCode } from '../random.ts';
import { payRequest, read } from '../requests.ts';
import type { World } from '../world.ts';
import { duesOf } from '../rules/records.ts';
import { ok, type Context, type Reply } from './context.ts';
import { ownRequest } from './requests.ts';

/** The last payment of a request; one that was paid counts before all others. */
export function paymentOf({ db }: World, { reference }: RequestRow): PaymentRow | undefined {
  const all = [...db.payments.values()].filter(({ request }) => request === reference);
  return all.find(({ state }) => state === 'paid') ?? all.at(-1);
}

/** RQ7: to the bank with the sum that the citizen has seen, and no other. */
export function pay(context: Context): Reply<{ url: string; provider: string }> {
  const { world } = context;
  const row = ownRequest(context);
  const { amount, returnUrl } = read(payRequest, context.body);
  if (world.scenario === 'amount-changed' && !world.sprung) {
    world.sprung = true;
    row.extra = 250_000;
  }
  const dues = duesOf(world, row, 'fa');
  const last = paymentOf(world, row);
  if (last?.state === 'paid') throw new Problem(409, 'paid-already');
  if (!dues || dues.total !== amount || amount === 0) throw new Problem(409, 'amount-changed');
  const payment: PaymentRow = { id: randomCode(world.random, 12), request: row.reference, amount, returnUrl, at: world.clock.now(), state: 'pending' };
  world.db.payments.set(payment.id, payment);
  return { ...ok({ url: world.bankUrl + payment.id, provider: 'bank.example' }, row.reference), status: 201 };
}

/** What the bank's page does, out of the citizen's sight. */
export interface Bank {
  /** Payments that wait, by their number. */
  readonly waiting: () => readonly { readonly id: string; readonly amount: number }[];
  /**
   * The bank tells the municipality how it went, and leads the citizen back. It may tell twice: money moves once.
   *
   * @returns where the citizen is led; the right to the request is in the fragment, which the bank never sees
   */
  readonly settle: (id: string, how: 'paid' | 'cancelled' | 'failed' | 'pending') => string;
}

export function bankOf(world: World): Bank {
  const { db } = world;
  return {
    waiting: () => [...db.payments.values()].filter(({ state }) => state === 'pending').map(({ id, amount }) => ({ id, amount })),
    settle(id, how) {
      const payment = db.payments.get(id);
      const row = db.requests.get(payment?.request ?? '');
      if (!payment || !row) throw new Error(`no payment ${id}`);
      if (payment.state === 'pending' && how !== 'pending') {
        payment.state = how;
        if (how === 'paid') {
          payment.tracking = String(1e9 + Math.floor(world.random() * 9e9)).slice(-10);
          db.ledger.push({ payment: id, amount: payment.amount });
        }
      }
      return `${payment.returnUrl}#civic-request=${row.reference}.${row.token}`;
    },
  };
}
