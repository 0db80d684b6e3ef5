/** What the mock municipality knows outlives the page: whoever goes to a provider or to the clerk finds it again, in this tab. */
import type { MockApi } from '../../mock-api/index.ts';

const place = 'civic-demo/municipality';

function replacer(_name: string, value: unknown): unknown {
  if (value instanceof Map) return { map: [...(value as Map<unknown, unknown>)] };
  return value instanceof Set ? { set: [...(value as Set<unknown>)] } : value;
}

interface Kept {
  readonly db: Readonly<Record<string, { readonly map?: [string, unknown][]; readonly set?: unknown[] } | unknown[] | number>>;
  readonly outbox: unknown[];
}

export function keep({ db, outbox }: MockApi): void {
  sessionStorage.setItem(place, JSON.stringify({ db, outbox }, replacer));
}

export function recall(api: MockApi): void {
  const text = sessionStorage.getItem(place);
  if (!text) return;
  const { db, outbox } = JSON.parse(text) as Kept;
  const known = api.db as unknown as Record<string, unknown>;
  for (const [name, value] of Object.entries(db)) {
    const mine = known[name];
    if (typeof value === 'number') known[name] = value;
    else if (Array.isArray(value)) (mine as unknown[] | undefined)?.push(...value);
    else if (mine instanceof Map) for (const [key, row] of value.map ?? []) mine.set(key, row);
    else if (mine instanceof Set) for (const each of value.set ?? []) mine.add(each);
  }
  (api.outbox as unknown[]).push(...outbox);
}
