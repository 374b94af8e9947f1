import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addCapture } from '#importer/add-capture.ts';
import { EXIT, runImport } from '#importer/command.ts';
import { MESSAGES } from '#importer/messages.ts';
import { drawProgress } from '#importer/progress.ts';
import { archiveWith, put, snapshotOf } from './own-archive.ts';
import { scrapeOf } from './own-captures.ts';

test('ends with 0 when all is well, and lists what it removed', async () => {
  const { output, exitCode } = await runImport([], await archiveWith({ 'a.md': scrapeOf() }));
  expect(exitCode).toBe(EXIT.done);
  expect(output).toContain('a.md: 已导入 → issues/2031/02.md');
  expect(output).toContain('移除 [original-mark] "原创"');
  expect(output).toMatch(/1 份原件: 已导入 1$/);
});

test('speaks English when asked', async () => {
  const { output } = await runImport(['--lang', 'en'], await archiveWith({ 'a.md': '' }));
  expect(output).toMatch(/refused \(The file is empty\./);
});

test.each([
  [['--nonsense'], EXIT.usage],
  [['--lang', 'fr'], EXIT.usage],
  [['--help'], EXIT.done],
  [['/no/such/file'], EXIT.refused],
])('%j ends with %i', async (args, code) => {
  expect((await runImport(args, await archiveWith({}))).exitCode).toBe(code);
});

test('a hand-edited issue ends it with 3, an unsound correction with 5', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await runImport([], content);
  await put(content, 'issues/2031/02.md', '手写的');
  expect((await runImport([], content)).exitCode).toBe(EXIT.edited);
  await put(content, 'corrections/a.yaml', 'kind: x');
  expect((await runImport([], content)).exitCode).toBe(EXIT.broken);
});

test('a dry run and an explanation write nothing', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  const before = await snapshotOf(content);
  expect((await runImport(['--dry-run'], content)).output).toContain('已导入');
  const { output } = await runImport(['--explain', join(content, 'captures/a.md')], content);
  expect(output).toContain('removed [original-mark] "原创"');
  expect(output).toContain('figures.incidents.printed: 共处理网络安全事件911起');
  expect(output).toMatch(/= \d+ kept \+ \d+ field \+ \d+ removed/);
  expect(await snapshotOf(content)).toEqual(before);
});

test('after many captures, what a person must look at is said again at the end', async () => {
  const texts = Array.from({ length: 21 }, (_, index) => [
    `b${index}.md`,
    scrapeOf().replace('911', `${index}`),
  ]);
  const { output } = await runImport([], await archiveWith({ 'a.md': 'x', ...Object.fromEntries(texts) }));
  expect(output.split('\n').slice(-2)[0]).toMatch(/^a\.md: 拒绝 \(认不出/);
});

test('the report as JSON accounts for every character', async () => {
  const text = scrapeOf();
  const { output } = await runImport(['--json'], await archiveWith({ 'a.md': text, 'b.md': 'x' }));
  const { summary, captures } = JSON.parse(output);
  expect(summary).toEqual({ imported: 1, refused: 1 });
  const { kept, field, removed } = captures[0].characters;
  expect(kept + field + removed).toBe(text.length);
  expect(captures[1].code).toBe('unknown-kind');
});

test('every message stands in both languages with the same values', () => {
  const valuesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const { zh, en } of Object.values(MESSAGES)) expect(valuesIn(zh)).toEqual(valuesIn(en));
});

test('draws a bar only for long work on a terminal', () => {
  const drawn: string[] = [];
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => drawn.push(text) });
  drawProgress(stream(false))(1, 100);
  drawProgress(stream(true))(1, 10);
  expect(drawn).toEqual([]);
  const draw = drawProgress(stream(true));
  draw(50, 100);
  draw(100, 100);
  expect(drawn[0]).toContain('50/100');
  expect(drawn.at(-1)).toMatch(/^\r +\r$/);
});

test.each([
  [true, ['a.md', 'manifest-sha256.txt']],
  [false, []],
])('a new capture is taken in when a person says so: %s', async (answer, files) => {
  const elsewhere = await archiveWith({ 'a.md': scrapeOf() });
  const content = await archiveWith({});
  let shown = '';
  await addCapture({
    from: join(elsewhere, 'captures/a.md'),
    content,
    confirm: async (review) => {
      shown = review;
      return answer;
    },
  });
  expect(shown).toContain('a.md: 已导入');
  expect(await readdir(join(content, 'captures'))).toEqual(files);
});

test('a folder inside the archive goes by its path there', async () => {
  const content = await archiveWith({});
  await mkdir(join(content, 'captures/2031'));
  await writeFile(join(content, 'captures/2031/周报 一.md'), scrapeOf());
  expect((await runImport([], content)).output).toContain('2031/周报 一.md: 已导入');
});
