import { expect, test } from 'vitest';
import { bold, chinese, link, together, writeWords } from './words.ts';

test.each([
  [
    'a number and its unit',
    '最新2025年第3期、6月24日—6月30日，相隔 28 周。',
    '最新<U>2025年</U><U>第3期</U>、<U>6月24日</U>—<U>6月30日</U>，相隔 <U>28 周</U>。'
      .replaceAll('<U>', '<span class="unit">')
      .replaceAll('</U>', '</span>'),
  ],
  [
    'a run of numbers',
    '第 3—8、10 期',
    '<U>第 3—8</U>、<U>10 期</U>'.replaceAll('<U>', '<span class="unit">').replaceAll('</U>', '</span>'),
  ],
  ['a number in an element of its own', [together(bold(4), ' 期')], '<span class="unit"><b>4</b> 期</span>'],
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
