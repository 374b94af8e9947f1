import { isCorrected } from '#bulletin/corrected.ts';
import { formatPeriod } from '#bulletin/period.ts';
import type { IssueData } from '#bulletin/schema.ts';
import { site } from '../site.ts';
import type { ArchivedIssue } from './archived-issue.ts';

/**
 * Sums an issue up in one line: its days, then its rating and figures in the words it prints. What
 * the issue does not print is left out. A value that a person supplied stands marked after the words
 * printed in its place.
 */
export function abstractOf({ id, data }: ArchivedIssue): string {
  const figures = Object.keys(site.series.figures).flatMap((key) => {
    const figure = data.figures[key];
    return figure
      ? withCorrection(figure.printed, `${figure.value}${figure.unit}`, `figures.${key}`, data)
      : [];
  });
  const rating = data.rating ? withCorrection(data.rating.printed, data.rating.value, 'rating', data) : [];
  const printed = [rating, figures].flat();
  const days = data.period
    ? [`${formatPeriod(data.period)}${isCorrected(data, 'period') ? '〔校补〕' : ''}`]
    : [];
  const known = id ? [] : ['原件未载年份与期号，本档案未能确定其为哪一期'];
  return [...known, ...days, ...printed].map((words) => words.replace(/\s+/gu, '')).join('；');
}

/** Writes the printed words, and after them the value that a person gave in place of what they say. */
function withCorrection(printed: string, value: string, field: string, data: IssueData): string {
  return isCorrected(data, field) ? `${printed}〔校补：${value}〕` : printed;
}
