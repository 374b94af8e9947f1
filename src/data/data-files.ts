/**
 * Every file that the archive offers for download: its name, its type, and what makes it.
 *
 * A new one is a line in the catalogue here, and one in `single-files.ts` where it holds no others.
 */
import type { ArchivedIssue } from '#archive/archived-issue.ts';
import type { YearOfWeeks } from '#archive/holdings.ts';
import { onceFor } from '#archive/once-for.ts';
import { BAG, bagOf, checksumsOf, ZIP, zipOf } from './joined-files.ts';
import type { LongFile } from './long-file.ts';
import { type Archive, singleFilesOf } from './single-files.ts';

/** A file for download. It is made, and its digest worked out, when that is first asked for. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly length: number;
  readonly sha256: string;
  /** Read whenever it is asked for: the largest have a hundred megabytes. */
  readonly file: LongFile;
}

/** The type of each file, by its name, in the order in which readers should see them. */
export const catalogue: Readonly<Record<string, string>> = {
  'issues.csv': 'text/csv',
  'figures.csv': 'text/csv',
  'holdings.csv': 'text/csv',
  'datapackage.json': 'application/json',
  'issues.json': 'application/json',
  'issue.schema.json': 'application/schema+json',
  'holdings.json': 'application/json',
  'holdings.txt': 'text/plain',
  'kbart.tsv': 'text/tab-separated-values',
  'index.txt': 'text/plain',
  'changes.csv': 'text/csv',
  [ZIP]: 'application/zip',
  [BAG]: 'application/zip',
  'sha256sums.txt': 'text/plain',
};

/** Lists every file for download, in the order in which readers should see them. */
export function dataFilesOf(
  issues: readonly ArchivedIssue[],
  years: readonly YearOfWeeks[],
): readonly DataFile[] {
  return filesOfArchive(issues)(years);
}

const filesOfArchive = onceFor((issues: readonly ArchivedIssue[]) =>
  onceFor((years: readonly YearOfWeeks[]) => listDataFiles({ issues, years })),
);

function listDataFiles(archive: Archive): DataFile[] {
  return Object.entries(catalogue).map(([name, mediaType]) => {
    return {
      name,
      mediaType,
      get length() {
        return this.file.length;
      },
      get sha256() {
        return this.file.sha256;
      },
      get file() {
        const file = MADE_OF_OTHERS[name]?.(archive) ?? singleFilesOf(archive)[name];
        if (!file) throw new Error(`${name}: in the catalogue of data, but nothing makes it.`);
        return file;
      },
    };
  });
}

/** The files that hold others, or list them. */
const MADE_OF_OTHERS: Readonly<Record<string, (archive: Archive) => LongFile>> = {
  [ZIP]: zipOf,
  [BAG]: bagOf,
  'sha256sums.txt': checksumsOf,
};

/** Writes the digest file that lies beside a download. */
export function formatDigestFile({ name, sha256 }: DataFile): string {
  return `${sha256}  ${name}\n`;
}
