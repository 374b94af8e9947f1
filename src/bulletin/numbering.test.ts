import { expect, test } from 'vitest';
import { checkedSince, findByPeriod, findContradiction, nthSunday } from './numbering.ts';

test.each([
  [2023, 1, '2022-12-26', '2023-01-01'],
  [2023, 7, '2023-02-06', '2023-02-12'],
  [2024, 9, '2024-02-26', '2024-03-03'],
  [2025, 1, '2024-12-30', '2025-01-05'],
  [2018, 6, '2018-02-05', '2018-02-11'],
  [2023, 53, '2023-12-25', '2023-12-31'],
])('gives the week of %i no. %i', (year, number, start, end) => {
  expect(nthSunday.periodOf({ year, number })).toEqual({ start, end });
});

test.each([
  [2014, 52],
  [2017, 53],
  [2022, 52],
  [2023, 53],
  [2024, 52],
  [2026, 52],
])('counts the issues of %i', (year, count) => {
  expect(nthSunday.issuesIn(year)).toBe(count);
});

test('finds the number of a week, and none for other days', () => {
  expect(findByPeriod(nthSunday, { start: '2014-02-03', end: '2014-02-09' })).toEqual({
    year: 2014,
    number: 6,
  });
  expect(findByPeriod(nthSunday, { start: '2014-02-03', end: '2014-02-08' })).toBeUndefined();
});

test('finds a period of six days and no fault in one of seven', () => {
  const id = { year: 2024, number: 17 };
  const week = { start: '2024-04-22', end: '2024-04-28' };
  expect(findContradiction(nthSunday, id, week)).toBeUndefined();
  const sixDays = { start: '2024-04-22', end: '2024-04-27' };
  expect(findContradiction(nthSunday, id, sixDays)).toEqual({ printed: sixDays, byRule: week });
});

test('a rule says nothing of the years before the first for which it was checked', () => {
  const rule = checkedSince(2013, nthSunday);
  const [last, first] = [nthSunday.periodOf({ year: 2012, number: 53 }), { year: 2013, number: 1 }];
  expect(rule.issuesIn(2012)).toBeUndefined();
  expect(rule.issuesIn(2013)).toBe(52);
  expect(rule.periodOf({ year: 2012, number: 53 })).toBeUndefined();
  expect(rule.periodOf(first)).toEqual(nthSunday.periodOf(first));
  expect(findByPeriod(nthSunday, last)).toEqual({ year: 2012, number: 53 });
  expect(findByPeriod(rule, last)).toBeUndefined();
  const other = { start: '2012-03-01', end: '2012-03-07' };
  expect(findContradiction(rule, { year: 2012, number: 1 }, other)).toBeUndefined();
});
