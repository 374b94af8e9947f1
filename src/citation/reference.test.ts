import { expect, test } from 'vitest';
import { HOSTILE, sampleIssue } from '#archive/sample-issues.ts';
import { formatIssued, referenceOf } from './reference.ts';

const published = (day: string) => ({ published: { day, basis: 'publisher' } }) as const;

test.each([
  [2024, '2024-03-07', '2024-03-07'],
  // The last issue of 2024 appeared in the year after and is still 2024（52）.
  [2024, '2025-01-02', '2024'],
])('an issue of %i that appeared on %s is dated %s', (year, day, issued) => {
  const reference = referenceOf(sampleIssue({ year, number: 9 }, published(day)));
  expect(reference.issued && formatIssued(reference.issued)).toBe(issued);
});

test('a title is one line without control characters', () => {
  expect(referenceOf(sampleIssue({ year: 2024, number: 9 }, { title: HOSTILE })).title).not.toMatch(
    /\p{Cc}/u,
  );
});
