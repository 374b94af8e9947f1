import { expect, test } from 'vitest';
import { site } from '../site.ts';
import { lastChangeOf } from './last-change.ts';
import { sampleIssue, undatedSample } from './sample-issues.ts';

const id = { year: 2031, number: 5 };
const capture = { file: 'a.txt', sha256: 'a'.repeat(64), reader: 'sample' };

test('an issue last changed when its latest capture was fetched', () => {
  const captures = ['2031-03-02T23:59:59', '2031-02-07', undefined].map((fetched) => ({
    ...capture,
    fetched,
  }));
  expect(lastChangeOf(sampleIssue(id, { captures }))).toBe('2031-03-02');
});

test('without a day of capture, the day of publication stands in', () => {
  const data = { captures: [{ ...capture, fetched: 'last week' }] };
  const published = { day: '2031-02-06', basis: 'publisher' } as const;
  expect(lastChangeOf(sampleIssue(id, { ...data, published }))).toBe('2031-02-06');
});

test('without any day, the day the archive opened stands in', () => {
  expect(lastChangeOf(undatedSample())).toBe(site.opened);
});
