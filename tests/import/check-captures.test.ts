import { spawnSync } from 'node:child_process';
import { appendFile, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { captureMeanings } from '#importer/capture-finding.ts';
import { checkCaptures } from '#importer/check-captures.ts';
import { importAll } from '#importer/import-all.ts';
import { archiveWith, put } from './own-archive.ts';
import { notesOf, scrapeOf, titleOf, WEEK } from './own-captures.ts';

const third = { year: 2031, number: 3, period: '1月13日-1月19日' };

async function soundArchive(): Promise<string> {
  const content = await archiveWith({ 'a.md': scrapeOf(), 'b.md': `${notesOf(titleOf(third))}\n` });
  await importAll({ paths: [], content });
  return content;
}

test('finds nothing in a sound archive', async () => {
  expect(await checkCaptures(await soundArchive())).toEqual([]);
});

const issue = 'issues/2031/02.md';

/** One way to break an archive for each number. */
const BREAKS: [keyof typeof captureMeanings, (content: string) => Promise<unknown>][] = [
  ['E101', (content) => rm(join(content, 'captures/b.md'))],
  ['E102', (content) => put(content, 'captures/c.md', scrapeOf(third))],
  ['E103', (content) => appendFile(join(content, 'captures/a.md'), ' ')],
  ['E104', (content) => put(content, 'captures/manifest-sha256.txt', 'x')],
  ['E105', (content) => symlink('a.md', join(content, 'captures/link.md'))],
  [
    'E201',
    async (content) => {
      const other = await archiveWith({
        'a.md': scrapeOf(WEEK, '本周事件处理情况\n\n共处理网络安全事件3起。'),
      });
      await importAll({ paths: [], content: other });
      await writeFile(join(content, issue), await readFile(join(other, issue)));
    },
  ],
  ['E202', (content) => appendFile(join(content, issue), '手工\n')],
  ['E203', (content) => rm(join(content, issue))],
  ['E204', (content) => rename(join(content, 'issues/2031'), join(content, 'issues/2032'))],
  ['E301', (content) => put(content, 'captures/c.md', '不是原件')],
  ['E302', (content) => put(content, 'corrections/a.yaml', 'kind: assign\n')],
];

test.each(BREAKS)('%s is found', async (code, breakIt) => {
  const content = await soundArchive();
  await breakIt(content);
  const codes = (await checkCaptures(content)).map((finding) => finding.code);
  expect(codes).toContain(code);
});

test('R28: a capture under another name is missing by the one and unknown by the other', async () => {
  const content = await soundArchive();
  await rename(join(content, 'captures/a.md'), join(content, 'captures/c.md'));
  const found = (await checkCaptures(content)).map(({ code, place }) => [code, place]);
  expect(found).toContainEqual(['E101', 'content/captures/a.md']);
  expect(found).toContainEqual(['E102', 'content/captures/c.md']);
});

test('R29: a digest changed in the manifest does not fit its capture', async () => {
  const content = await soundArchive();
  const manifest = join(content, 'captures/manifest-sha256.txt');
  const text = await readFile(manifest, 'utf8');
  await writeFile(
    manifest,
    text.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
  );
  expect((await checkCaptures(content)).map(({ code }) => code)).toContain('E103');
});

test('every number has a test', () => {
  expect(BREAKS.map(([code]) => code)).toEqual(Object.keys(captureMeanings));
});

const check = fileURLToPath(new URL('../../scripts/check.ts', import.meta.url));
const runCheck = (content: string) =>
  spawnSync(process.execPath, [check, '--content', content, '--site', join(content, 'none')], {
    encoding: 'utf8',
  });

const alter = async (content: string, path: string, words: string | RegExp, by: string) =>
  writeFile(join(content, path), (await readFile(join(content, path), 'utf8')).replaceAll(words, by));

test('npm run check ends with 0 when the evidence is sound', { timeout: 60_000 }, async () => {
  expect(runCheck(await soundArchive())).toMatchObject({ status: 0, stderr: '' });
});

test.each([
  ['a figure altered wherever it stands', issue, '911', '999', 'E202 content/issues/2031/02.md'],
  [
    'a line gone from the manifest',
    'captures/manifest-sha256.txt',
    /.*b\.md\n/g,
    '',
    'E102 content/captures/b.md',
  ],
  ['a capture altered', 'captures/a.md', '911', '999', 'E103 content/captures/a.md'],
])('npm run check finds %s', { timeout: 60_000 }, async (_what, path, words, by, finding) => {
  const content = await soundArchive();
  await alter(content, path, words, by);
  const { status, stderr } = runCheck(content);
  expect(stderr).toContain(finding);
  expect(status).toBe(1);
});
