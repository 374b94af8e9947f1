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
 * was never published. Where nobody knows how many issues a year had, nobody knows that there is no gap.
 */
export function isGapBetween(years: readonly YearOfWeeks[]): (before: IssueId, after: IssueId) => boolean {
  const weeks = years.flatMap((year) => year.weeks);
  const silent = new Set(years.filter(({ byRule }) => byRule === undefined).map(({ year }) => year));
  return (before, after) => {
    const between = weeks.filter(
      ({ id }) => compareIssueIds(before, id) < 0 && compareIssueIds(id, after) < 0,
    );
    if (between.some(({ state }) => state !== 'never-published')) return true;
    if (!silent.has(before.year)) return false;
    return before.year !== after.year || between.length < after.number - before.number - 1;
  };
}

function follows(before: IssueId, { year, number }: IssueId, rule: NumberingRule): boolean {
  if (year === before.year) return number === before.number + 1;
  // Where nobody knows how many issues a year had, none is known to be its last.
  const count = rule.issuesIn(before.year) ?? Number.POSITIVE_INFINITY;
  return year === before.year + 1 && number === 1 && before.number >= count;
}
