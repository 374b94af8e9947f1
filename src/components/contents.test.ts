import { expect, test } from 'vitest';
import { renderIssueText } from '#markdown/render-issue-text.ts';
import { headingsOf } from './contents.ts';

test('finds the sections of a rendered text, with their words and without their elements', () => {
  const html = renderIssueText('## 甲\n\n文\n\n### 小节\n\n## 乙*重*&lt;b&gt;');
  expect(headingsOf(html)).toEqual([
    { id: '甲', html: '甲' },
    { id: '乙重b', html: '乙重&#x3C;b>' },
  ]);
});
