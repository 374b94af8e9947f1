import { expect, test } from 'vitest';
import { readMasthead } from './read-masthead.ts';

test.each([
  ['2018 年第 14 期', { number: '2018 年第 14 期' }],
  ['2018年第14期（总第600期）', { number: '2018年第14期' }],
  ['2018年第14期 总第600期', { number: '2018年第14期' }],
  ['（2018年第14期）', { number: '2018年第14期' }],
  ['2018年第14期（4月2日－4月8日）', { number: '2018年第14期', period: '4月2日－4月8日' }],
  ['第14期 2018年4月2日-2018年4月8日', { number: '第14期', period: '2018年4月2日-2018年4月8日' }],
  ['2018年4月2日-4月8日 第14期', { number: '第14期', period: '2018年4月2日-4月8日' }],
  ['【4月2日-4月8日】', { period: '4月2日-4月8日' }],
  ['4月2日-4月38日', { period: '4月2日-4月38日' }],
  ['2018 年', { year: '2018 年' }],
  ['总第600期', {}],
])('%s says %o', (words, said) => {
  expect(readMasthead(words)).toEqual(said);
});

test.each(['本周网络安全基本态势', '2018年4月12日', '国家互联网应急中心', '第14期导读', '第3页', '', '12'])(
  '%j is no masthead',
  (words) => {
    expect(readMasthead(words)).toBeUndefined();
  },
);
