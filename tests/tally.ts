/** How many tests passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Adds tallies up. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/** Writes the line that closes a run: `128 passed, 0 failed`, and what was skipped where anything was. */
export function formatTally({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads the JSON report of Vitest. A test that did not come to its end counts as failed: when the process
 * of a file dies, Vitest leaves its tests out of the failed ones and counts most of them as skipped.
 */
export function readVitestReport(json: string): Tally {
  const { testResults }: { testResults: VitestFile[] } = JSON.parse(json);
  return sumTallies(testResults.map(tallyOf));
}

interface VitestFile {
  readonly status: 'passed' | 'failed';
  readonly assertionResults: readonly { readonly status: string }[];
}

function tallyOf({ status, assertionResults: tests }: VitestFile): Tally {
  const passed = tests.filter((test) => test.status === 'passed').length;
  const skipped = tests.filter((test) => test.status === 'skipped' || test.status === 'todo').length;
  const failed = tests.length - passed - skipped;
  // A file can fail outside its tests, and before any of them is known.
  return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed, skipped };
}

/** Reads the JSON report of Playwright. A test that passed at the second try counts as failed. */
export function readPlaywrightReport(json: string): Tally {
  const { expected, unexpected, flaky, skipped } = JSON.parse(json).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}
