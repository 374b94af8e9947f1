/**
 * Every file that the archive offers for download, and how each is made.
 *
 * A file is made from the issues or from files made before it: the package describes the tables, the
 * zip and the bag hold what stands above them.
 */
import { type ArchivedIssue, isDated } from '#archive/archived-issue.ts';
import { readCapture } from '#archive/captures.ts';
import { lastChangeOf, newestOf } from '#archive/change-log.ts';
import type { YearOfWeeks } from '#archive/holdings.ts';
import { onceFor } from '#archive/once-for.ts';
import { absolute, paths } from '#archive/paths.ts';
import { tagOf } from '#feeds/entry.ts';
import { site } from '../site.ts';
import { makeBag } from './bag.ts';
import { formatDataPackage } from './data-package.ts';
import { bytesOf, digestOf, type Files, formatDigests } from './digest.ts';
import { holdingsJsonOf } from './holdings-json.ts';
import { writeTextFiles } from './issue-files.ts';
import { fieldsOf, formatIssueSchema, formatJson } from './issue-json.ts';
import { formatKbart } from './kbart.ts';
import { formatChanges, formatIndex } from './lists.ts';
import { isGapBetween, runsOf } from './runs.ts';
import { formatTable } from './table.ts';
import { figuresTable, holdingsTable, issuesTable, printedFiguresOf } from './tables.ts';
import { formatHoldings } from './z39-71.ts';
import { packZip } from './zip.ts';

/** A file for download. */
export interface DataFile {
  readonly name: string;
  readonly mediaType: string;
  /** What it holds, for readers. */
  readonly description: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

const { slug } = site.series;
const ZIP = `${slug}.zip`;
const BAG = `${slug}-bag.zip`;

/** What each file holds, by its name, in the order in which readers should see them. */
export const catalogue: Readonly<Record<string, readonly [mediaType: string, description: string]>> = {
  'issues.csv': ['text/csv', '每期一行：年、期号、所涵时段、发布日、评价、地址、原件校验值'],
  'figures.csv': ['text/csv', '每个数字一行：哪一期、什么数字、数值、单位、是否环比、原文字句'],
  'holdings.csv': ['text/csv', '每周一行：已收、待补、未详或未发，待补者附原址与列有它的各期'],
  'datapackage.json': [
    'application/json',
    '以上三表的说明（Frictionless Data Package v2）：列、主键、外键、校验值',
  ],
  'issues.json': ['application/json', '各期的全部字段，不含正文'],
  'issue.schema.json': ['application/schema+json', '每期 JSON 所遵的 JSON Schema'],
  'holdings.json': ['application/json', '馆藏与缺期：每周的状态及旁证'],
  'holdings.txt': ['text/plain', '馆藏陈述，依 ANSI/NISO Z39.71'],
  'kbart.tsv': ['text/tab-separated-values', '馆藏清单，依 KBART；每段不间断的收藏一行'],
  'index.txt': ['text/plain', '各期文件的清单，一行一个'],
  'changes.csv': ['text/csv', '各期文件最近变动的时间，新者在前，无表头'],
  [ZIP]: ['application/zip', '整个档案：各期的 Markdown、纯文本与 JSON，以及以上各表'],
  [BAG]: ['application/zip', '保存用的整包（BagIt 1.0）：原件与各期 Markdown，附两种校验值'],
  SHA256SUMS: ['text/plain', '本页各文件与各期文件的校验值，可用 sha256sum -c 核对'],
};

/** Makes every file for download, in the order in which readers should see them. */
export function dataFilesOf(
  issues: readonly ArchivedIssue[],
  years: readonly YearOfWeeks[],
): Promise<readonly DataFile[]> {
  return filesOfArchive(issues)(years);
}

const filesOfArchive = onceFor((issues: readonly ArchivedIssue[]) =>
  onceFor((years: readonly YearOfWeeks[]) => makeDataFiles(issues, years)),
);

async function makeDataFiles(
  issues: readonly ArchivedIssue[],
  years: readonly YearOfWeeks[],
): Promise<DataFile[]> {
  const tables = writeTables(issues, years);
  const lists = writeLists(issues, years);
  const texts: Files = Object.assign({}, ...issues.map(writeTextFiles));
  const data = inFolder('data', { ...tables, ...lists });
  const zips = {
    [ZIP]: packZip(slug, withDigests({ ...texts, ...data })),
    [BAG]: packZip(`${slug}-bag`, makeBag(await payloadOf(issues, { ...texts, ...data }), bagInfo(issues))),
  };
  const all = { ...texts, ...data, ...inFolder('data', zips) };
  const files: Files = { ...tables, ...lists, ...zips, SHA256SUMS: bytesOf(formatDigests(all)) };
  return Object.entries(catalogue).map(([name, [mediaType, description]]) => {
    const bytes = files[name];
    if (!bytes) throw new Error(`${name}: in the catalogue of data, but nothing makes it.`);
    return { name, mediaType, description, bytes, sha256: digestOf(bytes) };
  });
}

/** Writes the digest file that lies beside a download. */
export function formatDigestFile({ name, sha256 }: DataFile): string {
  return `${sha256}  ${name}\n`;
}

function writeTables(issues: readonly ArchivedIssue[], years: readonly YearOfWeeks[]): Files {
  const weeks = years.toReversed().flatMap((year) => year.weeks);
  const figures = printedFiguresOf(issues, site.series.figures);
  const tables = [
    { table: issuesTable, bytes: bytesOf(formatTable(issuesTable, issues)) },
    { table: figuresTable, bytes: bytesOf(formatTable(figuresTable, figures)) },
    { table: holdingsTable, bytes: bytesOf(formatTable(holdingsTable, weeks)) },
  ].map((packed) => ({ ...packed, file: `${packed.table.name}.csv` }));
  return {
    ...Object.fromEntries(tables.map(({ file, bytes }) => [file, bytes])),
    'datapackage.json': bytesOf(formatDataPackage(tables, changedOn(issues))),
  };
}

function writeLists(issues: readonly ArchivedIssue[], years: readonly YearOfWeeks[]): Files {
  const { numbering } = site.series;
  const held = issues.filter(isDated);
  const runs = runsOf(
    held.map(({ id }) => id),
    numbering,
  );
  const lists: Readonly<Record<string, string>> = {
    'issues.json': formatJson(issues.map(fieldsOf)),
    'issue.schema.json': formatIssueSchema(),
    'holdings.json': formatJson(holdingsJsonOf(years)),
    'holdings.txt': formatHoldings(runs, isGapBetween(years)),
    'kbart.tsv': formatKbart(runs, held),
    'index.txt': formatIndex(issues),
    'changes.csv': formatChanges(issues),
  };
  return Object.fromEntries(Object.entries(lists).map(([name, text]) => [name, bytesOf(text)]));
}

/** What must outlive this site: the captures as they came, and the text of each issue. */
async function payloadOf(issues: readonly ArchivedIssue[], texts: Files): Promise<Files> {
  const captures = issues.flatMap(({ data }) => data.captures);
  const bytes = await Promise.all(captures.map(readCapture));
  const evidence = captures.map(({ file }, place) => [`captures/${file}`, bytes[place] ?? new Uint8Array()]);
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
  return newestOf(issues.map(lastChangeOf)) ?? site.opened;
}

function withDigests(files: Files): Files {
  return { ...files, SHA256SUMS: bytesOf(formatDigests(files)) };
}

function inFolder(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]));
}
