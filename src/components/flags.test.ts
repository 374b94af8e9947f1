import { describe, expect, test } from 'vitest';
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { zh } from '#wording/zh.ts';
import { flagsOf } from './flags.ts';

/** 2024 no. 17 covers 22 to 28 April by the rule. */
function issue(end: string, day = '2024-05-02') {
  return {
    path: '2024/17',
    id: { year: 2024, number: 17 },
    body: '',
    data: {
      period: { start: '2024-04-22', end, printed: '' },
      published: { day, basis: 'collector' },
    },
  } as unknown as ArchivedIssue;
}

describe('what is doubtful about an issue', () => {
  test('is nothing when all agrees', () => {
    expect(flagsOf(issue('2024-04-28'), zh)).toEqual([]);
  });

  test('is a period that is not the one of its number', () => {
    expect(flagsOf(issue('2024-04-27'), zh)).toEqual([
      expect.stringContaining('4月22日—4月27日）与编号规则推得的时段（4月22日—4月28日'),
    ]);
  });

  test.each([
    ['2023-11-23', '发布日早于时段末日 157 天，'],
    ['2024-04-28', '发布日就是时段末日，'],
    ['2024-04-29', '发布日晚于时段末日 1 天，'],
    ['2024-05-20', '发布日晚于时段末日 22 天，'],
  ])('is a day of publication as unlikely as %s', (day, words) => {
    expect(flagsOf(issue('2024-04-28', day), zh)).toEqual([
      expect.stringMatching(`^${words}不在本刊通常的 3 至 11 天之内，此日或有误`),
    ]);
  });

  test('is a number that is not printed', () => {
    const given = issue('2024-04-28');
    expect(flagsOf({ ...given, data: { ...given.data, numberFrom: 'period' } }, zh)).toEqual([
      '原文未印期号，由起止日期按本刊编号规则推定为 2024 年第 [17] 期。',
    ]);
  });

  test('is that nobody knows which issue it is', () => {
    expect(flagsOf({ ...issue('2024-04-28'), id: undefined }, zh)).toEqual([
      expect.stringContaining('无法确定是哪一期'),
    ]);
  });
});
