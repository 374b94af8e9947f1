import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { writeBody } from '../write-body.ts';
import { parseMarkdownLine, spellOut } from './markdown-line.ts';

test.each([
  ['访问***网站***后', '访问***网站***后'],
  ['1. 不是列表', '1. 不是列表'],
  ['> 不是引文', '> 不是引文'],
  ['--- 不是横线', '--- 不是横线'],
  ['<b>不是标记</b>', '<b>不是标记</b>'],
  ['a_b_c `x` ~~y~~', 'a_b_c `x` ~~y~~'],
  ['●[周报（一）](http://a.example/?x=1&y=2)', '●(http://a.example/?x=1&y=2)周报（一）'],
  ['![图](https://a.example/1.png)后文', '!(https://a.example/1.png)图后文'],
  ['A&amp;B \\[x\\]', 'A&B [x]'],
])('reads %s, and writes it so that it reads the same', (line, spelled) => {
  const children = parseMarkdownLine(line);
  expect(children.map(spellOut).join('')).toBe(spelled);
  const body = writeBody({ type: 'root', children: [{ type: 'paragraph', children }] });
  expect(spellOut(fromMarkdown(body))).toBe(spelled);
});

test('writes addresses without backslashes', () => {
  const children = parseMarkdownLine('[a](http://a.example/?x=1&y=2)![](http://a.example/?x=1&y=2)');
  expect(writeBody({ type: 'root', children: [{ type: 'paragraph', children }] })).toBe(
    '[a](http://a.example/?x=1&y=2)![](http://a.example/?x=1&y=2)',
  );
});
