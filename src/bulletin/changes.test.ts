import { expect, test } from 'vitest';
import { readArrow, readChanges } from './changes.ts';

const labels = { spread: '传播次数', pages: '仿冒网页数量' };

test.each([
  ['↓ 0.5%', -0.5],
  ['↑193.0%', 193],
  ['↑ 7 %', 7],
  ['■', 0],
  ['持平', undefined],
  ['↑', undefined],
])('reads %s', (text, expected) => {
  expect(readArrow(text)).toBe(expected);
});

test('pairs an arrow with the label before it', () => {
  const { changes } = readChanges(['传播次数', '↓ 2.5%', '按类型分布', '仿冒网页数量', '↑ 4%'], labels);
  expect(changes['spread']).toEqual({ percent: -2.5, label: '传播次数', printed: '↓ 2.5%' });
  expect(changes['pages']?.percent).toBe(4);
});

test('pairs two labels with the two arrows after them, in order', () => {
  const { changes } = readChanges(['传播次数', '仿冒网页数量', '↓ 2.5%', '■'], labels);
  expect([changes['spread']?.percent, changes['pages']?.percent]).toEqual([-2.5, 0]);
});

test('pairs a label with the arrow on its own line', () => {
  expect(readChanges(['传播 次数 ↑ 3%'], labels).changes).toEqual({
    spread: { percent: 3, label: '传播次数', printed: '↑ 3%' },
  });
});

test('reads two labels on one line with the two arrows on the next', () => {
  const { changes } = readChanges(['传播次数 仿冒网页数量', '↓ 2.5% ↑ 4%'], labels);
  expect([changes['spread']?.percent, changes['pages']?.percent]).toEqual([-2.5, 4]);
});

test('puts an arrow and the percentage on the next line together', () => {
  const { changes } = readChanges(['传播次数', '↓', '２．５％'], labels);
  expect(changes['spread']).toEqual({ percent: -2.5, label: '传播次数', printed: '↓ ２．５％' });
});

test('says nothing of a label without arrows', () => {
  expect(readChanges(['传播次数'], labels)).toEqual({ changes: {}, unclear: [] });
});

const more = { ...labels, holes: '漏洞数量' };
test.each([
  ['a lost arrow', ['传播次数', '仿冒网页数量', '↓ 2.5%', '漏洞数量', '↑ 4%'], { holes: 4 }],
  ['a lost size', ['传播次数', '↓', '仿冒网页数量', '↑ 4%'], { pages: 4 }],
  ['a lost label', ['传播次数', '↓ 2.5%', '↑ 4%', '漏洞数量', '■'], { holes: 0 }],
  ['arrows before their labels', ['↓ 2.5%', '传播次数', '↑ 4%', '仿冒网页数量'], {}],
  [
    'a label nobody knows before an arrow',
    ['传播次数', '其中政府网站', '↓ 2.5%', '漏洞数量', '■'],
    { holes: 0 },
  ],
])('gives no change to a wrong label for %s', (_what, lines, expected) => {
  const { changes } = readChanges(lines, more);
  expect(Object.fromEntries(Object.entries(changes).map(([key, { percent }]) => [key, percent]))).toEqual(
    expected,
  );
});

test('says of which labels the arrow is unclear', () => {
  expect(readChanges(['传播次数', '仿冒网页数量', '↓ 2.5%'], labels).unclear).toEqual([
    '传播次数',
    '仿冒网页数量',
  ]);
});
