/**
 * The seal on an issue file: a digest of the file as the importer wrote it. A file whose seal does not
 * fit was edited by a person, and the importer leaves it alone.
 */
import { createHash } from 'node:crypto';
import { formatIssueFile, type IssueFile } from '#bulletin/issue-file.ts';

/** The end of the frontmatter: the first such line after the one that opens it. */
const END = /(?<=\n)---\n\n/;
const SEAL = /^digest: .*\n/m;

/** Writes an issue file with its seal, the last line of the frontmatter. */
export function formatSealed({ data, body }: IssueFile): string {
  const { digest: _former, ...unsealed } = data;
  const text = formatIssueFile({ data: unsealed, body });
  return text.replace(END, `digest: ${digestOf(text)}\n---\n\n`);
}

/** Says whether a file stands as the importer wrote it. */
export function isSealed(text: string): boolean {
  const seal = SEAL.exec(text)?.[0];
  return seal?.includes(digestOf(text.replace(SEAL, ''))) === true;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
