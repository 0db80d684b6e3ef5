import { html, type TemplateResult } from 'lit';
import '../../src/define/verification-form.ts';
import type { AccountRow, Registrar } from '../../mock-api/index.ts';
import { Person } from '../driver/person.ts';
import { states, type Place } from '../state.ts';
import { hour, signIn, townOf, type Town } from '../town.ts';

/** What a webmaster writes into the tag. */
export interface Attributes {
  readonly municipality?: string;
}

export function widget({ municipality = 'chania' }: Attributes, context: Place): TemplateResult {
  return html`<civic-verification-form
    api-url=${townOf(context).apiUrl} municipality=${municipality} lang=${context.globals['locale'] as string}
  ><p>Γραφείο Διαφάνειας και Υποστήριξης του Δημότη: 28210 00001</p></civic-verification-form>`;
}

const state = states(widget, (host) => new Person(host), {});

export interface StageArgs {
  /** Numbers of the requirements, and what is to be seen. */
  readonly about: string;
  readonly scenario?: string;
  /** Who is signed in, as the town knows them. */
  readonly account?: Partial<AccountRow>;
  /** What the registrar has done with it. */
  readonly registrar?: (registrar: Registrar, id: string) => void;
  /** ms that have passed since. */
  readonly later?: number;
  /** Faults of the mock, before the widget asks for anything. */
  readonly prepare?: (town: Town) => void;
  /** How long the session lasts, in ms. */
  readonly session?: number;
  /** Presses buttons by their `data-focus`, in order. */
  readonly presses?: readonly string[];
  /** Writes into fields, by their names, before the last press. */
  readonly writes?: Readonly<Record<string, string>>;
  /** Picks files for documents, by name and content. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What is then in sight. */
  readonly finds?: string;
}

/** Opens a session of an account in the mock municipality, as a sign-in would. */
function enter(town: Town, { account, registrar, later = 0, session = hour }: StageArgs): void {
  if (!account) return;
  const { api, clock } = town;
  const id = 'account-1';
  const row: AccountRow = { id, municipality: 'chania', name: 'Ονοματεπώνυμο Α', registered: clock.now(), interests: [], state: 'registered', findings: [], delivery: 'electronic', ...account };
  api.db.accounts.set(id, row);
  api.db.visits.set('token', { token: 'token', account: id, expires: clock.now() + later + hour });
  registrar?.(api.registrar, id);
  clock.advance(later);
  signIn(town, session);
}

/** A stage of registration (A), verification (B) or activation (C). */
export const stage = (args: StageArgs) =>
  state({
    about: args.about,
    scenario: args.scenario,
    prepare(town) {
      args.prepare?.(town);
      enter(town, args);
    },
    async acts(citizen) {
      const presses = [...(args.presses ?? [])];
      const last = args.writes && presses.pop();
      for (const name of presses) await citizen.presses(`[data-focus="${name}"]`);
      for (const [field, text] of Object.entries(args.writes ?? {})) await citizen.writes(`field-${field}`, text);
      if (last) await citizen.presses(`[data-focus="${last}"]`);
      for (const [document, files] of Object.entries(args.files ?? {})) await citizen.picks(document, files);
      await citizen.finds(args.finds ?? '[part="title"]');
    },
  });
