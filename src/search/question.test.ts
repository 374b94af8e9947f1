import { describe, expect, test } from 'vitest';
import { formatQuestion, readQuestion } from './question.ts';

describe('a question', () => {
  test.each([
    ['?q=仿冒', '?q=%E4%BB%BF%E5%86%92'],
    ['?q=a%26b+c&year=2024&order=oldest', '?q=a%26b+c&year=2024&order=oldest'],
    ['?q=x&order=sideways&colour=red', '?q=x'],
    ['?q=%20%20', ''],
    ['?__proto__=1&constructor=2', ''],
    ['', ''],
  ])('%s is read, and written %s', (address, written) => {
    expect(formatQuestion(readQuestion(address))).toBe(written);
  });
});
