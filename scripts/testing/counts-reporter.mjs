/**
 * Writes how many tests passed, failed and were skipped, and which failed, to the file that CIVIC_COUNTS names, for the end of
 * `npm test`. A file that could not be loaded, or a session that died, has no tests to count: it counts as one failure.
 */
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

function countTests(suite, counts, place) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed.push([...place, `${test.name}: ${test.error?.message ?? 'no reason given'}`].join(' › '));
  }
  for (const inner of suite.suites) countTests(inner, counts, [...place, inner.name]);
}

/** @returns how many passed and were skipped, and a line for each that failed */
export function countSessions(sessions) {
  const counts = { passed: 0, failed: [], skipped: 0 };
  for (const { testFile, testResults, passed, errors } of sessions) {
    const failedBefore = counts.failed.length;
    const file = relative('.', testFile ?? '');
    if (testResults) countTests(testResults, counts, [file]);
    if (!passed && counts.failed.length === failedBefore) counts.failed.push(`${file}: ${errors?.[0]?.message ?? 'it did not run to its end'}`);
  }
  return counts;
}

export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const target = process.env.CIVIC_COUNTS;
      if (target) writeFileSync(target, JSON.stringify(countSessions(sessions)));
    },
  };
}
