import { describe, expect, test } from 'vitest';
import { findWhole } from './whole-numbers.ts';

describe('findWhole', () => {
  test.each([
    ['23起', '处理23起'],
    ['2月6日', '（2月6日）'],
    ['95914', 'cnvd-2021-95914'],
    ['02.26', '2024.02.26'],
    ['2.14', 'log4j2.14.1之前'],
    ['193', '193.0%'],
    ['5', '漏洞3,5个'],
    ['2021', 'cve2021'],
  ])('finds %s in %s', (words, text) => {
    expect(findWhole(text, words)).toBeGreaterThanOrEqual(0);
  });

  test.each([
    ['23起', '处理123起'],
    ['23', '230起'],
    ['2月6日', '12月6日'],
    ['5%', '0.5%'],
    ['.5%', '0.5%'],
    ['234', '1,234个'],
    ['1', '1,234个'],
    ['', '任何文字'],
  ])('does not find %j in %s', (words, text) => {
    expect(findWhole(text, words)).toBe(-1);
  });

  test('goes on after a cut number', () => {
    expect(findWhole('230起，23起', '23')).toBe(5);
  });
});
