/**
 * The seal on an issue file: a digest of the file as the importer wrote it. A file whose seal does not
 * fit was edited by a person, and the importer leaves it alone.
 */
import { createHash } from 'node:crypto';
import { formatIssueFile, type IssueFile } from '#bulletin/issue-file.ts';

const SEAL = /^digest: .*\n/m;

/** Writes an issue file with its seal. */
export function formatSealed({ data, body }: IssueFile): string {
  const { digest: _former, ...unsealed } = data;
  return formatIssueFile({
    data: { ...unsealed, digest: digestOf(formatIssueFile({ data: unsealed, body })) },
    body,
  });
}

/** Says whether a file stands as the importer wrote it. */
export function isSealed(text: string): boolean {
  const seal = SEAL.exec(text)?.[0];
  return seal?.includes(digestOf(text.replace(SEAL, ''))) === true;
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
