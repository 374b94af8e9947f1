/** The page of the figures over time, and what charts say in words. */
import type { IssueId } from '#bulletin/issue-id.ts';
import { site } from '../../site.ts';
import { link, type Words } from '../words.ts';
import { issue } from './terms.ts';

const { title: series } = site.series;

/** What a chart shows: how many issues it rests on, and the points that a reader looks for. */
export interface Shown {
  readonly held: number;
  readonly known: number;
  /** Of those, how many stand there as printed, and how many a person put right or supplied. */
  readonly printed: number;
  readonly corrected: number;
  /** How many are printed so that nobody can read them. */
  readonly unread: number;
  /** Absent where nobody knows. */
  readonly missing: number | undefined;
  readonly unit: string;
  readonly lowest: Extreme;
  readonly highest: Extreme;
  readonly last: Point;
  /** Whether it shows a time that is over, so that the last is not the newest. */
  readonly isPast: boolean;
}

export interface Point {
  readonly value: number;
  readonly id: IssueId;
}

/** The least or the greatest number, with the first issue that has it, of so many. */
export interface Extreme extends Point {
  readonly issues: number;
}

export const title = '趋势';
export const description = (figures: string) => `《${series}》各期所载数字的历次变化：${figures}。`;
export const lead = (hasCorrected: boolean): Words =>
  hasCorrected
    ? `《${series}》每期印有几个数字，这里按周排开。只画所收各期印出的数，和有人据实补正、标有“校补”的数；缺的周留空，没有推算。`
    : `《${series}》每期印有几个数字，这里按周排开。只画所收各期印出的数，缺的周留空：没有推算，也没有补值。`;

/** The figures of ten years, where those of all do not fit one page. */
export const decades = {
  title: (span: string) => `${span}趋势`,
  lead: (span: string, hasCorrected: boolean) =>
    `${span}各期所载的数字。只画所收各期印出的数${hasCorrected ? '，和有人据实补正、标有“校补”的数' : ''}，缺的周留空。`,
  scale: '同一个数在各页用同一尺度，可以相比。',
};

export const key = {
  dot: { name: '一点', meaning: '一期所印之数' },
  line: { name: '一线', meaning: '相邻两周都有数，才相连' },
  /** Only where a number is one that a person put right or supplied. */
  corrected: { name: '点上短竖', meaning: '校补之数，不是照所印' },
  stroke: { name: '短竖', meaning: '已收该期，未载此数' },
  /** The same where a number is printed that nobody can read. */
  strokeOrUnread: { name: '短竖', meaning: '已收该期，未载或读不出此数' },
  gap: { name: '空白', meaning: '该周未收，数不详' },
};

export const table = {
  summary: '各期数字',
  caption: (figure: string, unit: string) => `${figure}（单位：${unit}）`,
  period: '涵盖',
  count: '数',
  missing: (issues: number | undefined) =>
    issues === undefined ? '其间有无缺期不详' : `其间 ${issues} 期未收`,
};

export const unsaid = {
  heading: '未载的数字',
  words: (figures: string) => `周报或曾载有以下各数，而本页各期都未载，所以无图：${figures}。`,
};

/** Names the figures that are printed, and that nobody can read in any issue. */
export function unreadable(figures: string): string {
  return `以下各数有的期印了而读不出，本页各期都没有可画的数，所以无图：${figures}。`;
}

export const data = {
  heading: '数据',
  words: (file: string, page: string): Words => [
    '以上各数连同所据原文，在一个表格文件里：',
    link('figures.csv', file),
    '。各列的意思与其余文件，见',
    link('数据', page),
    '。',
  ],
};

/** Names a chart for those who do not see it. */
export function chartName(figure: string, unit: string): string {
  return `${figure}（${unit}）逐周变化图`;
}

/** Says what a chart shows, or that there is nothing to show. */
export function describe(shown: Shown | undefined): string {
  if (!shown) return '所收各期都未载此数。';
  const { held, known, printed, corrected, unread, missing, unit, lowest, highest, last, isPast } = shown;
  const point = ({ value, id }: Point) => `${value} ${unit}（${issue(id)}）`;
  const extreme = ({ value, id, issues }: Extreme) =>
    `${value} ${unit}（${issue(id)}${issues === 1 ? '' : `等 ${issues} 期`}）`;
  return [
    [
      held === printed ? `所收 ${held} 期都载有此数` : `所收 ${held} 期中 ${printed} 期载有此数`,
      ...(corrected > 0 ? [`${corrected} 期的数是校补的`] : []),
      ...(unread > 0 ? [`${unread} 期印了而读不出`] : []),
    ].join('，'),
    known === 1
      ? `即 ${point(last)}`
      : `最低 ${extreme(lowest)}，最高 ${extreme(highest)}，${isPast ? '最后' : '最近'} ${point(last)}`,
    missing === undefined
      ? '其间未收或有无不详的各周留空，不相连'
      : missing === 0
        ? '其间无缺期'
        : `其间未收的 ${missing} 周留空，不相连`,
  ]
    .join('；')
    .concat('。');
}

/** What a sparkline shows. */
export interface Sparkline {
  readonly until: IssueId;
  readonly weeks: number;
  readonly known: number;
  readonly lowest: number;
  readonly highest: number;
}

export function sparkline(figure: string, { until, weeks, known, lowest, highest }: Sparkline): string {
  return `${figure}：至${issue(until)}的 ${weeks} 周中 ${known} 期有数，最低 ${lowest}，最高 ${highest}`;
}
