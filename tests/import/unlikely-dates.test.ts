import { expect, test } from 'vitest';
import { importAll } from '#importer/import-all.ts';
import { archiveWith } from './own-archive.ts';
import { scrapeOf, TEXT, WEEK } from './own-captures.ts';

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
