import { expect, test } from 'vitest';
import type { ArchivedIssue } from './archived-issue.ts';
import { localAddressesOf } from './local-addresses.ts';

const issues = [
  {
    path: '2024/09',
    data: {
      review: [
        { title: '甲', year: 2024, number: 8, address: 'https://example.org/8-as-listed' },
        { title: '乙', year: 2024, number: 7, address: 'https://example.org/7' },
        { title: '丙', address: 'https://example.org/unnumbered' },
      ],
      captures: [{ address: 'https://example.org/9' }],
    },
  },
  { path: '2024/08', data: { review: [], captures: [{ address: 'https://example.org/8' }, {}] } },
] as unknown as ArchivedIssue[];

test('knows where held issues lie elsewhere, by capture and by list, and nothing else', () => {
  expect(Object.fromEntries(localAddressesOf(issues))).toEqual({
    'https://example.org/8-as-listed': '2024/08',
    'https://example.org/8': '2024/08',
    'https://example.org/9': '2024/09',
  });
});
