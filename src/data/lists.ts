/** The lists by which a mirror learns what there is and what changed, as security advisories have them. */
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { lastChangeOf } from '#archive/change-log.ts';
import type { Year } from '#archive/years.ts';
import { partsOf } from '#bulletin/iso-day.ts';
import { noonOf } from '#feeds/instant.ts';
import { formatCsv } from './csv.ts';
import { bytesOf, digestOf } from './digest.ts';
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

/** Cuts issues into the years in which they last changed, the newest first. */
export function yearsOfChange(issues: readonly ArchivedIssue[]): Year<ArchivedIssue>[] {
  const years = Map.groupBy(issues, (issue) => partsOf(lastChangeOf(issue)).year);
  return [...years.keys()]
    .sort((a, b) => b - a)
    .map((year) => {
      const items = years.get(year) ?? [];
      const lines = items.map((issue) => `${issue.path} ${lastChangeOf(issue)}`);
      return { name: String(year), items, digest: digestOf(bytesOf(lines.join('\n'))) };
    });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
