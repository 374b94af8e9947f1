import { expect, test } from 'vitest';
import { type Entry, formatCatalogue, parseCatalogue } from './catalogue.ts';

const entry = (path: string, start?: string, end?: string): Entry => ({
  path,
  period: start && end ? { start, end } : undefined,
  rating: start ? '良' : undefined,
  kind: start ? 'wechat' : 'pdf',
});
const entries = [
  entry('2025/02', '2025-01-06', '2025-01-12'),
  entry('2025/01', '2024-12-30', '2025-01-05'),
  { ...entry('2024/52', '2024-12-23', '2024-12-29'), isRatingCorrected: true },
  entry('2024/09', '2024-02-26', '2024-03-03'),
  entry('undated/0644904b380e57b3'),
];
const index = {
  tables: ['pagefind.zh-cn_1.pf_meta', '2024/pagefind.zh-cn_2.pf_meta'],
  pages: [3, 2, 1, 0, 4],
  first: 1,
};

test('a catalogue reads back as it was written', () => {
  const read = parseCatalogue(formatCatalogue(entries, index));
  expect(read.entries.map((each) => ({ ...each }))).toEqual(entries);
  expect(read.index).toEqual(index);
});

test('before the build has an index, a catalogue names none', () => {
  expect(parseCatalogue(formatCatalogue(entries)).index).toBeUndefined();
});

test('what follows from the entry before is not written', () => {
  expect(JSON.parse(formatCatalogue(entries)).paths).toEqual([
    '2025/02',
    '',
    '2024/52',
    '2024/09',
    'undated/0644904b380e57b3',
  ]);
});
