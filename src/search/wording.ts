/**
 * Every word that the scripts of search show, one object for each language of the interface. Whatever answers a
 * question deals in values (`undated`, `wechat-scrape`) and knows none of them.
 */
import type { Facet, Order } from './question.ts';

export interface Wording {
  /** The facets by their names. */
  readonly facets: Readonly<Record<Facet, string>>;
  /** Values of facets that are not words of the texts themselves, by facet and value. */
  readonly values: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>>;
  readonly order: string;
  readonly orders: Readonly<Record<Order, string>>;
  /** A choice that leaves a facet open. */
  readonly all: string;
  choice(value: string, count: number): string;
  readonly bySection: string;
  readonly clearFilters: string;

  readonly searching: string;
  readonly failed: string;
  readonly nothing: string;
  readonly nothingLeft: string;
  found(count: number, isSure: boolean): string;

  readonly goTo: string;
  issue(year: string, number: number): string;
  rating(rating: string): string;
  furtherPlaces(count: number): string;

  /** Why the results are not what was asked for. */
  corrected(asked: string, words: readonly string[]): string;
  apart(asked: string, words: readonly string[]): string;
  readonly partial: string;
  absent(asked: string, isWanted: boolean): string;
  onlyMarks(asked: string): string;
}

const chinese: Wording = {
  facets: { year: '年份', rating: '评价', kind: '来源', section: '栏目' },
  values: {
    year: { undated: '无期号' },
    rating: { none: '未印' },
    kind: { 'wechat-scrape': '公众号文章', 'pdf-text': 'PDF 版', other: '其他' },
  },
  order: '排序',
  orders: { relevance: '相关程度', newest: '由新到旧', oldest: '由旧到新' },
  all: '全部',
  choice: (value, count) => `${value}（${count}）`,
  bySection: '按栏目',
  clearFilters: '清除筛选',

  searching: '正在查找…',
  failed: '查找没有完成：索引未能载入。请检查网络后再试。',
  nothing: '没有找到',
  nothingLeft: '所选的筛选之下没有一期',
  found: (count, isSure) => `${isSure ? '' : '至多 '}${count} 期`,

  goTo: '直接打开：',
  issue: (year, number) => `${year}年第${number}期`,
  rating: (rating) => `评价${rating}`,
  furtherPlaces: (count) => `本期另有 ${count} 处`,

  corrected: (asked, words) => `没有完全匹配“${asked}”；以下是“${words.join(' ')}”的结果。`,
  apart: (asked, words) => `没有完全匹配“${asked}”；以下各期分别含有：${words.join('、')}。`,
  partial: '没有完全匹配；以下包含部分词语。',
  absent: (asked, isWanted) =>
    `各期原文中没有“${asked}”。${isWanted ? '但有未收的期与之相符，见下。' : '可以减少词语，或换一种说法。'}`,
  onlyMarks: (asked) => `“${asked}”只有标点，各期处处都有；请连同词语一起查。`,
};

const english: Wording = {
  facets: { year: 'Year', rating: 'Rating', kind: 'Source', section: 'Section' },
  values: {
    year: { undated: 'without a number' },
    rating: { none: 'none printed' },
    kind: { 'wechat-scrape': 'WeChat article', 'pdf-text': 'PDF edition', other: 'other' },
  },
  order: 'Order',
  orders: { relevance: 'relevance', newest: 'newest first', oldest: 'oldest first' },
  all: 'all',
  choice: (value, count) => `${value} (${count})`,
  bySection: 'By section',
  clearFilters: 'Clear filters',

  searching: 'Searching…',
  failed: 'The search could not be finished: the index did not load. Check the network and try again.',
  nothing: 'Nothing found',
  nothingLeft: 'No issue is left under these filters',
  found: (count, isSure) => `${isSure ? '' : 'at most '}${count} ${count === 1 ? 'issue' : 'issues'}`,

  goTo: 'Open directly: ',
  issue: (year, number) => `No. ${number} of ${year}`,
  rating: (rating) => `rating ${rating}`,
  furtherPlaces: (count) => `${count} more in this issue`,

  corrected: (asked, words) => `“${asked}” stands nowhere; these are results for “${words.join(' ')}”.`,
  apart: (asked, words) => `“${asked}” stands nowhere; these issues have, apart: ${words.join(', ')}.`,
  partial: 'Nothing matches in full; these issues have some of the words.',
  absent: (asked, isWanted) =>
    `“${asked}” stands in no issue. ${isWanted ? 'Issues that are not held match it, see below.' : 'Try fewer or other words; the texts are in Chinese.'}`,
  onlyMarks: (asked) => `“${asked}” is punctuation, which stands everywhere; search for it with a word.`,
};

const WORDINGS: Readonly<Record<string, Wording>> = { 'zh-CN': chinese, en: english };

/** Gives the words for the language of a page, as its `lang` names it. */
export function wordingFor(language: string): Wording {
  return WORDINGS[language] ?? chinese;
}
