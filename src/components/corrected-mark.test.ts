import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { abstractOf } from '#archive/abstract.ts';
import { holdingsOf } from '#archive/holdings.ts';
import { NO_PICTURES, sampleIssue } from '#archive/sample-issues.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { formatTable } from '#data/table.ts';
import { figuresTable, issuesTable, printedFiguresOf } from '#data/tables.ts';
import { cncertWeekly } from '#series/cncert-weekly.ts';
import { en } from '#wording/en.ts';
import { zh } from '#wording/zh.ts';
import ChartKey from './ChartKey.astro';
import { cardWordsOf } from './card-words.ts';
import FigurePanel from './FigurePanel.astro';
import IssueFacts from './IssueFacts.astro';
import IssueList from './IssueList.astro';
import { summaryOf } from './summary.ts';
import YearCalendar from './YearCalendar.astro';

const printed = '共处理网络安全事件□□起';
const data: Partial<IssueData> = {
  period: { start: '2031-01-27', end: '2031-02-02', printed: '1月□日-2月2日' },
  rating: { value: '优', printed: '整体评价为□' },
  figures: {
    incidents: { value: 911, unit: '起', printed },
    phishing: { value: 73, unit: '起', printed: '重点处理73起' },
  },
};
const corrections = ['period', 'rating', 'figures.incidents'].map((field) => ({
  kind: 'correct' as const,
  field,
  reason: '据纸本',
}));
const id = { year: 2031, number: 5 };
const supplied = sampleIssue(id, { ...data, corrections });
const read = sampleIssue(id, data);

test.each([
  ['the panel', FigurePanel, 1],
  ['the facts', IssueFacts, 2],
  ['a list', IssueList, 2],
])('what a person supplied is marked in %s, with a way to the reason', async (_name, component, marks) => {
  const container = await AstroContainer.create();
  const htmlOf = (issue: typeof read) =>
    container.renderToString(component, {
      props: { issue, issues: [issue], pictures: NO_PICTURES, trends: [] },
    });
  expect((await htmlOf(supplied)).split('/issues/2031/05/#corrections">〔校补〕</a>')).toHaveLength(
    marks + 1,
  );
  expect(await htmlOf(read)).not.toContain('校补');
});

test('a figure is marked where it is compared with that of a later issue', async () => {
  const container = await AstroContainer.create();
  const issue = sampleIssue({ year: 2031, number: 6 }, data);
  const html = await container.renderToString(FigurePanel, {
    props: { issue, earlier: supplied, trends: [] },
  });
  expect(html.replace(/\s+/g, ' ')).toContain('911 〔校补〕');
});

test.each([
  ['Chinese', zh, '〔校补〕'],
  ['English', en, '[by correction]'],
])('in %s, it is marked in the summary of the page and in the words of its card', (_name, words, mark) => {
  expect(summaryOf(supplied, words).split(mark)).toHaveLength(3);
  expect(cardWordsOf(supplied, words).split(mark)).toHaveLength(4);
  expect(summaryOf(read, words) + cardWordsOf(read, words)).not.toContain(mark);
});

test('an abstract gives the value that a person supplied after the words printed in its place', () => {
  expect(abstractOf(supplied)).toBe(
    '1月27日—2月2日〔校补〕；整体评价为□〔校补：优〕；共处理网络安全事件□□起〔校补：911起〕；重点处理73起',
  );
});

test('the tables say which value a person supplied', () => {
  const rows = formatTable(figuresTable, printedFiguresOf([supplied], {}))
    .trim()
    .split('\r\n');
  expect(rows.map((row) => row.split(',').at(-1))).toEqual(['"basis"', '"correction"', '"printed"']);
  const basesOf = (issue: typeof read) =>
    ['period_basis', 'rating_basis'].map((name) =>
      issuesTable.fields.find((field) => field.name === name)?.read(issue),
    );
  expect(basesOf(supplied)).toEqual(['correction', 'correction']);
  expect(basesOf(read)).toEqual(['printed', 'printed']);
  expect(basesOf(sampleIssue(id))).toEqual([undefined, undefined]);
});

test('the key of the charts names what they show, and nothing else', async () => {
  const container = await AstroContainer.create();
  const keyOf = (props: { hasCorrected: boolean; hasUnread: boolean }) =>
    container.renderToString(ChartKey, { props });
  const plain = await keyOf({ hasCorrected: false, hasUnread: false });
  expect(plain).not.toContain('校补');
  expect(plain).toContain('未载此数');
  const full = await keyOf({ hasCorrected: true, hasUnread: true });
  expect(full).toContain('校补之数');
  expect(full).toContain('未载或读不出此数');
});

test.each([
  ['before the rule, where it is the issue’s own', 2011, 2],
  ['where the rule gives it', 2031, 1],
])('in the calendar of a year, a supplied period is marked %s', async (_what, year, parts) => {
  const of = sampleIssue(
    { year, number: 5 },
    {
      period: { start: `${year}-01-31`, end: `${year}-02-06`, printed: '1月□日-2月6日' },
      corrections,
    },
  );
  const [weeks] = holdingsOf([of], cncertWeekly.numbering);
  const container = await AstroContainer.create();
  const html = await container.renderToString(YearCalendar, { props: { year: weeks } });
  expect(html.split('〔校补〕')).toHaveLength(parts);
});
