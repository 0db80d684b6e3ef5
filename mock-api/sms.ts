import type { CaseRow } from './db.ts';
import type { World } from './world.ts';

/** A text message that the municipality would have sent. */
export interface Sms {
  readonly to: string;
  /** In Ukrainian, whatever the citizen speaks: it is written by the centre. */
  readonly text: string;
  /** The link that stands at its end. */
  readonly url: string;
  readonly code: string;
  /** ms */
  readonly sent: number;
}

/** Says that a result is ready, in the centre's own words (ST1). The code travels in the fragment, which no server sees. */
export function announceReady(world: World, { municipality, code, owner, office }: CaseRow): void {
  const place = world.municipalities.find(({ id }) => id === municipality)?.offices.find(({ id }) => id === office);
  const url = `${world.pageUrl}#civic-case=${code}`;
  const text = `CNAP: Документи готові (Код №${code}), ${place?.address.uk ?? ''}, реєстрація ${url}`;
  world.sms.push({ to: owner.phone, text, url, code, sent: world.clock.now() });
}
