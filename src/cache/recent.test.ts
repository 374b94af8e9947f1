import { expect, test } from 'vitest';
import { forRecent } from './recent.ts';

test('what was made lately is made once, and what was not asked for longest is made again', () => {
  const made: string[] = [];
  const shout = forRecent(2, (word: string) => {
    made.push(word);
    return word.toUpperCase();
  });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(shout)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
