import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEvidence } from '#bulletin/evidence.ts';
import { parseIssueFile } from '#bulletin/issue-file.ts';
import { runImport } from '#importer/command.ts';
import { sayError } from '#importer/fault.ts';
import { importAll } from '#importer/import-all.ts';
import { archiveWith, put, snapshotOf } from './own-archive.ts';
import { notesOf, scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';

const issue = 'issues/2031/02.md';
const read = async (content: string, path = issue) =>
  parseIssueFile(await readFile(join(content, path), 'utf8'));
const undated = (words: string) =>
  `网络安全信息与动态周报\n\n本周事件处理情况\n\n共处理网络安全事件 ${words} 起。\n`;

test('captures with the same words are one issue with two provenances', async () => {
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-02-01T08:00:00' }),
    'b.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-03-01T08:00:00' }),
  });
  const report = await importAll({ paths: [], content });
  expect(report.captures.map(({ outcome }) => outcome)).toEqual(['same-issue', 'imported']);
  const { data } = await read(content);
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
  const { data } = await read(content);
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
  expect((await read(content)).data.captures[0]?.file).toBe('a.md');
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
  const { data } = await read(content);
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
  expect((await read(content)).data.captures[0]?.file).toBe('a.md');
});

test('a capture that was cut off is not taken though fetched later', async () => {
  const text = TEXT.replace('近期回顾', `${'此处是样本文字。'.repeat(30)}\n\n近期回顾`);
  const content = await archiveWith({
    'a.md': scrapeOf(WEEK, text),
    'b.md': scrapeOf(WEEK, TEXT, { fetch_date: '2031-03-01T08:00:00' }),
  });
  await importAll({ paths: [], content });
  expect((await read(content)).data.captures[0]?.file).toBe('a.md');
});

test('a document assigned to an issue that is held becomes another copy of it', async () => {
  const long = `${undated('7')}\n${'此处是很长的样本文字。'.repeat(80)}\n\n近期回顾\n\n关于CNCERT\n\n联系我们\n`;
  const content = await archiveWith({ 'a.txt': long, 'b.md': scrapeOf() });
  const [first] = (await importAll({ paths: [], content })).captures;
  const digest = first?.imported?.capture.sha256;
  await put(content, 'corrections/a.yaml', `kind: assign\ncapture: ${digest}\nissue: 2031/02\nreason: x\n`);
  const { output } = await runImport([], content);
  expect((await read(content)).data.captures.map(({ file }) => file)).toEqual(['b.md', 'a.txt']);
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

const UNNUMBERED = '网络安全信息与动态周报(2031.01.06至2031.01.12)';
const unnumbered = (text = TEXT) => scrapeOf(WEEK, text).replaceAll(titleOf(WEEK), UNNUMBERED);

test('a title with the whole week and no number gets the number of the rule, and says so', async () => {
  const content = await archiveWith({ 'a.md': unnumbered() });
  const { captures } = await importAll({ paths: [], content });
  expect(captures[0]?.path).toBe(issue);
  expect(captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toEqual(['number-supplied']);
  expect((await read(content)).data).toMatchObject({
    title: UNNUMBERED,
    year: 2031,
    number: 2,
    numberFrom: 'period',
  });
});

test('a capture that prints the number makes it a printed one', async () => {
  const content = await archiveWith({
    'a.md': unnumbered(),
    'b.md': scrapeOf(WEEK, TEXT.slice(0, TEXT.indexOf('近期回顾'))),
  });
  await importAll({ paths: [], content });
  const { data } = await read(content);
  expect(data.captures.map(({ file }) => file)).toEqual(['a.md', 'b.md']);
  expect(data.numberFrom).toBeUndefined();
});

test.each([
  ['of six days', '2031.01.06至2031.01.11'],
  ['of no week', '2031.01.07至2031.01.13'],
  ['of a year for which the rule was not checked', '2011.02.07至2011.02.13'],
])('a period %s gives no number', async (_what, period) => {
  const text = unnumbered().replaceAll('2031.01.06至2031.01.12', period);
  const { captures } = await importAll({ paths: [], content: await archiveWith({ 'a.md': text }) });
  expect(captures[0]?.imported?.data.number).toBeUndefined();
  expect(captures[0]?.path).toMatch(/^issues\/undated\//);
});

test('a page without text becomes evidence and no issue', async () => {
  const content = await archiveWith({ 'a.md': `${notesOf(titleOf(WEEK))}\n：\n，\n。\n\n视频\n赞\n` });
  const [capture] = (await importAll({ paths: [], content })).captures;
  expect(capture?.outcome).toBe('evidence');
  const evidence = parseEvidence(await readFile(join(content, capture?.path ?? ''), 'utf8'));
  expect(evidence).toMatchObject({ kind: 'empty', issues: [{ year: 2031, number: 2 }] });
  expect(Object.keys(await snapshotOf(content)).filter((path) => path.startsWith('issues/'))).toEqual([]);
});

test('an undated document is assigned by a person and keeps its old address', async () => {
  const content = await archiveWith({ 'a.txt': undated('7') });
  const [before] = (await importAll({ paths: [], content })).captures;
  const path = before?.path ?? '';
  const digest = before?.imported?.capture.sha256 ?? '';
  await put(
    content,
    'corrections/a.yaml',
    `kind: assign\ncapture: ${digest}\nissue: 2031/02\nreason: 版心日期\n`,
  );
  await importAll({ paths: [], content });
  const { data } = await read(content);
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
  const { data } = await read(content);
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

test('an issue edited by hand is left alone, until one says otherwise', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await importAll({ paths: [], content });
  const edited = (await readFile(join(content, issue), 'utf8')).replace('样本文字', '手改文字');
  await put(content, issue, edited);
  const [capture] = (await importAll({ paths: [], content })).captures;
  expect(capture?.outcome).toBe('edited');
  expect(await readFile(join(content, issue), 'utf8')).toBe(edited);
  const [replaced] = (await importAll({ paths: [], content, replaceEdited: true })).captures;
  expect(replaced?.outcome).toBe('imported');
  expect(await readFile(join(content, issue), 'utf8')).toContain('样本文字');
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

test.each([
  ['2031-01-02', '发布日期 2031-01-02 在该期最后一天（2031-01-12）之前 10 天，本刊应在其后 3 至 11 天'],
  ['2031-01-12', '发布日期 2031-01-12 在该期最后一天（2031-01-12）之后 0 天，本刊应为 3 至 11 天'],
  ['2031-01-14', '发布日期 2031-01-14 在该期最后一天（2031-01-12）之后 2 天，本刊应为 3 至 11 天'],
  ['2031-01-15', undefined],
  ['2031-01-23', undefined],
  ['2031-01-24', '发布日期 2031-01-24 在该期最后一天（2031-01-12）之后 12 天，本刊应为 3 至 11 天'],
])('of a date of %s it is said: %s', async (date, said) => {
  const content = await archiveWith({ 'a.md': scrapeOf(WEEK, TEXT, { date }) });
  const { captures } = await importAll({ paths: [], content });
  expect(captures[0]?.outcome).toBe('imported');
  expect(captures[0]?.imported?.data.published?.day).toBe(date);
  const messages = captures[0]?.imported?.messages.map(({ reason }) => reason);
  expect(messages).toEqual(said ? [`${said}；照录，请核对`] : []);
});

const correct = (field: string, printed: string, corrected: string) =>
  `kind: correct\nissue: 2031/02\nfield: ${field}\nprinted: ${printed}\ncorrected: ${corrected}\nreason: x\n`;

test.each([
  ['2031-01-18', ['published-later']],
  ['2031-01-19T23:00:00', []],
  ['18. 1.', ['note-not-used']],
])('R49: of a date after the capture was fetched on %s it is said: %s', async (fetch_date, codes) => {
  const content = await archiveWith({ 'a.md': scrapeOf(WEEK, TEXT, { date: '2031-01-20', fetch_date }) });
  const { captures } = await importAll({ paths: [], content });
  expect(captures[0]?.imported?.data.published?.day).toBe('2031-01-20');
  expect(captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toEqual(codes);
});

test.each([
  ['that misses', correct('figures.incidents.value', '1', '2'), 'says "911", not "1"'],
  ['of a whole field', correct('period', 'x', 'y'), 'is no single value'],
  ['that fits no schema', correct('rating.value', '优', '甲'), 'rating.value is not what it may be'],
  ['that denies it', 'kind: never-published\nissue: 2031/02\nreason: x\n', 'never published'],
])('a correction %s leaves the former issue standing and says so', async (_what, correction, said) => {
  const content = await archiveWith({ 'a.md': scrapeOf() });
  await importAll({ paths: [], content });
  const before = await readFile(join(content, issue), 'utf8');
  await put(content, 'corrections/a.yaml', correction);
  const { output, exitCode } = await runImport(['--lang', 'en'], content);
  expect(exitCode).toBe(1);
  expect(output).toContain(said);
  expect(output).toContain('The former file stands');
  expect(await readFile(join(content, issue), 'utf8')).toBe(before);
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
  const { data } = parseIssueFile(await readFile(join(content, 'issues/2031/02.md'), 'utf8'));
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
    const { data } = parseIssueFile(await readFile(join(content, 'issues/2031/02.md'), 'utf8'));
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
  expect((await read(content)).data.published).toEqual({ day: '2031-01-15', basis: 'correction' });
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
