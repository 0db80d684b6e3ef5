/** RQ1: the page of the demo on which somebody edits a service: it is shown at once, and mistakes are named by place and remedy. */
import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { words } from '../drivers/words.ts';
import { axe } from './axe-support.ts';
import { clinic } from './doctor-support.ts';

const ward = clinic();
const { t } = words('en', 'service-request');
let demo: ViteDevServer;
let address = '';

before(async () => {
  demo = await createServer({ configFile: resolve(import.meta.dirname, '../../vite.config.ts'), logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
  await demo.listen();
  address = `${demo.resolvedUrls?.local[0] ?? ''}definition.html`;
});
after(() => demo.close());

interface Draft {
  steps: { fields?: unknown[]; kind: string }[];
}

async function edits(page: Page, change: (json: Draft) => void): Promise<void> {
  const editor = page.getByLabel('Definition (JSON)');
  const json = JSON.parse(await editor.inputValue()) as Draft;
  change(json);
  await editor.fill(JSON.stringify(json));
}

test('RQ1: an edit is shown at once, and runs to its certificate; a mistake names its place and the remedy', () =>
  ward(async ({ page }) => {
    await page.goto(address);
    const widget = page.locator('civic-service-request');
    await page.getByText('It can be used: below is what citizens see.').waitFor();
    await page.getByRole('heading', { name: 'Which tree?' }).waitFor();
    assert.deepEqual(await axe(page), []);

    await edits(page, (json) => void (json.steps[0]!.kind = 'dance'));
    await page.getByRole('status').getByText('steps[0].kind').waitFor();
    await page.getByRole('status').getByText(/Write one of "undertakings"/).waitFor();
    await page.getByLabel('Definition (JSON)').fill('{');
    await page.getByRole('heading', { name: 'One thing to mend' }).waitFor();

    await page.getByLabel('Begin with').selectOption('property-inquiry');
    await page.getByLabel('Begin with').selectOption('tree');
    await edits(page, (json) => void json.steps[0]!.fields?.push({ id: 'sort', kind: 'choice', label: 'Which sort?', options: [{ id: 'lime', label: 'Lime' }] }));
    await widget.getByRole('radio', { name: 'Lime' }).check();
    await widget.getByLabel('Street and number').fill('Elm Street 1');
    await widget.getByRole('radio', { name: t('answer.yes') }).check();
    await widget.getByRole('button', { name: t('continue'), exact: true }).click();
    await widget.getByRole('button', { name: t('review.submit') }).click();
    await widget.getByRole('heading', { name: t('answer.wait.title') }).waitFor();
    await page.getByRole('button', { name: 'Issue the answers that wait for the staff' }).click();
    await widget.getByRole('heading', { name: t('answer.title') }).waitFor({ timeout: 30_000 });
  }));
