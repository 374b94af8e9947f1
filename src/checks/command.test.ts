import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCheck } from './command.ts';
import { write, writeSampleArchive } from './sample-archive.ts';

let root: string;
beforeEach(() => {
  root = writeSampleArchive();
});
afterEach(() => rmSync(root, { recursive: true }));

const run = (base: string) =>
  runCheck(['--content', join(root, 'content'), '--site', join(root, 'dist')], base);

test('a folder that is not there is answered by one line', async () => {
  expect(await runCheck(['--content', join(root, 'nothing')], '/')).toEqual({
    output: `${join(root, 'nothing/issues')}: there is no such folder. Name the one it lies in: --content FOLDER`,
    exitCode: 2,
  });
});

test('a site that lies elsewhere is answered by one line that says where', async () => {
  write(root, 'dist/index.html', '<h1>档案</h1><a rel="home" href="/repo/">册</a>');
  const { output, exitCode } = await run('/');
  expect(output).toMatch(/^.* under \/repo\/, not under \/\. Say so: BASE=\/repo\/ npm run check$/);
  expect(exitCode).toBe(2);
  // The sample's capture is no bulletin, so findings about the evidence stand beside.
  expect((await run('/repo/')).output).not.toMatch(/^[CS]\d+ /m);
  expect((await run('/repo/')).output).toContain('2 issues');
});

test('what nobody can read is noted, and is no finding', async () => {
  const file = join(root, 'content/issues/2024/09.md');
  const text = readFileSync(file, 'utf8').replace(
    /^captures:/m,
    'unread:\n  period: 13月41日\n  figures:\n    trojan-hosts: 约□万\ncaptures:',
  );
  write(root, 'content/issues/2024/09.md', text);
  const { output } = await run('/repo/');
  expect(output).toContain('note content/issues/2024/09.md: period-unread, printed as “13月41日”');
  expect(output).toContain('note content/issues/2024/09.md: figures.trojan-hosts-unread, printed as “约□万”');
  expect(output).not.toMatch(/^C\d+ /m);
});
