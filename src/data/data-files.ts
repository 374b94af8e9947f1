/**
 * Every file that the archive offers for download, and how each is made.
 *
 * A file is made from the issues or from files made before it: the package describes the tables, the
 * zip and the bag hold what stands above them.
 */
import { type ArchivedIssue, isDated } from '#archive/archived-issue.ts';
import { lastChangeAmong } from '#archive/change-log.ts';
import type { YearOfWeeks } from '#archive/holdings.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, paths } from '#archive/paths.ts';
import { type Year, yearsOfIssues, yearsOfWeeks } from '#archive/years.ts';
import { tagOf } from '#feeds/entry.ts';
import { site } from '../site.ts';
import { makeBag, shapeOfBag } from './bag.ts';
import { type Batch, packBatch, type Shape } from './batch.ts';
import { batchesOfCaptures } from './capture-batches.ts';
import { formatDataPackage } from './data-package.ts';
import { formatDigests } from './digest.ts';
import { holdingsHeadOf, holdingsOfYear } from './holdings-json.ts';
import { packTextFiles } from './issue-files.ts';
import { fieldsOf, formatIssueSchema } from './issue-json.ts';
import { jsonSections } from './json-sections.ts';
import { formatKbart } from './kbart.ts';
import { formatChanges, formatIndex, yearsOfChange } from './lists.ts';
import type { LongFile, PackedLongFile } from './long-file.ts';
import type { Files } from './packed-file.ts';
import { isGapBetween, runsOf } from './runs.ts';
import { joinSections, packSection, type Section, sectionsOf } from './sections.ts';
import { formatHeading, formatRows, type Table } from './table.ts';
import { figuresTable, holdingsTable, issuesTable, printedFiguresOf } from './tables.ts';
import { formatHoldings } from './z39-71.ts';
import { joinZip, stretchOfFile } from './zip.ts';

/** A file for download. It is made, and its digest worked out, when that is first asked for. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  readonly length: number;
  readonly sha256: string;
  /** Read whenever it is asked for: the largest have a hundred megabytes. */
  readonly file: LongFile;
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
  'sha256sums.txt': 'text/plain',
};

/** What the files are made of. */
interface Archive {
  readonly issues: readonly ArchivedIssue[];
  readonly years: readonly YearOfWeeks[];
}

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
  [ZIP]: (archive) => zipOf(archive),
  [BAG]: (archive) => bagOf(archive),
  'sha256sums.txt': (archive) => checksumsOf(archive),
};

const singleFilesOf = onceFor(({ issues, years }: Archive): Readonly<Record<string, PackedLongFile>> => {
  return { ...writeTables(issues, years), ...writeLists(issues, years) };
});

const zipOf = onceFor((archive: Archive): LongFile => {
  const files = inFolder('data', singleFilesOf(archive));
  const texts = batchesOfTexts(archive.issues);
  const all = { SHA256SUMS: listDigests(files, texts), ...files };
  const single = Object.entries(all).map(([path, file]) => stretchOfFile(`${slug}/${path}`, file));
  return joinZip([...single, ...texts]);
});

const bagOf = onceFor(({ issues }: Archive): LongFile => {
  const shape = shapeOfBag(`${slug}-bag`);
  return makeBag(shape, payloadOf(issues, shape), bagInfo(issues));
});

const checksumsOf = onceFor((archive: Archive): LongFile => {
  const files = inFolder('data', {
    ...singleFilesOf(archive),
    [ZIP]: zipOf(archive),
    [BAG]: bagOf(archive),
  });
  return listDigests(files, batchesOfTexts(archive.issues));
});

/** Lists the digests of single files, and after them of those in batches, whose paths come after. */
function listDigests(single: Readonly<Record<string, LongFile>>, batches: readonly Batch[]): PackedLongFile {
  const lines = packSection(formatDigests(single, 'sha256'));
  return joinSections([lines, ...batches.map(({ linesBy }) => linesBy('sha256'))]);
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
    'datapackage.json': joinSections([packSection(formatDataPackage(tables, changedOn(issues)))]),
  };
}

function packTable<Item, R>(
  table: Table<R>,
  years: readonly Year<Item>[],
  recordsOf: (items: readonly Item[]) => readonly R[],
) {
  const rows = sectionsOf(table.name, years, (items) => formatRows(table, recordsOf(items)));
  const sections = [packSection(formatHeading(table)), ...rows];
  return Object.assign(joinSections(sections), { table, file: `${table.name}.csv` });
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
    'changes.csv': sectionsOf('changes', yearsOfChange(issues), formatChanges),
  };
  return Object.fromEntries(Object.entries(lists).map(([name, sections]) => [name, joinSections(sections)]));
}

/** The texts of all issues in every form that carries them, year by year. */
const batchesOfTexts = onceFor((issues: readonly ArchivedIssue[]): readonly Batch[] => {
  const shape: Shape = { folder: slug, algorithms: ['sha256'] };
  return yearsOfIssues(issues).map(({ name, items, digest }) =>
    packBatch({ kind: 'zip', name, digest }, shape, () => Object.assign({}, ...items.map(packTextFiles))),
  );
});

/** What must outlive this site: the captures as they came, and the text of each issue. */
function payloadOf(issues: readonly ArchivedIssue[], shape: Shape): Batch[] {
  const markdown = yearsOfIssues(issues).map(({ name, items, digest }) =>
    packBatch({ kind: 'bag', name, digest }, shape, () => markdownOf(items)),
  );
  return [...batchesOfCaptures(issues, shape), ...markdown];
}

function markdownOf(issues: readonly ArchivedIssue[]): Files {
  const files = issues.flatMap((issue) => Object.entries(packTextFiles(issue)));
  return inFolder('data', Object.fromEntries(files.filter(([path]) => path.endsWith('.md'))));
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

function inFolder<File>(
  folder: string,
  files: Readonly<Record<string, File>>,
): Readonly<Record<string, File>> {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}
