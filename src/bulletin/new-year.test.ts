import { expect, test } from 'vitest';
import { leavesYearsOpen, readPeriod } from './new-year.ts';
import { checkedSince, nthSunday } from './numbering.ts';

const rule = checkedSince(2013, nthSunday);
const at = (start: string, end: string) => ({ start, end, yearFrom: 'published' });

test.each([
  ['12月26日-1月1日', 2011, '2012-01-04', at('2011-12-26', '2012-01-01')],
  ['12月26日-1月1日', 2011, '2012-01-01', at('2011-12-26', '2012-01-01')],
  ['12月26日—1月1日', 2011, '2012-02-01', at('2011-12-26', '2012-01-01')],
  ['12月26日-1月1日', 2011, '2012-02-02', undefined],
  ['12月26日-1月1日', 2011, '2011-12-31', undefined],
  ['12月26日-1月1日', 2012, '2012-01-04', at('2011-12-26', '2012-01-01')],
  ['12月26日-1月1日', 2011, undefined, undefined],
  ['12月26日-2012年1月1日', 2011, undefined, { start: '2011-12-26', end: '2012-01-01' }],
  ['12月19日-12月25日', 2011, undefined, { start: '2011-12-19', end: '2011-12-25' }],
  ['12月31日-1月6日', 2013, '2014-01-08', { start: '2012-12-31', end: '2013-01-06' }],
  ['13月26日-1月1日', 2011, '2012-01-04', undefined],
])('reads %s of an issue of %i, published on %s', (printed, year, published, period) => {
  expect(readPeriod(printed, { year, published }, rule)).toEqual(period);
});

test('a rule that is good for any year speaks of all', () => {
  const period = { start: '2010-12-26', end: '2011-01-01' };
  expect(readPeriod('12月26日-1月1日', { year: 2011, published: '2012-01-04' }, nthSunday)).toEqual(period);
});

test.each([
  ['12月26日-1月1日', true],
  ['12月26日-2012年1月1日', false],
  ['2011年12月26日-1月1日', false],
  ['12月19日-12月25日', false],
  ['13月41日-5月40日', false],
])('of %s the years are open: %s', (printed, isOpen) => {
  expect(leavesYearsOpen(printed)).toBe(isOpen);
});
