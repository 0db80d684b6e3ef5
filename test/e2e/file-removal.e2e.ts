/** VF5, RQ5: a file that is removed. What the citizen sees gone is gone at the office too before anything is handed in, or is shown again. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Fault } from '../../mock-api/index.ts';
import { pdf } from '../drivers/files.ts';
import { atPapers, type Papers } from '../drivers/papers.ts';
import { RequestWalk } from '../drivers/request-walk.ts';
import { propertyInquiry } from '../../mock-api/seed/definitions/shahin-shahr.ts';
import { axe, paint } from './axe-support.ts';
import { clear } from './request-stage.ts';
import { locale, opens, values } from './request-fault-calls.ts';
import { stage, type Scene } from './stage.ts';

const scene = stage();
const papers = atPapers(scene);
const documents = ['application', 'card', 'tax'];

/** All that is asked for, and one more that the citizen thinks better of. */
async function picksTooMuch(person: Papers): Promise<void> {
  for (const document of documents) await person.picks(document, pdf(`${document}.pdf`));
  await person.arrived(3);
  await person.picks('card', pdf('wrong.pdf'));
  await person.arrived(4);
}

async function handsIn({ form }: Papers): Promise<void> {
  await form.button('online.send').click();
  await form.heading('track.received').waitFor();
}

const focused = ({ form }: Papers) => form.host.evaluate((widget) => widget.shadowRoot?.activeElement?.getAttribute('data-focus'));

suite('a removal fails', () => {
  for (const fault of ['offline', 'timeout', 500, 413, 429] as const satisfies readonly Fault[]) {
    test(`${fault}: the file is shown again, said so, and removed by another press`, () =>
      papers({}, async (person, { town, page, passes }) => {
        const { form } = person;
        await picksTooMuch(person);
        town.api.fail('removeFile', fault, 1);
        await person.removes('wrong.pdf');
        if (fault === 'timeout') {
          await person.line('wrong.pdf').waitFor({ state: 'detached' });
          await passes(31_000);
        }
        await person.line('wrong.pdf').getByText(form.t('file.fault.kept'), { exact: true }).waitFor();
        await page.locator('[data-civic-live]').getByText(form.t('said.file-kept', { name: 'Αστυνομική ταυτότητα' })).first().waitFor({ state: 'attached' });
        assert.equal(await focused(person), 'file-card', 'focus is where the citizen left it');
        await paint(page);
        assert.deepEqual(await axe(page), []);
        assert.equal(person.files.length, 4);
        await person.removes('wrong.pdf');
        await person.line('wrong.pdf').waitFor({ state: 'detached' });
        await handsIn(person);
        assert.deepEqual(person.files.map(({ document }) => document).sort(), documents);
      }));
  }

  test('401: it goes on when the citizen has signed in again', () =>
    papers({}, async (person, { town }) => {
      await picksTooMuch(person);
      town.api.fail('removeFile', 401, 1);
      await person.removes('wrong.pdf');
      await person.signsIn();
      await person.form.at('documents');
      await handsIn(person);
      assert.deepEqual(person.files.map(({ document }) => document).sort(), documents);
    }));

  test('404: it is gone already, and nothing is said', () =>
    papers({}, async (person, { town }) => {
      await picksTooMuch(person);
      town.api.fail('removeFile', 404, 1);
      await person.removes('wrong.pdf');
      await person.line('wrong.pdf').waitFor({ state: 'detached' });
      await handsIn(person);
    }));
});

suite('what is handed in while a file is being removed', () => {
  test('waits until it is gone', () =>
    papers({}, async (person, { town }) => {
      const { form } = person;
      await picksTooMuch(person);
      const gate = town.stops('removeFile');
      await person.removes('wrong.pdf');
      await gate.reached;
      await form.button('online.send').click();
      await form.host.locator('[part~="busy"]').first().waitFor();
      assert.equal(town.calls('handIn').length, 0);
      gate.open();
      await form.heading('track.received').waitFor();
      assert.deepEqual(person.files.map(({ document }) => document).sort(), documents);
      const order = town.api.requests.map(({ operation }) => operation);
      assert.ok(order.indexOf('removeFile') < order.indexOf('handIn'));
    }));

  test('is not handed in when it can’t be removed, until the citizen says so again', () =>
    papers({}, async (person, { town }) => {
      const { form } = person;
      await picksTooMuch(person);
      const gate = town.stops('removeFile');
      town.api.fail('removeFile', 500, 1);
      await person.removes('wrong.pdf');
      await gate.reached;
      await form.button('online.send').click();
      await form.host.locator('[part~="busy"]').first().waitFor();
      gate.open();
      await person.line('wrong.pdf').getByText(form.t('file.fault.kept'), { exact: true }).waitFor();
      assert.equal(await focused(person), 'file-card');
      assert.equal(town.calls('handIn').length, 0);
      await handsIn(person);
      assert.equal(person.files.length, 4, 'the citizen has read that it counts');
    }));

  /** A request at its last look, with a file of the deed on its way out. */
  const removes = (fault: Fault | undefined, play: (walk: RequestWalk, all: Scene, open: () => void) => Promise<void>) =>
    scene({ now: Date.parse('2026-11-21T06:00:00Z'), locale, page: { lang: locale, body: `<civic-service-request api-url="API" municipality="shahin-shahr" service="property-inquiry" lang="${locale}"></civic-service-request>` } }, async (all) => {
      const { town } = all;
      const walk = new RequestWalk(all, locale, propertyInquiry, values);
      await opens(all, { ...values, property: clear });
      await walk.at('review');
      await walk.widget.getByRole('button', { name: /Τίτλος/ }).click();
      await walk.at('documents');
      await walk.widget.locator('#field-deed').setInputFiles([pdf('wrong.pdf')]);
      await walk.widget.getByText(walk.words.t('file.checking')).waitFor();
      const gate = town.stops('removeFile');
      if (fault) town.api.fail('removeFile', fault, 1);
      await walk.widget.getByRole('listitem').filter({ hasText: 'wrong.pdf' }).getByRole('button').click();
      await gate.reached;
      for (let steps = 0; (await walk.widget.getAttribute('step')) !== 'review'; steps++) {
        assert.ok(steps < 5);
        const before = await walk.widget.getAttribute('step');
        await walk.presses('continue');
        await walk.page.locator(`civic-service-request:not([step="${before}"])`).waitFor();
      }
      await walk.presses('review.submit');
      await walk.widget.locator('[part~="busy"]').first().waitFor();
      assert.equal(town.calls('submitRequest').length, 0);
      await play(walk, all, () => gate.open());
    });

  test('a request waits too', () =>
    removes(undefined, async (walk, { town }, open) => {
      open();
      await walk.at('answer');
      assert.deepEqual([...town.api.db.files.values()].map(({ document }) => document).sort(), ['deed', 'nationalCard']);
    }));

  test('a request that would go with it goes back to its papers', () =>
    removes(500, async (walk, { town }, open) => {
      open();
      await walk.widget.getByText(walk.words.t('file.fault.kept')).waitFor();
      await walk.page.locator('civic-service-request[step="documents"]').waitFor();
      assert.equal(await walk.widget.evaluate((widget) => widget.shadowRoot?.activeElement?.getAttribute('data-focus')), 'file-deed');
      assert.equal(town.calls('submitRequest').length, 0);
    }));
});
