import { expect, test } from 'vitest';
import { checkedSince, nthSunday } from '#bulletin/numbering.ts';
import { weeksBetween } from './order.ts';

test.each([
  ['the next issue', { year: 2024, number: 8 }, { year: 2024, number: 9 }, 1],
  ['the first issue of the next year', { year: 2024, number: 52 }, { year: 2025, number: 1 }, 1],
  ['a year of 53 issues', { year: 2023, number: 7 }, { year: 2024, number: 7 }, 53],
  ['the same issue', { year: 2024, number: 9 }, { year: 2024, number: 9 }, 0],
])('counts the weeks to %s', (_name, earlier, later, weeks) => {
  expect(weeksBetween(earlier, later, nthSunday)).toBe(weeks);
});

test('counts no weeks from an issue of a year for which the rule was never checked', () => {
  const rule = checkedSince(2024, nthSunday);
  expect(weeksBetween({ year: 2023, number: 52 }, { year: 2024, number: 1 }, rule)).toBeUndefined();
});
