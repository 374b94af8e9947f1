import { daysBetween } from '#bulletin/iso-day.ts';
import { compareIssueIds, type IssueId } from '#bulletin/issue-id.ts';
import type { NumberingRule } from '#bulletin/numbering.ts';
import { type ArchivedIssue, type DatedIssue, isDated } from './archived-issue.ts';
import { onceFor } from './once-for.ts';

/** Gives the issues whose number is known, newest first. */
export const newestFirst = onceFor((issues: readonly ArchivedIssue[]): readonly DatedIssue[] =>
  issues.filter(isDated).sort((a, b) => compareIssueIds(b.id, a.id)),
);

const placesOf = onceFor(
  (ordered: readonly DatedIssue[]) => new Map(ordered.map(({ path }, place) => [path, place])),
);

/** Gives the documents of which it is not known which issue they are, by path. */
export function undatedOf(issues: readonly ArchivedIssue[]): ArchivedIssue[] {
  return issues.filter((issue) => !isDated(issue)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Finds the held issues next to one. Weeks between them may be missing from the archive.
 *
 * @param issues - all issues, in any order
 */
export function neighboursOf(
  issue: ArchivedIssue,
  issues: readonly ArchivedIssue[],
): { earlier: DatedIssue | undefined; later: DatedIssue | undefined } {
  const ordered = newestFirst(issues);
  const place = placesOf(ordered).get(issue.path);
  if (place === undefined) return { earlier: undefined, later: undefined };
  return { earlier: ordered[place + 1], later: ordered[place - 1] };
}

/**
 * Counts the weeks from one issue to a later one by the series' numbering: 1 for the next issue, also
 * over New Year.
 *
 * @returns the weeks, or `undefined` where the rule is silent about one of the two
 */
export function weeksBetween(earlier: IssueId, later: IssueId, rule: NumberingRule): number | undefined {
  const [first, last] = [rule.periodOf(earlier), rule.periodOf(later)];
  return first && last && daysBetween(first.end, last.end) / 7;
}
