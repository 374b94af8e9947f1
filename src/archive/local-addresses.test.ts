import { expect, test } from 'vitest';
import { localAddressesOf, shownLinksOf } from './local-addresses.ts';
import { sampleIssue } from './sample-issues.ts';

const first = sampleIssue({ year: 2031, number: 1 });
const second = sampleIssue(
  { year: 2031, number: 2 },
  {
    review: [
      { title: '第1期', year: 2031, number: 1, address: 'https://example.org/1' },
      { title: '第52期', year: 2030, number: 52, address: 'https://example.org/52' },
      { title: '无期号', address: 'https://example.org/x' },
    ],
    captures: [{ file: 'b.txt', sha256: 'b'.repeat(64), reader: 'sample', address: 'https://example.org/2' }],
  },
);

test('an address is held when a capture came from it or a held issue lies there', () => {
  expect([...localAddressesOf([first, second])]).toEqual([
    ['https://example.org/1', '2031/01'],
    ['https://example.org/2', '2031/02'],
  ]);
});

test('what stands for the links of an issue changes when an issue of its list is held', () => {
  expect(shownLinksOf(second, [first, second])).toBe('2031/01  ');
  expect(shownLinksOf(second, [second])).toBe('  ');
});
