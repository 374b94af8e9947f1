import { describe, expect, test } from 'vitest';
import { addressKey } from './address-key.ts';
import { formatCatalogue, parseCatalogue } from './catalogue.ts';
import { findTargets, names } from './find-targets.ts';
import { readTarget } from './target.ts';

const catalogue = parseCatalogue(
  formatCatalogue([
    { path: '2024/09', period: { start: '2024-02-26', end: '2024-03-03' }, rating: '良', kind: '文' },
    { path: 'undated/0011223344556677', period: undefined, rating: undefined, kind: '文' },
  ]),
);
const sources = { 'mp.weixin.qq.com/Mz==/22/1': '2024/09' };

describe('a query that names an issue', () => {
  test.each([
    ['2024年第9期'],
    ['２０２４年第０９期'],
    ['2024-09'],
    ['2024年9期'],
    ['二零二四年第九期'],
    ['二〇二四年三月三日'],
    ['2024年3月1号'],
    ['2024.3.1'],
    ['2024/9'],
    ['网络安全信息与动态周报2024年第9期（2月26日-3月3日）'],
    ['2024-02-29'],
    ['2024年第9期周报'],
    ['二○二四年第九期'],
    ['24年第9期'],
    ['2024—09'],
    ['No. 9 of 2024'],
    ['March 1, 2024'],
    ['1 March 2024'],
    ['1 Mar. 2024'],
    ['2024年2月26日-3月3日'],
    ['2024年2月26日—2024年3月3日'],
    ['mp.weixin.qq.com/s?__biz=Mz==&mid=22&idx=1'],
    ['https://archive.example/base/en/issues/2024/09/#态势'],
    ['https://archive.example/issues/2024/9'],
    ['/issues/2024/09/'],
    ['issues/2024/09'],
    ['/cite/2024-9/'],
    ['https://archive.example/base/cite/2024-9'],
    ['2024年3月1日，'],
    ['2024年3月3日'],
    ['20240226'],
    ['https://mp.weixin.qq.com/s?__biz=Mz==&mid=22&idx=1&sn=ab&scene=58#rd'],
  ])('%s leads to it', (words) => {
    const target = readTarget(words);
    expect(target && findTargets(target, catalogue, sources).map(({ path }) => path)).toEqual(['2024/09']);
  });

  test.each([
    ['2024年'],
    ['第9期'],
    ['2月31日'],
    ['2024年13月'],
    ['May'],
    ['March 2024 9'],
    ['"2024年第9期"'],
    ['2024-02-30'],
    ['CNVD-2024-09'],
    ['node.js'],
    ['Marz 1, 2024'],
    ['9年第9期'],
    ['javascript:alert(1)'],
  ])('%s names none', (words) => {
    expect(readTarget(words)).toBeUndefined();
  });

  test.each([
    ['2024年2月', 'b a'],
    ['二〇二四年三月份', 'c b'],
    ['March 2024', 'c b'],
    ['2024-03', 'c b'],
    ['2024.2', 'b a'],
    ['2月29日。', 'b'],
    ['2024年1月', ''],
    ['3月1日', 'b d'],
    ['2月26日-3月3日', 'b'],
    ['1 March', 'b d'],
    ['2月29日', 'b'],
    ['12月31日', 'd2'],
    ['1月1日', 'd2'],
  ])('%s names the issues of that time', (words, found) => {
    const periods = {
      c: ['2024-03-04', '2024-03-10'],
      b: ['2024-02-26', '2024-03-03'],
      a: ['2024-02-19', '2024-02-25'],
      d: ['2023-02-27', '2023-03-05'],
      d2: ['2022-12-26', '2023-01-01'],
    };
    const entries = Object.entries(periods).map(([path, [start = '', end = '']]) => {
      return { path, period: { start, end }, rating: undefined, kind: 'other' };
    });
    const target = readTarget(words);
    const named = target && findTargets(target, { entries, index: undefined }, {});
    expect(named?.map(({ path }) => path).join(' ')).toBe(found);
  });

  test('an address of a document without a number leads to it', () => {
    const target = readTarget('https://archive.example/en/issues/undated/0011223344556677/#x');
    expect(target && findTargets(target, catalogue, sources)).toMatchObject([
      { path: 'undated/0011223344556677' },
    ]);
  });

  test('leads nowhere when the issue is not held', () => {
    expect(findTargets({ kind: 'day', day: '2024-03-04' }, catalogue, sources)).toEqual([]);
  });

  test.each([
    ['二〇二四年第二十七期', '2024/27'],
    ['2024-8', '2024/08'],
    ['https://archive.example/en/holdings/#n2024-8', '2024/08'],
    ['https://archive.example/issues/2024/#n2024-8', '2024/08'],
    ['archive.example/holdings/index.html#n2024-8', '2024/08'],
    ['2024年第十期', '2024/10'],
    ['2024年7月1号', '2024/27'],
  ])('%s names an issue that is known by its title alone', (words, path) => {
    const period = { start: '2024-07-01', end: '2024-07-07' };
    const target = readTarget(words);
    expect(target && names(target, { path, period })).toBe(true);
    expect(target && names(target, { path: '2023/01', period: undefined })).toBe(false);
  });

  test('has one key for all spellings of an address', () => {
    expect(addressKey('https://www.cert.org.cn/a/')).toBe(addressKey('http://www.cert.org.cn/a#top'));
  });
});
