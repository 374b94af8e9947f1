/**
 * What a build leaves for the next one, below `node_modules/.cache`. Nothing in it is needed: a build that
 * does not find it, or does not trust it, does the full work.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '#archive/earlier-build.ts';
import { groupOf } from '#archive/pieces.ts';
import type { Inputs } from './inputs.ts';

/** Enough to tell whether anything changed: what the site was made from, and what else was kept of it. */
export interface KeptBuild extends Inputs {
  /** Where its renderer is kept. */
  readonly renderer: string;
  /** The stamp of the site's folder. */
  readonly site: string | undefined;
  /** The integrations that took part. */
  readonly integrations: readonly string[];
}

/** All that a build of what changed goes on from. */
export interface KeptWork {
  /** What was read of the issues, by path. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** The shares of the site, by name. */
  readonly shares: ReadonlyMap<string, Share>;
}

/** What is kept of a share. */
export interface Share {
  readonly key: string;
  readonly files: readonly string[];
}

const RENDERER = 'renderer-';
const [BUILD, SHARES, READINGS] = ['kept-build.json', 'kept-shares.json', 'readings'];

/** Reads what the last build left; gives nothing when it left nothing whole. */
export function readKeptBuild(cache: string): KeptBuild | undefined {
  try {
    return readJson(cache, BUILD);
  } catch {
    return undefined;
  }
}

export function readKeptWork(cache: string): KeptWork {
  const groups = readdirSync(join(cache, READINGS));
  const readings = groups.flatMap((name): [string, Reading][] => readJson(join(cache, READINGS), name));
  return { readings: new Map(readings), shares: new Map(readJson<[string, Share][]>(cache, SHARES)) };
}

/** Forgets the last build. Until another is kept, whatever happens, the next one does the full work. */
export function forgetBuild(cache: string): void {
  rmSync(join(cache, BUILD), { force: true });
}

/** Makes a folder for the renderer of a build, and removes those of earlier ones. */
export function newRendererFolder(cache: string): string {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache).filter((name) => name.startsWith(RENDERER))) {
    rmSync(join(cache, name), { recursive: true });
  }
  return mkdtempSync(join(cache, RENDERER));
}

/**
 * Keeps a build, once everything else has been written.
 *
 * @param changed - the issues, by path, that were read anew since the readings were last kept; without it, all
 */
export function keepBuild(
  cache: string,
  build: KeptBuild,
  { readings, shares }: KeptWork,
  changed?: readonly string[],
): void {
  const folder = join(cache, READINGS);
  if (!changed) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  // Those of a year lie together: of ten thousand issues, no more are written than a year has.
  const groups = Map.groupBy(readings, ([path]) => groupOf(path));
  for (const group of new Set((changed ?? [...readings.keys()]).map(groupOf))) {
    writeFileSync(join(folder, `${group}.json`), JSON.stringify(groups.get(group) ?? []));
  }
  writeFileSync(join(cache, SHARES), JSON.stringify([...shares]));
  writeFileSync(join(cache, `${BUILD}.tmp`), JSON.stringify(build));
  renameSync(join(cache, `${BUILD}.tmp`), join(cache, BUILD));
}

function readJson<T>(cache: string, name: string): T {
  return JSON.parse(readFileSync(join(cache, name), 'utf8'));
}
