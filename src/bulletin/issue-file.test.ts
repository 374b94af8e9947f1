import { expect, test } from 'vitest';
import { formatIssueFile, parseIssueFile } from './issue-file.ts';
import { issueSchema } from './schema.ts';

const data = issueSchema.parse({
  title: '网络安全信息与动态周报2031年第2期: 样本 #1',
  series: 'cncert-weekly',
  year: 2031,
  number: 2,
  published: { day: '2031-01-15', basis: 'collector' },
  figures: { incidents: { value: 0, unit: '起', printed: '事件0起' } },
  captures: [{ file: 'a.txt', sha256: 'a'.repeat(64), reader: 'pdf-text', fetched: '2031-01-16' }],
});

test('reads back what it wrote', () => {
  const text = formatIssueFile({ data, body: '## 栏目\n\n正文 --- 里也可以有横线' });
  expect(parseIssueFile(text)).toEqual({ data, body: '## 栏目\n\n正文 --- 里也可以有横线' });
  expect(formatIssueFile(parseIssueFile(text))).toBe(text);
});

test('writes fields in the order of the schema and leaves empty ones out', () => {
  const text = formatIssueFile({ data, body: '正文' });
  expect(text).not.toContain('review');
  expect(text.indexOf('title:')).toBeLessThan(text.indexOf('captures:'));
});

test.each([
  ['no fences at all', '正文', /no frontmatter/],
  ['a field nobody knows', '---\ntitle: a\nsulg: x\n---\n', /sulg/],
  ['an alias', '---\ntitle: &a x\nseries: *a\n---\n', /alias/i],
  ['a list', '---\n- a\n---\n', /not a list of fields/],
])('refuses %s', (_what, text, message) => {
  expect(() => parseIssueFile(text)).toThrow(message);
});
