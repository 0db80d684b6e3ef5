/**
 * Writes how many tests passed, failed and were skipped to the file that CIVIC_COUNTS names, for the last line of `npm test`.
 * A file that could not be loaded, or a session that died, has no tests to count: it counts as one failure.
 */
import { writeFileSync } from 'node:fs';

function countTests(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countTests(inner, counts);
}

export function countSessions(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const failedBefore = counts.failed;
    if (session.testResults) countTests(session.testResults, counts);
    if (!session.passed && counts.failed === failedBefore) counts.failed += 1;
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
