import { expect, test } from 'vitest';
import { nthSunday } from '#bulletin/numbering.ts';
import { weeksBetween } from './order.ts';

test.each([
  ['the next issue', { year: 2024, number: 8 }, { year: 2024, number: 9 }, 1],
  ['the first issue of the next year', { year: 2024, number: 52 }, { year: 2025, number: 1 }, 1],
  ['a year of 53 issues', { year: 2023, number: 7 }, { year: 2024, number: 7 }, 53],
  ['the same issue', { year: 2024, number: 9 }, { year: 2024, number: 9 }, 0],
])('counts the weeks to %s', (_name, earlier, later, weeks) => {
  expect(weeksBetween(earlier, later, nthSunday)).toBe(weeks);
});
