import { expect, test } from 'vitest';
import { formatTally, readVitestReport } from './tally.ts';

const reportOf = (...files: [status: string, ...tests: string[]][]) =>
  JSON.stringify({
    testResults: files.map(([status, ...tests]) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });

test.each([
  ['tests that passed', reportOf(['passed', 'passed', 'passed']), '2 passed, 0 failed'],
  ['a test that failed', reportOf(['failed', 'passed', 'failed']), '1 passed, 1 failed'],
  ['tests passed over', reportOf(['passed', 'skipped', 'todo']), '0 passed, 0 failed, 2 skipped'],
  [
    'tests whose process died',
    reportOf(['failed', 'passed', 'pending', 'pending'], ['passed', 'passed']),
    '2 passed, 2 failed',
  ],
  [
    'a file whose process died before its tests',
    reportOf(['passed', 'passed'], ['failed']),
    '1 passed, 1 failed',
  ],
  ['a file that failed after its tests', reportOf(['failed', 'passed']), '1 passed, 1 failed'],
])('counts %s', (_what, report, line) => {
  expect(formatTally(readVitestReport(report))).toBe(line);
});
