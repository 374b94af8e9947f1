import { expect, test } from 'vitest';
import { cutLines } from './cut-lines.ts';

test.each([
  ['a\nb', ['a', '+b']],
  ['a\r\nb', ['a', '+b']],
  ['a\rb', ['a', '+b']],
  ['a\u2028b', ['a', '+b']],
  ['\ufeff　　a  \n\n  b', ['a', 'b']],
  ['a\fb', ['a', 'b']],
  ['', []],
  ['\n \n', []],
])('cuts %j', (text, expected) => {
  const lines = cutLines(text).map(({ places: [place], continues }) => {
    return `${continues ? '+' : ''}${text.slice(place?.start, place?.end)}`;
  });
  expect(lines).toEqual(expected);
});
