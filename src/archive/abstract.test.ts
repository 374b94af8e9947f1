import { expect, test } from 'vitest';
import { abstractOf } from './abstract.ts';
import { sampleIssue, undatedSample } from './sample-issues.ts';

test('an abstract gives the days, the rating and the figures in the words of the issue', () => {
  const issue = sampleIssue(
    { year: 2031, number: 1 },
    {
      period: { start: '2030-12-30', end: '2031-01-05', printed: '12月30日-1月5日' },
      rating: { value: '优', printed: '态势整体评价为优' },
      figures: {
        phishing: { value: 0, unit: '起', printed: '处理 0\n起仿冒' },
        incidents: { value: 7, unit: '起', printed: '处理事件7起' },
      },
    },
  );
  expect(abstractOf(issue)).toBe('2030年12月30日—2031年1月5日；态势整体评价为优；处理事件7起；处理0起仿冒');
});

test('an abstract of a document without a number says that it is not known which issue it is', () => {
  expect(abstractOf(undatedSample())).toBe('原件未载年份与期号，本档案未能确定其为哪一期');
});
