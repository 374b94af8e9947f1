import { expect, test } from 'vitest';
import { relevanceOf } from './relevance.ts';

test.each([
  ['more places', relevanceOf([3], [20], 100, 1), relevanceOf([2], [20], 100, 1)],
  ['a rarer part', relevanceOf([2, 1], [5, 50], 100, 1), relevanceOf([1, 2], [5, 50], 100, 1)],
  ['a text of common length', relevanceOf([1], [20], 100, 1), relevanceOf([1], [20], 100, 3)],
])('%s is better', (_, better, worse) => {
  expect(better).toBeGreaterThan(worse);
});

test('a short text is not better for being short', () => {
  expect(relevanceOf([1], [20], 100, 0.1)).toBe(relevanceOf([1], [20], 100, 1));
});
