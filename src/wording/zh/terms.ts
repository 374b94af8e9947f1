/** Names and forms that every page shares. */
import type { LoggedChange } from '#archive/change-log.ts';
import type { StateCounts, WeekState } from '#archive/holdings.ts';
import { formatDay, type IsoDay, partsOf } from '#bulletin/iso-day.ts';
import type { IssueId } from '#bulletin/issue-id.ts';
import { formatPeriod, type Period } from '#bulletin/period.ts';
import type { grades } from '#bulletin/rating.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { site } from '../../site.ts';
import { writeRanges } from '../number-ranges.ts';
import { writeSize } from '../size.ts';
import { bold, type Words } from '../words.ts';

const { series } = site;

/** The archive and its series by name. */
export const names = {
  site: site.name,
  description: site.description,
  rights: site.rights,
  series: series.title,
  publisher: series.publisher.name,
  /** Stands between the parts of a page's title. */
  titleMark: ' · ',
};

/** Names an issue: `2024年第9期`. */
export function issue({ year, number }: IssueId): string {
  return `${year}年第${number}期`;
}

export function year(year: number): string {
  return `${year}年`;
}

/** Names ten years by the first and the last. */
export function decade(first: number, last: number): string {
  return `${first}—${last}年`;
}

export function month(month: number): string {
  return `${month}月`;
}

export function day(day: IsoDay): string {
  return formatDay(day);
}

/** Writes a period within a year that is plain from the place, in two parts, between which a line may end. */
export function shortPeriodParts({ start, end }: Period): readonly [first: string, last: string] {
  const [first, last] = [start, end].map(partsOf).map(({ month, day }) => `${month}月${day}日`);
  return [`${first}—`, `${last}`];
}

/** Writes a period in two parts, between which a line may end. */
export function periodParts(period: Period): readonly [first: string, last: string] {
  const [first = '', last = ''] = formatPeriod(period).split('—');
  return [`${first}—`, last];
}

export function period(period: Period): string {
  return formatPeriod(period);
}

export function count(value: number): string {
  return String(value);
}

/** Names a unit of figures, as printed. */
export function unit(unit: string): Words {
  return unit;
}

/** Writes a figure with its unit. */
export function amount(value: number, unit: string): string {
  return `${value} ${unit}`;
}

/** Writes a figure with its name. */
export function figureAmount(name: string, value: number, unit: string): string {
  return `${name} ${amount(value, unit)}`;
}

/** Names a figure of the series. */
export function figure({ label }: { readonly key: string; readonly label: string }): string {
  return label;
}

/** Names what a printed change is about. */
export function change({ label }: { readonly key: string; readonly label: string }): Words {
  return label;
}

export function gradeName(grade: (typeof grades)[number]): string {
  return grade;
}

/** Names a grade, with its printed form. */
export function grade(grade: (typeof grades)[number]): Words {
  return grade;
}

/** Names what a single rating rates, and its grade. */
export function otherRating({ subject, value }: { subject: string; value: string }) {
  return { subject: subject as Words, value: value as Words };
}

/** Joins names into a list. */
export function list(names: readonly string[]): string {
  return names.join('、');
}

/** Writes ascending numbers with their runs drawn together: `1—3、6`. */
export function ranges(numbers: readonly number[]): string {
  return writeRanges(numbers, '—', '、');
}

/** Says how large a file is: `812 B`, `12 kB`, `3.4 MB`. */
export function size(bytes: number): string {
  return writeSize(bytes);
}

/** Says how much more one count is than another: `增 162`, `减 28`, `持平`. */
export function difference(difference: number): string {
  if (difference === 0) return '持平';
  return `${difference > 0 ? '增' : '减'} ${Math.abs(difference)}`;
}

/** Says how far a later issue lies from an earlier one, and how many issues between them are missing. */
export function distance(weeks: number | undefined): string {
  if (weeks === undefined) return '其间有无缺期不详';
  if (weeks === 1) return '相邻一周';
  return `相隔 ${weeks} 周，其间 ${weeks - 1} 期未收`;
}

/** Each state of a week by a short name, and what it means. */
export const states: Record<WeekState, { readonly name: string; readonly meaning: string }> = {
  held: { name: '已收', meaning: '全文在本档案中，可以阅读' },
  referenced: {
    name: '待补',
    meaning: '有旁证：已收的某一期列有它，或某件没有正文的原件印有其题名；全文尚缺',
  },
  expected: { name: '未详', meaning: '只是按编号规则推算应有，还没有旁证' },
  'never-published': { name: '未发', meaning: '经人考定，这一期号从未发出' },
};

/** Of years for which nobody checked the numbering rule. */
export const openYears = `${site.series.numbering.since ?? ''}年以前应有期数不详`;

/** Says how many issues are held, wanted and expected, as far as anyone knows. */
export function tally({ held, referenced, expected, isOpen }: StateCounts): string {
  return [
    `已收 ${held} 期`,
    `待补 ${referenced} 期`,
    ...(expected === undefined ? [] : [`未详 ${expected} 期`]),
    ...(isOpen ? [openYears] : []),
  ].join('，');
}

/** How many weeks of a year are in a state. */
export function stateCount(state: WeekState, count: number): Words {
  return [`${states[state].name} `, bold(count)];
}

/** After the state of a week for which only captures without text vouch. */
export const onlyTitle = '·仅见题名';

/** What a day of publication rests on. */
export const bases: Record<NonNullable<IssueData['published']>['basis'], string> = {
  collector: '据采集者所记，或晚一天',
  publisher: '据发布者所标',
  listing: '据发布者的目录',
  correction: '经人工核订',
};

/** What a person did to an issue beside its text. */
export const corrections: Record<IssueData['corrections'][number]['kind'], string> = {
  assign: '考定期号',
  correct: '更正',
  note: '按语',
};

/** How a capture's text stands to the one the page shows. */
export const agreements: Record<NonNullable<IssueData['captures'][number]['agreement']>, string> = {
  same: '另一原件，与正文相同',
  differs: '另一原件，与正文有异',
};

/** What each kind of change is called, before the title of its issue. */
export const changeKinds: Record<LoggedChange['kind'], string> = {
  added: '采得原件',
  captured: '又得原件',
  corrected: '更正',
};

/** The fields of the frontmatter that every series has, by name. */
export const fields: Readonly<Record<string, string>> = {
  text: '正文',
  title: '标题',
  year: '年份',
  number: '期号',
  period: '时段',
  'period.start': '时段首日',
  'period.end': '时段末日',
  published: '发布日',
  rating: '评价',
  editor: '编辑',
};

/** The fields that this series has, by name. */
export const seriesFields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(series.figures).map(([key, { label }]) => [`figures.${key}`, label])),
  ...Object.fromEntries(
    Object.entries(series.changes).map(([key, label]) => [`changes.${key}`, `${label}的变化`]),
  ),
};

export const unsaid = '未载';
export const unknown = '不详';
export const unprinted = '原文未印';
export const unreadable = '读不出';

/** Says that words are printed where a fact is looked for, and that nobody can tell it from them. */
export function unread(text: string): Words {
  return `印作“${text}”，读不出`;
}

/** Marks a value that a person put right or supplied: its brackets tell it from one that is printed. */
export const correctedMark = '〔校补〕';

/** Says that a period is printed without the years in which it lies, and that nobody knows them. */
export function yearless(text: string): Words {
  return `印作“${text}”，年份不详`;
}
export const yearUnknown = '年份不详';

/** The language of what the bulletin prints, where it is not that of the page. */
export const textLanguage = undefined as string | undefined;

/** Marks what the bulletin prints. */
export function printed(text: string): Words {
  return text;
}
