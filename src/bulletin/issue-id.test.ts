import { expect, test } from 'vitest';
import {
  compareIssueIds,
  formatIssueId,
  formatUndatedId,
  isIssuePath,
  isUndatedPath,
  parseIssueId,
} from './issue-id.ts';

test('writes and reads the same identity', () => {
  expect(formatIssueId({ year: 2024, number: 9 })).toBe('2024/09');
  expect(parseIssueId('2024/09')).toEqual({ year: 2024, number: 9 });
});

test.each(['2024/9', '24/09', '2024/009', '../2024/09', '2024/09/', 'undated/0123456789abcdef', ''])(
  'reads no identity in “%s”',
  (text) => {
    expect(parseIssueId(text)).toBeUndefined();
  },
);

test('names a document without number by the start of its digest', () => {
  const path = formatUndatedId(`0123456789abcdef${'0'.repeat(48)}`);
  expect(path).toBe('undated/0123456789abcdef');
  expect(isUndatedPath(path)).toBe(true);
  expect(isIssuePath(path)).toBe(true);
});

test.each(['undated/0123', 'undated/0123456789ABCDEF', 'undated/../x', '__proto__', '2024-09'])(
  'refuses “%s” as a path',
  (text) => {
    expect(isIssuePath(text)).toBe(false);
  },
);

test('orders by year, then by number', () => {
  const ids = [
    { year: 2025, number: 1 },
    { year: 2024, number: 10 },
    { year: 2024, number: 9 },
  ];
  expect(ids.sort(compareIssueIds).map(formatIssueId)).toEqual(['2024/09', '2024/10', '2025/01']);
});
