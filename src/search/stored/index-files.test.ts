import { describe, expect, test } from 'vitest';
import { chunkOf, chunksBeginning, readTable, readWords, storedForm } from './index-files.ts';

/** Writes values as CBOR, as far as Pagefind does. */
function cbor(value: unknown): number[] {
  const head = (kind: number, size: number) =>
    size < 24
      ? [kind * 32 + size]
      : size < 256
        ? [kind * 32 + 24, size]
        : [kind * 32 + 25, size >> 8, size & 255];
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (Array.isArray(value)) return [...head(4, value.length), ...value.flatMap(cbor)];
  const bytes = [...new TextEncoder().encode(String(value))];
  return [...head(3, bytes.length), ...bytes];
}

const file = (value: unknown) =>
  new Uint8Array([...new TextEncoder().encode('pagefind_dcd'), ...cbor(value)]);

describe("a file of Pagefind's index", () => {
  test('tells pages and files', () => {
    const pages = [['zh_1', 300, 'more']];
    const chunks = [['一', '三', 'zh_a']];
    expect(readTable(file(['1.6.0', pages, chunks, [], []]))).toEqual({
      pages: [{ name: 'zh_1', length: 300 }],
      chunks: [{ first: '一', name: 'zh_a' }],
    });
  });

  test('tells places as steps that begin anew with each weight', () => {
    const words = readWords(
      file([
        [
          [
            '漏洞',
            [
              [2, [-25, 7, 3, -49, 4], []],
              [5, [-25, 1], []],
            ],
            [],
          ],
        ],
      ]),
    );
    expect(words.get('漏洞')?.()).toEqual(
      new Map([
        [2, [7, 10, 4]],
        [7, [1]],
      ]),
    );
  });

  test('has a word under its letters without marks, and leaves out what only describes a page', () => {
    const forms = [['café', [[1, [-25, 2], []]]]];
    const words = readWords(
      file([
        [
          [
            'cafe',
            [
              [0, [-25, 9], []],
              [3, [], [-1, 0]],
            ],
            forms,
          ],
        ],
      ]),
    );
    expect(words.get(storedForm('CAFÉ'))?.()).toEqual(
      new Map([
        [0, [9]],
        [1, [2]],
      ]),
    );
  });

  test('that is none is refused', () => {
    expect(() => readTable(new TextEncoder().encode('<html>'))).toThrow('does not begin as one');
    expect(() => readTable(file('1.6.0'))).toThrow('Is its version still 1.6.0?');
  });
});

describe('words lie in the file', () => {
  // The files of an index begin with as much of their first word as tells it from those before.
  const chunks = ['0', '10', '网', '网络', '\u{ff5a}', '\u{20bb7}'].map((first) => ({ first, name: first }));

  test.each([
    ['102', '10'],
    ['网民', '网'],
    ['网络', '网络'],
    ['\u{20bb8}', '\u{20bb7}'],
    ['\u{ff5b}', '\u{ff5a}'],
  ])('%s in %s', (word, name) => {
    expect(chunkOf(word, chunks)?.name).toBe(name);
  });

  test('that begins before them, and in those that begin with them', () => {
    expect(chunksBeginning('网', chunks).map(({ name }) => name)).toEqual(['网', '网络']);
    expect(chunksBeginning('', chunks)).toEqual([]);
    expect(chunksBeginning('1', chunks).map(({ name }) => name)).toEqual(['0', '10']);
  });
});

test.each([
  ['57.4', '574'],
  ['Foo_Bar', 'foo_bar'],
  ['Élan', 'elan'],
  ['ガ', 'ガ'],
])('%s is kept as %s', (word, expected) => {
  expect(storedForm(word)).toBe(expected);
});
