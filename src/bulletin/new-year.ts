/**
 * The years of a period that crosses New Year and prints none: `12月26日-1月1日`.
 *
 * Whether such a week ends in the year of its issue or in the next is a matter of how the series numbers
 * its issues. Of years in which nobody knows that, the day of publication may tell; nothing else does.
 */
import { daysBetween, type IsoDay } from './iso-day.ts';
import type { NumberingRule } from './numbering.ts';
import { type Period, parsePeriod } from './period.ts';
import { plainText } from './plain-forms.ts';

/** A period of which it is known in which years it lies, and by what, where they are not printed. */
export interface YearedPeriod extends Period {
  readonly yearFrom?: 'published';
}

/** What is known of the issue that prints a period. */
export interface PeriodFacts {
  readonly year?: number | undefined;
  readonly published?: IsoDay | undefined;
}

/** How many days after its last day an issue may appear for that day to tell its year. */
const NEAR = 31;

/** Any year: a period that crosses New Year is the same in each. */
const ANY_YEAR = 2000;

/** Says whether a period crosses New Year and prints no year. */
export function leavesYearsOpen(printed: string): boolean {
  const text = plainText(printed);
  const period = parsePeriod(text, ANY_YEAR);
  return period !== undefined && period.start.slice(0, 4) !== period.end.slice(0, 4) && !parsePeriod(text);
}

/**
 * Reads the printed period of an issue, where it is known in which years it lies.
 *
 * @returns the period, or `undefined` when `printed` is none or nobody can tell its years
 *
 * @example
 * readPeriod('12月26日-1月1日', { year: 2011, published: '2012-01-04' }, checkedSince(2013, nthSunday))
 * // { start: '2011-12-26', end: '2012-01-01', yearFrom: 'published' }
 */
export function readPeriod(
  printed: string,
  { year, published }: PeriodFacts,
  rule: NumberingRule,
): YearedPeriod | undefined {
  const text = plainText(printed);
  if (year === undefined || !isUnsettled(printed, year, rule)) return parsePeriod(text, year);
  const near = [year, year + 1]
    .flatMap((lastYear) => parsePeriod(text, lastYear) ?? [])
    .find(({ end }) => published !== undefined && isNear(daysBetween(end, published)));
  return near && { ...near, yearFrom: 'published' };
}

/** Says whether the years of a period are neither printed nor a matter of the numbering rule. */
function isUnsettled(printed: string, year: number, rule: NumberingRule): boolean {
  return rule.issuesIn(year) === undefined && leavesYearsOpen(printed);
}

function isNear(days: number): boolean {
  return days >= 0 && days <= NEAR;
}
