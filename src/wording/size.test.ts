import { expect, test } from 'vitest';
import { writeSize } from './size.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [2_470_000, '2.5 MB'],
  [12_300_000, '12 MB'],
])('%i bytes are written %s', (bytes, written) => {
  expect(writeSize(bytes)).toBe(written);
});
