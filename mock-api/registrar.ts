/** The registrar, who checks papers (VF6): what happens behind the counter, for the demo and for tests. */
import type { AccountRow } from './accounts-db.ts';
import type { World } from './world.ts';

export interface Registrar {
  accounts(): readonly AccountRow[];
  /** The papers have come: the hours run from now. */
  receive(account: string): void;
  /** Something lacks, or is wrong; by the names of the town's sentences. */
  findMissing(account: string, ...findings: readonly string[]): void;
  refuse(account: string, ...reasons: readonly string[]): void;
  activate(account: string): void;
}

export function registrarOf({ db, clock }: World): Registrar {
  const change = (id: string, facts: Partial<AccountRow>) => void Object.assign(db.accounts.get(id) ?? {}, facts);
  return {
    accounts: () => [...db.accounts.values()],
    receive: (id) => change(id, { state: 'received', received: clock.now(), findings: [] }),
    findMissing: (id, ...findings) => change(id, { state: 'incomplete', findings }),
    refuse: (id, ...findings) => change(id, { state: 'refused', findings }),
    activate: (id) => change(id, { state: 'active', activated: clock.now(), findings: [] }),
  };
}
