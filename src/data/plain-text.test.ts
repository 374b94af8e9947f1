import { expect, test } from 'vitest';
import { plainTextOf } from './plain-text.ts';

test.each([
  ['headings and paragraphs stand apart', '## 甲\n\n乙\n\n丙', '甲\n\n乙\n\n丙'],
  ['a line break stays', '甲\n乙', '甲\n乙'],
  ['pictures are numbered', '![](https://e.org/1)![图示](https://e.org/2)', '［图 1］［图 2：图示］'],
  ['a link keeps its words', '●[甲](https://e.org/)', '●甲'],
  ['what looks like HTML is text', '甲<b>乙</b>\n\n<p>丙</p>', '甲<b>乙</b>\n\n<p>丙</p>'],
  ['lists', '- 甲\n- 乙', '甲\n\n乙'],
])('%s', (_name, markdown, text) => {
  expect(plainTextOf(markdown)).toBe(text);
});
