import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEvidence } from '#bulletin/evidence.ts';
import { runImport } from '#importer/command.ts';
import { sayError } from '#importer/fault.ts';
import { importAll } from '#importer/import-all.ts';
import { archiveWith, ISSUE, put, readIssue, snapshotOf } from './own-archive.ts';
import { notesOf, scrapeOf, TEXT, titleOf, undatedOf, WEEK } from './own-captures.ts';

test('captures with the same words are one issue with two provenances', async () => {
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-02-01T08:00:00' }),
    'b.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-03-01T08:00:00' }),
  });
  const report = await importAll({ paths: [], content });
  expect(report.captures.map(({ outcome }) => outcome)).toEqual(['same-issue', 'imported']);
  const { data } = await readIssue(content);
  // Of two alike the one fetched last is taken.
  expect(data.captures.map(({ file, agreement }) => [file, agreement])).toEqual([
    ['b.md', undefined],
    ['a.md', 'same'],
  ]);
  expect(data.differences).toEqual([]);
});

test('the most complete text is taken, and how another differs is kept', async () => {
  const cut = TEXT.slice(0, TEXT.indexOf('近期回顾')).replace('911', '912');
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-02-01T08:00:00' }),
    'b.md': scrapeOf(WEEK, cut, { fetch_date: '2031-03-01T08:00:00' }),
  });
  await importAll({ paths: [], content });
  const { data } = await readIssue(content);
  expect(data.figures['incidents']?.value).toBe(911);
  expect(data.captures.map(({ file, agreement }) => [file, agreement])).toEqual([
    ['a.md', undefined],
    ['b.md', 'differs'],
  ]);
  expect(data.differences.map(({ field }) => field)).toEqual(['text', 'figures.incidents']);
  expect(data.differences[1]).toEqual({
    field: 'figures.incidents',
    chosen: '911',
    other: '912',
    capture: 'b.md',
  });
});

test('the publisher’s own address goes before another with as many words', async () => {
  const other = (text: string) => text.replaceAll('国家互联网应急中心CNCERT', '某转载账号甲乙丙丁戊己庚辛壬');
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-02-01T08:00:00', url: OWN }),
    'b.md': other(scrapeOf(WEEK, TEXT, { fetch_date: '2031-03-01T08:00:00' })),
  });
  await importAll({ paths: [], content });
  expect((await readIssue(content)).data.captures[0]?.file).toBe('a.md');
});

const OWN = 'https://mp.weixin.qq.com/s?__biz=MzIwNDk0MDgxMw==&mid=9&idx=1';
const ADVERT = `\n\n${'此处是转载者的样本推广文字，与周报无关。'.repeat(40)}`;

test('an official capture goes before a longer one that contradicts it, and before a printed name', async () => {
  const other = TEXT.replace('共处理网络安全事件911起', '共处理网络安全事件912起');
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, TEXT.slice(0, TEXT.indexOf('近期回顾')), { url: OWN, date: '2031-01-17' }),
    'b.md': scrapeOf(WEEK, other.replace('近期回顾', `${ADVERT}\n\n近期回顾`), {
      fetch_date: '2031-03-01T08:00:00',
    }),
  });
  await importAll({ paths: [], content });
  const { data } = await readIssue(content);
  expect(data.captures[0]?.file).toBe('a.md');
  expect(data.published?.day).toBe('2031-01-17');
  expect(data.differences).toContainEqual({
    field: 'published',
    chosen: '2031-01-17',
    other: '2031-01-16',
    capture: 'b.md',
  });
});

test('more words make no capture more complete', async () => {
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, TEXT, { url: OWN }),
    'b.md': scrapeOf(WEEK, TEXT.replace('近期回顾', `${ADVERT}\n\n近期回顾`)),
  });
  await importAll({ paths: [], content });
  expect((await readIssue(content)).data.captures[0]?.file).toBe('a.md');
});

test('a capture that was cut off is not taken though fetched later', async () => {
  const text = TEXT.replace('近期回顾', `${'此处是样本文字。'.repeat(30)}\n\n近期回顾`);
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, text),
    'b.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-03-01T08:00:00' }),
  });
  await importAll({ paths: [], content });
  expect((await readIssue(content)).data.captures[0]?.file).toBe('a.md');
});

test('a document assigned to an issue that is held becomes another copy of it', async () => {
  const long = `${undatedOf('7')}\n${'此处是很长的样本文字。'.repeat(80)}\n\n近期回顾\n\n关于CNCERT\n\n联系我们\n`;
  const content = await archiveWith({ 'a.txt': long, 'b.md': scrapeOf() });
  const [first] = (await importAll({ paths: [], content })).captures;
  const digest = first?.imported?.capture.sha256;
  await put(content, 'corrections/a.yaml', `kind: assign\ncapture: ${digest}\nissue: 2031/02\nreason: x\n`);
  const { output } = await runImport([], content);
  expect((await readIssue(content)).data.captures.map(({ file }) => file)).toEqual(['b.md', 'a.txt']);
  expect(output).toContain('[copy-differs] 两份不同：figures.incidents 在 b.md 中是“911”，在 a.txt 中是“7”');
});

test('the same bytes under two names are one capture', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf(), 'b.md': scrapeOf() });
  const { captures, ok } = await importAll({ paths: [], content });
  expect(captures.map(({ outcome }) => outcome)).toEqual(['imported', 'duplicate']);
  expect(sayError(captures[1]?.error, 'en')).toBe('the same bytes as a.md');
  expect(ok).toBe(true);
});

test('the order in which captures come makes no difference', async () => {
  const [one, two] = [scrapeOf(), scrapeOf(WEEK, TEXT.replace('911', '912'))];
  const together = await archiveWith({ 'a.md': one, 'b.md': two });
  await importAll({ paths: [], content: together });
  const apart = await archiveWith({ 'b.md': two });
  await importAll({ paths: [], content: apart });
  await put(apart, 'captures/a.md', one);
  await importAll({ paths: [], content: apart });
  expect(await snapshotOf(apart)).toEqual(await snapshotOf(together));
});

test('a page without text becomes evidence and no issue', async () => {
  const content = await archiveWith({ 'a.md': `${notesOf(titleOf(WEEK))}\n：\n，\n。\n\n视频\n赞\n` });
  const [capture] = (await importAll({ paths: [], content })).captures;
  expect(capture?.outcome).toBe('evidence');
  const evidence = parseEvidence(await readFile(join(content, capture?.path ?? ''), 'utf8'));
  expect(evidence).toMatchObject({ kind: 'empty', issues: [{ year: 2031, number: 2 }] });
  expect(Object.keys(await snapshotOf(content)).filter((path) => path.startsWith('issues/'))).toEqual([]);
});

test('an issue edited by hand is left alone, until one says otherwise', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await importAll({ paths: [], content });
  const edited = (await readFile(join(content, ISSUE), 'utf8')).replace('样本文字', '手改文字');
  await put(content, ISSUE, edited);
  const [capture] = (await importAll({ paths: [], content })).captures;
  expect(capture?.outcome).toBe('edited');
  expect(await readFile(join(content, ISSUE), 'utf8')).toBe(edited);
  const [replaced] = (await importAll({ paths: [], content, replaceEdited: true })).captures;
  expect(replaced?.outcome).toBe('imported');
  expect(await readFile(join(content, ISSUE), 'utf8')).toContain('样本文字');
});

test('a report says in which figure two copies differ, whichever of them it is about', async () => {
  const other = TEXT.replace('重点处理73起', '重点处理74起');
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-02-01T08:00:00' }),
    'b.md': scrapeOf(WEEK, other, { fetch_date: '2031-03-01T08:00:00' }),
  });
  const said = '[copy-differs] 两份不同：figures.phishing 在 b.md 中是“74”，在 a.md 中是“73”；取前者';
  const whole = await runImport([], content);
  expect(whole.output.split(said)).toHaveLength(2);
  expect(whole.exitCode).toBe(0);
  for (const name of ['a.md', 'b.md']) {
    expect((await runImport([join(content, 'captures', name)], content)).output).toContain(said);
  }
  const { captures } = JSON.parse((await runImport(['--json'], content)).output);
  expect(captures[0].differences).toContainEqual({
    field: 'figures.phishing',
    chosen: '74',
    other: '73',
    capture: 'a.md',
    from: 'b.md',
  });
});

const bare = '网络安全信息与动态周报';

test('a copy that lost its number, word for word, is one of its issue, and its former address leads there', async () => {
  const content = await archiveWith({ 'b.md': scrapeOf().replaceAll(titleOf(WEEK), bare) });
  const [former] = (await importAll({ paths: [], content })).captures;
  expect(former?.path).toMatch(/^issues\/undated\//);
  await put(content, 'captures/a.md', scrapeOf());
  const { captures } = await importAll({ paths: [], content });
  expect(captures.map(({ outcome, path }) => [outcome, path])).toEqual([
    ['imported', 'issues/2031/02.md'],
    ['same-issue', 'issues/2031/02.md'],
  ]);
  const { data } = await readIssue(content);
  expect(data.title).toBe(titleOf(WEEK));
  expect(data.captures[1]).toMatchObject({ file: 'b.md', agreement: 'same' });
  expect(data.aliases.map((alias) => `issues/${alias}.md`)).toEqual([former?.path]);
  expect(Object.keys(await snapshotOf(content)).filter((path) => path.includes('undated'))).toEqual([]);
});

test.each([
  ['other words', scrapeOf(WEEK, TEXT.replace('911', '912'))],
  ['the words of two issues', scrapeOf({ year: 2031, number: 3, period: '1月13日-1月19日' })],
])('a copy without number beside %s stays by itself', async (what, other) => {
  const captures = { 'b.md': scrapeOf().replaceAll(titleOf(WEEK), bare), 'c.md': other };
  const content = await archiveWith(what === 'other words' ? captures : { ...captures, 'a.md': scrapeOf() });
  const report = await importAll({ paths: [], content });
  expect(report.captures.find(({ name }) => name === 'b.md')?.path).toMatch(/^issues\/undated\//);
});
