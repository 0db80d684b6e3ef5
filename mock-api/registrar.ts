/** The registrar, who checks papers (VF6): what happens behind the counter, for the demo and for tests. */
import type { AccountRow } from './accounts-db.ts';
import { filesOf } from './resources/files.ts';
import { findTown } from './resources/context.ts';
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

/** Files that a sentence of the clerk asks for anew are put aside. */
function putAside(world: World, id: string, findings: readonly string[]): void {
  const account = world.db.accounts.get(id);
  const lacks = account && findTown(world, account.municipality).verification?.lacks;
  for (const file of filesOf(world, id)) if (findings.some((finding) => lacks?.[finding] === file.document)) file.state = 'rejected';
}

export function registrarOf(world: World): Registrar {
  const { db, clock } = world;
  const change = (id: string, facts: Partial<AccountRow>) => void Object.assign(db.accounts.get(id) ?? {}, facts);
  return {
    accounts: () => [...db.accounts.values()],
    receive: (id) => change(id, { state: 'received', received: clock.now(), findings: [] }),
    findMissing(id, ...findings) {
      putAside(world, id, findings);
      change(id, { state: 'incomplete', findings });
    },
    refuse(id, ...findings) {
      putAside(world, id, findings);
      change(id, { state: 'refused', findings });
    },
    activate: (id) => change(id, { state: 'active', activated: clock.now(), findings: [] }),
  };
}
