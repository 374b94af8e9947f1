import { expect, test } from 'vitest';
import { fill } from './fill.ts';

test.each([
  ['{files} 个文件（共 {size}）', { files: 9, size: '5 kB' }, '9 个文件（共 5 kB）'],
  ['“{asked}”：{words}', { asked: '{words}$&', words: '甲' }, '“{words}$&”：甲'],
  ['{unknown}', {}, '{unknown}'],
])('%s with %j says %s', (words, values, said) => {
  expect(fill(words, values)).toBe(said);
});
