import { describe, expect, test } from 'vitest';
import { fold } from './folded.ts';

describe('fold', () => {
  test.each([
    ['ＣＮＣＥＲＴ２３起', 'cncert23起'],
    ['处理网络安全事件 105 起', '处理网络安全事件105起'],
    ['投诉事 件', '投诉事件'],
    ['SQL  Server', 'sql server'],
    ['（2月6日—2月12日）', '(2月6日-2月12日)'],
    ['“良”', '"良"'],
    ['3～5 % 与 3〜5%', '3-5%与3-5%'],
    ['A → B ↑ 1', 'a→b↑1'],
    ['零\u200b日\u202e攻击', '零日攻击'],
    ['Cafe\u0301', 'café'],
    ['𠮷野家', '𠮷野家'],
  ])('makes %j %j', (original, folded) => {
    expect(fold(original).text).toBe(folded);
  });

  test('leads each place back to the original', () => {
    const original = '事 件　ＡＢ';
    const { text, places } = fold(original);
    expect(text).toBe('事件ab');
    expect(places.map((place) => original.charAt(place))).toEqual(['事', '件', 'Ａ', 'Ｂ', '']);
  });
});
