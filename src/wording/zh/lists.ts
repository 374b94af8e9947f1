/** The pages that list issues: all of them, those of a year, those without a number, the holdings. */

import type { StateCounts } from '#archive/holdings.ts';
import { absolute, type Paths, paths } from '#archive/paths.ts';
import type { IssueId } from '#bulletin/issue-id.ts';
import { site } from '../../site.ts';
import { code, link, type Words } from '../words.ts';
import { issue, tally } from './terms.ts';

const { series } = site;

/** An issue that another sentence names, and where it is. */
export interface Reference {
  readonly id: IssueId;
  readonly address: string;
}

export const columns = { issue: '期', period: '所涵时段', published: '发布日', rating: '评价' };

export const issues = {
  title: '各期',
  description: `《${series.title}》已收各期与各年馆藏一览。`,
  years: '按年',
  held: '已收各期',
  /** Of the newest ten years, where there are more. */
  heldIn: (isParted: boolean) => (isParted ? '近十年已收各期' : '已收各期'),
  undated: (count: number, address: string): Words => [
    '另有 ',
    link(`${count} 件文献`, address),
    '没有印期号与日期，无法归入任何一年。',
  ],
};

export const year = {
  title: (year: number) => `${year}年各期`,
  heading: (year: number) => `${year}年`,
  description: (summary: string) => `《${series.title}》${summary}`,
  summary: (year: number, weeks: number, counts: StateCounts) =>
    counts.expected === undefined
      ? `${year}年：${tally(counts)}。`
      : `按编号规则，${year}年应有 ${weeks} 期：${tally(counts)}。`,
  month: (year: number | undefined, month: number) => `${year === undefined ? '' : `${year}年`}${month}月`,
  /** What stands before and after the number of a week. */
  ordinal: ['第', '期'],
  /** Above the issues of which nobody knows the days. */
  undated: '不详',
  note: '各期按时段末日（星期日）所在的月份排列；日期由编号规则推算，以原文所印为准。',
  /** For a year about which the rule is silent. */
  openNote: `各期按原文所印时段末日的月份排列。编号规则只与${series.numbering.since ?? ''}年以来的原文核对过，更早各年不据以推算。`,
  steps: '前后各年',
  prev: '前一年',
  next: '后一年',
  noneBefore: '更早各年没有任何记录',
  noneAfter: '更晚各年没有任何记录',
};

/** A long archive has its older years on pages of ten each. */
export const decades = {
  title: (span: string) => `${span}各期`,
  summary: (span: string, counts: StateCounts) => `${span}：${tally(counts)}。`,
  newest: '近十年',
  /** Beside a decade of which some years stand in the list above it as well. */
  doubled: (span: string) => `含已列于上的${span}`,
  earlier: '往年',
  steps: '前后各年',
  prev: '前十年',
  next: '后十年',
};

export const undated = {
  title: '无期号文献',
  description: `没有印期号与日期、尚不知是哪一期的《${series.title}》原文。`,
  lead: '这些文献没有印期号，也没有印日期。我们照样收存、公开，但不猜它是哪一期。',
  none: '目前没有这样的文献。',
  prints: (figures: readonly string[]) => `所载：${figures.join('，') || '没有可读出的数字'}。`,
};

export const assigned = {
  title: '已考定期号',
  description: (printed: string, _name: string) => `这件文献已考定为${printed}。`,
  lead: (printed: string, _name: string, address: string): Words => [
    '这件文献原先不知是哪一期，现已考定：',
    link(printed, address),
    '。',
  ],
};

export const holdings = {
  title: '馆藏',
  description: (summary: string) => `《${series.title}》馆藏与缺期：${summary}`,
  summary: (counts: StateCounts) => `${tally(counts)}。`,
  undated: (count: number, address: string): Words => ['另有', link(`无期号文献 ${count} 件`, address), '。'],
  held: '已收',
  heldNote: (address: string): Words => ['各期的时段、发布日与评价，见', link('各期', address), '。'],
  wanted: '待补',
  wantedNote:
    '这些期有旁证：已收的某一期在“近期回顾”里列有它，或某件没有正文的原件印有它的题名。全文尚缺，附有地址的可往原处阅读。',
  contact: '若你存有其中某期',
  expected: '未详',
  expectedNote: '以下各期只是按编号规则推算应有，还没有任何文献提到它们，也可能并未发布。',
  numbers: (ranges: string, count: number) => `第 ${ranges} 期，共 ${count} 期`,
  unnumbered: '待考',
  unnumberedNote: '以下原件没有正文，只证明有过这样一期，没有印出年份和期号。',
  unpublished: '未发布',
  unpublishedNote: '以下期号经人考定从未发出，不算缺期。',
  unpublishedReason: (id: IssueId, reason: string): Words => `${issue(id)}：${reason}`,
  rule: '推算所据的规则',
  ruleNote: `${series.numbering.description}。一年有几个星期日，就应有几期，即 52 或 53 期。这条规则只用来核对与推算，从不替代原文所印的期号与日期；两者不合时，以原文为准，并在该期页上注明。`,
  openNote: `这条规则只与${series.numbering.since ?? ''}年以来的原文核对过。更早各年应有多少期、各期涵盖哪些天，都不据以推算：只列已知的期，时段以原文所印为准。`,
};

export const wanted = {
  none: '目前没有已知而未收的期。',
  /** Issues that list one by the same title at the same address. */
  byIssues: (issues: readonly Reference[]): Words => [
    ...issues.flatMap(({ id, address }, place) => {
      const isOfSameYear = issues[place - 1]?.id.year === id.year;
      return [place === 0 ? '' : '、', link(isOfSameYear ? `第${id.number}期` : issue(id), address)];
    }),
    '列有：',
  ],
  byCapture: (file: string): Words => ['没有正文的原件 ', code(file), ' 印有题名：'],
  noAddress: '（未附地址）',
};

export const cite = {
  held: '此期在本档案中：',
  wanted: '此期确有，全文尚缺：',
};

export const cites = {
  title: '引用地址',
  description: `《${series.title}》各期的短址，写明年份与期号即可，可用于引用与注释。`,
  years: '各年',
  others: '这里列出近十年的短址；往年各期写法相同，也印在各期页上。',
  paragraphs: ({ holdings }: Paths): Words[] => [
    '各期都有一个短址，写明年份与期号即可；个位的期号前补零也可以。例如 2024 年第 9 期：',
    [code(absolute(paths.cite('2024-9')))],
    [
      '已收的期，短址引到这一期；已知而未收的期（见',
      link('馆藏', holdings),
      '），引到那一年页上的记载，日后收到全文，同一短址就引到全文。只凭编号规则推算的期没有短址。',
    ],
  ],
};
