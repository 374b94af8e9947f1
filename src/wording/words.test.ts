import { expect, test } from 'vitest';
import { bold, chinese, link, writeWords } from './words.ts';

test.each([
  ['plain words', '甲<乙>&"丙"', '甲&lt;乙&gt;&amp;&quot;丙&quot;'],
  ['words in others', ['见', link(['第', bold(9), '期'], '/x/')], '见<a href="/x/">第<b>9</b>期</a>'],
  [
    'an address',
    [link('甲', '/?a=1&b="2"', 'next')],
    '<a href="/?a=1&amp;b=&quot;2&quot;" rel="next">甲</a>',
  ],
  [
    'words of a capture',
    [chinese('<img src=x onerror=alert(1)>')],
    '<span lang="zh-CN">&lt;img src=x onerror=alert(1)&gt;</span>',
  ],
])('writes %s so that none of it becomes markup', (_name, words, html) => {
  expect(writeWords(words)).toBe(html);
});
