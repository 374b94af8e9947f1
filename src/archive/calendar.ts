import { partsOf } from '#bulletin/iso-day.ts';
import type { Week } from './holdings.ts';

/** The weeks that end in one month. */
export interface Month {
  readonly year: number;
  readonly month: number;
  readonly weeks: readonly Week[];
}

/**
 * Lays the weeks of a year out by the month in which each ends. A week belongs to one month only, so
 * a month has four or five.
 *
 * @param weeks - in the order of their numbers
 */
export function monthsOf(weeks: readonly Week[]): Month[] {
  const months: { year: number; month: number; weeks: Week[] }[] = [];
  for (const week of weeks) {
    const { year, month } = partsOf(week.period.end);
    const last = months.at(-1);
    if (last && last.year === year && last.month === month) last.weeks.push(week);
    else months.push({ year, month, weeks: [week] });
  }
  return months;
}
