import { expect, test } from 'vitest';
import { runImport } from '#importer/command.ts';
import { importAll } from '#importer/import-all.ts';
import { archiveWith } from './own-archive.ts';
import { scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';

/** Imports one capture; gives its fields and the codes of what was noticed. */
async function importWith(capture: string) {
  const content = await archiveWith({ 'a.md': capture });
  const imported = (await importAll({ paths: [], content })).captures[0]?.imported;
  return { data: imported?.data, codes: imported?.messages.map(({ ruleId }) => ruleId) };
}

test.each(['13月41日-5月40日', '2月30日-3月5日', '1月6日-1月2日', '元月6日～一月十二日', '1.6-1.12'])(
  'a period printed %s is no field, is kept as printed, and the report says so',
  async (period) => {
    const { data, codes } = await importWith(scrapeOf({ ...WEEK, period }));
    expect(data).toMatchObject({ year: 2031, number: 2, unread: { period } });
    expect(data?.period).toBeUndefined();
    expect(codes).toEqual(['period-unread']);
  },
);

test('a period on a line of its own that nobody can read is kept as printed', async () => {
  const name = '网络安全信息与动态周报';
  const bare = scrapeOf().replaceAll(titleOf(WEEK), name);
  const { data, codes } = await importWith(
    bare.replace(`# ${name}`, `# ${name}\n\n2031年第2期（1月6日-1月32日）`),
  );
  expect(data).toMatchObject({ year: 2031, number: 2, unread: { period: '1月6日-1月32日' } });
  expect(codes).toEqual(['period-unread']);
});

test.each(['转载', '2031年1月15日', '总第600-601期'])(
  '%s in the place of a period is none',
  async (words) => {
    const { data, codes } = await importWith(scrapeOf({ ...WEEK, period: words }));
    expect(data?.period).toBeUndefined();
    expect(data?.unread).toBeUndefined();
    expect(codes).toEqual([]);
  },
);

test.each(['1月6-12日', '1月6日-1月12', '1月6-1月12日'])(
  '%s is a period, kept as printed',
  async (period) => {
    const { data, codes } = await importWith(scrapeOf({ ...WEEK, period }));
    expect(data?.period).toEqual({ start: '2031-01-06', end: '2031-01-12', printed: period });
    expect(codes).toEqual([]);
  },
);

test('a rating that nobody can read is kept as printed', async () => {
  const { data, codes } = await importWith(scrapeOf(WEEK, TEXT.replace('评价为优', '评价为好得很')));
  expect(data?.rating).toBeUndefined();
  expect(data?.unread).toEqual({ rating: '网络安全态势整体评价为好得很' });
  expect(codes).toEqual(['rating-unread']);
});

test.each(['为“优”', '：优', '等级为优', '级别是优', '为**优**。**'])(
  'a rating printed %s is read',
  async (words) => {
    const { data, codes } = await importWith(scrapeOf(WEEK, TEXT.replace('为优', words)));
    expect(data?.rating?.value).toBe('优');
    expect(codes).toEqual([]);
  },
);

test('an explanation names the field with the words, and what was noted', async () => {
  const content = await archiveWith({ 'a.md': scrapeOf({ ...WEEK, period: '1月6日-1月32日' }) });
  const { output } = await runImport(['--explain'], content);
  expect(output).toContain('  unread.period: 1月6日-1月32日\n');
  expect(output).toContain('  注意 [period-unread] 所印时段“1月6日-1月32日”读不出');
});

test('a copy whose figure can be read is named as different', async () => {
  const unreadable = scrapeOf(WEEK, `${TEXT.replace('911', '□')}\n\n●网络安全信息与动态周报2030年第51期`);
  const content = await archiveWith({ 'a.md': unreadable, 'b.md': scrapeOf() });
  const { captures } = await importAll({ paths: [], content });
  const differences = captures.flatMap(({ differences = [] }) => differences);
  expect(differences.map(({ field, chosen, other }) => [field, chosen, other])).toContainEqual([
    'figures.incidents',
    ...['911', '共处理网络安全事件□起'],
  ]);
});

test('a copy whose period can be read is named as different', async () => {
  const unreadable = scrapeOf(
    { ...WEEK, period: '1月6日-1月32日' },
    `${TEXT}\n\n●网络安全信息与动态周报2030年第51期`,
  );
  const content = await archiveWith({ 'a.md': unreadable, 'b.md': scrapeOf() });
  const { captures } = await importAll({ paths: [], content });
  const differences = captures.flatMap(({ differences = [] }) => differences);
  expect(differences).toContainEqual(
    expect.objectContaining({ field: 'period', chosen: '1月6日-1月32日', other: '1月6日-1月12日' }),
  );
});
