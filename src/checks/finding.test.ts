import { expect, test } from 'vitest';
import { formatFinding } from './finding.ts';

test('says number, place, meaning and detail on one line', () => {
  expect(formatFinding({ code: 'C201', place: 'content/issues/2024/09.md', detail: 'a.txt' })).toBe(
    'C201 content/issues/2024/09.md: a capture it rests on is missing (a.txt)',
  );
});

test('lets no captured character steer the terminal', () => {
  expect(formatFinding({ code: 'S104', place: 'a\u001b[2J\u202eb\n' })).toBe(
    'S104 a<U+001B>[2J<U+202E>b<U+000A>: the text of the page is not the text of the issue',
  );
});
