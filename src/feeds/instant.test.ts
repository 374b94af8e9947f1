import { expect, test } from 'vitest';
import { mailNoonOf, noonOf } from './instant.ts';

test('a day is noon on the publisher’s clock', () => {
  expect(noonOf('2024-03-07')).toBe('2024-03-07T12:00:00+08:00');
});

test.each([
  ['2024-03-07', 'Thu, 07 Mar 2024 12:00:00 +0800'],
  ['2023-12-31', 'Sun, 31 Dec 2023 12:00:00 +0800'],
])('%s is %s in mail form', (day, text) => {
  expect(mailNoonOf(day)).toBe(text);
  expect(Date.parse(text)).toBe(Date.parse(noonOf(day)));
});
