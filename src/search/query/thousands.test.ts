import { expect, test } from 'vitest';
import { thousandMarks, withoutThousands } from './thousands.ts';

test.each([
  ['处理2,410起', '处理2410起'],
  ['1,234,567', '1234567'],
  ['３，２７６个', '３２７６个'],
  ['3，276个', '3276个'],
  ['其中，2,410，即', '其中，2410，即'],
  ['44228，2021', '44228，2021'],
  ['2021,123', '2021,123'],
  ['1,23', '1,23'],
  ['1,234,56', '1,234,56'],
  ['0.1,234', '0.1,234'],
])('%s without marks between thousands is %s', (text, expected) => {
  expect(withoutThousands(text)).toBe(expected);
  expect(
    Array.from(text)
      .filter((_, at) => !thousandMarks(text).has(at))
      .join(''),
  ).toBe(expected);
});
