/** A few thousand parcels of a town, with what its records say of each. The same in every run; addresses and sums are invented. */
import type { Due } from '../../src/domain/money.ts';
import { hash } from '../random.ts';
import { texts, type Language, type Texts } from '../texts.ts';

/** What the records of a parcel are like. */
export type RecordKind = 'clear' | 'debt' | 'wrong' | 'visit' | 'debt-and-visit';

export interface Parcel {
  /** `district-block-parcel-unit`. */
  readonly code: string;
  readonly district: number;
  readonly block: number;
  readonly lot: number;
  readonly area: number;
  readonly records: RecordKind;
}

/** Blocks of a district, lots of a block: as towns are, and as they are drawn for a test of what a map can bear. */
export const sizes = { usual: { blocks: 60, lots: 12 }, crowded: { blocks: 60, lots: 56 } } as const;
const kinds: readonly RecordKind[] = ['clear', 'debt', 'wrong', 'visit', 'debt-and-visit'];
const two = (number: number): string => String(number).padStart(2, '0');

/** Every parcel of so many districts. The first five of each block have records of every kind, in the order of `kinds`. */
export function parcelsOf(town: string, districts: number, { blocks, lots }: { readonly blocks: number; readonly lots: number } = sizes.usual): readonly Parcel[] {
  const parcels: Parcel[] = [];
  for (let district = 1; district <= districts; district++) {
    for (let block = 1; block <= blocks; block++) {
      for (let lot = 1; lot <= lots; lot++) {
        const chance = hash(`${town} ${district} ${block} ${lot}`);
        const records = kinds[lot - 1] ?? (chance % 10 < 6 ? 'clear' : 'debt');
        parcels.push({ code: `${district}-${two(block)}-${two(lot)}-1`, district, block, lot, area: 120 + (chance % 300), records });
      }
    }
  }
  return parcels;
}

const uses = [
  texts('Κατοικία', 'Житло', 'مسکونی', 'Residential'),
  texts('Κατάστημα', 'Торгівля', 'تجاری', 'Commercial'),
  texts('Κατοικία και κατάστημα', 'Житло й торгівля', 'مسکونی و تجاری', 'Residential and commercial'),
];

export const useOf = ({ code }: Parcel): Texts => uses[hash(code) % 5 ? 0 : 1 + (hash(code) % 2)] ?? texts('', '', '', '');

export function addressOf({ block, lot }: Parcel, language: Language): string {
  const line = texts(`Οικοδομικό τετράγωνο ${block}, αρ. ${lot}`, `Квартал ${block}, ділянка ${lot}`, `بلوک ${block}، پلاک ${lot}`, `Block ${block}, No. ${lot}`)[language];
  return language === 'fa' ? line.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit))) : line;
}

/** RQ7: what is owed for a parcel, in rials. */
export function debtsOf(parcel: Parcel, language: Language): Due[] {
  if (parcel.records !== 'debt' && parcel.records !== 'debt-and-visit') return [];
  const base = parcel.area * 17_500;
  const year = (number: string): Texts => texts(`Τέλη αστικής ανάπλασης ${number}`, `Збір на благоустрій ${number}`, `عوارض نوسازی ${number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)))}`, `Renovation dues ${number}`);
  return [
    { id: 'renovation-1404', label: year('1404')[language], amount: base },
    { id: 'renovation-1405', label: year('1405')[language], amount: Math.round(base * 1.2) },
    { id: 'waste-1405', label: texts('Τέλος απορριμμάτων 1405', 'Плата за вивезення відходів 1405', 'بهای خدمات پسماند ۱۴۰۵', 'Waste service 1405')[language], amount: 3_150_000 },
  ];
}
