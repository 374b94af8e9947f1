import type { YearOfWeeks } from '#archive/holdings.ts';
import { compareIssueIds, type IssueId } from '#bulletin/issue-id.ts';
import type { NumberingRule } from '#bulletin/numbering.ts';

/** Issues in a row without a gap. */
export interface Run {
  readonly first: IssueId;
  readonly last: IssueId;
}

/** Gathers issues into unbroken runs, oldest first; a run goes on over New Year. */
export function runsOf(ids: readonly IssueId[], rule: NumberingRule): Run[] {
  const runs: Run[] = [];
  for (const id of [...ids].sort(compareIssueIds)) {
    const open = runs.at(-1);
    if (open && follows(open.last, id, rule)) runs[runs.length - 1] = { ...open, last: id };
    else runs.push({ first: id, last: id });
  }
  return runs;
}

/**
 * Tells a gap from a break that is none: between two runs lies a gap unless every number between them
 * was never published.
 */
export function isGapBetween(years: readonly YearOfWeeks[]): (before: IssueId, after: IssueId) => boolean {
  const weeks = years.flatMap((year) => year.weeks);
  return (before, after) =>
    weeks.some(
      ({ id, state }) =>
        compareIssueIds(before, id) < 0 && compareIssueIds(id, after) < 0 && state !== 'never-published',
    );
}

function follows(before: IssueId, { year, number }: IssueId, rule: NumberingRule): boolean {
  if (year === before.year) return number === before.number + 1;
  return year === before.year + 1 && number === 1 && before.number >= rule.issuesIn(before.year);
}
