import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildAlone } from './build-lock.ts';
import { runBuild } from './command.ts';

const project = () => {
  const root = mkdtempSync(join(tmpdir(), 'build-command-'));
  writeFileSync(join(root, 'astro.config.mjs'), '');
  return root;
};

test.each([
  [['--whoel'], "Unknown option '--whoel'."],
  [['soon'], "Unexpected argument 'soon'."],
  [['--config'], "Option '--config <value>' argument missing."],
])('%j is answered with what is wrong, and with the words that are known', async (args, said) => {
  const { output, exitCode } = await runBuild(args, project());
  expect(output.startsWith(said)).toBe(true);
  expect(output).toContain('--shard YEARS');
  expect(exitCode).toBe(2);
});

test('help is asked for without a project', async () => {
  const { output, exitCode } = await runBuild(['--help'], tmpdir());
  expect(output).toContain('--whole');
  expect(exitCode).toBe(0);
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
  const cache = mkdtempSync(join(tmpdir(), 'build-lock-'));
  await buildAlone({ cache }, async () => {
    await expect(buildAlone({ cache }, async () => {}, 50)).rejects.toThrow(`process ${process.pid}`);
  });
  expect(await buildAlone({ cache }, async () => 'free', 50)).toBe('free');
});
