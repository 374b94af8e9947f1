import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runImport } from '#importer/command.ts';
import { sayError } from '#importer/fault.ts';
import { importAll } from '#importer/import-all.ts';
import { archiveWith, ISSUE, put, readIssue, snapshotOf } from './own-archive.ts';
import { scrapeOf, TEXT, undatedOf, WEEK } from './own-captures.ts';

test('an undated document is assigned by a person and keeps its old address', async () => {
  const content = await archiveWith({ 'a.txt': undatedOf('7') });
  const [before] = (await importAll({ paths: [], content })).captures;
  const path = before?.path ?? '';
  const digest = before?.imported?.capture.sha256 ?? '';
  await put(
    content,
    'corrections/a.yaml',
    `kind: assign\ncapture: ${digest}\nissue: 2031/02\nreason: 版心日期\n`,
  );
  await importAll({ paths: [], content });
  const { data } = await readIssue(content);
  expect(data).toMatchObject({ title: '网络安全信息与动态周报', year: 2031, number: 2 });
  expect(data.aliases).toEqual([path.replace(/^issues\/|\.md$/g, '')]);
  expect(data.corrections).toEqual([
    { kind: 'assign', field: 'number', corrected: '2031/02', reason: '版心日期' },
  ]);
  expect(Object.keys(await snapshotOf(content))).not.toContain(path);
});

test('a misprint is corrected beside its printed form, as often as one imports', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf({ ...WEEK, period: '1月6日-1月11日' }) });
  await put(
    content,
    'corrections/a.yaml',
    "kind: correct\nissue: 2031/02\nfield: period.end\nprinted: '2031-01-11'\ncorrected: '2031-01-12'\nreason: 后期目录\n",
  );
  await importAll({ paths: [], content });
  const again = await importAll({ paths: [], content });
  expect(again.captures[0]?.outcome).toBe('unchanged');
  const { data } = await readIssue(content);
  expect(data.period).toEqual({ start: '2031-01-06', end: '2031-01-12', printed: '1月6日-1月11日' });
  expect(data.corrections[0]).toMatchObject({
    field: 'period.end',
    printed: '2031-01-11',
    corrected: '2031-01-12',
  });
});

test('a correction of what is not printed is refused and nothing is written', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await put(
    content,
    'corrections/a.yaml',
    'kind: correct\nissue: 2031/02\nfield: figures.incidents.value\nprinted: 1\ncorrected: 2\nreason: x\n',
  );
  const { captures, ok } = await importAll({ paths: [], content });
  expect(ok).toBe(false);
  expect(sayError(captures[0]?.error, 'en')).toMatch(/says "911", not "1"/);
});

const correct = (field: string, printed: string, corrected: string) =>
  `kind: correct\nissue: 2031/02\nfield: ${field}\nprinted: ${printed}\ncorrected: ${corrected}\nreason: x\n`;

test.each([
  ['that misses', correct('figures.incidents.value', '1', '2'), 'says "911", not "1"'],
  ['of a whole field', correct('period', 'x', 'y'), 'is no single value'],
  ['that fits no schema', correct('rating.value', '优', '甲'), 'rating.value is not what it may be'],
  ['that denies it', 'kind: never-published\nissue: 2031/02\nreason: x\n', 'never published'],
])('a correction %s leaves the former issue standing and says so', async (_what, correction, said) => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await importAll({ paths: [], content });
  const before = await readFile(join(content, ISSUE), 'utf8');
  await put(content, 'corrections/a.yaml', correction);
  const { output, exitCode } = await runImport(['--lang', 'en'], content);
  expect(exitCode).toBe(1);
  expect(output).toContain(said);
  expect(output).toContain('The former file stands');
  expect(await readFile(join(content, ISSUE), 'utf8')).toBe(before);
});

const illegible = scrapeOf(
  { ...WEEK, period: '1月□日-1月12日' },
  TEXT.replace('评价为优', '评价为□').replace('911起', '□□起'),
);
const INCIDENTS = '共处理网络安全事件□□起';

test('who holds the paper supplies what nobody can read in the capture', async () => {
  const content = await archiveWith({ 'a.md': illegible });
  await put(content, 'corrections/a.yaml', correct('period', '1月□日-1月12日', '1月6日-1月12日'));
  await put(content, 'corrections/b.yaml', correct('rating', '网络安全态势整体评价为□', '优'));
  await put(content, 'corrections/c.yaml', correct('figures.incidents', INCIDENTS, '911'));
  for (const _ of [1, 2]) {
    await importAll({ paths: [], content });
    const { data } = await readIssue(content);
    expect(data.period).toEqual({ start: '2031-01-06', end: '2031-01-12', printed: '1月□日-1月12日' });
    expect(data.rating).toEqual({ value: '优', printed: '网络安全态势整体评价为□' });
    expect(Object.entries(data.figures)[0]).toEqual([
      'incidents',
      { value: 911, unit: '起', printed: INCIDENTS },
    ]);
    expect(data.unread).toBeUndefined();
    expect(data.corrections).toEqual([
      {
        kind: 'correct',
        field: 'period',
        printed: '1月□日-1月12日',
        corrected: '1月6日-1月12日',
        reason: 'x',
      },
      { kind: 'correct', field: 'rating', printed: '网络安全态势整体评价为□', corrected: '优', reason: 'x' },
      { kind: 'correct', field: 'figures.incidents', printed: INCIDENTS, corrected: '911', reason: 'x' },
    ]);
  }
});

test.each([
  ['of other words', correct('period', '1月1日-1月12日', '1月6日-1月12日'), 'says "1月□日-1月12日", not'],
  ['that cannot be read', correct('period', '1月□日-1月12日', '1月6日-1月32日'), 'cannot be read'],
  ['of another week', correct('period', '1月□日-1月12日', '1月13日-1月19日'), 'of another week'],
  ['of no number', correct('figures.incidents', INCIDENTS, '九百'), 'cannot be read'],
  ['of a number with another unit', correct('figures.incidents', INCIDENTS, '911件'), 'cannot be read'],
  ['of a figure printed otherwise', correct('figures.incidents', '共处理', '911'), 'not "共处理"'],
  ['of no grade', correct('rating', '网络安全态势整体评价为□', '甲'), 'cannot be read'],
  ['of the words themselves', correct('unread.period', '1月□日-1月12日', 'x'), 'never corrected'],
])('a supplied field %s leaves the former issue standing and says so', async (_what, correction, said) => {
  const content = await archiveWith({ 'a.md': illegible });
  await importAll({ paths: [], content });
  const former = await readFile(join(content, 'issues/2031/02.md'), 'utf8');
  await put(content, 'corrections/a.yaml', correction);
  const { output } = await runImport(['--lang', 'en'], content);
  expect(output).toContain(said);
  expect(await readFile(join(content, 'issues/2031/02.md'), 'utf8')).toBe(former);
});

test('what was printed cannot be corrected', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await put(content, 'corrections/a.yaml', correct('period.printed', 'x', 'y'));
  const { output, exitCode } = await runImport(['--lang', 'en'], content);
  expect(exitCode).toBe(5);
  expect(output).toContain('words as printed');
});

test('a corrected day of publication rests on the correction', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await put(content, 'corrections/a.yaml', correct('published.day', "'2031-01-16'", "'2031-01-15'"));
  await importAll({ paths: [], content });
  expect((await readIssue(content)).data.published).toEqual({ day: '2031-01-15', basis: 'correction' });
});

test('a correction of what the archive does not hold is said in the report', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await put(content, 'corrections/a.yaml', correct('title', 'x', 'y').replace('2031/02', '2031/09'));
  await put(
    content,
    'corrections/b.yaml',
    'kind: assign\ncapture: 0123456789abcdef\nissue: 2031/02\nreason: x\n',
  );
  const { output, exitCode } = await runImport([], content);
  expect(exitCode).toBe(0);
  expect(output).toContain('[correction-unused] 有一份更正说的是 2031/09');
  expect(output).toContain('[correction-unused] 有一份更正说的是 0123456789abcdef');
});
