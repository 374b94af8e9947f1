import { getCollection } from 'astro:content';
import { parseIssueId } from '#bulletin/issue-id.ts';
import type { ArchivedIssue } from './archived-issue.ts';

/** Loads every issue of the archive, by path. This is the only reader of Astro's collection. */
export async function loadIssues(): Promise<ArchivedIssue[]> {
  const entries = await getCollection('issues');
  return entries
    .map(({ id, data, body }) => ({ path: id, id: parseIssueId(id), data, body: body ?? '' }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
