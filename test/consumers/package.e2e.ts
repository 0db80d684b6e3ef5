/** What is published: complete, resolvable by every tool, harmless without a browser. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { install, runs, tool } from './installed.ts';

const installed = install();
const { folder, tarball, unpacked } = installed;
after(() => installed.remove());

const modules = (readdirSync(join(unpacked, 'dist/npm'), { recursive: true }) as string[])
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const json = (path: string): unknown => JSON.parse(readFileSync(join(unpacked, path), 'utf8'));
const entriesOf = (directory: string) =>
  readdirSync(join(unpacked, 'dist/npm', directory))
    .filter((file) => file.endsWith('.js'))
    .map((file) => file.replace('.js', ''));
const elements = entriesOf('elements');

/** Runs lines as a module of a project that has the package. */
async function says(...lines: string[]): Promise<string> {
  const { code, output } = await runs(['--input-type=module', '--eval', lines.join('\n')], folder);
  assert.equal(code, 0, output);
  return output.trim();
}

test('publint has nothing to say', async () => {
  const { code, output } = await tool('publint/src/cli.js', [tarball, '--strict'], folder);
  assert.equal(code, 0, output);
  assert.match(output, /All good!/);
});

test('every entry has types that resolve, from ES modules and from bundlers', async () => {
  const wildcards = ['define', 'adapter', 'domain', 'i18n'].flatMap((directory) => {
    const inside = modules.filter((file) => file.startsWith(`${directory}/`));
    assert.ok(inside.length > 0, directory);
    return inside;
  });
  const frameworks = ['react', 'preact', 'vue', 'svelte'];
  const entries = ['.', ...elements.map((name) => `${name}.js`), ...wildcards, ...frameworks];
  const { code, output } = await tool(
    '@arethetypeswrong/cli/dist/index.js',
    [tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'json', '--entrypoints', ...entries],
    folder,
  );
  assert.equal(code, 0, output);
  const { analysis } = JSON.parse(output) as { analysis: { entrypoints: Record<string, { resolutions: Record<string, { resolution?: { fileName: string } }> }> } };
  assert.equal(Object.keys(analysis.entrypoints).length, entries.length);
  for (const [entry, { resolutions }] of Object.entries(analysis.entrypoints)) {
    for (const kind of ['node16-esm', 'bundler']) assert.match(resolutions[kind]?.resolution?.fileName ?? '', /\.d\.ts$/, `${entry}, ${kind}`);
  }
});

test('no module needs a browser to be imported', async () => {
  const failed: string[] = [];
  const left = [...modules];
  const next = async (): Promise<void> => {
    for (let file = left.pop(); file; file = left.pop()) {
      // A process each: what one module puts on the global object does not help the next.
      const { code, output } = await runs([join(unpacked, 'dist/npm', file)], folder);
      if (code !== 0 || output) failed.push(`${file}: ${/^\w*Error.*/m.exec(output)?.[0] ?? output}`);
    }
  };
  await Promise.all([next(), next(), next()]);
  assert.deepEqual(failed, []);
});

test('the classes come without their tags, the tags when asked for', async () => {
  const lit = "import 'lit';"; // gives Node a registry of elements
  const defined = (tag: string) => `console.log(Boolean(customElements.get('${tag}')));`;
  for (const name of elements) {
    const tag = `civic-${name}`;
    assert.equal(await says(lit, "import 'civic-widgets';", `import 'civic-widgets/${name}.js';`, defined(tag)), 'false', tag);
    assert.equal(await says(lit, `import 'civic-widgets/define/${name}.js';`, defined(tag)), 'true', tag);
    assert.equal(await says(lit, "import 'civic-widgets/define/all.js';", defined(tag)), 'true', tag);
  }
});

test('every element is in the index, in the manifest and in what editors read', async () => {
  assert.deepEqual(elements, entriesOf('define').filter((name) => name !== 'all' && name !== 'define'));
  const html = json('dist/editors/vscode.html-data.json') as { tags: { name: string; attributes: { name: string; values: { name: string }[] }[] }[] };
  const css = json('dist/editors/vscode.css-data.json') as { pseudoElements: { name: string }[]; properties: { name: string }[] };
  const web = json('dist/editors/web-types.json') as { contributions: { html: { elements: { name: string; js: { events: { name: string }[] } }[] } } };
  const manifest = json('dist/custom-elements.json') as { modules: { path: string; declarations: { tagName?: string }[] }[] };
  const tags = elements.map((name) => `civic-${name}`);
  assert.deepEqual(html.tags.map(({ name }) => name), tags);
  assert.deepEqual(web.contributions.html.elements.map(({ name }) => name), tags);
  const told = manifest.modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
  assert.deepEqual(told.sort(), tags);
  for (const { path } of manifest.modules) assert.ok(modules.includes(path.replace('dist/npm/', '')), path);
  const classes = await says(
    "import * as index from 'civic-widgets';",
    ...elements.map((name, at) => `import * as own${at} from 'civic-widgets/${name}.js';`),
    `console.log([${elements.map((_, at) => `...Object.keys(own${at}).map((name) => index[name] === own${at}[name])`).join(', ')}].join());`,
  );
  assert.equal(classes, elements.map(() => 'true').join());

  const calendar = html.tags.find(({ name }) => name === 'civic-booking-calendar');
  const mode = calendar?.attributes.find(({ name }) => name === 'mode');
  assert.deepEqual(mode?.values.map(({ name }) => name), ['in-person', 'video']);
  assert.ok(!calendar?.attributes.some(({ name }) => name === 'step'), 'what the widget itself writes is not offered');
  assert.ok(css.pseudoElements.some(({ name }) => name === '::part(month)'));
  assert.ok(css.properties.some(({ name }) => name === '--civic-color-accent'));
  const events = web.contributions.html.elements.find(({ name }) => name === 'civic-booking-calendar')?.js.events;
  assert.deepEqual(events?.map(({ name }) => name), ['civic-step', 'civic-booked', 'civic-rescheduled', 'civic-cancelled', 'civic-check-in-wanted', 'civic-error']);
});

test('every import that the documentation shows leads to a file', async () => {
  const text = ['README.md', 'docs/frameworks.md'].map((file) => readFileSync(join(unpacked, file), 'utf8')).join('\n');
  const shown = [...new Set([...text.matchAll(/['"`](civic-widgets(?:\/[\w./-]+)?)['"`]/g)].map(([, name]) => name))];
  assert.ok(shown.length > 5, shown.join());
  await says(`for (const name of ${JSON.stringify(shown)}) await import(name, name.endsWith('.json') ? { with: { type: 'json' } } : undefined);`);
});

test('what is published names nothing but published files', () => {
  const strange = modules.filter((file) => /(?:from|import)\s*\(?\s*['"][^'"]+\.ts['"]/.test(readFileSync(join(unpacked, 'dist/npm', file), 'utf8')));
  assert.deepEqual(strange, []);
  assert.ok(!readdirSync(unpacked).some((name) => ['src', 'test', 'mock-api', 'scripts'].includes(name)));
});
