import { expect, test } from 'vitest';
import { addDays, dayOf, daysBetween, isIsoDay, partsOf, weekdayOf } from './iso-day.ts';

test.each(['2024-03-07', '2024-02-29', '2000-02-29', '1999-12-31'])('takes %s for a day', (text) => {
  expect(isIsoDay(text)).toBe(true);
});

test.each(['2024-02-30', '2023-02-29', '0000-00-00', '20240-01-01', '2024-3-7', '2024-13-01', 'today', ''])(
  'does not take “%s” for a day',
  (text) => {
    expect(isIsoDay(text)).toBe(false);
  },
);

test('writes a day from its parts and gives nothing for one that does not exist', () => {
  expect(dayOf(2024, 2, 29)).toBe('2024-02-29');
  expect(dayOf(2023, 2, 29)).toBeUndefined();
  expect(dayOf(2023, 0, 1)).toBeUndefined();
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-03-31', -31, '2024-02-29'],
])('counts from %s by %i to %s', (day, count, expected) => {
  expect(addDays(day, count)).toBe(expected);
  expect(daysBetween(day, expected)).toBe(count);
});

test.each([
  ['2024-03-03', 7],
  ['2024-03-04', 1],
  ['2026-01-01', 4],
])('knows that %s is weekday %i', (day, weekday) => {
  expect(weekdayOf(day)).toBe(weekday);
});

test('gives year, month and day', () => {
  expect(partsOf('2024-03-07')).toEqual({ year: 2024, month: 3, day: 7 });
});
