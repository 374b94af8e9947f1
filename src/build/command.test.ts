import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildAlone } from '#lock/build-lock.ts';
import { runBuild } from './command.ts';
import { markPart, originAt } from './shard.ts';

const project = () => {
  const root = mkdtempSync(join(tmpdir(), 'build-command-'));
  writeFileSync(join(root, 'astro.config.mjs'), '');
  return root;
};

test.each([
  [['--help'], 0],
  [['soon'], 2],
  [['--out', 'there'], 2],
  [['--shard', '2024', '--join', 'there'], 2],
  [['--whole', '--join', 'there'], 2],
  [['--config', 'other.mjs', '--shard', '2024'], 2],
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

test('a part is not built over anything else', async () => {
  const root = project();
  const out = join(root, 'captures');
  mkdirSync(out);
  writeFileSync(join(out, '001.txt'), '原件');
  const { output, exitCode } = await runBuild(['--shard', '2024', '--out', out], root);
  expect(output).toContain(`--out ${out}: something else than a part lies there.`);
  expect(exitCode).toBe(1);
  expect(readdirSync(out)).toEqual(['001.txt']);
});

test.each([
  ['code, packages or environment', (root: string) => writeFileSync(join(root, 'package.json'), '{}')],
  ['content', (root: string) => writeFileSync(join(root, 'content'), '新')],
])('a part made from other %s than lie here is not joined', async (what, change) => {
  const root = project();
  const part = join(root, 'part');
  mkdirSync(part);
  markPart(part, originAt(root));
  const other = project();
  change(other);
  const { output, exitCode } = await runBuild(['--join', part], other);
  expect(output).toContain(`${part}: made from other ${what} than lie here.`);
  expect(exitCode).toBe(1);
});

test('a second build in the same folder is told who builds there', async () => {
  const root = project();
  await buildAlone(root, async () => {
    await expect(buildAlone(root, async () => {}, 50)).rejects.toThrow(`process ${process.pid}`);
  });
  expect(await buildAlone(root, async () => 'free', 50)).toBe('free');
});
