/** Look-ups by code are counted, so that nobody finds a case by trying: by code, and in all. */
import type { World } from '../world.ts';
import { Problem } from '../problem.ts';
import { minute } from './civil-time.ts';

/** Wrong tries of one code, and look-ups of any, within so long. Codes that don't exist count alike. */
const limits = { code: { tries: 5, ms: 15 * minute }, all: { tries: 60, ms: minute } };

/** @throws Problem 429, before anything is looked at */
export function allowTry(world: World, town: string, code: string): void {
  if (world.scenario === 'guessed-at') throw tooMany(28);
  const { code: perCode, all } = limits;
  refuseBeyond(world, `${town}/${code}`, perCode);
  refuseBeyond(world, town, all);
  count(world, town, all.ms);
}

export function countWrong(world: World, town: string, code: string): void {
  count(world, `${town}/${code}`, limits.code.ms);
}

function refuseBeyond({ db, clock }: World, name: string, { tries, ms }: { readonly tries: number; readonly ms: number }): void {
  const made = db.tries.get(name);
  const left = made ? made.since + ms - clock.now() : 0;
  if (made && left > 0 && made.count >= tries) throw tooMany(Math.ceil(left / 1000));
}

function count({ db, clock }: World, name: string, ms: number): void {
  const made = db.tries.get(name);
  const fresh = !made || made.since + ms <= clock.now();
  db.tries.set(name, fresh ? { count: 1, since: clock.now() } : { ...made, count: made.count + 1 });
}

function tooMany(seconds: number): Problem {
  return new Problem(429, 'rate-limited', { instance: undefined }, { 'Retry-After': String(seconds) });
}

/** One puzzle as ALTCHA servers set it: which number makes this digest with the salt? */
export const puzzle = {
  algorithm: 'SHA-256',
  challenge: '6761c0523a660d37b99c4da321ec9f6906384055f9d33e605e88930792b7cd6c',
  salt: 'kryvyi-rih?expires=4102444800',
  signature: 'signed-by-the-mock',
  maxnumber: 3000,
};

const answer = 1861;

/** @throws Problem 428 with the puzzle, until its proof is brought */
export function demandProof({ scenario }: World, proof: string | undefined): void {
  if (scenario !== 'challenge' || isProof(proof)) return;
  throw new Problem(428, 'challenge', { challenge: puzzle } as Problem['facts']);
}

function isProof(proof: string | undefined): boolean {
  try {
    const { number, salt, signature } = JSON.parse(atob(proof ?? '')) as Partial<typeof puzzle> & { number?: number };
    return number === answer && salt === puzzle.salt && signature === puzzle.signature;
  } catch {
    return false;
  }
}
