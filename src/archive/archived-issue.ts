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
  /** Stands for its file: data and text. */
  readonly digest: string;
  /** The text in Markdown. It may lie on disk, and be read whenever it is asked for. */
  readonly body: string;
}

/** An issue whose year and number are known. */
export interface DatedIssue extends ArchivedIssue {
  readonly id: IssueId;
}

/**
 * Takes an issue's file into the archive. Its title goes where nothing keeps it apart from the words
 * round it, so what would turn those is shown there; the file keeps the title as printed.
 *
 * @param readBody - gives its text, whenever that is asked for: the texts of all issues need not be in memory
 */
export function archiveIssue(
  path: string,
  data: IssueData,
  digest: string,
  readBody: (issue: { path: string; digest: string }) => string,
): ArchivedIssue {
  return {
    path,
    id: parseIssueId(path),
    data: { ...data, title: showDirections(data.title) },
    digest,
    get body() {
      return readBody(this);
    },
  };
}

/** Says whether it is known which issue this is. */
export function isDated(issue: ArchivedIssue): issue is DatedIssue {
  return issue.id !== undefined;
}
