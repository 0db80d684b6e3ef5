import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import '../src/define/verification-form.ts';
import type { AccountRow, Registrar } from '../mock-api/index.ts';
import { RestAdapter } from '../src/adapter/rest/rest-adapter.ts';
import { sessionOf } from '../src/provider/session.ts';
import { framed, townOf, type Town } from './town.ts';

/** Registration (A), verification in person or from afar (B), activation (C), and what one can do after (VF1–VF7). */
const meta: Meta = { title: 'Verification form', parameters: framed };
export default meta;

const hour = 3_600_000;

interface StateArgs {
  /** Numbers of the requirements, and what is to be seen. */
  readonly about: string;
  readonly scenario?: string;
  /** Who is signed in, as the town knows them. */
  readonly account?: Partial<AccountRow>;
  /** What the registrar has done with it. */
  readonly registrar?: (registrar: Registrar, id: string) => void;
  /** ms that have passed since. */
  readonly later?: number;
  /** Presses buttons by their `data-focus`, in order. */
  readonly presses?: readonly string[];
  /** Picks files for documents, by name and content. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Opens a session of an account in the mock municipality, as a sign-in would. */
function signIn({ api, clock, apiUrl }: Town, { account, registrar, later = 0 }: StateArgs): RestAdapter {
  const adapter = new RestAdapter({ baseUrl: apiUrl });
  if (!account) return adapter;
  const id = 'account-1';
  const row: AccountRow = { id, municipality: 'chania', name: 'Ονοματεπώνυμο Α', registered: clock.now(), interests: [], state: 'registered', findings: [], delivery: 'electronic', ...account };
  api.db.accounts.set(id, row);
  api.db.visits.set('token', { token: 'token', account: id, expires: clock.now() + later + hour });
  registrar?.(api.registrar, id);
  clock.advance(later);
  sessionOf(adapter).set({ token: 'token', name: row.name, expires: clock.now() + hour, serverTime: clock.now() }, 'signed-in');
  return adapter;
}

async function there(canvas: HTMLElement, name: string): Promise<HTMLElement> {
  for (;;) {
    const found = canvas.querySelector('civic-verification-form')?.shadowRoot?.querySelector<HTMLElement>(`[data-focus="${name}"]`);
    if (found) return found;
    await new Promise((done) => requestAnimationFrame(done));
  }
}

async function pick(canvas: HTMLElement, document: string, files: Readonly<Record<string, string>>): Promise<void> {
  const input = (await there(canvas, `file-${document}`)) as HTMLInputElement;
  const transfer = new DataTransfer();
  for (const [name, content] of Object.entries(files)) transfer.items.add(new File([content], name, { type: 'application/pdf' }));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

function state(args: StateArgs): StoryObj {
  return {
    parameters: { docs: { description: { story: args.about } }, ...(args.scenario && { scenario: args.scenario }) },
    render: (_, context: StoryContext) => html`<civic-verification-form
      municipality="chania" lang=${(context.globals['locale'] as string) || nothing} .adapter=${signIn(townOf(context), args)}
    ><p>Γραφείο Διαφάνειας και Υποστήριξης του Δημότη: 28210 00001</p></civic-verification-form>`,
    async play({ canvasElement }) {
      for (const name of args.presses ?? []) (await there(canvasElement, name)).click();
      for (const [document, files] of Object.entries(args.files ?? {})) await pick(canvasElement, document, files);
    },
  };
}

export const Start = state({ about: 'VF1, VF3, VF7: the two ways in, and what each gives.' });
export const Register = state({ about: 'VF2: what the town asks, user name, password, interests.', presses: ['register'] });
export const RegisterErrors = state({ about: 'VF2: what is missing, summed up and beside each field.', presses: ['register', 'primary'] });
export const OwnCodes = state({ about: 'VF1: in with the codes of the municipality.', presses: ['known'] });
export const OwnCodesErrors = state({ about: 'VF1: nothing was written.', presses: ['known', 'primary'] });
export const ProviderDown = state({ about: 'X4: the national sign-in is out of order.', scenario: 'provider-down', presses: ['sign-in-taxisnet'] });
export const Way = state({ about: 'VF4, VF5: how to show who one is.', account: {} });
export const WayErrors = state({ about: 'VF4, VF5: no way was chosen.', account: {}, presses: ['primary'] });
export const InPerson = state({ about: 'VF4: where to go, when, what to bring.', account: { state: 'awaited', way: 'in-person' } });
export const ByPost = state({ about: 'VF5: the certified signature, the envelope, the address.', account: { state: 'awaited', way: 'post' } });
export const Paper = state({ about: 'VF4, VF5: the application form, filled in here and printed.', account: { state: 'awaited', way: 'post' }, presses: ['paper'] });
export const PaperErrors = state({ about: 'VF4, VF5: numbers that lack.', account: { state: 'awaited', way: 'post' }, presses: ['paper', 'primary'] });
export const Received = state({ about: 'VF6: the 48 hours run.', account: { way: 'post' }, registrar: (registrar, id) => registrar.receive(id), later: hour });
export const Overdue = state({ about: 'VF6: the 48 hours have passed.', account: { way: 'post' }, registrar: (registrar, id) => registrar.receive(id), later: 50 * hour });
export const Incomplete = state({ about: 'VF6: just what is missing.', account: { way: 'post' }, registrar: (registrar, id) => registrar.findMissing(id, 'no-tax-proof', 'not-certified') });
export const Refused = state({ about: 'VF6: why, and another way.', account: { way: 'post' }, registrar: (registrar, id) => registrar.refuse(id, 'other-name') });
export const Active = state({ about: 'VF7: what one can do now, and how certificates come.', account: {}, registrar: (registrar, id) => registrar.activate(id) });
const online = { scenario: 'papers-online', account: { state: 'awaited', way: 'online' } } as const;
export const OnlineWay = state({ about: 'VF5: where the municipality takes papers as files, a third way.', scenario: 'papers-online', account: {} });
export const Online = state({ about: 'VF5: what to send as files.', ...online });
export const OnlineErrors = state({ about: 'VF5: nothing was picked.', ...online, presses: ['primary'] });
export const OnlineFiles = state({
  about: 'VF5: files that are sent and checked, and those that can’t be: empty, of another kind, locked.',
  ...online,
  files: { card: { 'card.pdf': '%PDF-1.7 ', 'empty.pdf': '', 'photo.exe': 'MZ', 'locked.pdf': '%PDF-1.7 trailer << /Encrypt 5 0 R >>' }, tax: { 'virus.pdf': '%PDF-1.7 EICAR-STANDARD-ANTIVIRUS-TEST-FILE' } },
});
export const OnlineIncomplete = state({ about: 'VF6: just what is missing, as a file.', ...online, registrar: (registrar, id) => registrar.findMissing(id, 'no-tax-proof') });
export const OnlineIncompleteFiles = state({ about: 'VF6: the one document that lacks.', ...online, registrar: (registrar, id) => registrar.findMissing(id, 'no-tax-proof'), presses: ['documents'] });
export const Offline = state({ about: 'No connection: the page’s own fallback is here.', scenario: 'offline' });
export const ServerError = state({ about: 'The server fails (500).', scenario: 'server-error' });
export const Maintenance = state({ about: 'Planned maintenance (503), in the operator’s words.', scenario: 'unavailable' });
