import type { ArchivedIssue } from '#archive/archived-issue.ts';
import { isCorrected } from '#bulletin/corrected.ts';
import type { Wording } from '#wording/wording.ts';

/** Says after a value that it is a person's and not the source's, where no link can stand. */
export function markCorrected(
  said: string,
  field: string,
  { data }: ArchivedIssue,
  { terms }: Wording,
): string {
  return isCorrected(data, field) ? `${said} ${terms.correctedMark}` : said;
}
