/** The package as its users have it: packed, and unpacked into the node_modules of projects that stand outside the repository. */
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** The folders beside this file: a project each. */
export const projects = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

export interface Installed {
  /** Holds the projects, and node_modules. */
  readonly folder: string;
  /** The file that would be published. */
  readonly tarball: string;
  /** The unpacked package. */
  readonly unpacked: string;
  remove(): void;
}

/** Runs one of the tools of this repository. */
export function tool(script: string, args: readonly string[], cwd: string): Promise<{ code: number | null; output: string }> {
  return runs([join(root, 'node_modules', script), ...args], cwd);
}

/** Runs Node. */
export function runs(args: readonly string[], cwd: string): Promise<{ code: number | null; output: string }> {
  return new Promise((done, failed) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', failed);
    child.once('close', (code) => done({ code, output }));
  });
}

function must(command: string, args: readonly string[], cwd: string): string {
  // On Windows npm is a script of the shell.
  const run = spawnSync(command, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${run.error?.message ?? run.stderr}`);
  return run.stdout;
}

export function install(): Installed {
  if (!existsSync(join(root, 'dist/npm'))) throw new Error('There is no dist/npm: npm run build makes it.');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'civic-consumers-')));
  const modules = join(folder, 'node_modules');
  const unpacked = join(modules, 'civic-widgets');
  mkdirSync(unpacked, { recursive: true });
  must('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root);
  const [name = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  must('tar', ['-xzf', name, '-C', 'node_modules/civic-widgets', '--strip-components=1'], folder);
  for (const project of projects) {
    cpSync(join(import.meta.dirname, project), join(folder, project), { recursive: true });
    link(read(join(folder, project)), modules);
  }
  link(read(unpacked), modules);
  return { folder, unpacked, tarball: join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What a project or the package depends on, from this repository's own node_modules: nothing is fetched. */
function link({ dependencies = {} }: Manifest, modules: string): void {
  for (const name of Object.keys(dependencies)) {
    const target = join(modules, name);
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), target, 'junction');
  }
}
