import { plainLine } from '#bulletin/terminal-text.ts';
import { captureMeanings } from '#importer/capture-finding.ts';

/**
 * What is wrong with the archive, as numbered findings: C for its content, S for the built site, E for
 * the evidence.
 *
 * A number keeps its meaning for good. docs/checks.md says of each what it means and what to do.
 */
export const meanings = {
  C101: 'not a plain file',
  C102: 'not valid UTF-8',
  C103: 'the frontmatter is not sound',
  C104: 'the place of the file is not that of its year and number',
  C105: 'not an issue, among the issues',
  C106: 'two issues have one identity',
  C107: 'too long or too deeply nested to be rendered',
  C108: 'its former address is that of another issue',
  C201: 'a capture it rests on is missing',
  C202: 'a capture it rests on has changed',
  C301: 'the index of the pictures is not sound',
  C302: 'a picture on the index is missing',
  C303: 'a picture has other bytes than its name says',
  C304: 'a file among the pictures is on no index',
  C305: 'the descriptions are not sound',
  C306: 'a description of a picture that the archive does not keep',
  S101: 'the issue has no page',
  S102: 'a page of no issue',
  S103: 'the title of the page is not the title of the issue',
  S104: 'the text of the page is not the text of the issue',
  S201: 'the page of its year does not lead to it',
  S202: 'the list of undated issues does not lead to it',
  S301: 'the feed does not hold it',
  S302: 'the feed holds what is no issue',
  S303: 'the text in the feed is not the text of the issue',
  S401: 'the sitemap does not name the page',
  S402: 'the sitemap names what is no page',
  S403: 'a page leads on to what is no page',
  S501: 'the search index does not hold it',
  S502: 'the search index holds what is no issue',
  ...captureMeanings,
} as const;

export type FindingCode = keyof typeof meanings;

export interface Finding {
  readonly code: FindingCode;
  /** Where: a file below the project or below the built site. */
  readonly place: string;
  /** What exactly, where the meaning of the code does not say it all. */
  readonly detail?: string;
}

/** Writes a finding on one line: `S101 issues/2024/09/index.html: the issue has no page`. */
export function formatFinding({ code, place, detail }: Finding): string {
  return `${code} ${plainLine(place)}: ${meanings[code]}${detail ? ` (${plainLine(detail)})` : ''}`;
}

/**
 * Goes on where nothing was found.
 *
 * @throws Error with all findings
 */
export function stopAt(findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  throw new Error(
    `The archive is not sound:\n${findings.map(formatFinding).join('\n')}\ndocs/checks.md says what to do.`,
  );
}

/** Writes a note, which is no finding: the issue is as its source printed it, and the archive says so. */
export function formatNote(path: string, field: string, printed: string): string {
  return `note content/issues/${path}.md: ${field}-unread, printed as “${plainLine(printed)}”`;
}
