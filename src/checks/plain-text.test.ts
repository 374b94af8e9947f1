import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { renderIssueText } from '#markdown/render-issue-text.ts';
import { findDifference, wordsOfHtml, wordsOfMarkdown } from './plain-text.ts';

test.each([
  ['a paragraph', '本周，\\\n处理 12 起。'],
  ['a soft line break', '甲\n乙'],
  ['a heading and lists', '# 甲\n\n1. 一\n2. 二\n\n   三\n\n- 四'],
  ['links and emphasis', '●[甲*乙*](https://example.org/)**丙**`丁`'],
  [
    'pictures',
    '甲![图](https://example.org/a.png)乙![](https://example.org/b.png)![](https://example.org/c.png)',
  ],
  [
    'HTML, which is shown as text',
    '甲<b>乙</b>\n\n<div onclick="a()">丙</div>\n\n<script>a</script>\n\n<p>丁',
  ],
  ['code and quotations', '```\n甲  乙\n```\n\n> 丙\n>\n> 丁\n\n    戊'],
  ['entities and escapes', '&lt;甲&gt; &amp;amp; \\*乙\\* \\_丙\\_'],
])('%s has the same words before and after it is rendered', (_what, markdown) => {
  const words = wordsOfMarkdown(markdown);
  expect(wordsOfHtml(fromHtml(renderIssueText(markdown), { fragment: true }))).toBe(words);
  expect(words).not.toBe('');
});

test.each([
  ['处理12起', '处理13起', 'at character 4: “处理12起” in the issue, “处理13起” here'],
  ['处理12起', '', 'at character 1: “处理12起” in the issue, nothing here'],
  ['', '多余', 'at character 1: nothing in the issue, “多余” here'],
])('%s and %s part', (wanted, found, difference) => {
  expect(findDifference(wanted, found)).toBe(difference);
});

test('the same words do not part', () => {
  expect(findDifference('处理12起', '处理12起')).toBeUndefined();
});
