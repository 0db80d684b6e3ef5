/** The giving side of `receive.ts`. It comes with the views that have something to hand on. */
import { receivers, type Receiver, type Wish } from './receive.ts';

function receiver(purpose: Wish['purpose'], municipality: string): Receiver | undefined {
  return [...receivers(purpose)].find((each): each is Receiver => 'take' in each && each.place() === municipality);
}

/** Hands a wish to the first who takes it on; `false` when nobody does. */
export function handOver(municipality: string, wish: Wish): boolean {
  const found = receiver(wish.purpose, municipality);
  found?.take(wish);
  return found !== undefined;
}

/** Whether anybody on the page takes such wishes on. If nobody does yet, `hear` is called whenever somebody comes. */
export function isReceived(municipality: string, purpose: Wish['purpose'], hear?: () => void): boolean {
  if (receiver(purpose, municipality)) return true;
  if (hear) receivers(purpose).add(hear);
  return false;
}
