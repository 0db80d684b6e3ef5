/** A citizen who sends papers as files to a municipality that takes them so. */
import type { Locator, Page } from 'playwright-core';
import type { AccountRow } from '../../mock-api/index.ts';
import type { Scene, SceneArgs, Stage } from '../e2e/stage.ts';
import type { Given } from './files.ts';
import { citizen, townPage, Verification } from './verification.ts';

export class Papers {
  readonly form: Verification;
  readonly all: Scene;

  constructor(form: Verification, all: Scene) {
    this.form = form;
    this.all = all;
  }

  get page(): Page {
    return this.form.page;
  }

  /** An account whose owner has chosen to send papers as files. */
  has(account: Partial<AccountRow> = {}): AccountRow {
    const { api, clock } = this.all.town;
    const row: AccountRow = {
      id: 'account-1', municipality: 'chania', name: citizen.name, email: citizen.email, userName: citizen.userName, password: citizen.password,
      registered: clock.now(), interests: [], state: 'awaited', way: 'online', findings: [], delivery: 'electronic', ...account,
    };
    api.db.accounts.set(row.id, row);
    return row;
  }

  async signsIn(): Promise<void> {
    const { form } = this;
    await form.at('start');
    await form.signsInAgain();
  }

  input(document: string): Locator {
    return this.form.named(document);
  }

  async picks(document: string, ...files: readonly Given[]): Promise<void> {
    await this.input(document).setInputFiles([...files]);
  }

  /** The line of a file, by what it is called on screen. */
  line(name: string): Locator {
    return this.form.host.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  says(key: string, params?: Readonly<Record<string, string | number>>): Locator {
    return this.form.host.locator('[part~="file"]').getByText(this.form.t(key, params), { exact: true });
  }

  /** Until all that was picked has arrived. */
  async arrived(count: number): Promise<void> {
    await this.says('file.checking').nth(count - 1).waitFor();
  }

  async removes(name: string): Promise<void> {
    await this.line(name).getByRole('button', { name: this.form.t('file.of', { what: this.form.t('file.remove'), name }) }).click();
  }

  get files() {
    return [...this.all.town.api.db.files.values()];
  }

  /** What the server has of the only file of a document. */
  content(document: string): Buffer {
    return Buffer.from(this.files.find((file) => file.document === document)?.content ?? []);
  }
}

export type Play = (papers: Papers, all: Scene) => Promise<void>;

/** Opens the page of a town that takes papers as files, with somebody signed in who has chosen that. */
export const atPapers = (scene: Stage) => (args: SceneArgs, play: Play): Promise<void> =>
  scene({ scenario: 'papers-online', ...args, page: townPage(args.locale ?? 'el') }, async (all) => {
    const papers = new Papers(new Verification(all.page, all.town, args.locale ?? 'el'), all);
    papers.has();
    await papers.signsIn();
    await papers.form.at('documents');
    await play(papers, all);
  });
