import { expect, test } from 'vitest';
import { differenceWords, distanceWords, sizeWords } from './wording.ts';

test.each([
  [162, '增 162'],
  [-3, '减 3'],
  [0, '持平'],
])('a difference of %i is %s', (difference, words) => {
  expect(differenceWords(difference)).toBe(words);
});

test.each([
  [1, '相邻一周'],
  [2, '相隔 2 周，其间 1 期未收'],
])('%i weeks apart is %s', (weeks, words) => {
  expect(distanceWords(weeks)).toBe(words);
});

test.each([
  [999, '999 B'],
  [1500, '2 kB'],
  [3_440_000, '3.4 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
