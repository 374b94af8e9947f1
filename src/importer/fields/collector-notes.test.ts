import { expect, test } from 'vitest';
import { parseCollectorNotes } from './collector-notes.ts';

const valuesOf = (text: string) => parseCollectorNotes(text)?.notes.map(({ key, value }) => [key, value]);

test.each([
  ['---\ntitle: 周报: 第2期 #3\n---\n正文', [['title', '周报: 第2期 #3']]],
  ["---\nsource: Somebody's feed\n---\n", [['source', "Somebody's feed"]]],
  ['---\r\ntitle: "引号 \\" 内"\r\n---\r\n', [['title', '引号 " 内']]],
  [
    '\ufeff---\n\ndate: 2031-01-16\nempty:\n---',
    [
      ['date', '2031-01-16'],
      ['empty', ''],
    ],
  ],
])('reads %j', (text, expected) => {
  expect(valuesOf(text)).toEqual(expected);
});

test('finds no notes where the text does not open with them', () => {
  expect(parseCollectorNotes('正文\n---\ntitle: x\n---')).toBeUndefined();
});

test('the places of notes and fences cover the head up to the line ends', () => {
  const text = '---\ntitle: a\n---\n正文';
  const found = parseCollectorNotes(text);
  const places = [...(found?.fences ?? []), ...(found?.notes ?? [])].sort((a, b) => a.start - b.start);
  expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(['---\n', 'title: a', '---']);
  expect(text.slice(found?.end)).toBe('\n正文');
});

test.each([
  ['no closing fence', '---\ntitle: a\n'],
  ['code', '---\nx: !!js/function "f"\n---\n'],
  ['nesting', `---\nx: ${'['.repeat(20_000)}\n---\n`],
  ['ten thousand notes', `---\n${'k: v\n'.repeat(10_000)}---\n`],
  ['an open quote', '---\ntitle: "a\n---\n'],
  ['__proto__', '---\n__proto__: a\n---\n'],
])('refuses %s', (_what, text) => {
  expect(() => parseCollectorNotes(text)).toThrow(/。$/);
});
