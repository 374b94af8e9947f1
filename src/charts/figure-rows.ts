import type { DatedIssue } from '#archive/archived-issue.ts';
import type { Period } from '#bulletin/period.ts';
import { type FigurePoint, type FigureSeries, isNextWeek } from './figure-series.ts';

/** A row of the table under a chart: an issue, or how many issues are missing at that place, if anyone knows. */
export type FigureRow =
  | { readonly issue: DatedIssue; readonly period: Period; readonly figure: FigurePoint['figure'] }
  | { readonly missing: number | undefined };

/** Lays out a figure as a table, newest issue first, with a row for every gap. */
export function figureRowsOf({ points }: FigureSeries): FigureRow[] {
  const rows: FigureRow[] = [];
  let missing: number | undefined = 0;
  let later: FigurePoint | undefined;
  for (const point of points.toReversed()) {
    const { week, figure } = point;
    if (later && !isNextWeek(point, later)) missing = undefined;
    later = point;
    if (week.issue === undefined) {
      if (missing !== undefined) missing += 1;
      continue;
    }
    if (missing !== 0) rows.push({ missing });
    missing = 0;
    rows.push({ issue: week.issue, period: week.issue.data.period ?? week.period, figure });
  }
  return rows;
}
