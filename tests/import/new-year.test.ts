import { expect, test } from 'vitest';
import { runImport } from '#importer/command.ts';
import { importAll } from '#importer/import-all.ts';
import { archiveWith, put, readIssue } from './own-archive.ts';
import { headOf, INTERFACE, notesOf, scrapeOf, TEXT, titleOf } from './own-captures.ts';

const PRINTED = '12月26日-1月1日';
const NEW_YEAR = { year: 2011, number: 53, period: PRINTED };

async function importOf(text: string, path = '2011/53') {
  const content = await archiveWith({ 'a.md': text });
  const { captures } = await importAll({ paths: [], content });
  const { data } = await readIssue(content, `issues/${path}.md`);
  const rules = captures[0]?.imported?.messages.map(({ ruleId }) => ruleId);
  return { content, data, rules: rules?.filter((rule) => /^(?:period|published)/.test(String(rule))) };
}

test.each([
  ['2011/53', PRINTED, '2012-01-04', '2011-12-26', '2012-01-01'],
  ['2011/01', '12月27日-1月2日', '2011-01-05', '2010-12-27', '2011-01-02'],
  ['2012/01', PRINTED, '2012-01-04', '2011-12-26', '2012-01-01'],
])(
  'before the rule, the day of publication says in which years %s lies',
  async (path, printed, date, start, end) => {
    const [year = 0, number = 0] = path.split('/').map(Number);
    const text = scrapeOf({ year, number, period: printed }, TEXT, { date });
    const { data, rules } = await importOf(text, path);
    expect(data.period).toEqual({ start, end, printed, yearFrom: 'published' });
    expect(data.unread).toBeUndefined();
    expect(rules).toEqual([]);
  },
);

test.each(['2011-12-31', '2012-07-01', '2014-01-04'])(
  'published on %s, the years stay unknown, and the period stays as printed',
  async (date) => {
    const { data, rules } = await importOf(scrapeOf(NEW_YEAR, TEXT, { date }));
    expect(data.period).toBeUndefined();
    expect(data.unread).toEqual({ period: PRINTED });
    expect(rules).toEqual(['period-year']);
  },
);

test('a printed year is read before any day of publication', async () => {
  const printed = '2011年12月26日-2012年1月1日';
  const { data } = await importOf(scrapeOf({ ...NEW_YEAR, period: printed }, TEXT, { date: '2014-01-04' }));
  expect(data.period).toEqual({ start: '2011-12-26', end: '2012-01-01', printed });
});

test('a title that prints the years decides for one that does not', async () => {
  const printed = '2011年12月26日-2012年1月1日';
  const full = titleOf({ ...NEW_YEAR, period: printed });
  const text = scrapeOf(NEW_YEAR, TEXT, { date: '2014-01-04' }).replace(titleOf(NEW_YEAR), full);
  expect((await importOf(text)).data.period).toEqual({ start: '2011-12-26', end: '2012-01-01', printed });
});

test('the day that an official copy prints settles the years of the text that has none', async () => {
  const own = '来源：样本单位 时间：2012-01-04';
  const content = await archiveWith({
    'a.md': scrapeOf(NEW_YEAR, TEXT, { date: '2014-01-04' }),
    'b.md': `${notesOf(titleOf(NEW_YEAR), { date: '2012-01-04', url: 'https://www.cert.org.cn/publish/main/1/x.html' })}\n${headOf(NEW_YEAR, own)}\n\n${TEXT.slice(0, TEXT.indexOf('近期回顾'))}\n\n${INTERFACE}`,
  });
  await importAll({ paths: [], content });
  const { data } = await readIssue(content, 'issues/2011/53.md');
  expect(data.captures[0]?.file).toBe('a.md');
  expect(data.period).toMatchObject({ start: '2011-12-26', yearFrom: 'published' });
  expect(data.unread).toBeUndefined();
});

test('where the rule speaks, a week across New Year ends in the year of its number', async () => {
  const week = { year: 2013, number: 1, period: '12月31日-1月6日' };
  const { data } = await importOf(scrapeOf(week, TEXT, { date: '2014-01-10' }), '2013/01');
  expect(data.period).toEqual({ start: '2012-12-31', end: '2013-01-06', printed: '12月31日-1月6日' });
});

test('an issue of which only an earlier one is named gets no years from its number', async () => {
  const review = '近期回顾\n\n●网络安全信息与动态周报2011年第53期（12月26日-1月1日）';
  const week = { year: 2012, number: 2, period: '1月9日-1月15日' };
  const text = scrapeOf(week, TEXT.replace(/近期回顾[\s\S]*$/, review), { date: '2012-01-18' });
  const { data } = await importOf(text, '2012/02');
  expect(data.review).toEqual([{ title: titleOf(NEW_YEAR), year: 2011, number: 53 }]);
});

test.each([
  [PRINTED, 1],
  ['2011年12月26日-2012年1月1日', 0],
])('a correction that supplies %s ends with exit code %i', async (corrected, code) => {
  const { content } = await importOf(scrapeOf(NEW_YEAR, TEXT, { date: '2014-01-04' }));
  const correction = `kind: correct\nissue: 2011/53\nfield: period\nprinted: ${PRINTED}\ncorrected: ${corrected}\nreason: x\n`;
  await put(content, 'corrections/a.yaml', correction);
  expect((await runImport([], content)).exitCode).toBe(code);
  const { data } = await readIssue(content, 'issues/2011/53.md');
  expect(data.period).toEqual(
    code === 0 ? { start: '2011-12-26', end: '2012-01-01', printed: PRINTED } : undefined,
  );
});
