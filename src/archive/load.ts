import { getCollection } from 'astro:content';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyOf } from '#bulletin/issue-file.ts';
import { forRecent } from '#cache/recent.ts';
import { site } from '../site.ts';
import { type ArchivedIssue, archiveIssue } from './archived-issue.ts';
import { holdingsOf, type UnnumberedProof, unnumberedOf, type YearOfWeeks } from './holdings.ts';
import { digestOfIssue } from './issue-loader.ts';
import { onceFor } from './once-for.ts';
import { readRecords } from './records.ts';

const FOLDER = join('content', 'issues');

let loaded: Promise<readonly ArchivedIssue[]> | undefined;

/**
 * Loads every issue of the archive, by path: once in a build, and afresh for each page in development.
 * This is the only reader of Astro's collection. A text is read when it is first asked for.
 */
export function loadIssues(): Promise<readonly ArchivedIssue[]> {
  if (import.meta.env.DEV) return readCollection();
  loaded ??= readCollection();
  return loaded;
}

/** Loads what is held, known and expected of the series, newest year first. */
export async function loadHoldings(): Promise<readonly YearOfWeeks[]> {
  return layOut(await loadIssues());
}

/** Loads what captures without text prove of issues whose number nobody knows. */
export async function loadUnnumbered(): Promise<readonly UnnumberedProof[]> {
  return unnumberedOf(await readRecords());
}

const layOut = onceFor(async (issues: readonly ArchivedIssue[]) =>
  holdingsOf(issues, site.series.numbering, await readRecords()),
);

async function readCollection(): Promise<readonly ArchivedIssue[]> {
  const { readings } = globalThis.bulletinBuild ?? {};
  const entries = readings
    ? [...readings].map(([id, reading]) => ({ id, ...reading }))
    : await getCollection('issues');
  return entries
    .map(({ id, data, digest = '' }) => archiveIssue(id, data, String(digest), readBody))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Reads the text of an issue; those asked for lately are still at hand. */
const readBody = forRecent(64, ({ path, digest }: Pick<ArchivedIssue, 'path' | 'digest'>): string => {
  const bytes = readFileSync(join(FOLDER, `${path}.md`));
  if (digestOfIssue(bytes) === digest) return bodyOf(bytes.toString());
  throw new Error(`${FOLDER}/${path}.md: changed while the site was built. Build again.`);
});
