import type { ArchivedIssue } from '#archive/archived-issue.ts';
import type { Wording } from '#wording/wording.ts';

/** Names an issue in the words of a page: by its number, or by its code where it has none. */
export function nameIssue({ id, path }: ArchivedIssue, { issue, terms }: Wording): string {
  return id ? terms.issue(id) : issue.undatedName(path.slice('undated/'.length));
}
