import { expect, test } from 'vitest';
import { readRatings } from './rating.ts';

const patterns = {
  overall: /互联网网络安全态势整体评价为([优良中差危])/,
  others: { 信息安全漏洞威胁: /信息安全漏洞威胁整体评价级别为([高中低])/ },
};
const read = (text: string) => readRatings(text, patterns);

test.each(['优', '良', '中', '差', '危'])('reads the rating %s', (value) => {
  const printed = `互联网网络安全态势整体评价为${value}`;
  expect(read(`本周，${printed}。`)).toEqual({ rating: { value, printed }, otherRatings: [] });
});

test('keeps the rating of vulnerabilities apart, whichever comes first', () => {
  const others = '信息安全漏洞威胁整体评价级别为中';
  const whole = '互联网网络安全态势整体评价为良';
  for (const text of [`${others}。${whole}。`, `${whole}。${others}。`]) {
    const { rating, otherRatings } = read(text);
    expect(rating?.value).toBe('良');
    expect(otherRatings).toEqual([{ subject: '信息安全漏洞威胁', value: '中', printed: others }]);
  }
});

test('reads no overall rating where only another is printed', () => {
  expect(read('信息安全漏洞威胁整体评价级别为中。').rating).toBeUndefined();
});

test('takes no rating of another time, and none of two that differ', () => {
  const good = '互联网网络安全态势整体评价为良';
  const fair = '互联网网络安全态势整体评价为中';
  expect(read(`上周${good}，本周${fair}。`).rating?.value).toBe('中');
  expect(read(`本周${good}。本周${fair}。`).rating).toBeUndefined();
  const place = /整体评价为[^。]{0,6}/;
  expect(readRatings('整体评价为~~良~~中。', { ...patterns, place }).unread).toBe('整体评价为~~良~~中');
});

test.each(['**良**', '***良***', '<strong>良</strong>'])('reads a rating marked %s', (grade) => {
  expect(read(`互联网网络安全态势整体评价为${grade}。`).rating?.value).toBe('良');
});

test('reads none of two that differ, whichever is marked', () => {
  const [good, fair] = ['互联网网络安全态势整体评价为良', '互联网网络安全态势整体评价为**中**'];
  expect(read(`${good}。${fair}。`).rating).toBeUndefined();
});
