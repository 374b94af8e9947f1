import { expect, test } from 'vitest';
import * as english from './en/saving.ts';
import * as chinese from './zh/saving.ts';

const whole = { files: 9, missing: 0, size: 5000, toFetch: 0 };
const partly = { files: 9, missing: 2, size: 5000, toFetch: 700 };
test.each([
  [whole, true, '整个档案已存在这台设备上', 'The whole archive is on this device'],
  [whole, false, '尚未', 'not yet on this device'],
  [partly, false, '已有 7 个文件（共 9 个），还需下载 700 B', '7 of 9 files are here, 700 B to download'],
  [partly, true, '缺了 2 个文件', '2 of 9 files are gone'],
])('a holding %j, noted as whole: %s, is told', (holding, isWhole, inChinese, inEnglish) => {
  expect(chinese.holding(holding, isWhole)).toContain(inChinese);
  expect(english.holding(holding, isWhole)).toContain(inEnglish);
});
