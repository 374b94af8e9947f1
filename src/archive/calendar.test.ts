import { expect, test } from 'vitest';
import { nthSunday } from '#bulletin/numbering.ts';
import { monthsOf } from './calendar.ts';
import type { Week } from './holdings.ts';

const weeksOf = (year: number, last = nthSunday.issuesIn(year)): Week[] =>
  Array.from({ length: last }, (_, index) => {
    const id = { year, number: index + 1 };
    return { id, state: 'expected', period: nthSunday.periodOf(id), issue: undefined, vouchers: [] };
  });

test('puts a week into the month in which it ends', () => {
  const [january, , march] = monthsOf(weeksOf(2024));
  expect(january?.weeks.map(({ id }) => id.number)).toEqual([1, 2, 3, 4]);
  expect(march?.weeks[0]?.period).toEqual({ start: '2024-02-26', end: '2024-03-03' });
});

test.each([2023, 2024, 2025])('lays out every week of %i once, in twelve months', (year) => {
  const months = monthsOf(weeksOf(year));
  expect(months).toHaveLength(12);
  expect(months.flatMap(({ weeks }) => weeks)).toEqual(weeksOf(year));
});

test('gives an issue beyond the year its own month', () => {
  const last = monthsOf(weeksOf(2024, 53)).at(-1);
  expect(last).toMatchObject({ year: 2025, month: 1, weeks: [{ id: { number: 53 } }] });
});

test('leaves out a week of which nobody knows the days', () => {
  const [first, ...others] = weeksOf(2024, 2);
  const unknown = first ? [{ ...first, period: undefined }] : [];
  expect(monthsOf([...unknown, ...others]).flatMap(({ weeks }) => weeks)).toEqual(others);
});
