/** The page of an issue. */
import type { grades } from '#bulletin/rating.ts';
import { site } from '../../site.ts';
import { together, type Words } from '../words.ts';

type Grade = (typeof grades)[number];

export const contents = { figures: '数字', provenance: '来处与引用' };

export const facts = {
  code: '代号',
  period: '所涵时段',
  length: (year: string, days: number): Words => [`${year}年，`, together(`共 ${days} 日`)],
  /** After a period of which the years are not printed. */
  yearFrom: '原文未印年份，据发布日推定',
  published: '发布日',
  rating: '态势评价',
  unrated: '原文未载',
  editor: '本期编辑',
  office: '编辑部',
  original: '原址',
  pictures: '图片',
  pictureCount: (count: number) => `${count} 幅`,
  kept: (kept: number, of: number) => {
    if (kept === 0) return '未收存，文中记其原址';
    return kept === of ? '均已收存' : `已收存 ${kept} 幅，其余文中记其原址`;
  },
  cover: '其中封面见',
  coverLink: '原址',
  /** The words for a cover for those who do not see it. */
  coverWords: (words: string) => `封面：${words}`,
};

/** What a page in another language says of the text first; nothing on pages in its own. */
export function gloss(_name: string, _days: string | undefined): Words | undefined {
  return undefined;
}

/** Explains the rating, which stands before it as printed. */
export function scale(_grade: Grade, grades: readonly string[]): Words {
  return `五级：${grades.join('、')}`;
}

export const figures = {
  heading: '本期数字',
  against: '对照',
  /** What is printed in place of a figure that nobody can read. */
  unread: (printed: string): Words => `印作“${printed}”`,
  note: (earlier: Words, distance: string, isWeekly: boolean): Words => [
    '对照：所收的前一期',
    ...(typeof earlier === 'string' ? [earlier] : earlier),
    `，${distance}${isWeekly ? '。' : '，所以增减是两期之差，不是逐周变化。'}`,
  ],
};

export const changes = {
  caption: '较上周的变化（原文所印）',
  item: '项目',
  change: '增减',
  direction: (percent: number) => (percent === 0 ? '持平' : percent > 0 ? '增加' : '减少'),
};

export const neighbours = {
  label: '所收的前后各期',
  prev: '前一期',
  next: '后一期',
  noneBefore: '此前各期均未收',
  noneAfter: '此后各期均未收',
};

export const flags = {
  label: '存疑',
  unassigned:
    '原文没有印期号、时段与日期，无法确定是哪一期，因此不列入各年，也不与他期比较。一旦有人考定，本页地址仍然有效。',
  supplied: ({ year, number }: { year: number; number: number }) =>
    `原文未印期号，由起止日期按本刊编号规则推定为 ${year} 年第 [${number}] 期。`,
  contradiction: (printed: string, byRule: string) =>
    `所印时段（${printed}）与编号规则推得的时段（${byRule}）不合，可能是原刊误印。正文照录，未作改动。`,
  /** Says how a day of publication lies to the last day of the period. */
  delay: (days: number, least: number, most: number) => {
    const lies =
      days === 0 ? '发布日就是时段末日' : `发布日${days < 0 ? '早' : '晚'}于时段末日 ${Math.abs(days)} 天`;
    return `${lies}，不在本刊通常的 ${least} 至 ${most} 天之内，此日或有误。`;
  },
};

export const corrections = {
  heading: '更正与按语',
  /** Before the name of a field. */
  colon: '：',
  printed: '原文所印：',
  corrected: '现作：',
  reason: '理由：',
  differences: '各件之异',
  chosen: '本页所取：',
  other: (file: Words): Words => ['另一原件（', ...(typeof file === 'string' ? [file] : file), '）：'],
};

export const provenance = {
  heading: '来处与引用',
  capture: '原件',
  address: '来源地址',
  source: '采自',
  sourceNote: '采集者所用的名称，未必是发布者',
  account: '所印账号',
  author: '所印作者',
  modified: '所印改期',
  fetched: '采集时间',
  fetchedNote: '采集者所记，未注时区',
  unnoted: '采集者未记',
  reader: '读法',
};

export const citation = {
  heading: '引用本期',
  /** The reference in the manner of the page's readers, where that is not the standard's. */
  western: (): string | undefined => undefined,
  standard: (year: number) => `GB/T 7714—${year}`,
  copy: '复制',
  copyLabel: (name: string) => `复制 ${name} 引文`,
  copied: '已复制。',
  refused: '请选中文字自行复制。',
  short: '短址',
  managers: '文献管理软件',
  note: '2015 年版须注明引用日期，请换成你阅读的日子。',
};

/** Sums an issue up for search engines and link previews. */
export function summary(
  publisher: string,
  title: string,
  _name: string,
  facts: { published: string | undefined; rating: string | undefined; counts: readonly string[] },
): string {
  const all = [
    facts.published ? `${facts.published}发布` : '发布日不详',
    ...(facts.rating ? [`态势整体评价为${facts.rating}`] : []),
    ...facts.counts,
  ];
  return `${publisher}《${title}》全文存档：${all.join('，')}。`;
}

/** The title of the page of an issue, which a browser shows. */
export function pageTitle(printed: string, name: string, isUndated: boolean): string {
  return isUndated ? `${printed}（${name}）` : printed;
}

/** Names a document that does not say which issue it is. */
/** What the card that stands for an issue says. */
export function cardWords(
  name: string,
  facts: { period: string | undefined; rating: string | undefined; counts: readonly string[] },
): string {
  const all = [facts.period, facts.rating && `态势评价${facts.rating}`, ...facts.counts];
  const said = all.filter((fact) => fact !== undefined);
  return [`${site.name}：《${site.series.title}》${name}`, ...said].join('，');
}

export function undatedName(_code: string): string {
  return '无期号文献';
}
