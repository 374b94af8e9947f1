import { formatIssueId } from '#bulletin/issue-id.ts';
import type { ArchivedIssue } from './archived-issue.ts';

/**
 * Tells which outside addresses the archive itself holds: those its captures were taken from, and
 * those under which a held issue names another held one.
 *
 * @returns the path of the issue by outside address: `2024/09`
 */
export function heldAddresses(issues: readonly ArchivedIssue[]): ReadonlyMap<string, string> {
  const paths = new Set(issues.map(({ path }) => path));
  const held = new Map<string, string>();
  for (const { path, data } of issues) {
    for (const { year, number, address } of data.review) {
      if (address === undefined || year === undefined || number === undefined) continue;
      const named = formatIssueId({ year, number });
      if (paths.has(named)) held.set(address, named);
    }
    for (const { address } of data.captures) if (address !== undefined) held.set(address, path);
  }
  return held;
}
