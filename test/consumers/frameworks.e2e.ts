/** Projects that use the package: checked by their own compilers, built by their own bundler, and an appointment booked on their page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { chromium, type Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { Booking } from '../drivers/booking.ts';
import { reaches } from '../drivers/citizen.ts';
import { pinClock } from '../drivers/page-clock.ts';
import { openOrigins, type Origins, type Town } from '../e2e/town.ts';
import { install, projects, tool } from './installed.ts';

const day = '2026-12-10';
const installed = install();
const { folder } = installed;

interface Complaint {
  readonly line: number;
  readonly text: string;
}

const tsc = (script: string) => async (project: string, config: string) => {
  const { code, output } = await tool(script, ['-p', config, '--pretty', 'false'], join(folder, project));
  // What a complaint goes on to explain stands on lines of its own, indented.
  const complaints = output.split(/\n(?=\S)/).flatMap((said) => {
    const [, line, text] = /^[^(]+\((\d+),\d+\): error TS\d+: ([^]+)$/.exec(said) ?? [];
    return line && text ? [{ line: Number(line), text }] : [];
  });
  return { code, output, complaints };
};

async function svelteCheck(project: string, config: string) {
  const { code, output } = await tool('svelte-check/bin/svelte-check', ['--tsconfig', config, '--output', 'machine'], join(folder, project));
  const complaints = output.split('\n').flatMap((said): Complaint[] => {
    const [, line, text] = /^\d+ ERROR "[^"]+" (\d+):\d+ (".+")$/.exec(said) ?? [];
    return line && text ? [{ line: Number(line), text: JSON.parse(text) as string }] : [];
  });
  return { code, output, complaints };
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
function expected(file: string): Complaint[] {
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
  browser = await chromium.launch({ executablePath: process.env.CIVIC_CHROME ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
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
    test('its types are sound', async () => {
      const { code, output } = await check(project, 'tsconfig.json');
      assert.equal(code, 0, output);
    });

    test('its compiler finds each wrong attribute, property and detail, and nothing else', async () => {
      const { code, output, complaints } = await check(project, 'tsconfig.wrong.json');
      const wanted = expected(join(folder, project, mistakes));
      assert.notEqual(code, 0);
      assert.ok(wanted.length > 0);
      for (const { line, text } of wanted) {
        assert.ok(complaints.some((each) => each.line === line && each.text.includes(text)), `line ${line}: ${text}\n${output}`);
      }
      assert.deepEqual(complaints.filter((each) => !wanted.some(({ line }) => line === each.line)), []);
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

suite('plain-ts, by the rules of Node', () => {
  test('every door of the package has its types', async () => {
    const { code, output } = await compilers['plain-ts'].check('plain-ts', 'tsconfig.nodenext.json');
    assert.equal(code, 0, output);
  });
});
