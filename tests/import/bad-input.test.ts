import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { codeOf, sayError } from '#importer/fault.ts';
import { importAll } from '#importer/import-all.ts';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { formatReport } from '#importer/report/report.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { INTERFACE, notesOf, scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';

let content: string;

beforeEach(async () => {
  content = await mkdtemp(join(tmpdir(), 'archive-'));
  await mkdir(join(content, 'captures'));
});
afterEach(() => rm(content, { recursive: true }));

const LONG = { timeout: 60_000 };
const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['an empty file', utf8(''), /空的/],
  ['one byte', utf8('x'), /认不出/],
  ['an unknown layout', utf8('<rss><item>别的东西</item></rss>'), /认不出/],
  [
    'a layout without any known section',
    utf8(scrapeOf(WEEK, '这里写的是全新的栏目，句子很长，而没有一个栏目标题是认识的。')),
    /版式不认识/,
  ],
  ['notes that do not end', utf8(`---\ntitle: ${titleOf(WEEK)}\n\n${TEXT}`), /读不懂|没有以 --- 结束/],
  ['notes that are no notes', utf8(`---\n- [x\n---\n${TEXT}`), /读不懂/],
  ['an alias in the notes', utf8(`---\ntitle: &a x\nurl: *a\n---\n${TEXT}`), /读不懂/],
  ['a key that reaches into objects', utf8(`---\n__proto__: x\n---\n${TEXT}`), /读不懂/],
  ['a key written twice', utf8(`---\ntitle: a\ntitle: b\n---\n${TEXT}`), /两次/],
  [
    'a byte that is not UTF-8',
    new Uint8Array([...utf8('---\ntitle: '), 0xff, ...utf8('\n---\n')]),
    /第 12 个字节/,
  ],
  ['text cut off inside a character', utf8('---\ntitle: 网').slice(0, -1), /第 13 个字节/],
  ['a NUL', utf8(scrapeOf().replace('样本文字', '样本\u0000文字')), /U\+0000/],
  ['a number that contradicts the period', utf8(scrapeOf({ ...WEEK, number: 7 })), /没有一天相同/],
  ['a number the year cannot have', utf8(scrapeOf({ ...WEEK, number: 54 })), /只有 52 期/],
  [
    'titles of two issues',
    utf8(scrapeOf().replace('第2期', '第3期').replace('1月6日-1月12日', '1月13日-1月19日')),
    /不是同一期/,
  ],
  ['a scrape whose notes lost both lines ---', utf8(scrapeOf().replaceAll('---\n', '')), /不是 PDF 的文字/],
  [
    'a title with a tail that makes it too long',
    utf8(
      scrapeOf()
        .replace(/^---.*?---\n/s, '')
        .replaceAll(titleOf(WEEK), `${titleOf(WEEK)}${'——本刊'.repeat(30)}`),
    ),
    /^印有“网络安全信息与动态周报”的一行有 151 字，标题要短于 120 字：“网络安全信息与动态周报2031年第2期/,
  ],
  ['Markdown without notes and without a title', utf8(TEXT), /没有“网络安全信息与动态周报”的标题/],
  [
    'a layout whose headings are all unknown, with a list of earlier issues',
    utf8(scrapeOf(WEEK, TEXT.replaceAll(/^(?:本周.{2,4}(?:基本态势|处理情况)|近期回顾)$/gm, '全新栏目'))),
    /版式不认识/,
  ],
  ['no title', utf8(`---\nsource: x\n---\n\n${TEXT}`), /标题/],
  ['nothing but what a program shows round a text', utf8(INTERFACE), /认不出/],
  ['a title only', utf8(notesOf('别的刊物2031年第2期')), /标题/],
])('refuses %s with one message and imports the good capture beside it', async (_what, bytes, message) => {
  await writeFile(join(content, 'captures', 'a-bad.txt'), bytes);
  await writeFile(
    join(content, 'captures', 'b-good.txt'),
    scrapeOf({ year: 2031, number: 3, period: '1月13日-1月19日' }),
  );

  const report = await importAll({ paths: [], content });

  expect(report.ok).toBe(false);
  const [bad, good] = report.captures;
  expect(bad?.name).toBe('a-bad.txt');
  expect(['refused', 'quarantined']).toContain(bad?.outcome);
  const said = sayError(bad?.error, 'zh');
  expect(said).toMatch(message);
  expect(said).not.toContain('\n');
  expect(sayError(bad?.error, 'en')).toMatch(/^[A-Z].*\.$/);
  expect(good).toMatchObject({ outcome: 'imported', path: 'issues/2031/03.md' });
  expect(await readdir(join(content, 'issues'))).toEqual(['2031']);
  expect(await readdir(join(content, 'issues', '2031'))).toEqual(['03.md']);
});

test('R24: an article without a text only proves its issue', async () => {
  await writeFile(join(content, 'captures', 'a.md'), scrapeOf(WEEK, ''));
  const { captures } = await importAll({ paths: [], content });
  expect(captures[0]).toMatchObject({ outcome: 'evidence' });
});

test('R23: a week over New Year opens in the year before', async () => {
  const week = { year: 2031, number: 1, period: '12月30日-1月5日' };
  await writeFile(join(content, 'captures', 'a.md'), scrapeOf(week, TEXT, { date: '2031-01-10' }));
  const { captures } = await importAll({ paths: [], content });
  expect(captures[0]?.imported?.data.period).toMatchObject({ start: '2030-12-30', end: '2031-01-05' });
  expect(captures[0]?.imported?.messages).toEqual([]);
});

test('R25: a capture that is cut off anywhere says no number that the whole does not', LONG, async () => {
  const factsOf = async (text: string) => {
    const { data, evidence } = importCapture(await readCapture('a.md', utf8(text)), cncertWeekly);
    const { year, number, period, figures, review } = data;
    const days = period && [period.start, period.end].join();
    const values = Object.entries(figures).map(([key, { value }]) => `${key} ${value}`);
    const earlier = review.map(({ year, number }) => `${year} no. ${number}`);
    return evidence ? [] : [`${year} no. ${number}`, days ?? '', ...values, ...earlier];
  };
  const whole = scrapeOf();
  const known = new Set(['', ...(await factsOf(whole))]);
  let read = 0;
  // Behind every digit, where a number loses its end, and here and there in between.
  const ends = Array.from(whole, (character, place) =>
    /\d/.test(character) || place % 8 === 0 ? place + 1 : 0,
  );
  for (const end of ends.filter((end) => end > 0 && end < whole.length)) {
    const facts = await factsOf(whole.slice(0, end)).catch((error) => {
      expect(codeOf(error)).toBeDefined();
      return [];
    });
    read += Number(facts.length > 0);
    expect(facts.filter((fact) => !known.has(fact))).toEqual([]);
  }
  expect(read).toBeGreaterThan(50);
});

test('keeps a period of six days as printed and says so', async () => {
  await writeFile(join(content, 'captures', 'a.txt'), scrapeOf({ ...WEEK, period: '1月6日-1月11日' }));
  const report = await importAll({ paths: [], content });
  expect(report.ok).toBe(true);
  expect(report.captures[0]?.imported?.data.period).toEqual({
    start: '2031-01-06',
    end: '2031-01-11',
    printed: '1月6日-1月11日',
  });
  expect(report.captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toEqual(['period']);
});

test('refuses no number of a year for which the rule was never checked', async () => {
  const week = { year: 2010, number: 2, period: '1月11日-1月17日' };
  await writeFile(join(content, 'captures', 'a.txt'), scrapeOf(week, TEXT, { date: '2010-01-21' }));
  const { captures } = await importAll({ paths: [], content });
  expect(captures[0]?.path).toBe('issues/2010/02.md');
  expect(captures[0]?.imported?.data.period).toMatchObject({ start: '2010-01-11', end: '2010-01-17' });
  expect(captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toEqual(['period']);
});

test('prints no character that could act in a terminal', async () => {
  const name = 'x\u202e\u001b[31m.txt';
  await writeFile(join(content, 'captures', name), '\u001b]0;x\u0007');
  const printed = formatReport(await importAll({ paths: [], content }));
  expect(printed).not.toMatch(/[\u001b\u0007\u202e]/);
  expect(printed).toContain('<U+202E>');
});

test('prints a name with a line end in it on one line', async () => {
  await writeFile(join(content, 'captures', 'x\n1 份原件: 已导入 1.txt'), scrapeOf());
  const printed = formatReport(await importAll({ paths: [], content }));
  expect(printed.split('\n')).toHaveLength(2);
  expect(printed).toMatch(/^x<U\+000A>1 份原件.*拒绝 \(文件名中有换行/);
});

test('a card without number and text is not said to be kept as a document', async () => {
  await writeFile(join(content, 'captures', 'a.md'), `${notesOf('网络安全信息与动态周报')}\n`);
  const report = await importAll({ paths: [], content });
  expect(report.captures[0]?.outcome).toBe('evidence');
  expect(report.captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toEqual(['evidence-undated']);
});

test('a second import writes nothing', async () => {
  await writeFile(join(content, 'captures', 'a.txt'), scrapeOf());
  await importAll({ paths: [], content });
  const first = await readFile(join(content, 'issues/2031/02.md'), 'utf8');
  const report = await importAll({ paths: [], content });
  expect(report.captures[0]?.outcome).toBe('unchanged');
  expect(await readFile(join(content, 'issues/2031/02.md'), 'utf8')).toBe(first);
});
