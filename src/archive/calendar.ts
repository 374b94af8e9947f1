import { partsOf } from '#bulletin/iso-day.ts';
import type { Period } from '#bulletin/period.ts';
import type { Week } from './holdings.ts';

/** The weeks that end in one month. */
export interface Month {
  readonly year: number;
  readonly month: number;
  readonly weeks: readonly DatedWeek[];
}

/** A week of which it is known which days it has. */
export type DatedWeek = Week & { readonly period: Period };

/** Says whether it is known which days a week has. */
export function hasDays(week: Week): week is DatedWeek {
  return week.period !== undefined;
}

/**
 * Lays the weeks of a year out by the month in which each ends. A week belongs to one month only, so
 * a month has four or five. Weeks of which nobody knows the days belong to none and are left out.
 *
 * @param weeks - in the order of their numbers
 */
export function monthsOf(weeks: readonly Week[]): Month[] {
  const months: { year: number; month: number; weeks: DatedWeek[] }[] = [];
  for (const week of weeks.filter(hasDays)) {
    const { year, month } = partsOf(week.period.end);
    const last = months.at(-1);
    if (last && last.year === year && last.month === month) last.weeks.push(week);
    else months.push({ year, month, weeks: [week] });
  }
  return months;
}
