import { expect, test } from 'vitest';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { INTERFACE, scrapeOf, TEXT, WEEK } from './own-captures.ts';

const read = async (text: string) =>
  importCapture(await readCapture('a.md', Buffer.from(text)), cncertWeekly);
const [withoutList = ''] = TEXT.split('\n\n近期回顾');

/** What programs and reposters put under a text. */
const TAILS = [
  '#网络安全信息与动态周报120个',
  '#网络安全信息与动态周报\n\n120个',
  '[#网络安全信息与动态周报](https://mp.weixin.qq.com/mp/appmsgalbum?action=getalbum) 120个',
  '收录于合集 #网络安全信息与动态周报 120个',
  '留言 3\n\n暂无留言',
  '写下你的留言',
  '发表于 北京',
  'IP属地：北京',
  '已关注',
  '00:00/03:25',
];

test.each(TAILS)('%j below the list of earlier issues is no part of the text', async (tail) => {
  const { body, data, messages } = await read(scrapeOf(WEEK, `${TEXT}\n\n${tail}`));
  expect(body).toBe((await read(scrapeOf())).body);
  expect(data.review).toHaveLength(2);
  expect(messages).toEqual([]);
});

test.each(TAILS)('%j right above what only a program shows is none either', async (tail) => {
  const { body, data, messages } = await read(scrapeOf(WEEK, `${withoutList}\n\n${tail}`));
  expect(body).toBe((await read(scrapeOf(WEEK, withoutList))).body);
  expect(data.review).toEqual([]);
  expect(messages).toEqual([]);
});

test('a line nobody knows below the list stays, and the report names it', async () => {
  const { body, messages } = await read(`${scrapeOf(WEEK, `${TEXT}\n\n样本中心的一句话`)}`);
  expect(body).toContain('样本中心的一句话');
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['unknown-line']);
});

test('a source under the last piece of a text stays', async () => {
  const { body } = await read(scrapeOf(WEEK, `${withoutList}\n\n来源：样本网\n\n${INTERFACE}`));
  expect(body).toContain('来源：样本网');
});
