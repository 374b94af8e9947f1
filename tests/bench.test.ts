import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test.each([
  [['--help'], 0, 'npm run bench'],
  [['--nope'], 2, "Unknown option '--nope'."],
  [['--only', 'Nobody'], 2, '--only Nobody: none of Hugo;'],
  [['--size', 'many'], 2, '--size and --rounds take whole numbers'],
  [['--rounds', '0'], 2, '--size and --rounds take whole numbers'],
])('the bench answers %j with exit code %i, and measures nothing', (words, code, said) => {
  const { status, stdout, stderr } = spawnSync('node', ['bench/run.ts', ...words, '--dry'], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
  });
  expect(stdout + stderr).toContain(said);
  expect(status).toBe(code);
});
