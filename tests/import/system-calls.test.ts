/**
 * Faults at system calls, tried with strace: at the first call of a kind, at the second, and on until an
 * import runs without its call being hit. Where strace is missing or may not trace, these tests are
 * skipped by name; `src/importer/write-file.test.ts` has the same faults on a disk that is made up.
 */
import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CAPTURES, cleanResult, expectWhole } from './faulty-captures.ts';
import { archiveWith, snapshotOf } from './own-archive.ts';

const command = fileURLToPath(new URL('run-import.ts', import.meta.url));
const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0;
const MOST = 60;

const RENAME = 'rename,renameat,renameat2';
const CASES = [
  ['R1', RENAME, 'signal=KILL'],
  ['R1', 'fsync', 'signal=KILL'],
  ['R1', 'pwrite64', 'signal=KILL'],
  ['R2', 'fsync', 'error=EIO'],
  ['R3', 'pwrite64', 'error=ENOSPC'],
  ['R4', RENAME, 'error=EROFS'],
  ['R4', RENAME, 'error=EXDEV'],
  ['R5', 'mkdir,mkdirat', 'error=EACCES'],
  ['R12', RENAME, 'signal=INT'],
  ['R12', 'pwrite64', 'signal=TERM'],
] as const;

if (!hasStrace) {
  console.warn(
    `Skipped for want of strace: ${CASES.map(([number, ...fault]) => `${number} ${fault.join(' ')}`).join('; ')}`,
  );
}

interface Ended {
  readonly wasHit: boolean;
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** Runs an import with one fault injected at the given call, counted from 1. */
function importWith(content: string, calls: string, fault: string, when: number): Promise<Ended> {
  const log = join(content, '.trace.tmp-log');
  const args = [
    '-f',
    '-qq',
    '-o',
    log,
    '-e',
    `trace=${calls}`,
    '-e',
    `inject=${calls}:${fault}:when=${when}`,
  ];
  // Calls are counted for each thread: with one thread for files, the same call is hit in every run.
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  return new Promise((resolve) => {
    const child = execFile(
      'strace',
      [...args, process.execPath, command, content],
      { env },
      async (_, output) => {
        const trace = await readFile(log, 'utf8');
        const { exitCode: status, signalCode: signal } = child;
        const wasHit = fault.startsWith('signal') ? signal !== null : /\(INJECTED\)/.test(trace);
        resolve({ wasHit, status, signal, output });
      },
    );
  });
}

describe.runIf(hasStrace)('a fault at every call leaves every file whole:', () => {
  test.each(CASES)('%s: %s %s', { timeout: 240_000 }, async (_number, calls, fault) => {
    const clean = await cleanResult();
    let hits = 0;
    for (let when = 1; when <= MOST; when += 1) {
      const content = await archiveWith(CAPTURES);
      const { wasHit, status, signal, output } = await importWith(content, calls, fault, when);
      if (!wasHit) break;
      hits += 1;
      if (fault.startsWith('signal')) expect(signal).toBe(fault.replace('signal=', 'SIG'));
      else {
        expect(status, output).toBe(5);
        // The message names the file and the cause; folders are named by the file that needs them.
        expect(output).toMatch(new RegExp(fault.replace('error=', '')));
        expect(Object.keys(await snapshotOf(content)).filter((path) => path.endsWith('.tmp'))).toEqual([]);
      }
      await expectWhole(content, clean);
    }
    expect(hits).toBeGreaterThan(2);
    expect(hits).toBeLessThan(MOST);
    console.log(`${calls} ${fault}: ${hits} faults, 0 broken states`);
  });
});
