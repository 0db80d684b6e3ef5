/** Projects that use the package: checked by their own compilers, built by their own bundler, and an appointment booked on their page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { Booking } from '../drivers/booking.ts';
import { reaches } from '../drivers/citizen.ts';
import { pinClock } from '../drivers/page-clock.ts';
import { inChromium } from '../e2e/engines.ts';
import { openOrigins, type Origins, type Town } from '../e2e/town.ts';
import { install, projects, tool } from './installed.ts';

const day = '2026-12-10';
const installed = install();
const { folder } = installed;

interface Complaint {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Complaints of a compiler; whatever else it says is one without a place. */
function read(said: readonly string[], pattern: RegExp): Complaint[] {
  return said.filter(Boolean).map((text) => {
    const [, file = '', line = '0', what = text] = pattern.exec(text) ?? [];
    return { file, line: Number(line), text: what };
  });
}

const tsc = (script: string) => async (project: string, config: string) => {
  const { code, output } = await tool(script, ['-p', config, '--pretty', 'false'], join(folder, project));
  // What a complaint goes on to explain stands on lines of its own, indented.
  return { code, complaints: read(output.split(/\n(?=\S|$)/), /^([^(]+)\((\d+),\d+\): error TS\d+: ([^]+)$/) };
};

async function svelteCheck(project: string, config: string) {
  const args = ['--tsconfig', config, '--output', 'machine', '--fail-on-warnings'];
  const { code, output } = await tool('svelte-check/bin/svelte-check', args, join(folder, project));
  const said = output.split('\n').filter((line) => !/^\d+ (START|COMPLETED)/.test(line));
  const complaints = read(said, /^\d+ ERROR "([^"]+)" (\d+):\d+ (".+")$/);
  return { code, complaints: complaints.map((each) => (each.file ? { ...each, text: JSON.parse(each.text) as string } : each)) };
}

/** The compiler of a project, and the page of mistakes that it must find. */
const compilers = {
  'plain-ts': { check: tsc('typescript/bin/tsc'), mistakes: 'wrong.ts' },
  preact: { check: tsc('typescript/bin/tsc'), mistakes: 'wrong.tsx' },
  react: { check: tsc('typescript/bin/tsc'), mistakes: 'wrong.tsx' },
  svelte: { check: svelteCheck, mistakes: 'Wrong.svelte' },
  vue: { check: tsc('vue-tsc/bin/vue-tsc.js'), mistakes: 'Wrong.vue' },
};

/** Lines of a page of mistakes, each with what the compiler must say of it. */
function mistakesOf(file: string): { line: number; text: string }[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((text, at) => {
    const said = /wrong: (.+?)(?: -->)?$/.exec(text)?.[1];
    return said ? [{ line: at + 1, text: said }] : [];
  });
}

let browser: Browser;
let origins: Origins;

before(async () => {
  // These pages bring the widgets with them: nothing is taken from the bundle, which need not be there.
  process.env.CIVIC_EMBED = join(folder, 'plain-ts');
  origins = await openOrigins();
  browser = await inChromium.launch([]);
});
after(async () => {
  await browser?.close();
  origins?.close();
  installed.remove();
});

/** Serves what was built, with the town's API on the same origin. */
async function serves(project: string, town: Town) {
  const { origin, pathname } = new URL(town.apiUrl);
  const server = await preview({
    root: join(folder, project),
    logLevel: 'silent',
    preview: { port: 0, host: '127.0.0.1', proxy: { '/api/v1': { target: origin, rewrite: (path) => path.replace('/api/v1', pathname) } } },
  });
  const url = server.resolvedUrls?.local[0];
  assert.ok(url, 'the page is served');
  return { url, close: () => server.close() };
}

test('each project has a compiler here', () => assert.deepEqual(projects.sort(), Object.keys(compilers)));

for (const [project, { check, mistakes }] of Object.entries(compilers)) {
  suite(project, () => {
    test('its compiler finds each wrong attribute, property and detail, and nothing wrong with the page', async () => {
      const { code, complaints } = await check(project, 'tsconfig.wrong.json');
      const wanted = mistakesOf(join(folder, project, mistakes));
      assert.notEqual(code, 0);
      assert.ok(wanted.length > 0);
      const found = (line: number) => complaints.filter((each) => each.file === mistakes && each.line === line).map((each) => each.text);
      for (const { line, text } of wanted) assert.ok(found(line).some((each) => each.includes(text)), `line ${line}: ${text}\n${found(line).join('\n')}`);
      const places = wanted.map(({ line }) => `${mistakes}:${line}`);
      assert.deepEqual(complaints.filter(({ file, line }) => !places.includes(`${file}:${line}`)), []);
    });

    test('a citizen books on its page, which hears of it (AP11)', async () => {
      await build({ root: join(folder, project), logLevel: 'error' });
      const town = origins.town();
      const { url, close } = await serves(project, town);
      const context = await browser.newContext({ locale: 'en', timezoneId: 'Europe/Athens', reducedMotion: 'reduce' });
      context.setDefaultTimeout(15_000);
      const errors: string[] = [];
      context.on('weberror', (error) => errors.push(String(error.error().stack)));
      await context.addInitScript('globalThis.__name = (it) => it');
      await context.addInitScript(pinClock, town.clock.now());
      try {
        const page = await context.newPage();
        const book = await Booking.on(page, 'en');
        await page.goto(url);
        await page.getByRole('heading', { name: 'When can you come to us?', level: 2 }).waitFor();
        const [start = ''] = await town.free(day, '2026-12-11');
        await reaches(book, 'appointment', { start });
        const [appointment] = town.appointments;
        assert.ok(appointment, 'the municipality has the appointment');
        await page.getByRole('status').getByText(`Booked: ${appointment.reference}`, { exact: true }).waitFor();
        assert.equal(town.appointments.length, 1);
        assert.deepEqual(errors, []);
      } finally {
        await context.close();
        await close();
      }
    });
  });
}

test('every door of the package has its types by the rules of Node', async () => {
  const { code, complaints } = await compilers['plain-ts'].check('plain-ts', 'tsconfig.nodenext.json');
  assert.deepEqual(complaints, []);
  assert.equal(code, 0);
});
