import { expect, test } from 'vitest';
import { inOtherThousands } from './thousands.ts';

test.each([
  ['处理2,410起', '处理2410起'],
  ['处理2410起', '处理2,410起'],
  ['1234567', '1,234,567'],
  ['241', '241'],
  ['共1234567.89元', '共1,234,567.89元'],
  ['1,234,567.89', '1234567.89'],
  ['2024.02.26', '2024.02.26'],
  ['2021,123', '2021,123'],
  ['1,23', '1,23'],
  ['0.1234', '0.1234'],
])('%s is written %s in the other way', (words, expected) => {
  expect(inOtherThousands(words)).toBe(expected);
});
