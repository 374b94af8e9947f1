import { formatPeriod } from '#bulletin/period.ts';
import { site } from '../site.ts';
import type { ArchivedIssue } from './archived-issue.ts';

/**
 * Sums an issue up in one line: its days, then its rating and figures in the words it prints. What
 * the issue does not print is left out.
 */
export function abstractOf({ id, data }: ArchivedIssue): string {
  const figures = Object.keys(site.series.figures).map((key) => data.figures[key]?.printed);
  const printed = [data.rating?.printed, ...figures].filter((words) => words !== undefined);
  const days = data.period ? [formatPeriod(data.period)] : [];
  const known = id ? [] : ['原件未载年份与期号，本档案未能确定其为哪一期'];
  return [...known, ...days, ...printed].map((words) => words.replace(/\s+/gu, '')).join('；');
}
