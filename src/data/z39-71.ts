import type { IssueId } from '#bulletin/issue-id.ts';
import type { Run } from './runs.ts';

/**
 * Writes what is held after ANSI/NISO Z39.71: a hyphen for an unbroken run, a comma for a gap, a
 * semicolon for a break that is none, a colon between year and number, and no blanks.
 *
 * @param isGap - says whether something is missing between two issues
 *
 * @example formatHoldings(runs, () => true) // '2023:no.7,2024:no.9,27,2025:no.3'
 */
export function formatHoldings(
  runs: readonly Run[],
  isGap: (before: IssueId, after: IssueId) => boolean,
): string {
  let year: number | undefined;
  const parts = runs.map(({ first, last }, place) => {
    const opening = first.year === year ? String(first.number) : `${first.year}:no.${first.number}`;
    const closing = last.year === first.year ? String(last.number) : `${last.year}:no.${last.number}`;
    year = last.year;
    const isOne = first.year === last.year && first.number === last.number;
    const before = runs[place - 1]?.last;
    const mark = before ? (isGap(before, first) ? ',' : ';') : '';
    return `${mark}${opening}${isOne ? '' : `-${closing}`}`;
  });
  return `${parts.join('')}\n`;
}
