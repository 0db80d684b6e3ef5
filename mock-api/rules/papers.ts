/** Papers that make a visit to a property needless, as the municipality has them (RQ10). */
import { gregorian } from '../../src/domain/gregorian.ts';
import type { IsoDate } from '../../src/domain/dates.ts';
import { hash } from '../random.ts';
import type { Parcel } from '../seed/parcels.ts';
import type { RequestRow } from '../request-rows.ts';
import type { World } from '../world.ts';
import { addDays } from './civil-time.ts';

/** An answer counts for two months, a completion certificate for six, to the day. */
const months = { answer: 2, completion: 6 } as const;
export type Paper = keyof typeof months;

/** When the last papers of a parcel were issued: those of the seed, and answers that were issued since to other requests. */
function papersOf({ db }: World, { reference, municipality: town }: RequestRow, { code, records }: Parcel, today: IsoDate): readonly (readonly [Paper, IsoDate])[] {
  const chance = hash(`papers ${town} ${code}`);
  const fresh = records === 'clear' ? 'answer' : records === 'debt' ? 'completion' : undefined;
  const issued = [...db.requests.values()]
    .filter((other) => other.reference !== reference && other.municipality === town && other.values['property'] === code)
    .flatMap(({ answered }) => (answered?.code ? [['answer', answered.issued] as const] : []));
  return [
    ['answer', addDays(today, -(fresh === 'answer' ? 5 + (chance % 50) : 70 + (chance % 200)))],
    ['completion', addDays(today, -(fresh === 'completion' ? 5 + (chance % 170) : 190 + (chance % 900)))],
    ...issued,
  ];
}

/** The paper that is recent enough; `undefined` when somebody must come and look. */
export function basisOf(world: World, row: RequestRow, parcel: Parcel, today: IsoDate): Paper | undefined {
  return papersOf(world, row, parcel, today).find(([paper, issued]) => gregorian.addMonths(today, -months[paper]) <= issued)?.[0];
}
