/** The downloads that hold no others: tables, what describes them, and lists. */
import { type ArchivedIssue, isDated } from '#archive/archived-issue.ts';
import { lastChangeAmong } from '#archive/change-log.ts';
import type { YearOfWeeks } from '#archive/holdings.ts';
import { onceFor } from '#archive/once-for.ts';
import { type Year, yearsOfIssues, yearsOfWeeks } from '#archive/years.ts';
import { site } from '../site.ts';
import { formatDataPackage } from './data-package.ts';
import { holdingsHeadOf, holdingsOfYear } from './holdings-json.ts';
import { fieldsOf, formatIssueSchema } from './issue-json.ts';
import { jsonSections } from './json-sections.ts';
import { formatKbart } from './kbart.ts';
import { formatChanges, formatIndex, yearsOfChange } from './lists.ts';
import type { PackedLongFile } from './long-file.ts';
import { isGapBetween, runsOf } from './runs.ts';
import { joinSections, packSection, type Section, sectionsOf } from './sections.ts';
import { formatHeading, formatRows, type Table } from './table.ts';
import { figuresTable, holdingsTable, issuesTable, printedFiguresOf } from './tables.ts';
import { formatHoldings } from './z39-71.ts';

/** What the files are made of. */
export interface Archive {
  readonly issues: readonly ArchivedIssue[];
  readonly years: readonly YearOfWeeks[];
}

/** Makes all of them, by name. */
export const singleFilesOf = onceFor(
  ({ issues, years }: Archive): Readonly<Record<string, PackedLongFile>> => {
    return { ...writeTables(issues, years), ...writeLists(issues, years) };
  },
);

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

/** The day on which what is held last changed. */
export function changedOn(issues: readonly ArchivedIssue[]): string {
  return lastChangeAmong(issues) ?? site.opened;
}
