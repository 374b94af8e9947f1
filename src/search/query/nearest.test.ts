import { describe, expect, test } from 'vitest';
import { findNearest, tolerance, typingDistance } from './nearest.ts';

describe('findNearest', () => {
  test.each([
    ['重点处理仿冒投诉事件', '仿茂投诉', '仿冒投诉', 1],
    ['恶意url链接', '恶意urk', '恶意url', 1],
    ['恶意代码', '恶意代码', '恶意代码', 0],
    ['勒索软件攻击', '勒软件', '勒索软件', 1],
  ])('in %s finds for %s %s', (text, words, near, distance) => {
    expect(findNearest(text, words, 2)).toEqual({ text: near, distance });
  });

  test('finds nothing too far away', () => {
    expect(findNearest('气象服务', '勒索软件', 2)).toBeUndefined();
  });
});

test.each([
  ['漏洞', 0],
  ['漏洞库', 1],
  ['仿冒投诉事件通报', 2],
  ['23起', 0],
])('%s may differ by %i', (words, most) => {
  expect(tolerance(words)).toBe(most);
});

test.each([
  ['cncetr', 'cncert', 1],
  ['widnows', 'windows', 1],
  ['cnnvd', 'cnvd', 1],
  ['mysql', 'nosql', 2],
  ['abc', 'abc', 0],
])('from %s to %s it is %i slips', (typed, meant, slips) => {
  expect(typingDistance(typed, meant)).toBe(slips);
});
