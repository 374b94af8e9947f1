import { readFile, rm } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { heldSeries } from '#series/held-series.ts';
import { loadCorrections } from './apply-corrections.ts';
import { fault } from './fault.ts';
import { findInputs, type Input } from './inputs/find-inputs.ts';
import { type PlannedFile, planIssues } from './plan-issues.ts';
import { type Reading, readInputs } from './read-inputs.ts';
import type { Report } from './report/report.ts';
import { reportOn, type Written } from './report/report-on.ts';
import { importAlone } from './store/import-lock.ts';
import { formatManifest, MANIFEST_NAME, type Manifest, parseManifest } from './store/manifest.ts';
import { isSealed } from './store/seal.ts';
import { findStale } from './store/stale-files.ts';
import { sweepTemporaries } from './store/sweep.ts';
import { writeFileWhole } from './store/write-file.ts';

export interface ImportRequest {
  /** Files, folders, patterns, zip files, or `-`; by default every capture of the archive. */
  readonly paths: readonly string[];
  /** The folder that holds `captures`, `issues`, `evidence` and `corrections`. */
  readonly content: string;
  /** Works everything out and writes nothing. */
  readonly dryRun?: boolean;
  /** Writes over issues that were edited by hand. */
  readonly replaceEdited?: boolean;
  /** Called after each capture with how many are done and how many there are. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Imports captures into the archive. What one run writes rests on all captures of the archive, so that
 * the choice between captures of one issue never depends on the order in which they came.
 *
 * A capture that is refused does not keep the others out.
 */
export async function importAll(request: ImportRequest): Promise<Report> {
  return request.dryRun ? run(request) : importAlone(request.content, () => run(request));
}

async function run(request: ImportRequest): Promise<Report> {
  const { paths, content, dryRun = false, onProgress = () => {} } = request;
  if (paths.includes('')) throw fault('empty-path');
  const own = paths.find((path) => isOfArchive(path, content));
  if (own !== undefined) throw fault('itself', { path: own });
  const home = join(content, 'captures');
  if (!dryRun) await sweepTemporaries(content);
  const series = heldSeries;
  const corrections = await loadCorrections(join(content, 'corrections'));
  const recorded = await loadManifest(home);
  const kept = await findInputs([home], home);
  const hidden: string[] = [];
  const named =
    paths.length === 0 ? kept : await findInputs(paths, home, (path) => hidden.push(basename(path)));
  const missing = [...recorded.keys()].filter((name) => !kept.some((one) => one.name === name));
  const others = named.filter((one) => !kept.some((other) => isSame(one, other)));

  let done = 0;
  const readings = await readInputs(kept, others, { series, corrections, recorded }, () => {
    done += 1;
    onProgress(done, kept.length + others.length);
  });
  const imported = readings.flatMap(({ imported }) => imported ?? []);
  const plan = planIssues(imported, corrections, series);

  const written = new Map<PlannedFile, Written>();
  if (!dryRun) await keepCaptures(readings, home, recorded);
  for (const file of plan.files) written.set(file, await writePlanned(file, request));
  if (!dryRun) for (const path of await findStale(content, plan, imported)) await rm(join(content, path));

  const asked = readings.filter(({ input }) => named.some((one) => isSame(one, input)));
  const names = new Set(asked.map(({ imported }) => imported?.capture.name));
  const captures = asked.map((reading) => reportOn(reading, written, plan.faults, names));
  return {
    captures,
    notes: [
      ...missing.map((name) => fault('capture-missing', { name })),
      ...(hidden.length > 0
        ? [fault('hidden-files', { count: hidden.length, names: listNames(hidden) })]
        : []),
      ...plan.notes,
    ],
    ok: captures.every(({ outcome }) => outcome !== 'refused' && outcome !== 'quarantined'),
  };
}

function listNames(names: readonly string[]): string {
  return `${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;
}

/** What lies in an archive beside its captures. */
const NOT_CAPTURES = ['issues', 'evidence', 'corrections', 'pictures'];

/** Says whether a path holds the archive, or lies in it where no captures do. */
function isOfArchive(path: string, content: string): boolean {
  const isBelow = (inner: string, outer: string) => !/^\.\.(?:[\\/]|$)/.test(relative(outer, inner));
  const [named, archive] = [resolve(path), resolve(content)];
  return isBelow(archive, named) || NOT_CAPTURES.some((folder) => isBelow(named, join(archive, folder)));
}

async function loadManifest(home: string): Promise<Manifest> {
  const text = await readFile(join(home, MANIFEST_NAME), 'utf8').catch(() => '');
  return parseManifest(text);
}

/** Keeps the bytes of captures from elsewhere, and enters every new capture in the manifest. */
async function keepCaptures(readings: readonly Reading[], home: string, recorded: Manifest): Promise<void> {
  const manifest = new Map(recorded);
  for (const { imported, bytes } of readings) {
    if (!imported) continue;
    const { name, sha256 } = imported.capture;
    if (bytes) await writeOrSay(join(home, name), bytes);
    if (!manifest.has(name)) manifest.set(name, sha256);
  }
  if (manifest.size > 0) await writeOrSay(join(home, MANIFEST_NAME), formatManifest(manifest));
}

async function writePlanned(
  file: PlannedFile,
  { content, dryRun, replaceEdited }: ImportRequest,
): Promise<Written> {
  const path = join(content, file.path);
  const present = await readFile(path, 'utf8').catch(() => undefined);
  if (present === file.text) return 'unchanged';
  const isIssue = file.path.startsWith('issues/');
  if (isIssue && present !== undefined && !isSealed(present) && !replaceEdited) return 'edited';
  if (!dryRun) await writeOrSay(path, file.text);
  return 'written';
}

/** Writes a file; when that fails, the error says which file and why. */
async function writeOrSay(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFileWhole(path, content);
  } catch (error) {
    throw fault('unwritten', { path, why: (error as Error).message });
  }
}

function isSame(a: Input, b: Input): boolean {
  return a === b || (a.path !== undefined && a.path === b.path);
}
