import { expect, test } from 'vitest';
import { showDirections } from './direction-marks.ts';

test.each([
  ['\u061c', '［U+061C］'],
  ['\u200e\u200f', '［U+200E］［U+200F］'],
  ['甲\u202a乙\u202e丙', '甲［U+202A］乙［U+202E］丙'],
  ['\u2066甲\u2069', '［U+2066］甲［U+2069］'],
])('shows %j as %s', (text, shown) => {
  expect(showDirections(text)).toBe(shown);
});

test.each(['网络安全信息与动态周报2024年第9期（2月26日—3月3日）', '甲\u200b\u2060乙\u202f'])(
  'leaves %j alone',
  (text) => {
    expect(showDirections(text)).toBe(text);
  },
);
