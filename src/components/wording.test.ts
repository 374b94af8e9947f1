import { expect, test } from 'vitest';
import { differenceWords, distanceWords, keptWords, sizeWords } from './wording.ts';

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

test.each([
  [0, 2, '未收存，文中记其原址'],
  [1, 2, '已收存 1 幅，其余文中记其原址'],
  [2, 2, '均已收存'],
])('of %i pictures kept of %i it says %s', (kept, of, words) => {
  expect(keptWords(kept, of)).toBe(words);
});
