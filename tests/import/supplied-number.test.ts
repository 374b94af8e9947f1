import { expect, test } from 'vitest';
import { importAll } from '#importer/import-all.ts';
import { archiveWith, ISSUE, readIssue } from './own-archive.ts';
import { scrapeOf, TEXT, titleOf, WEEK } from './own-captures.ts';

const UNNUMBERED = '网络安全信息与动态周报(2031.01.06至2031.01.12)';
const unnumbered = (text = TEXT) => scrapeOf(WEEK, text).replaceAll(titleOf(WEEK), UNNUMBERED);

test('a title with the whole week and no number gets the number of the rule, and says so', async () => {
  const content = await archiveWith({ 'a.md': unnumbered() });
  const { captures } = await importAll({ paths: [], content });
  expect(captures[0]?.path).toBe(ISSUE);
  expect(captures[0]?.imported?.messages.map(({ ruleId }) => ruleId)).toEqual(['number-supplied']);
  expect((await readIssue(content)).data).toMatchObject({
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
  const { data } = await readIssue(content);
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
