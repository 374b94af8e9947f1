import { getCollection } from 'astro:content';
import { site } from '../site.ts';
import { type ArchivedIssue, archiveIssue } from './archived-issue.ts';
import { holdingsOf, type YearOfWeeks } from './holdings.ts';
import { readRecords } from './records.ts';

/** Loads every issue of the archive, by path. This is the only reader of Astro's collection. */
export async function loadIssues(): Promise<ArchivedIssue[]> {
  const entries = await getCollection('issues');
  return entries
    .map(({ id, data, body }) => archiveIssue(id, data, body ?? ''))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Loads what is held, known and expected of the series, newest year first. */
export async function loadHoldings(): Promise<YearOfWeeks[]> {
  return holdingsOf(await loadIssues(), site.series.numbering, await readRecords());
}
