/**
 * What names one issue among all issues of a series: the year and the number printed in its title.
 *
 * The same identity has one spelling everywhere: the path of its file under `content/issues`, the
 * id in the collection and the address on the site are all `2024/09`. A document whose identity is
 * not known is named by the first sixteen hexadecimal digits of its capture's SHA-256 instead:
 * `undated/ad3c2b946e214f3f`.
 */
export interface IssueId {
  readonly year: number;
  /** Counts from 1 in each year. */
  readonly number: number;
}

const DATED = /^(\d{4})\/(\d{2})$/;
const UNDATED = /^undated\/[0-9a-f]{16}$/;

/** Writes an identity as path and address: `{ year: 2024, number: 9 }` is `2024/09`. */
export function formatIssueId({ year, number }: IssueId): string {
  return `${year}/${String(number).padStart(2, '0')}`;
}

/** Reads `2024/09`; gives `undefined` for anything else, an undated document included. */
export function parseIssueId(text: string): IssueId | undefined {
  const match = DATED.exec(text);
  return match ? { year: Number(match[1]), number: Number(match[2]) } : undefined;
}

/** Names a document without year and number by the digest of its capture. */
export function formatUndatedId(sha256: string): string {
  return `undated/${sha256.slice(0, 16)}`;
}

/** Says whether `text` is a path that an issue may have: dated, or undated. */
export function isIssuePath(text: string): boolean {
  return DATED.test(text) || UNDATED.test(text);
}

/** Says whether `text` is the path of a document without year and number. */
export function isUndatedPath(text: string): boolean {
  return UNDATED.test(text);
}

/** Orders issues by year and number, oldest first. */
export function compareIssueIds(a: IssueId, b: IssueId): number {
  return a.year - b.year || a.number - b.number;
}
