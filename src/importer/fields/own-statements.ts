import { findSection } from '#series/sections.ts';
import type { Series } from '#series/series.ts';
import { isSectionHeading, type PrintedLine, wordsOf } from '../lines/printed-line.ts';

/** Leaves out the sections that tell of others: the numbers there are not of the series' own week. */
export function ownStatements(lines: readonly PrintedLine[], series: Series): PrintedLine[] {
  let isNews = false;
  return lines.filter((line) => {
    if (isSectionHeading(line)) isNews = findSection(series, wordsOf(line))?.role === 'news';
    return !isNews;
  });
}
