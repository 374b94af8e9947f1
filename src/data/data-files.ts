/**
 * Every file that the archive offers for download, and how each is made.
 *
 * A file is made from the issues or from files made before it: the package describes the tables, the
 * zip and the bag hold what stands above them.
 */
import { type ArchivedIssue, isDated } from '#archive/archived-issue.ts';
import { readCapture } from '#archive/captures.ts';
import { lastChangeAmong } from '#archive/change-log.ts';
import { groupOf, pieceOf } from '#archive/earlier-build.ts';
import type { YearOfWeeks } from '#archive/holdings.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, paths } from '#archive/paths.ts';
import { type Year, yearsOfIssues, yearsOfWeeks } from '#archive/years.ts';
import { tagOf } from '#feeds/entry.ts';
import { site } from '../site.ts';
import { makeBag } from './bag.ts';
import { formatDataPackage } from './data-package.ts';
import { bytesOf, digestOf } from './digest.ts';
import { holdingsHeadOf, holdingsOfYear } from './holdings-json.ts';
import { packTextFiles } from './issue-files.ts';
import { fieldsOf, formatIssueSchema } from './issue-json.ts';
import { jsonSections } from './json-sections.ts';
import { formatKbart } from './kbart.ts';
import { formatChanges, formatIndex } from './lists.ts';
import {
  type Files,
  formatDigests,
  type PackedFile,
  packAll,
  packFile,
  type WholeFile,
  wholeFile,
} from './packed-file.ts';
import { isGapBetween, runsOf } from './runs.ts';
import { joinSections, packSection, type Section, sectionsOf } from './sections.ts';
import { formatHeading, formatRows, type Table } from './table.ts';
import { figuresTable, holdingsTable, issuesTable, printedFiguresOf } from './tables.ts';
import { formatHoldings } from './z39-71.ts';
import { packZip } from './zip.ts';

/** A file for download. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
}

const { slug } = site.series;
const ZIP = `${slug}.zip`;
const BAG = `${slug}-bag.zip`;

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
  SHA256SUMS: 'text/plain',
};

/** Makes every file for download, in the order in which readers should see them. */
export function dataFilesOf(
  issues: readonly ArchivedIssue[],
  years: readonly YearOfWeeks[],
): readonly DataFile[] {
  return filesOfArchive(issues)(years);
}

const filesOfArchive = onceFor((issues: readonly ArchivedIssue[]) =>
  onceFor((years: readonly YearOfWeeks[]) => makeDataFiles(issues, years)),
);

function makeDataFiles(issues: readonly ArchivedIssue[], years: readonly YearOfWeeks[]): DataFile[] {
  const tables = writeTables(issues, years);
  const lists = writeLists(issues, years);
  const texts: Files = Object.assign({}, ...issues.map(packTextFiles));
  const data = inFolder('data', { ...tables, ...lists });
  const zips = {
    [ZIP]: withDigest(packZip(slug, withDigests({ ...texts, ...data }))),
    [BAG]: withDigest(packZip(`${slug}-bag`, makeBag(payloadOf(issues, texts), bagInfo(issues)))),
  };
  const sums = bytesOf(formatDigests({ ...texts, ...data, ...inFolder('data', zips) }, 'sha256'));
  const files: Readonly<Record<string, Pick<WholeFile, 'bytes' | 'sha256'>>> = {
    ...tables,
    ...lists,
    ...zips,
    SHA256SUMS: withDigest(sums),
  };
  return Object.entries(catalogue).map(([name, mediaType]) => {
    const file = files[name];
    if (!file) throw new Error(`${name}: in the catalogue of data, but nothing makes it.`);
    return { name, mediaType, bytes: file.bytes, sha256: file.sha256 };
  });
}

/** Writes the digest file that lies beside a download. */
export function formatDigestFile({ name, sha256 }: DataFile): string {
  return `${sha256}  ${name}\n`;
}

function writeTables(issues: readonly ArchivedIssue[], years: readonly YearOfWeeks[]) {
  const ofIssues = yearsOfIssues(issues);
  const ofWeeks = yearsOfWeeks(years).toReversed();
  const tables = [
    packTable(issuesTable, ofIssues, (some) => some),
    packTable(figuresTable, ofIssues, (some) => printedFiguresOf(some, site.series.figures)),
    packTable(holdingsTable, ofWeeks, (some) => some.flatMap(({ weeks }) => weeks)),
  ];
  return {
    ...Object.fromEntries(tables.map((table) => [table.file, table])),
    'datapackage.json': wholeFile(bytesOf(formatDataPackage(tables, changedOn(issues)))),
  };
}

function packTable<Item, R>(
  table: Table<R>,
  years: readonly Year<Item>[],
  recordsOf: (items: readonly Item[]) => readonly R[],
) {
  const rows = sectionsOf(table.name, years, (items) => formatRows(table, recordsOf(items)));
  return { table, file: `${table.name}.csv`, ...joinSections([packSection(formatHeading(table)), ...rows]) };
}

function writeLists(issues: readonly ArchivedIssue[], years: readonly YearOfWeeks[]) {
  const { numbering } = site.series;
  const held = issues.filter(isDated);
  const runs = runsOf(
    held.map(({ id }) => id),
    numbering,
  );
  const head = { name: 'years', fields: holdingsHeadOf(years) };
  const lists: Readonly<Record<string, readonly Section[]>> = {
    'issues.json': jsonSections('issues-json', yearsOfIssues(issues), (some) => some.map(fieldsOf)),
    'issue.schema.json': [packSection(formatIssueSchema())],
    'holdings.json': jsonSections(
      'holdings-json',
      yearsOfWeeks(years),
      (some) => some.map(holdingsOfYear),
      head,
    ),
    'holdings.txt': [packSection(formatHoldings(runs, isGapBetween(years)))],
    'kbart.tsv': [packSection(formatKbart(runs, held))],
    'index.txt': sectionsOf('index', yearsOfIssues(issues), formatIndex),
    'changes.csv': [packSection(formatChanges(issues))],
  };
  return Object.fromEntries(Object.entries(lists).map(([name, sections]) => [name, joinSections(sections)]));
}

/** What must outlive this site: the captures as they came, and the text of each issue. */
function payloadOf(issues: readonly ArchivedIssue[], texts: Files): Files {
  const evidence: [string, PackedFile][] = [];
  for (const { path, data } of issues) {
    for (const capture of data.captures) {
      const piece = { kind: 'captures', group: groupOf(path), name: capture.file, digest: capture.sha256 };
      const packed = pieceOf(piece, () => packFile(readCapture(capture)));
      evidence.push([`captures/${capture.file}`, packed]);
    }
  }
  const markdown = Object.entries(texts).filter(([path]) => path.endsWith('.md'));
  return Object.fromEntries([...evidence, ...markdown]);
}

function bagInfo(issues: readonly ArchivedIssue[]) {
  return {
    'Source-Organization': site.name,
    'External-Description': site.description,
    'External-Identifier': tagOf('bag'),
    'Bagging-Date': changedOn(issues),
    'Internal-Sender-Identifier': absolute(paths.home),
  };
}

function changedOn(issues: readonly ArchivedIssue[]): string {
  return lastChangeAmong(issues) ?? site.opened;
}

function withDigest(bytes: Uint8Array<ArrayBuffer>) {
  return { bytes, sha256: digestOf(bytes) };
}

function withDigests(files: Files): Files {
  return { ...files, ...packAll({ SHA256SUMS: bytesOf(formatDigests(files, 'sha256')) }) };
}

function inFolder<File>(
  folder: string,
  files: Readonly<Record<string, File>>,
): Readonly<Record<string, File>> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}
