import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { withoutOptimizing } from './engine.ts';

const module = JSON.stringify(`${import.meta.dirname}/engine.ts`);
const PROGRAM = `
  const { restartWithFewPlaces } = await import(${module});
  restartWithFewPlaces();
  console.log(JSON.stringify([process.env.MALLOC_ARENA_MAX ?? 'unset', process.execArgv.filter((word) => word.startsWith('--no-')), process.argv.slice(1)]));`;

function run(env: NodeJS.ProcessEnv): unknown {
  const words = ['--no-deprecation', '--input-type=module', '--eval', PROGRAM, '--', 'two words', '--whole'];
  const { MALLOC_ARENA_MAX: _, ...others } = process.env;
  return JSON.parse(execFileSync(process.execPath, words, { env: { ...others, ...env }, encoding: 'utf8' }));
}

const few = process.platform === 'linux' ? '2' : 'unset';

test('a process starts again with few places to take memory from, and is told the same', () => {
  expect(run({})).toEqual([few, ['--no-deprecation'], ['two words', '--whole']]);
});

test('what the environment says already is left as it is', () => {
  expect(run({ MALLOC_ARENA_MAX: '7' })).toEqual(['7', ['--no-deprecation'], ['two words', '--whole']]);
});

test('work without optimizing gives what it gives, and hands on how it failed', async () => {
  expect(await withoutOptimizing(async () => 3)).toBe(3);
  await expect(withoutOptimizing(() => Promise.reject(new Error('in the middle')))).rejects.toThrow(
    'in the middle',
  );
});
