/** Runs one tool as a child process, and ends it for certain: when its time is over, or when this process is ended. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MINUTE = 60_000;
/** Time for a test runner to close its browsers after it was asked to stop. */
const GRACE = 10_000;

const running = new Set();

function endAll() {
  for (const child of running) child.kill('SIGTERM');
}
process.on('exit', endAll);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    endAll();
    process.exit(130);
  });
}

/** Resolves to the exit code; `null` when it was stopped. */
export function run(args, { cwd, env = {}, minutes = 15 }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    running.add(child);
    let forced;
    const timer = setTimeout(() => {
      console.log(`Stopped after ${minutes} minutes.`);
      child.kill('SIGINT');
      forced = setTimeout(() => child.kill('SIGKILL'), GRACE);
    }, minutes * MINUTE);
    const finish = (code) => {
      clearTimeout(timer);
      clearTimeout(forced);
      running.delete(child);
      resolve(code);
    };
    child.once('error', () => finish(1));
    child.once('exit', finish);
  });
}

export const passedOne = { passed: 1, failed: [], skipped: 0 };
export const skippedOne = { passed: 0, failed: [], skipped: 1 };

/** @param why a line that names what failed and says how */
export const failedOne = (why) => ({ passed: 0, failed: [why], skipped: 0 });

/** A tool that only succeeds or fails counts as one test. */
export async function runOnce(args, options) {
  return (await run(args, options)) === 0 ? passedOne : failedOne(args[0]);
}

/**
 * A test runner whose reporter writes its counts, and a line for each test that failed, to the file named by CIVIC_COUNTS. No counts
 * means that it died, which is a failure; so is a bad exit without a failed test, and a run that found nothing to test.
 */
export async function runCounted(args, options) {
  const folder = mkdtempSync(join(tmpdir(), 'civic-counts-'));
  const file = join(folder, 'counts.json');
  try {
    const code = await run(args, { ...options, env: { ...options.env, CIVIC_COUNTS: file } });
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    if (code !== 0 && counts.failed.length === 0) return { ...counts, failed: [`It ended with ${code ?? 'no exit code'}, though no test failed.`] };
    return counts.passed + counts.failed.length + counts.skipped === 0 ? failedOne('It found nothing to test.') : counts;
  } catch {
    return failedOne('It ended without counting its tests.');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
