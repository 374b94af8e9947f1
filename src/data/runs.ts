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

function follows(before: IssueId, { year, number }: IssueId, rule: NumberingRule): boolean {
  if (year === before.year) return number === before.number + 1;
  return year === before.year + 1 && number === 1 && before.number >= rule.issuesIn(before.year);
}
