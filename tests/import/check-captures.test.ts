import { appendFile, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { captureMeanings, checkCaptures } from '#importer/check-captures.ts';
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

test('every number has a test and a line in docs/importing.md', async () => {
  const codes = Object.keys(captureMeanings);
  expect(BREAKS.map(([code]) => code)).toEqual(codes);
  const manual = await readFile(new URL('../../docs/importing.md', import.meta.url), 'utf8');
  expect([...manual.matchAll(/^\| (E\d{3})\b/gm)].map(([, code]) => code)).toEqual(codes);
});
