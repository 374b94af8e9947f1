import { expect, test } from 'vitest';
import { importCapture } from '#importer/import-capture.ts';
import { readCapture } from '#importer/inputs/capture.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { scrapeOf, TEXT, WEEK } from './own-captures.ts';

const NEWS =
  '1、样本报告\n\n样本中心监测，互联网网络安全态势整体评价为差。全年高危漏洞5678个，共处理网络安全事件98765起。';

async function importWith(text: string) {
  const capture = await readCapture('a.md', Buffer.from(scrapeOf(WEEK, text)));
  const { data, body, messages } = importCapture(capture, cncertWeekly);
  const values = Object.entries(data.figures).map(([key, { value }]) => [key, value]);
  return { data, body, values: Object.fromEntries(values), codes: messages.map(({ ruleId }) => ruleId) };
}

const own = { incidents: 911, 'cross-border': 82, phishing: 73, 'app-platforms': 64, 'malicious-urls': 55 };

test.each(['业界新闻速递', '六、业界动态'])(
  'what %s tells of others is no figure and no rating of the week, and stays in the text',
  async (heading) => {
    const { data, body, values, codes } = await importWith(
      TEXT.replace('近期回顾', `${heading}\n\n${NEWS}\n\n近期回顾`),
    );
    expect(values).toEqual(own);
    expect(data.rating?.value).toBe('优');
    expect(data.review).toHaveLength(2);
    expect(body).toContain('高危漏洞5678个');
    expect(codes).toEqual([]);
  },
);

test('the number of a year that stands before that of the week is not taken for it', async () => {
  const { values } = await importWith(
    TEXT.replace('本周，共', '2030年样本中心共处理网络安全事件98765起。本周，共'),
  );
  expect(values).toEqual(own);
});
