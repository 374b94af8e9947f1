/** The lists by which a mirror learns what there is and what changed, as security advisories have them. */
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { lastChangeOf } from '#archive/change-log.ts';
import { noonOf } from '#feeds/instant.ts';
import { formatCsv } from './csv.ts';
import { issueFileName, textForms } from './issue-files.ts';

/** Lists the files of all issues, a path a line, from the root of the archive. */
export function formatIndex(issues: readonly ArchivedIssue[]): string {
  return issues
    .flatMap(({ path }) => textForms.map((ending) => issueFileName(path, ending)))
    .map((name) => `${name}\n`)
    .join('');
}

/** Lists the same files with the instant each last changed, the newest first, without a heading. */
export function formatChanges(issues: readonly ArchivedIssue[]): string {
  const rows = issues.flatMap((issue) =>
    textForms.map((ending) => [issueFileName(issue.path, ending), noonOf(lastChangeOf(issue))] as const),
  );
  return formatCsv(rows.sort(([a, earlier], [b, later]) => compare(later, earlier) || compare(a, b)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
