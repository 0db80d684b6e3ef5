/** Reporter of node:test that writes the number of passed, failed and skipped tests to the file named by CIVIC_COUNTS. */
import { writeFileSync } from 'node:fs';

export default async function* nodeCountsReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite fails with its tests; only one that breaks by itself, in a hook, has to be counted.
    const isSuite = data.details?.type === 'suite';
    const failedInside = data.details?.error?.failureType === 'subtestsFailed';
    if (isSuite && (type === 'test:pass' || failedInside)) continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else if (type === 'test:pass') counts.passed += 1;
    else counts.failed += 1;
  }
  writeFileSync(process.env.CIVIC_COUNTS, JSON.stringify(counts));
  yield '';
}
