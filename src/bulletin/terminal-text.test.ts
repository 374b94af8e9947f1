import { expect, test } from 'vitest';
import { plainForTerminal } from './terminal-text.ts';

test.each([
  ['周报 2031\n第2期', '周报 2031\n第2期'],
  ['\u001b[31m红', '<U+001B>[31m红'],
  ['a\u202eb', 'a<U+202E>b'],
  ['a\u200bb\u{e0041}', 'a<U+200B>b<U+E0041>'],
  ['\ud800', '<U+FFFD>'],
])('prints %j as %s', (text, expected) => {
  expect(plainForTerminal(text)).toBe(expected);
});
