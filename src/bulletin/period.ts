import { dayOf, daysBetween, type IsoDay, partsOf } from './iso-day.ts';
import { NUMBER_SIGNS } from './numerals.ts';

/**
 * The days that one issue covers, as the series prints them: `1月13日-1月19日`.
 *
 * The year is printed only at New Year, and not always then: an issue numbered 1 often opens in the
 * last days of the year before, so the year of the first day is worked out from that of the last.
 */
export interface Period {
  readonly start: IsoDay;
  /** The last day, which still belongs to the period. */
  readonly end: IsoDay;
}

/** The marks that stand between two days: every dash and wave that keyboards and programs make, and words. */
const DASHES = '-‐‑‒–—―−─━﹣－ー~～〜∼';
const MARK = `\\s*[${DASHES}至到]+\\s*`;
const RANGE_MARK = `(?:${MARK}|\\s+)`;
const CHINESE_DAY = '(?:(\\d{4})\\s*年\\s*)?(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]';
/** The last day, whose month may go without saying: `2月3日至9日`. */
const CHINESE_END = '(?:(\\d{4})\\s*年\\s*)?(?:(\\d{1,2})\\s*月\\s*)?(\\d{1,2})\\s*[日号]';
/** Days that leave out their 日, as a slip does: `5月13-19日`, `5月13日-5月19`. The mark between them has to be there. */
const SHORT_DAY = `${CHINESE_DAY}?`;
const SHORT_END = `${CHINESE_END}?`;
const numericDay = (mark: string) => `(?:(\\d{4})${mark})?(\\d{1,2})${mark}(\\d{1,2})`;
/** Of a numeric period the first day prints its year, or nobody could tell it from other numbers. */
const numericPeriod = (mark: string, range: string) =>
  `^(\\d{4})${mark}(\\d{1,2})${mark}(\\d{1,2})${range}${numericDay(mark)}$`;
const FORMS = [
  `^${CHINESE_DAY}${RANGE_MARK}${CHINESE_END}$`,
  `^${SHORT_DAY}${MARK}${SHORT_END}$`,
  numericPeriod('\\.', RANGE_MARK),
  numericPeriod('/', RANGE_MARK),
  numericPeriod('-', `\\s*(?:[${DASHES.slice(1)}]+|[至到])\\s*`),
].map((form) => new RegExp(form));

const N = `[${NUMBER_SIGNS}]`;
const ANY_DAY = new RegExp(
  `(?:${N}{4}年)?${N}+月${N}+日?|${N}{4}([-./])${N}{1,2}\\1${N}{1,2}|${N}+[./]${N}+|${N}+日`,
  'g',
);
/** Two days, written as `D`, side by side or with a mark between them. */
const TWO_DAYS = new RegExp(`D[${DASHES}至到/]*[D\\d]`);
/** Months and days of two days, of which some digits are lost: `2月2□日-2月29日`. */
const LOST_DIGITS = /\d月.*[月日号].*[日号]|\d月.*[日号].*[月日号]/;

/**
 * Says whether words mean a period, readable or not: `13月41日-5月40日`. A single day means none, nor does
 * a number of issues (`总第600-601期`).
 */
export function isLikePeriod(text: string): boolean {
  const compact = text.replace(/\s+/g, '');
  return TWO_DAYS.test(compact.replace(ANY_DAY, 'D')) || LOST_DIGITS.test(compact);
}

/**
 * Reads a printed period, with or without years, in Chinese or dotted form.
 *
 * @param text - the period alone, without brackets
 * @param year - the issue's year, in which the period ends; needed when the text prints no year
 * @returns the period, or `undefined` when `text` is not one, names a day that does not exist, ends
 *   before it starts, or prints no year where none is given
 *
 * @example parsePeriod('12月30日-1月5日', 2025) // { start: '2024-12-30', end: '2025-01-05' }
 */
export function parsePeriod(text: string, year?: number): Period | undefined {
  const match = FORMS.map((form) => form.exec(text.trim())).find((match) => match !== null);
  if (!match) return undefined;
  const [startYear, startMonth, startDay, endYear, endMonth = startMonth, endDay] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));

  const crossesNewYear = (startMonth ?? 0) > (endMonth ?? 0);
  const lastYear = endYear ?? (startYear === undefined ? year : startYear + Number(crossesNewYear));
  if (lastYear === undefined) return undefined;
  const firstYear = startYear ?? (crossesNewYear ? lastYear - 1 : lastYear);

  const start = dayOf(firstYear, startMonth ?? 0, startDay ?? 0);
  const end = dayOf(lastYear, endMonth ?? 0, endDay ?? 0);
  return start && end && start <= end ? { start, end } : undefined;
}

/**
 * Writes a period in Chinese, with years only where it crosses New Year.
 *
 * @example formatPeriod({ start: '2024-02-26', end: '2024-03-03' }) // '2月26日—3月3日'
 */
export function formatPeriod({ start, end }: Period): string {
  const [first, last] = [partsOf(start), partsOf(end)];
  const withYear = first.year !== last.year;
  const write = ({ year, month, day }: typeof first) => `${withYear ? `${year}年` : ''}${month}月${day}日`;
  return `${write(first)}—${write(last)}`;
}

/** Counts the days of a period, both ends included: 7 for a week. */
export function lengthOf({ start, end }: Period): number {
  return daysBetween(start, end) + 1;
}

/** Says whether two periods name the same days. */
export function isSamePeriod(a: Period, b: Period): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Says whether two periods have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return a.start <= b.end && b.start <= a.end;
}
