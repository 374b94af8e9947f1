import { expect, test } from 'vitest';
import { isOfOtherTime } from './other-time.ts';

const isOther = (before: string) => isOfOtherTime(`${before}X`, before.length);

test.each([
  '上周共',
  '本周情况如下。上月共',
  '截至本周，累计',
  '去年全年',
  '本周处理8起，而去年同期',
  '今年以来，',
  '1月份，',
  '2031年，',
  '2031年度共',
  '2031年3月共',
])('takes what follows %s for words on another time', (before) => {
  expect(isOther(before)).toBe(true);
});

test.each([
  '本周，',
  '上周处理8起。本周，',
  '上周共8起，本周共',
  '本周8起，较上周环比增加5%，',
  '本周8起，与去年同期相比减少5%，含',
  '上周如此。',
  '上周如此.',
  '2031年第2期，',
  '2031年1月6日至12日，',
  '',
])('takes what follows %s for words on its own week', (before) => {
  expect(isOther(before)).toBe(false);
});
