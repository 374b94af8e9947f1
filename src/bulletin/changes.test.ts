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
  const changes = readChanges(['传播次数', '↓ 2.5%', '按类型分布', '仿冒网页数量', '↑ 4%'], labels);
  expect(changes['spread']).toEqual({ percent: -2.5, label: '传播次数', printed: '↓ 2.5%' });
  expect(changes['pages']?.percent).toBe(4);
});

test('pairs two labels with the two arrows after them, in order', () => {
  const changes = readChanges(['传播次数', '仿冒网页数量', '↓ 2.5%', '■'], labels);
  expect([changes['spread']?.percent, changes['pages']?.percent]).toEqual([-2.5, 0]);
});

test('pairs a label with the arrow on its own line', () => {
  expect(readChanges(['传播 次数 ↑ 3%'], labels)).toEqual({
    spread: { percent: 3, label: '传播次数', printed: '↑ 3%' },
  });
});

test('leaves out a label without its arrow', () => {
  expect(readChanges(['传播次数'], labels)).toEqual({});
});
