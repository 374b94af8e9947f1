import type { IssueId } from '#bulletin/issue-id.ts';
import type { IssueData } from '#bulletin/schema.ts';

/** An issue as the archive holds it. */
export interface ArchivedIssue {
  /** Path below `content/issues`, id in the collection and address on the site: `2024/09`. */
  readonly path: string;
  /** Year and number; absent for a document that does not say which issue it is. */
  readonly id: IssueId | undefined;
  readonly data: IssueData;
  /** The text in Markdown. */
  readonly body: string;
}

/** An issue whose year and number are known. */
export interface DatedIssue extends ArchivedIssue {
  readonly id: IssueId;
}

/** Says whether it is known which issue this is. */
export function isDated(issue: ArchivedIssue): issue is DatedIssue {
  return issue.id !== undefined;
}
