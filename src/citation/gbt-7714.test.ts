import { describe, expect, test } from 'vitest';
import { sampleIssue, undatedSample } from '#archive/sample-issues.ts';
import { formatGbt2015, formatGbt2025 } from './gbt-7714.ts';
import { referenceOf } from './reference.ts';

const title = '网络安全信息与动态周报2024年第9期（2月26日-3月3日）';
const reference = referenceOf(sampleIssue({ year: 2024, number: 9 }, { title }));
const address = 'http://localhost:4321/issues/2024/09/';

describe('an issue', () => {
  test('is cited after the standard of 2025', () => {
    expect(formatGbt2025(reference)).toBe(
      `国家互联网应急中心. ${title}[J/OL]. 网络安全信息与动态周报，2024（9）. ${address}.`,
    );
  });

  test('is cited after the standard of 2015 with the day on which it was read', () => {
    expect(formatGbt2015(reference, '2025-10-06')).toBe(
      `国家互联网应急中心. ${title}[J/OL]. 网络安全信息与动态周报, 2024(9)[2025-10-06]. ${address}.`,
    );
  });

  test('has a number that is not printed in square brackets', () => {
    const data = { numberFrom: 'period', period: { start: '2024-02-26', end: '2024-03-03', printed: title } };
    const supplied = referenceOf(sampleIssue({ year: 2024, number: 9 }, data as never));
    expect(formatGbt2025(supplied)).toContain('，2024（[9]）');
    expect(formatGbt2015(supplied)).toContain(', 2024([9])');
  });

  test('leaves a place for the day on which it was read', () => {
    expect(formatGbt2015(reference)).toContain('2024(9)[引用日期]. ');
  });
});

test('a document without a number is cited as an electronic bulletin', () => {
  const undated = referenceOf(undatedSample());
  expect(formatGbt2025(undated)).toBe(`国家互联网应急中心. 样例周报[EB/OL]. ${undated.address}.`);
  expect(formatGbt2015(undated)).toBe(`国家互联网应急中心. 样例周报[EB/OL]. [引用日期]. ${undated.address}.`);
});
