/** Runs every gate, says how each ended, and closes with a line `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { BUILD, type Gate, gates } from '../tests/gates.ts';
import { formatTally, sumTallies, type Tally } from '../tests/tally.ts';

const results = new Map<string, Tally>();
for (const gate of gates) results.set(gate.name, run(gate));
for (const [name, tally] of results) {
  console.log(`${tally.failed > 0 ? '✗' : tally.skipped > 0 ? '–' : '✓'} ${name}: ${formatTally(tally)}`);
}
const total = sumTallies([...results.values()]);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`\n${formatTally(total)}`);

function run({ name, command: [program = '', ...words], needsBuild, report }: Gate): Tally {
  console.log(`\n== ${name}`);
  if (needsBuild && (results.get(BUILD)?.failed ?? 0) > 0) return { passed: 0, failed: 0, skipped: 1 };
  if (report) rmSync(report.file, { force: true });
  // The tests look at a site at the root of its host, wherever this copy is to be published.
  const { SITE: _site, BASE: _base, ...rest } = process.env;
  const env = { ...rest, ASTRO_TELEMETRY_DISABLED: '1', PLAYWRIGHT_JSON_OUTPUT_NAME: report?.file };
  const start = performance.now();
  const { status, error } = spawnSync(program, words, { stdio: ['ignore', 'inherit', 'inherit'], env });
  console.log(`${Math.round((performance.now() - start) / 1000)} s, exit code ${status ?? error?.message}`);
  const tally = report && readTally(report);
  if (status === 0 && !report) return { passed: 1, failed: 0, skipped: 0 };
  if (tally && (status === 0 || tally.failed > 0)) return tally;
  // A gate that broke before it could count, or outside its tests, still failed.
  return { passed: tally?.passed ?? 0, failed: 1, skipped: tally?.skipped ?? 0 };
}

function readTally({ file, read }: NonNullable<Gate['report']>): Tally | undefined {
  try {
    return read(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
