import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What one run of a command cost. */
export interface Cost {
  /** Seconds of processor time, user and system, of the command and all it started. */
  readonly cpu: number;
  /** Seconds that passed. */
  readonly wall: number;
  /** Megabytes that all of its processes held at once, looked at ten times a second. */
  readonly memory: number;
}

/**
 * Runs a command and says what it cost, by GNU time.
 *
 * @throws Error with the last of its words, when it fails
 */
export async function measure(
  command: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Cost> {
  const notes = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(notes, 'time');
  const words = ['-f', '%U %S %e %M', '-o', file, ...command];
  const child = spawn('/usr/bin/time', words, { cwd: folder, env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said = (said + text).slice(-2000);
    });
  }
  let status: number | null | undefined;
  child.on('close', (code) => {
    status = code;
  });
  child.on('error', ({ message }) => {
    said += message;
    status = 1;
  });
  let most = 0;
  while (status === undefined) {
    most = Math.max(most, memoryOf(child.pid));
    await setTimeout(100);
  }
  if (status !== 0) throw new Error(`${command.join(' ')} in ${folder}: ${said.trim()}`);
  const [user = 0, system = 0, wall = 0, largest = 0] = readFileSync(file, 'utf8').split(' ').map(Number);
  rmSync(notes, { recursive: true });
  return { cpu: user + system, wall, memory: Math.max(most, largest / 1024) };
}

/** Adds up what a process and all below it hold, in megabytes. */
function memoryOf(pid: number | undefined): number {
  try {
    const [, pages = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    const below = children.filter(Boolean).map((child) => memoryOf(Number(child)));
    return below.reduce((sum, own) => sum + own, (Number(pages) * 4096) / 2 ** 20);
  } catch {
    return 0; // It ended meanwhile.
  }
}
