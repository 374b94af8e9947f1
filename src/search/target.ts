import { dayOf, type IsoDay } from '#bulletin/iso-day.ts';
import type { IssueId } from '#bulletin/issue-id.ts';
import { addressKey } from './address-key.ts';
import { westernNumbers } from './query/numerals.ts';
import { withoutEdges } from './query/query.ts';

/** What a query names outright instead of describing it. */
export type Target =
  | { readonly kind: 'issue'; readonly id: IssueId; readonly mayBeMonth?: boolean }
  /** A document without a number, by its own address. */
  | { readonly kind: 'undated'; readonly path: string }
  | { readonly kind: 'day'; readonly day: IsoDay }
  /** A month of a year; `month` is written like a day without its end: `2024-02`. */
  | { readonly kind: 'month'; readonly month: string }
  /** A day of some year. */
  | { readonly kind: 'date'; readonly month: number; readonly date: number }
  | { readonly kind: 'address'; readonly key: string };

/** An issue, or a month. */
const SHORT = /^(?<year>\d{4})[-/.](?<number>\d{1,2})$/;
const ISSUE = [
  /^(?:.*周报)?(?<year>\d{4}|(?<!\d)\d{2}(?=年))(?:年第?|第)(?<number>\d{1,2})期(?:周报)?(?:[（(].*[)）])?$/,
  SHORT,
  /^(?:issue)?no\.?(?<number>\d{1,2})(?:of|,)(?<year>\d{4})$/i,
];
/** An address of the archive itself: of an issue held or wanted, in any language, on any host. */
const OWN = [
  String.raw`issues\/(?<year>\d{4})\/(?<number>\d{1,2})(?:\/[^/]*)?`,
  String.raw`(?:holdings|issues\/\d{4})\/[^/]*#n(?<year>\d{4})-(?<number>\d{1,2})`,
  String.raw`cite\/(?<year>\d{4})-(?<number>\d{1,2})(?:\/[^/]*)?`,
  String.raw`issues\/(?<undated>undated\/[\da-f]{16})(?:\/[^/]*)?`,
].map((path) => new RegExp(String.raw`^(?:(?:https?:\/\/)?[a-z\d.:-]+(?=\/))?\/?(?:[^?#]*\/)?${path}$`, 'i'));
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** A day; of a period its first one. */
const DAY = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<date>\d{1,2})$/,
  /^(?<year>\d{4})年(?<month>\d{1,2})月(?<date>\d{1,2})[日号]?(?:[-~至到](?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}[日号]?)?$/,
  /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  /^(?<month>[a-z]{3,9})\.?(?<date>\d{1,2}),(?<year>\d{4})$/i,
  /^(?<date>\d{1,2})(?<month>[a-z]{3,9})\.?,?(?<year>\d{4})$/i,
];

/** A month; `2024-02` is an issue instead. */
const MONTH = [
  /^(?<year>\d{4})年(?<month>\d{1,2})月份?$/,
  /^(?<month>[a-z]{3,9})\.?,?(?<year>\d{4})$/i,
  /^(?<year>\d{4})(?<month>[a-z]{3,9})$/i,
];
/** A day without its year; of a period its first one. */
const DATE = [
  /^(?<month>\d{1,2})月(?<date>\d{1,2})[日号]?(?:[-~至到](?:\d{1,2}月)?\d{1,2}[日号]?)?$/,
  /^(?<month>[a-z]{3,9})\.?(?<date>\d{1,2})$/i,
  /^(?<date>\d{1,2})(?<month>[a-z]{3,9})$/i,
];
/** So much of a day is its month. */
export const MONTH_LENGTH = '2024-02'.length;
/** A year in which every date exists. */
const LEAP_YEAR = 2000;

/**
 * Reads a query that names an issue (`2024年第9期`, `2024-09`), a day (`2024-03-01`, `2024年3月1日`), a month
 * (`2024年2月`), a day without its year (`2月26日`) or the address of a source; gives `undefined` for words
 * to be searched.
 */
export function readTarget(query: string): Target | undefined {
  const typed = query.normalize('NFKC').replace(/\s+/g, '');
  for (const pattern of OWN) {
    const { year, number, undated } = pattern.exec(typed)?.groups ?? {};
    if (undated) return { kind: 'undated', path: undated };
    if (year) return { kind: 'issue', id: { year: Number(year), number: Number(number) } };
  }
  const key = addressKey(typed);
  if (key !== undefined) return { kind: 'address', key };
  const text = westernNumbers(typed).replace(/\p{Pd}/gu, '-');
  for (const pattern of ISSUE) {
    const { year = '', number } = pattern.exec(text)?.groups ?? {};
    const id = { year: Number(year.padStart(4, '20')), number: Number(number) };
    if (id.number > 0) return { kind: 'issue', id, mayBeMonth: pattern === SHORT };
  }
  const time = withoutEdges(text);
  for (const pattern of DAY) {
    const { year, month = '', date } = pattern.exec(time)?.groups ?? {};
    const day = year && dayOf(Number(year), readMonth(month), Number(date));
    if (day) return { kind: 'day', day };
  }
  return readMonthOrDate(time);
}

function readMonthOrDate(text: string): Target | undefined {
  for (const pattern of MONTH) {
    const { year, month = '' } = pattern.exec(text)?.groups ?? {};
    const first = year && dayOf(Number(year), readMonth(month), 1);
    if (first) return { kind: 'month', month: first.slice(0, MONTH_LENGTH) };
  }
  for (const pattern of DATE) {
    const { month = '', date } = pattern.exec(text)?.groups ?? {};
    const [number, day] = [readMonth(month), Number(date)];
    if (dayOf(LEAP_YEAR, number, day)) return { kind: 'date', month: number, date: day };
  }
  return undefined;
}

/** Reads a month by its number, its English name or the beginning of it. */
function readMonth(text: string): number {
  return Number(text) || MONTHS.findIndex((name) => name.startsWith(text.toLowerCase())) + 1;
}
