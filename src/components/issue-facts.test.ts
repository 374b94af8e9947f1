import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { NO_PICTURES, sampleIssue } from '#archive/sample-issues.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { en } from '#wording/en.ts';
import { writeWords } from '#wording/words.ts';
import FigurePanel from './FigurePanel.astro';
import IssueFacts from './IssueFacts.astro';
import IssueList from './IssueList.astro';

const unread = {
  period: '13月41日-5月40日',
  rating: '整体评价为好得很',
  figures: { incidents: '共处理网络安全事件□起' },
};

async function wordsOf(
  component: typeof FigurePanel | typeof IssueFacts | typeof IssueList,
  data: Partial<IssueData>,
) {
  const issue = sampleIssue({ year: 2031, number: 5 }, { period: undefined, rating: undefined, ...data });
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, {
    props: { issue, issues: [issue], pictures: NO_PICTURES, trends: [] },
  });
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, '');
}

test('what is printed and cannot be read is quoted, and not said to be unprinted', async () => {
  const words = await wordsOf(IssueFacts, { unread });
  expect(words).toContain('所涵时段印作“13月41日-5月40日”，读不出');
  const panel = await wordsOf(FigurePanel, { unread });
  expect(panel).toContain('处理网络安全事件读不出印作“共处理网络安全事件□起”');
  expect(await wordsOf(FigurePanel, {})).toBe('');
  expect(words).toContain('态势评价印作“整体评价为好得很”，读不出');
  expect(await wordsOf(IssueFacts, {})).toContain('所涵时段原文未印');
});

test('a period without its years is not said to be unreadable, and years that follow are said to', async () => {
  const open = { unread: { period: '12月26日-1月1日' } };
  expect(await wordsOf(IssueFacts, open)).toContain('所涵时段印作“12月26日-1月1日”，年份不详');
  expect(await wordsOf(IssueList, open)).toContain('年份不详');
  const settled = { start: '2011-12-26', end: '2012-01-01', printed: '12月26日-1月1日' };
  const period = { ...settled, yearFrom: 'published' } as const;
  expect(await wordsOf(IssueFacts, { period })).toContain('共7日原文未印年份，据发布日推定');
  expect(await wordsOf(IssueFacts, { period: settled })).not.toContain('推定');
});

test('a list says of it that it cannot be read', async () => {
  expect(await wordsOf(IssueList, { unread })).toMatch(/读不出.*读不出$/);
  expect(await wordsOf(IssueList, {})).not.toContain('读不出');
});

test('in English, the printed words are marked as Chinese', () => {
  expect(writeWords(en.terms.unread('<某月'))).toBe(
    'printed as “<span lang="zh-CN">&lt;某月</span>”, not readable',
  );
});

test('R37: the host of the original is shown as the network knows it', async () => {
  const { captures } = sampleIssue({ year: 2031, number: 5 }).data;
  const [first] = captures.map((capture) => ({ ...capture, address: 'https://www.cеrt.org.cn/a' }));
  expect(await wordsOf(IssueFacts, { captures: first ? [first] : [] })).toContain('www.xn--crt-rdd.org.cn');
});
