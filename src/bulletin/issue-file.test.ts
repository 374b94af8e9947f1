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
  ['no second fence', '---\ntitle: a\n', /no frontmatter/],
  ['code for frontmatter', '---js\ntitle: a\n---\n', /no frontmatter/],
  ['line ends of Windows', '---\r\ntitle: a\r\n---\r\n', /CRLF/],
  ['TOML', '+++\ntitle = "a"\n+++\n', /no frontmatter/],
])('refuses %s', (_what, text, message) => {
  expect(() => parseIssueFile(text)).toThrow(message);
});

const bomb = Array.from({ length: 9 }, (_, level) =>
  level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [*a${level - 1}, *a${level - 1}]`,
).join('\n');

test.each([
  ['R41: nine levels of aliases', bomb, /aliases/],
  ['R41: an alias of what it stands in', 'figures: &a\n  b: *a', /aliases/],
  ['R42: __proto__', '__proto__:\n  stolen: 1', /__proto__/],
  ['R42: constructor', 'constructor: x', /constructor/],
  ['R42: prototype', 'prototype: x', /prototype/],
  ['R42: toString', 'toString: x', /toString/],
  ['R42: __proto__ among the figures', 'figures:\n  __proto__:\n    value: 1', /figures/],
  ['R43: a field twice', 'title: b', /duplicated/],
  ['R44: a function', 'editor: !!js/function "f"', /tag/],
  ['R44: a call', 'editor: !!python/object/apply:os.system [ls]', /tag/],
  ['R45: 20,000 nested brackets', `editor: ${'['.repeat(20_000)}`, /./],
  ['R45: a map of 3,000 levels', `editor: ${'{a: '.repeat(3000)}x${'}'.repeat(3000)}`, /./],
  [
    'R46: ten thousand fields',
    Array.from({ length: 10_000 }, (_, n) => `k${n}: v`).join('\n'),
    /Unrecognized keys/,
  ],
])('refuses frontmatter with %s', (_what, fields, message) => {
  const text = formatIssueFile({ data, body: '正文' }).replace('---\n', `---\n${fields}\n`);
  expect(() => parseIssueFile(text)).toThrow(message);
  expect({}).not.toHaveProperty('stolen');
});

test('R48: of two documents the second is text', () => {
  const second = '---\ntitle: b\n---';
  const read = parseIssueFile(formatIssueFile({ data, body: second }));
  expect(read).toEqual({ data, body: second });
});

test.each(
  [': ', ' #', '* ', '%', '@', '"', "'", '- ', '? ', '{', '[', '| ', '> ', '!', '&', '~', '<<: '].flatMap(
    (mark) => [`${mark}周报`, `周报${mark}周报`, `周报${mark}`],
  ),
)('R47: the title “%s” is read back as written', (words) => {
  const title = words.trim();
  expect(parseIssueFile(formatIssueFile({ data: { ...data, title }, body: '' })).data.title).toBe(title);
});

test.each(['null', 'yes', '~', '1', '0x1f', '2031-01-16', '.inf'])(
  'R47: the title “%s” stays words',
  (title) => {
    expect(parseIssueFile(formatIssueFile({ data: { ...data, title }, body: '' })).data.title).toBe(title);
  },
);
