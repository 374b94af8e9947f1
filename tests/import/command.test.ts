import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test, vi } from 'vitest';
import { runNew } from '#importer/add-capture.ts';
import { EXIT, runImport } from '#importer/command.ts';
import { confirm } from '#importer/confirm.ts';
import { importAll } from '#importer/import-all.ts';
import { MESSAGES } from '#importer/report/messages.ts';
import { drawProgress } from '#importer/report/progress.ts';
import { archiveWith, put, snapshotOf } from './own-archive.ts';
import { scrapeOf, TEXT, WEEK } from './own-captures.ts';

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
  [['--lang', 'fr'], EXIT.usage],
  [['--lang'], EXIT.usage],
  [['--json=yes'], EXIT.usage],
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
  await runNew([join(elsewhere, 'captures/a.md')], content, async (review) => {
    shown = review;
    return answer;
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

test('a refused offer says that nothing was written', async () => {
  const [content, elsewhere] = [await archiveWith({}), await archiveWith({ 'a.md': scrapeOf() })];
  const file = join(elsewhere, 'captures/a.md');
  const { output, exitCode } = await runNew([file, '--lang', 'en'], content, async () => false);
  expect(output).toBe('Nothing was written.');
  expect(exitCode).toBe(EXIT.done);
});

test('a duplicate is not offered: there is nothing to take in', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await runImport([], content);
  const before = await snapshotOf(content);
  const confirm = vi.fn();
  const { output, exitCode } = await runNew([join(content, 'captures/a.md')], content, confirm);
  expect(confirm).not.toHaveBeenCalled();
  expect(output).toMatch(/a\.md: 重复的文件.*\n.*\n档案里已有逐字节相同的原件；没有写入任何内容。$/);
  expect(exitCode).toBe(EXIT.done);
  expect(await snapshotOf(content)).toEqual(before);
});

test.each([
  ['y\n', true],
  ['Yes\r\n', true],
  ['n\n', false],
  ['yellow\n', false],
  ['\n', false],
  ['y', false],
  ['', false],
])('the answer %j means %s', async (answer, means) => {
  const input = Readable.from([answer]);
  expect(await confirm('?', { input, output: new PassThrough() })).toBe(means);
});

test.each([
  ['y\r', true],
  ['\u0003', false],
  ['\u0004', false],
])('the key %j on a terminal means %s', async (key, means) => {
  const input = new PassThrough();
  input.write(key);
  const output = Object.assign(new PassThrough(), { isTTY: true });
  expect(await confirm('?', { input, output })).toBe(means);
});

/** Runs `npm run new` as a person does, with an input that is at its end or holds a capture. */
async function runNewScript(args: readonly string[], input: string) {
  const root = await archiveWith({});
  const script = join(import.meta.dirname, '../../scripts/new.ts');
  // In a session of its own it has no terminal, and so nobody to ask.
  const child = spawn(process.execPath, [script, ...args], { cwd: root, detached: true });
  child.stdin.end(input);
  const ended = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { status, stdout, stderr, written: await snapshotOf(root) };
}

test('an input that ends before the answer writes nothing, and says so', async () => {
  const elsewhere = await archiveWith({ 'a.md': scrapeOf() });
  const { stdout, ...rest } = await runNewScript([join(elsewhere, 'captures/a.md')], '');
  expect(stdout).toMatch(/收入档案？Take it in\? \[y\/N\] \n没有写入任何内容。\n$/);
  expect(rest).toEqual({ status: EXIT.done, stderr: '', written: {} });
});

test('a capture from standard input goes by that name', async () => {
  const { stdout, ...rest } = await runNewScript(['-'], scrapeOf());
  expect(stdout).toMatch(/^stdin\.txt: 已导入.*\n没有写入任何内容。\n$/s);
  expect(rest).toEqual({ status: EXIT.done, stderr: '', written: {} });
});

test.each([
  [['--lang', 'fr'], EXIT.usage, '--lang fr: zh or en.\n\nnpm run new'],
  [['a.md', 'b.md'], EXIT.usage, "Unexpected argument 'b.md'.\n\nnpm run new"],
  [[''], EXIT.usage, '没有这个文件'],
  [['/no/such/file'], EXIT.usage, '/no/such/file: 没有这个文件'],
])('new %j ends with %i and one clear message', async (args, code, said) => {
  const { output, exitCode } = await runNew(args, await archiveWith({}), async () => true);
  expect(exitCode).toBe(code);
  expect(output).toContain(said);
});

test('an empty path, hidden files and a capture that is missing are each said', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf(), 'b.md': scrapeOf().replace('911', '912') });
  expect(await runImport([''], content)).toEqual({
    output: '给出的路径是空的。请写出文件或文件夹。',
    exitCode: EXIT.usage,
  });
  await runImport([], content);
  await rm(join(content, 'captures/b.md'));
  const elsewhere = await archiveWith({ '.hidden.md': scrapeOf() });
  const { output } = await runImport([join(elsewhere, 'captures')], content);
  expect(output).toContain('[hidden-files] 有 1 个隐藏文件没有读：.hidden.md');
  expect(output).toContain('[capture-missing] 清单所记的原件 b.md 不在了');
});

test('a second issue in a capture is named, and gives no figures', async () => {
  const other = TEXT.replace('911', '15').replace('82起', '1,982起');
  const both = TEXT.replace('，含跨境网络安全事件82起', '').concat(
    '\n\n网络安全信息与动态周报2031年第3期（1月13日-1月19日）\n\n',
    other,
  );
  const { captures } = await importAll({
    paths: [],
    content: await archiveWith({ 'a.md': scrapeOf(WEEK, both) }),
  });
  const { data, messages } = captures[0]?.imported ?? {};
  expect(data?.figures['incidents']?.value).toBe(911);
  expect(data?.figures).not.toHaveProperty('cross-border');
  expect(messages?.map(({ ruleId }) => ruleId)).toContain('second-issue');
});

test('a trail through a site is no account, and a footer is removed by its rule', async () => {
  const text = `首页 > 样本栏目 > 正文\n\n${TEXT}`;
  const capture = scrapeOf(WEEK, text).replace(/原创\n\nCNCERT\n\n国家互联网应急中心CNCERT\n/, '');
  const footer = '上一篇：样本文章\n\n版权所有 © 样本网站\n\n';
  const content = await archiveWith({
    'a.md': capture.replace('预览时标签不可点', `${footer}预览时标签不可点`),
  });
  const { output } = await runImport([], content);
  expect(output).toContain('[unknown-line] 有一行不认识，留在正文里：首页 > 样本栏目 > 正文');
  expect(output).toContain('移除 [page-furniture] "上一篇：样本文章" "版权所有 © 样本网站"');
});
