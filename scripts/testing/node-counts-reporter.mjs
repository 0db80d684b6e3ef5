/** Reporter of node:test that writes to the file named by CIVIC_COUNTS how many tests passed and were skipped, and which failed. */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

export default async function* nodeCountsReporter(events) {
  const counts = { passed: 0, failed: [], skipped: 0 };
  /** Names of the suites around a test; a test is told to have started before its end is told, in the order of its file. */
  const around = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') around.splice(data.nesting, Infinity, data.name);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite fails with its tests; only one that breaks by itself, in a hook, has to be counted.
    const isSuite = data.details?.type === 'suite';
    const error = data.details?.error;
    if (isSuite && (type === 'test:pass' || error?.failureType === 'subtestsFailed')) continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:pass') counts.passed += 1;
    else {
      const place = [relative('.', data.file ?? ''), ...around.slice(0, data.nesting), data.name].join(' › ');
      counts.failed.push(`${place}: ${error?.cause?.message ?? error?.message ?? 'no reason given'}`);
    }
  }
  writeFileSync(process.env.CIVIC_COUNTS, JSON.stringify(counts));
  yield '';
}
