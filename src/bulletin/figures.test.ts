import { expect, test } from 'vitest';
import { readFigures, readNumber } from './figures.ts';

const patterns = {
  incidents: { label: '事件', unit: '起', pattern: /处理事件(\d+)起/ },
  hosts: { label: '主机', unit: '个', pattern: /约为(\d+(?:\.\d+)?)(万)?个/ },
};

test('quotes the printed words, spaces and line breaks included', () => {
  const figures = readFigures('本周处理事\n件 21 起。', patterns);
  expect(figures).toEqual({ incidents: { value: 21, unit: '起', printed: '处理事\n件 21 起' } });
});

test('counts in whole units', () => {
  expect(readFigures('约为14.1万个', patterns)['hosts']?.value).toBe(141_000);
});

test('leaves out what is not printed', () => {
  expect(readFigures('本周没有数字。', patterns)).toEqual({});
});

test.each([
  ['5,471', undefined, 5471],
  ['28.1', '万', 281_000],
  ['0', undefined, 0],
  ['54,71', undefined, undefined],
  ['', undefined, undefined],
])('reads the number %s %s', (digits, scale, expected) => {
  expect(readNumber(digits, scale)).toBe(expected);
});
