import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildAlone } from '#lock/build-lock.ts';
import { runBuild } from './command.ts';

const project = () => {
  const root = mkdtempSync(join(tmpdir(), 'build-command-'));
  writeFileSync(join(root, 'astro.config.mjs'), '');
  return root;
};

test.each([
  [['--help'], 0],
  [['soon'], 2],
])('%j is answered without a project', async (args, code) => {
  const { output, exitCode } = await runBuild(args, tmpdir());
  expect(output).toContain('--shard YEARS');
  expect(exitCode).toBe(code);
});

test.each([
  [['--whole'], tmpdir(), 'astro.config.mjs'],
  [['--config', 'nope.mjs'], project(), 'nope.mjs'],
])('%j in %s names the file that is not there', async (args, root, name) => {
  const { output, exitCode } = await runBuild(args, root);
  expect(output).toContain(`${join(root, name)}: there is no such file.`);
  expect(exitCode).toBe(2);
});

test.each([
  [['--shard', '2021..2019'], '--shard 2021..2019: not years.'],
  [['--join', 'nowhere'], 'nowhere: there is no such part to join.'],
])('%j ends in a sentence and not in a trace', async (args, said) => {
  const { output, exitCode } = await runBuild(args, project());
  expect(output.split('\n')).toHaveLength(1);
  expect(output).toContain(said);
  expect(exitCode).toBe(1);
});

test('a second build in the same folder is told who builds there', async () => {
  const root = project();
  await buildAlone(root, async () => {
    await expect(buildAlone(root, async () => {}, 50)).rejects.toThrow(`process ${process.pid}`);
  });
  expect(await buildAlone(root, async () => 'free', 50)).toBe('free');
});
