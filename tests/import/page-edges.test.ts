import { expect, test } from 'vitest';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';

/** A text taken out of a PDF, with no form feeds between its pages. */
const EDITION = `网络安全信息与动态周报
2037 年第 10 期
3 月 2 日-3 月 8 日
本周事件处理情况
本周，样本中心协调云服务商、域名注册服务机构、各省分中心以及国际合作组织共处理网络安全事件
911 起，含跨境网络安全事件 82 起。
联系我们
本期编辑：样本人`;

async function importWith(words: string, by: string) {
  const text = EDITION.replace(words, by);
  const { data, messages } = importCapture(await readCapture('a.txt', Buffer.from(text)), cncertWeekly);
  return { incidents: data.figures['incidents']?.value, codes: messages.map(({ ruleId }) => ruleId) };
}

test.each([
  ['网络安全事件\n911', '网络安全\n2\n事件 911'],
  ['网络安全事件\n911', '网络安全事件\n- 2 -\n911'],
  ['网络安全事件\n911', '网络安全\n网络安全信息与动态周报\n事件 911'],
  ['网络安全事件\n911', '网络安全\n2\n\n网络安全信息与动态周报\n事件 911'],
  ['网络安全事件\n911 起', '网络安全事件\n911\n起'],
  ['网络安全事件\n911', '网络安全事件 9\n11'],
])('a sentence goes on past the edge of a page (%j as %j)', async (words, by) => {
  expect(await importWith(words, by)).toEqual({ incidents: 911, codes: [] });
});

test.each(['2\n911', '9\n11', '2\n\n911'])(
  'of %j nobody can say what the number is, and the report says so',
  async (by) => {
    expect(await importWith('911', by)).toEqual({ incidents: undefined, codes: ['figure-unread'] });
  },
);

test('a line that ends with a half-width full stop ends its sentence', async () => {
  const text = EDITION.replace('组织共处理', '组织处理如下.\n共处理').replace(
    '本周，样本中心',
    '上周，样本中心',
  );
  const { data } = importCapture(await readCapture('a.txt', Buffer.from(text)), cncertWeekly);
  expect(data.figures['incidents']?.value).toBe(911);
});

test('numbers in a column are not one number', async () => {
  const { data, messages } = importCapture(
    await readCapture(
      'a.txt',
      Buffer.from(EDITION.replace('本周，', '境内被篡改网站总数\n1530\n68\n本周，')),
    ),
    cncertWeekly,
  );
  expect(data.figures['tampered-sites']).toBeUndefined();
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['figure-unread']);
});
