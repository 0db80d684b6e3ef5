/**
 * What dist/npm has besides the compiled sources: an entry an element (elements/NAME.js, the class without its tag), types/ for
 * TypeScript and the frameworks. All of it comes from the manifest, so a new widget needs nothing here.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vscodeCss, vscodeHtml, webTypes } from './editors.mjs';
import { readElements } from './elements.mjs';
import { elementTypes, typeNames } from './typings.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** A module that is there for its types only. */
const EMPTY = 'export {};\n';

/**
 * Imports that the compiler leaves at `./x.ts`: all in declarations, which not every reader of them understands, and an `import()` in
 * an arrow function that is a private field (TypeScript 6.0), which no browser would find.
 */
const SOURCE_NAMES = /((?:from|import)\s*\(?\s*['"])(\.{1,2}\/[^'"]+)\.ts(?=['"])/g;

function eachFile(folder, ending, change) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith(ending)) continue;
    const file = join(folder, name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
}

/** dist/editors: what editors read. */
export function writeEditorData(root) {
  const elements = readElements(root);
  const folder = join(root, 'dist/editors');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vscode.html-data.json'), json(vscodeHtml(elements)));
  writeFileSync(join(folder, 'vscode.css-data.json'), json(vscodeCss(elements)));
  writeFileSync(join(folder, 'web-types.json'), json(webTypes(elements, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))));
}

export function completePackage(root) {
  const elements = readElements(root);
  const out = join(root, 'dist/npm');
  for (const ending of ['.js', '.d.ts']) eachFile(out, ending, (text) => text.replace(SOURCE_NAMES, '$1$2.js'));

  const types = join(out, 'types');
  mkdirSync(types);
  writeFileSync(join(types, 'elements.d.ts'), elementTypes(elements));
  writeFileSync(join(types, 'elements.js'), EMPTY);
  const typings = join(import.meta.dirname, 'typings');
  for (const name of readdirSync(typings)) {
    copyFileSync(join(typings, name), join(types, name));
    writeFileSync(join(types, name.replace('.d.ts', '.js')), EMPTY);
  }

  mkdirSync(join(out, 'elements'));
  for (const element of elements) {
    const entry = join(out, 'elements', element.entry);
    const line = `export { ${element.name} } from '../${element.module}';\n`;
    writeFileSync(`${entry}.js`, line);
    writeFileSync(`${entry}.d.ts`, `${line}export type { ${typeNames(element).join(', ')} } from '../types/elements.js';\n`);
  }

  // Whoever imports an element, by any door, has its events typed.
  const names = ['CivicElements', ...elements.flatMap(typeNames)].join(', ');
  const index = join(out, 'index.d.ts');
  writeFileSync(index, `${readFileSync(index, 'utf8')}export type { ${names} } from './types/elements.js';\n`);
  eachFile(join(out, 'define'), '.d.ts', (text) => `import '../types/elements.js';\n${text}`);
}
