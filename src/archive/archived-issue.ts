import { showDirections } from '#bulletin/direction-marks.ts';
import { type IssueId, parseIssueId } from '#bulletin/issue-id.ts';
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

/**
 * Takes an issue's file into the archive. Its title goes where nothing keeps it apart from the words
 * round it, so what would turn those is shown there; the file keeps the title as printed.
 */
export function archiveIssue(path: string, data: IssueData, body: string): ArchivedIssue {
  return { path, id: parseIssueId(path), data: { ...data, title: showDirections(data.title) }, body };
}

/** Says whether it is known which issue this is. */
export function isDated(issue: ArchivedIssue): issue is DatedIssue {
  return issue.id !== undefined;
}
