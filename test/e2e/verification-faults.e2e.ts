/** The verification form × what else can go wrong with its calls (quality 5): told, nothing lost, and a way on. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Fault, Operation } from '../../mock-api/index.ts';
import { pdf } from '../drivers/files.ts';
import { atPapers, Papers } from '../drivers/papers.ts';
import { citizen, townPage, Verification } from '../drivers/verification.ts';
import { axe, paint } from './axe-support.ts';
import { settles } from './settles.ts';
import { stage, type Scene } from './stage.ts';
import { brokenCalls, faults, told, type Plan } from './verification-fault-plan.ts';

const scene = stage();
const papers = atPapers(scene);

const toCode = async (form: Verification) => {
  await form.at('start');
  await form.registers();
  await form.at('code');
};

const plans: Partial<Record<Operation, Plan>> = {
  register: {
    async come(form) {
      await form.at('start');
      await form.button('start.register').click();
      await form.at('register');
      for (const name of ['name', 'email', 'userName', 'password'] as const) await form.named(name).fill(citizen[name]);
    },
    make: (form) => form.button('register.submit').click(),
    kept: async (form) => assert.deepEqual([await form.named('name').inputValue(), await form.named('password').inputValue()], [citizen.name, citizen.password]),
    then: 'code',
  },
  confirmEmail: {
    come: toCode,
    make: (form) => form.confirms(),
    kept: async (form) => assert.equal(await form.named('code').inputValue(), form.code),
    then: 'way',
  },
  chooseWay: {
    async come(form) {
      await toCode(form);
      await form.confirms();
      await form.at('way');
      await form.page.getByRole('radio', { name: form.t('way.post') }).check();
    },
    make: (form) => form.button('way.continue').click(),
    kept: async (form) => assert.ok(await form.page.getByRole('radio', { name: form.t('way.post') }).isChecked()),
    then: 'track',
    inside: true,
    overtaken: [409],
  },
};

for (const [operation, plan] of Object.entries(plans) as [Operation, Plan][]) brokenCalls(scene, operation, plan);

/** What is said of a file whose call failed. Its answer is about the file, not about the page. */
const words: Readonly<Record<string, string>> = { 409: 'too-many', 413: 'too-large', 422: 'kind' };

async function failsWith(person: Papers, { passes }: Scene, fault: Fault): Promise<void> {
  if (fault === 'timeout') {
    await passes(31_000);
    await person.says('file.paused', { percent: 0 }).waitFor();
    return;
  }
  const line = person.line('deed.pdf');
  const size = new Intl.NumberFormat('el', { style: 'unit', unit: 'megabyte', unitDisplay: 'short' }).format(2);
  const text = person.form.t(`file.fault.${words[String(fault)] ?? 'failed'}`, { size, kinds: '\u2066PDF, JPG, PNG\u2069', count: 1 });
  await line.getByText(text).waitFor();
  if (fault === 429) await line.getByText(person.form.t('failure.wait.seconds', { count: 30 })).waitFor();
}

test('VF5: a file that arrives while the account is read anew stays in the list', () =>
  papers({}, async (person, { town, book }) => {
    await person.picks('card', pdf('card.pdf'));
    await person.arrived(1);
    const account = town.stops('account', 'after');
    await person.form.host.evaluate((widget) => widget.setAttribute('lang', 'en'));
    await account.reached;
    await person.picks('tax', pdf('deed.pdf'));
    const english = new Papers(new Verification(person.page, town, 'en'), person.all);
    await english.arrived(2);
    account.open();
    await book.hears(english.form.t('track.updated'));
    await english.arrived(2);
  }));

test('VF5: a file that an ended session has stopped waits until it is known whose account the next one is', () =>
  papers({}, async (person, all) => {
    const { town, page } = all;
    await person.picks('card', pdf('card.pdf'));
    await person.arrived(1);
    town.api.fail('addPaper', 401);
    await person.picks('tax', pdf('deed.pdf'));
    await page.getByRole('heading', { name: person.form.t('ended') }).waitFor();
    town.api.heal('addPaper');
    const tries = town.calls('addPaper').length;
    const account = town.stops('account', 'after');
    await person.signsIn();
    await account.reached;
    await settles(all);
    assert.equal(town.calls('addPaper').length, tries, 'nothing is sent to an account that nobody knows yet');
    account.open();
    await person.arrived(2);
  }));

for (const operation of ['addPaper', 'putFile'] as const) {
  suite(`${operation} fails`, () => {
    for (const fault of [...faults, 'offline', 500, 'html', 'contract'] as const) {
      test(`${fault}: said of that file, the others are kept, and a way on`, () =>
        papers({}, async (person, all) => {
          const { town, page, passes } = all;
          await person.picks('card', pdf('card.pdf'));
          await person.arrived(1);
          town.api.fail(operation, fault);
          await person.picks('tax', pdf('deed.pdf'));
          if (fault === 401) {
            await page.getByRole('heading', { name: person.form.t('ended') }).waitFor();
            town.api.heal(operation);
            await person.signsIn();
            await person.form.at('documents');
            return void (await person.arrived(2));
          }
          if (fault === 'offline') await person.says('file.paused', { percent: 0 }).waitFor();
          else await failsWith(person, all, fault);
          assert.equal(await person.line('card.pdf').count(), 1);
          await paint(page);
          assert.deepEqual(await axe(page), []);
          town.api.heal(operation);
          if (fault === 'offline' || fault === 'timeout') await passes(3_000);
          else if (fault === 413 || fault === 422) await person.picks('tax', pdf('deed.pdf'));
          else await person.line('deed.pdf').getByRole('button', { name: person.form.t('file.of', { what: person.form.t('file.again'), name: 'deed.pdf' }) }).click();
          // Where time has passed, the first has been checked meanwhile.
          await person.says('file.checking').or(person.says('file.done')).nth(1).waitFor();
          assert.equal(person.files.filter(({ document, state }) => document === 'tax' && (state === 'checking' || state === 'clean')).length, 1);
        }));
    }
  });
}

suite('handIn fails', () => {
  for (const fault of ['timeout', 401, 404, 410, 413, 422, 429, 503, 'offline', 500, 'html', 'contract'] as const) {
    test(`${fault}: told, no file lost, handed in once`, () =>
      papers({}, async (person, { town, page, passes }) => {
        const { form } = person;
        for (const document of ['application', 'card', 'tax']) await person.picks(document, pdf(`${document}.pdf`));
        await person.arrived(3);
        town.api.fail('handIn', fault);
        await form.button('online.send').click();
        if (['timeout', 'offline', 500, 503, 'html', 'contract'].includes(fault)) {
          if (fault === 'timeout') await passes(31_000);
          await page.getByText(form.t('busy.again')).waitFor();
          await passes(2_000);
          if (fault === 'timeout') await passes(31_000);
        }
        await told(form, `handIn × ${fault}`);
        town.api.heal('handIn');
        if (fault === 401) {
          await person.signsIn();
          await form.at('documents');
        }
        assert.equal(person.files.length, 3);
        if (await form.button('retry').count()) await form.button('retry').click();
        else await form.button('online.send').click();
        await form.heading('track.received').waitFor();
        const keys = town.calls('handIn').map(({ headers }) => headers['idempotency-key']);
        if (fault !== 401) assert.equal(new Set(keys).size, 1, 'one intent, one key');
      }));
  }
});

suite('409: somebody else was faster', () => {
  const sends = async (person: Papers) => {
    for (const document of ['application', 'card', 'tax']) await person.picks(document, pdf(`${document}.pdf`));
    await person.arrived(3);
  };
  /** The news are read first, and are no error of the citizen's. */
  const isNews = async (form: Verification) => {
    await form.heading('failure.conflict.title').waitFor();
    await form.page.getByText(form.t('overtaken')).waitFor();
    assert.equal(await form.host.evaluate((widget) => widget.shadowRoot?.activeElement?.textContent?.trim()), form.t('failure.conflict.title'));
    assert.equal(await form.page.locator('[part~="busy"]').count(), 0);
    await paint(form.page);
    assert.deepEqual(await axe(form.page), []);
  };

  test('handIn: what stands now is shown, no file is lost, and it can be sent again', () =>
    papers({}, async (person, { town }) => {
      const { form } = person;
      await sends(person);
      town.api.fail('handIn', 409);
      await form.button('online.send').click();
      await isNews(form);
      await form.at('documents');
      assert.equal(await form.host.locator('[part~="file"]').count(), 3, 'all files are still listed');
      assert.equal(town.calls('handIn').length, 1, 'nothing is sent by itself');
      await form.button('online.send').click();
      await isNews(form); // once more, for it is news once more
      town.api.heal('handIn');
      await form.button('online.send').click();
      await form.heading('track.received').waitFor();
      assert.equal(await form.heading('failure.conflict.title').count(), 0, 'gone with the step');
      assert.equal(person.files.length, 3);
    }));

  test('handIn: the clerk has taken the papers meanwhile', () =>
    papers({}, async (person, { town }) => {
      const { form } = person;
      await sends(person);
      for (const account of town.api.db.accounts.values()) Object.assign(account, { state: 'received', received: town.clock.now() });
      await form.button('online.send').click();
      await isNews(form);
      await form.heading('track.received').waitFor();
      assert.equal(person.files.length, 3);
    }));

  test('handIn: what stands now can’t be read either: told, and asked for at a press', () =>
    papers({}, async (person, { town, page }) => {
      const { form } = person;
      await sends(person);
      town.api.fail('handIn', 409);
      town.api.fail('account', 429);
      await form.button('online.send').click();
      await told(form, 'account × 429');
      town.api.heal('handIn');
      town.api.heal('account');
      await page.getByRole('button', { name: form.t('retry'), exact: true }).click();
      await isNews(form);
      await form.button('online.send').click();
      await form.heading('track.received').waitFor();
    }));

  test('chooseWay: the office has made the account active meanwhile', () =>
    scene({ page: townPage('el') }, async ({ page, town }) => {
      const form = new Verification(page, town, 'el');
      await toCode(form);
      await form.confirms();
      await form.at('way');
      await form.page.getByRole('radio', { name: form.t('way.post') }).check();
      for (const account of town.api.db.accounts.values()) Object.assign(account, { state: 'active', activated: town.clock.now() });
      await form.button('way.continue').click();
      await isNews(form);
      await form.heading('track.active').waitFor();
    }));
});

test('the check of a file can’t be asked about: it goes on without us, and the papers can be handed in', () =>
  papers({}, async (person, { town, passes }) => {
    town.api.fail('file', 503);
    for (const document of ['application', 'card', 'tax']) await person.picks(document, pdf(`${document}.pdf`));
    await person.arrived(3);
    for (let minute = 0; minute < 10; minute++) await passes(60_000);
    await person.arrived(3);
    assert.ok(town.calls('file').length < 90, 'asked ever more seldom');
    await person.form.button('online.send').click();
    await person.form.heading('track.received').waitFor();
  }));
