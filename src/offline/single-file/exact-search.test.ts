import { describe, expect, test } from 'vitest';
import type { CarriedText } from './carried-text.ts';
import { openExactSearch } from './exact-search.ts';

const texts: CarriedText[] = [
  {
    path: '2024/02',
    title: '周报2024年第2期',
    blocks: [
      ['h2', '本周情况'],
      ['p', '共处理事件230起，涉及Log4j2漏洞（CNVD-2021-95914）。'],
    ],
  },
  {
    path: '2024/01',
    title: '周报2024年第1期',
    blocks: [
      ['p', '共处理事件２３起，其中 仿冒 投诉5起。'],
      ['p', '網絡安全'],
    ],
  },
];
const search = openExactSearch({ texts, simplified: '網网絡络' });
const pathsFor = (query: string) => search(query).map(({ text }) => text.path);

describe('exact search', () => {
  test.each([
    ['事件', ['2024/02', '2024/01']],
    ['23起', ['2024/01']],
    ['230起', ['2024/02']],
    ['２３０起', ['2024/02']],
    ['log4j2', ['2024/02']],
    ['cnvd-2021-95914', ['2024/02']],
    ['仿冒投诉', ['2024/01']],
    ['网络安全', ['2024/01']],
    ['網絡安全', ['2024/01']],
    ['事件 漏洞', ['2024/02']],
    ['“共处理事件”', ['2024/02', '2024/01']],
    ['第1期', ['2024/01']],
    ['没有', []],
    ['', []],
    ['   ', []],
  ])('finds %j in %j', (query, paths) => {
    expect(pathsFor(query)).toEqual(paths);
  });

  test('shows each place with the words round it, as printed', () => {
    const [found] = search('仿冒投诉');
    expect(found?.count).toBe(1);
    expect(found?.places).toEqual([
      { before: '共处理事件２３起，其中 ', found: '仿冒 投诉', after: '5起。' },
    ]);
  });
});
