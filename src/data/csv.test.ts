import { expect, test } from 'vitest';
import { formatCsv } from './csv.ts';

test('an unknown cell is empty, an empty text is not, and zero is zero', () => {
  expect(formatCsv([['甲', undefined, '', 0]])).toBe('"甲",,"",0\r\n');
});

test('quotes, commas and line breaks stay in their cell', () => {
  expect(formatCsv([['a"b', 'c,d\r\ne']])).toBe('"a""b","c,d\r\ne"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A'])(
  'a text that a spreadsheet would run is kept from it: %j',
  (text) => {
    expect(formatCsv([[text]])).toBe(`"'${text}"\r\n`);
  },
);

test('a number below zero is a number', () => {
  expect(formatCsv([[-0.5]])).toBe('-0.5\r\n');
});
