import { expect, test } from 'vitest';
import { describeHolding, formatSize } from './wording.ts';

test.each([
  [0, '0 字节'],
  [999, '999 字节'],
  [1000, '1 KB'],
  [999_499, '999 KB'],
  [999_500, '1.0 MB'],
  [2_470_000, '2.5 MB'],
  [12_300_000, '12 MB'],
])('%i bytes are written %s', (bytes, written) => {
  expect(formatSize(bytes)).toBe(written);
});

test.each([
  [{ files: 9, missing: 0, size: 5000, toFetch: 0 }, true, '整个档案已存在这台设备上'],
  [{ files: 9, missing: 0, size: 5000, toFetch: 0 }, false, '尚未'],
  [{ files: 9, missing: 2, size: 5000, toFetch: 700 }, false, '已有 7 个文件（共 9 个），还需下载 700 字节'],
  [{ files: 9, missing: 2, size: 5000, toFetch: 700 }, true, '缺了 2 个文件'],
])('a holding %j, noted as whole: %s', (holding, isWhole, said) => {
  expect(describeHolding(holding, isWhole)).toContain(said);
});
