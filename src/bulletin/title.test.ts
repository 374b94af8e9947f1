import { expect, test } from 'vitest';
import { checkedSince, nthSunday } from './numbering.ts';
import { readTitle, settlePeriod } from './title.ts';

const SERIES = '网络安全信息与动态周报';
const week = (start: string, end: string, printed: string) => ({ start, end, printed });

test.each([
  [
    '网络安全信息与动态周报2023年第7期（2月6日-2月12日）',
    2023,
    7,
    week('2023-02-06', '2023-02-12', '2月6日-2月12日'),
  ],
  [
    '网络安全信息与动态周报2018年第6期(2月5日—2月11日)',
    2018,
    6,
    week('2018-02-05', '2018-02-11', '2月5日—2月11日'),
  ],
  ['网络安全信息与动态周报-2026年第12期', 2026, 12, undefined],
  ['CNCERT 网络安全信息与动态周报 2018 年第 14 期', 2018, 14, undefined],
  ['网络安全信息与动态周报2023年第47期', 2023, 47, undefined],
  ['【业界动态】网络安全信息与动态周报2023年第47期', 2023, 47, undefined],
  ['国家互联网应急中心CNCERT：网络安全信息与动态周报2023年第47期', 2023, 47, undefined],
  [
    '网络安全信息与动态周报(2014.02.03至2014.02.09)',
    undefined,
    undefined,
    week('2014-02-03', '2014-02-09', '2014.02.03至2014.02.09'),
  ],
  ['国家互联应急中心-网络安全信息与动态周报', undefined, undefined, undefined],
  ['《网络安全信息与动态周报》2024年第9期', 2024, 9, undefined],
  ['《网络安全信息与动态周报》（2024年第9期）', 2024, 9, undefined],
  ['网络安全信息与动态周报【2024年第9期】', 2024, 9, undefined],
  ['网络安全信息与动态周报（2024年第9期，总第600期）', 2024, 9, undefined],
  ['2024年第9期《网络安全信息与动态周报》', 2024, 9, undefined],
  [
    '2024年第9期网络安全信息与动态周报（2月26日-3月3日）',
    2024,
    9,
    week('2024-02-26', '2024-03-03', '2月26日-3月3日'),
  ],
  [
    '网络安全信息与动态周报2014.02.03-2014.02.09',
    undefined,
    undefined,
    week('2014-02-03', '2014-02-09', '2014.02.03-2014.02.09'),
  ],
  [
    '网络安全信息与动态周报2024年第9期 2月26日-3月3日',
    2024,
    9,
    week('2024-02-26', '2024-03-03', '2月26日-3月3日'),
  ],
  [
    '网络安全信息与动态周报2024年第9期（2月26日-3月3日',
    2024,
    9,
    week('2024-02-26', '2024-03-03', '2月26日-3月3日'),
  ],
  ['网络安全信息与动态周报2024年9期', 2024, 9, undefined],
  ['网络安全信息与动态周报2024年度第9期', 2024, 9, undefined],
  ['网络安全信息与动态周报2024年第九期', 2024, 9, undefined],
  ['网络安全信息与动态周报2024年第二十期', 2024, 20, undefined],
  ['网络安全信息与动态周报2017年第五十三期', 2017, 53, undefined],
  ['网络安全信息与动态周报2024年第一二期', undefined, undefined, undefined],
  [
    '网络安全信息与动态周报2024年第9期【2月26日-3月3日】',
    2024,
    9,
    week('2024-02-26', '2024-03-03', '2月26日-3月3日'),
  ],
  [
    '网络安全信息与动态周报2024年第9期（总第600期）（2月26日-3月3日）',
    2024,
    9,
    week('2024-02-26', '2024-03-03', '2月26日-3月3日'),
  ],
  [
    '网络安全信息与动态周报2024年第9期（转载）2月26日-3月3日',
    2024,
    9,
    week('2024-02-26', '2024-03-03', '2月26日-3月3日'),
  ],
  // A number without its year says which issue only beside one; nothing is guessed from the period.
  [
    '网络安全信息与动态周报第9期（2024年2月26日-3月3日）',
    undefined,
    undefined,
    week('2024-02-26', '2024-03-03', '2024年2月26日-3月3日'),
  ],
])('reads %s', (printed, year, number, period) => {
  const title = readTitle(printed, SERIES);
  expect(title?.printed).toBe(printed);
  expect([title?.year, title?.number, title?.period]).toEqual([year, number, period]);
});

test.each([
  ['（13月41日-5月40日）', '13月41日-5月40日'],
  [' 5月13日-5月9日', '5月13日-5月9日'],
  ['（５月１３日－５月９日）', '５月１３日－５月９日'],
  ['（5月13日-5月19日）', undefined],
  ['（总第600-601期）', undefined],
  ['（5月1□日-5月19日）', '5月1□日-5月19日'],
  ['[5月13日/5月19日]', '5月13日/5月19日'],
  ['（总第600期）（5月13日-□□日）', '5月13日-□□日'],
  ['（2024年5月20日发布）', undefined],
])('of a title with %s, the words nobody can read as a period are %s', (words, unread) => {
  expect(readTitle(`${SERIES}2024年第20期${words}`, SERIES)?.unreadPeriod).toBe(unread);
});

test.each([
  ['2011年第52期（12月26日-1月1日）', undefined, undefined],
  ['2011年第52期（12月26日-1月1日）', '2012-01-04', week('2011-12-26', '2012-01-01', '12月26日-1月1日')],
  [
    '2024年第9期（２月２６日－３月３日）',
    undefined,
    week('2024-02-26', '2024-03-03', '２月２６日－３月３日'),
  ],
  ['（2024年2月26日-3月3日）', undefined, week('2024-02-26', '2024-03-03', '2024年2月26日-3月3日')],
])('of a title with %s, published on %s, the period is held against what is known', (words, day, period) => {
  const title = readTitle(`${SERIES}${words}`, SERIES);
  const settled = title && settlePeriod(title, checkedSince(2013, nthSunday), day);
  expect(settled?.year).toBe(title?.year);
  expect(settled?.period).toEqual(period && expect.objectContaining(period));
  expect(settled?.unreadPeriod).toBe(period ? undefined : title?.period?.printed);
});

test('gives nothing for another title', () => {
  expect(readTitle('网络安全态势月报2023年第7期', SERIES)).toBeUndefined();
});
