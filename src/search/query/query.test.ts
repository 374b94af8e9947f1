import { describe, expect, test } from 'vitest';
import { LONGEST_QUERY, parseQuery } from './query.ts';

const parts = (text: string) =>
  parseQuery(text).parts.map(({ folded, quoted }) => (quoted ? `"${folded}"` : folded));

describe('parseQuery', () => {
  test.each([
    ['网络安全事件 2410', ['网络安全事件', '2410']],
    ['　钓鱼　邮件　', ['钓鱼', '邮件']],
    ['“remote code” 漏洞', ['"remote code"', '漏洞']],
    ['「整体评价」', ['"整体评价"']],
    ['团伙以“窃取”为', ['团伙以"窃取"为']],
    ['漏洞 漏洞', ['漏洞']],
    ['网络 -安全', ['网络', '安全']],
    ['“-安全”', ['"-安全"']],
    ['"', ['"']],
    ['', []],
    ['\u200b \u202e', []],
  ])('reads %j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test('cuts what nobody types', () => {
    expect(parseQuery('攻'.repeat(100_000)).typed).toHaveLength(LONGEST_QUERY);
  });

  test('takes mark-up for words', () => {
    expect(parts('<img src=x onerror=alert(1)>')).toEqual(['<img', 'src=x', 'onerror=alert(1)>']);
  });
});
