import { describe, expect, test } from 'vitest';
import { findChains } from './chain.ts';
import { termsOf } from './terms.ts';

describe('findChains', () => {
  test.each([
    ['网络安全', [[3], [3], [4]], [3]],
    ['网络安全', [[3, 9], [9], [9]], [9]],
    ['网络安全', [[3], [7], [8]], []],
    [
      '23起',
      [
        [5, 20],
        [6, 40],
      ],
      [5],
    ],
    ['网络安全', [[3], [], [4]], []],
  ])('of %s at %j begin at %j', (words, places, starts) => {
    expect(findChains(termsOf(words), places)).toEqual(starts);
  });
});
