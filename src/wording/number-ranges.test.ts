import { expect, test } from 'vitest';
import { writeRanges } from './number-ranges.ts';

test.each([
  [[], ''],
  [[6], '6'],
  [[1, 2, 3, 6], '1—3、6'],
  [[1, 3, 4], '1、3—4'],
])('writes %j as %s', (numbers, written) => {
  expect(writeRanges(numbers, '—', '、')).toBe(written);
});
