/** The first page. */
import type { DatedIssue } from '#archive/archived-issue.ts';
import type { StateCounts } from '#archive/holdings.ts';
import type { Paths } from '#archive/paths.ts';
import { site } from '../../site.ts';
import { bold, link, together, type Words } from '../words.ts';
import { issue, tally } from './terms.ts';

const { title, publisher } = site.series;

/** The heading beside the title slip, where the slip itself is not the heading. */
export const heading = undefined as string | undefined;

/** What the first page says of the holdings as a whole. */
export interface Span {
  readonly held: number;
  readonly referenced: number;
  readonly oldest: DatedIssue;
  readonly newest: DatedIssue;
  readonly undated: number;
}

export function lead(): Words {
  return `${publisher.name}（${publisher.abbreviation}）每周发布一期《${title}》。这里逐期收存它的原文：照录不改，注明来处，缺的也写明。`;
}

export function span({ held, referenced, oldest, newest, undated }: Span, paths: Paths): Words {
  return [
    '已收 ',
    together(bold(held), ' 期'),
    '，最早',
    link(issue(oldest.id), paths.issue(oldest.path)),
    '，最新',
    link(issue(newest.id), paths.issue(newest.path)),
    ...(undated > 0 ? ['；另有', link(`无期号文献 ${undated} 件`, paths.undated)] : []),
    '。确有其期而尚缺的 ',
    link([together(bold(referenced), ' 期')], paths.holdings),
    '。',
  ];
}

/** What the card that stands for the page says. */
export function cardWords({ held, oldest, newest }: Span): string {
  return `${site.name}：${publisher.name}《${title}》，已收${held}期，${issue(oldest.id)}—${issue(newest.id)}`;
}

/** What else one may begin with, below the search box. */
export function ways({ offline, feeds }: Paths): Words {
  return ['也可', link('离线阅读', offline), '整个档案，或', link('订阅', feeds), '新收的各期。'];
}

export const newest = {
  label: '所收最新一期',
  published: (day: string) => `${day}发布`,
  rating: (grade: Words): Words => ['态势整体评价为', { tag: 'b', words: grade }],
};

export const years = { heading: '各年馆藏', note: '一简为一期，依次排列，满一年为一架。' };

export const uses = {
  heading: '怎样用',
  feeds: { name: '订阅', words: '新收各期的全文，送到任何 RSS 阅读器。' },
  search: { name: '查找', words: '全部原文可查，可按年份筛选，结果可以分享。' },
  offline: { name: '离线', words: '整个档案带在身边，没有网络也能读、能查。' },
  trends: { name: '趋势', words: '每期所印的几个数字，历年怎样升降。' },
  holdings: { name: '补缺', words: '还缺哪些期，在哪里，有什么旁证。' },
  about: { name: '凡例', words: '文字怎样录入，依据什么，有误如何更正。' },
};

/** Says what a year's shelf shows. */
export function shelf(year: number, counts: StateCounts) {
  return `${year}年各期：${tally(counts)}`;
}
