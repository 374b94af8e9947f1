import { expect, test } from 'vitest';
import { formatPeriod, isLikePeriod, isSamePeriod, lengthOf, overlaps, parsePeriod } from './period.ts';

test.each([
  ['2月26日-3月3日', 2024, '2024-02-26', '2024-03-03'],
  ['12月30日-1月5日', 2025, '2024-12-30', '2025-01-05'],
  ['2024年12月30日-2025年1月5日', 2025, '2024-12-30', '2025-01-05'],
  ['2月5日—2月11日', 2018, '2018-02-05', '2018-02-11'],
  ['2 月 5 日 ～ 2 月 11 日', 2018, '2018-02-05', '2018-02-11'],
  ['2014.02.03至2014.02.09', undefined, '2014-02-03', '2014-02-09'],
  ['2017年1月2日至1月8日', undefined, '2017-01-02', '2017-01-08'],
  // A printed year goes before the one that is handed in.
  ['2023年11月20日-11月26日', 2000, '2023-11-20', '2023-11-26'],
  ['2024年12月30日-1月5日', undefined, '2024-12-30', '2025-01-05'],
  ['2014年2月3日至9日', undefined, '2014-02-03', '2014-02-09'],
  ['2014.2.3—2.9', undefined, '2014-02-03', '2014-02-09'],
  ['2014.12.29-1.4', undefined, '2014-12-29', '2015-01-04'],
  ['2014/2/3-2014/2/9', undefined, '2014-02-03', '2014-02-09'],
  ['2014-02-03至2014-02-09', undefined, '2014-02-03', '2014-02-09'],
  // Slips that leave out a 日.
  ['5月13-19日', 2024, '2024-05-13', '2024-05-19'],
  ['5月13日-5月19', 2024, '2024-05-13', '2024-05-19'],
  ['5月13-5月19日', 2024, '2024-05-13', '2024-05-19'],
  ['5月13日到19日', 2024, '2024-05-13', '2024-05-19'],
  ['5月13号-5月19号', 2024, '2024-05-13', '2024-05-19'],
])('reads %s in %s', (text, year, start, end) => {
  expect(parsePeriod(text, year)).toEqual({ start, end });
});

test.each(['-', '‐', '‑', '‒', '–', '—', '―', '−', '─', '－', 'ー', '~', '～', '〜', '——', '至', '到'])(
  'reads a period with %s between its days',
  (mark) => {
    expect(parsePeriod(`5月13日${mark}5月19日`, 2024)).toEqual({ start: '2024-05-13', end: '2024-05-19' });
  },
);

test.each([
  ['2月30日-3月3日', 2024],
  ['13月1日-13月7日', 2024],
  ['2024.03.09至2024.03.03', undefined],
  ['2月26日-3月3日', undefined],
  ['第9期', 2024],
  ['1.2-3.4', 2024],
  ['2014-02-03-09', 2014],
  ['5月13 19日', 2024],
  ['5月13', 2024],
  ['', 2024],
])('gives nothing for “%s” in %s', (text, year) => {
  expect(parsePeriod(text, year)).toBeUndefined();
});

test.each([
  ['13月41日-5月40日', true],
  ['五月十三日至五月十九日', true],
  ['5.13-5.19', true],
  ['2月26日3月3日', true],
  ['13日～19日', true],
  ['2月2□日-2月29日', true],
  ['2月9日-□□日', true],
  ['5月13日/5月19日', true],
  ['2024年5月20日', false],
  ['2024-05-20', false],
  ['总第600-601期', false],
  ['第20期', false],
  ['', false],
])('says whether “%s” means a period: %s', (text, isPeriod) => {
  expect(isLikePeriod(text)).toBe(isPeriod);
});

test('writes a period with years only where it crosses New Year', () => {
  expect(formatPeriod({ start: '2024-02-26', end: '2024-03-03' })).toBe('2月26日—3月3日');
  expect(formatPeriod({ start: '2024-12-30', end: '2025-01-05' })).toBe('2024年12月30日—2025年1月5日');
});

test('counts both ends', () => {
  expect(lengthOf({ start: '2024-02-26', end: '2024-03-03' })).toBe(7);
});

test('compares periods', () => {
  const week = { start: '2024-02-26', end: '2024-03-03' };
  const next = { start: '2024-03-04', end: '2024-03-10' };
  expect(isSamePeriod(week, { ...week })).toBe(true);
  expect(isSamePeriod(week, next)).toBe(false);
  expect(overlaps(week, { start: '2024-03-03', end: '2024-03-09' })).toBe(true);
  expect(overlaps(week, next)).toBe(false);
});
