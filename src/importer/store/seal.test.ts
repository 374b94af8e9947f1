import { expect, test } from 'vitest';
import { parseIssueFile } from '#bulletin/issue-file.ts';
import { issueSchema } from '#bulletin/schema.ts';
import { formatSealed, isSealed } from './seal.ts';

const data = issueSchema.parse({
  title: '标题',
  series: 'cncert-weekly',
  captures: [{ file: 'a.txt', sha256: '0'.repeat(64), reader: 'pdf-text' }],
});
const text = formatSealed({ data, body: '正文\n\ndigest: 不是封印\n\n---\n\n又一段' });

test('a file that was written is sealed, and reads back', () => {
  expect(isSealed(text)).toBe(true);
  expect(parseIssueFile(text).data.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(formatSealed(parseIssueFile(text))).toBe(text);
});

test.each([
  ['a changed word', text.replace('正文', '改文')],
  ['a changed field', text.replace('标题', '另题')],
  ['a changed seal', text.replace(/^digest: ./m, 'digest: x')],
  ['no seal', text.replace(/^digest: .*\n/m, '')],
])('%s breaks the seal', (_what, edited) => {
  expect(isSealed(edited)).toBe(false);
});
