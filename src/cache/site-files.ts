/** The files of a built site, each with its digest. */
import { createHash } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type Cache, noCache } from './cache.ts';

export interface SiteFile {
  /** Where it lies below the archive's root: `issues/2024/09/index.html`. */
  readonly path: string;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
  readonly size: number;
  /** Read from the disk each time, so that no more than a few of many files are in memory at once. */
  readonly bytes: Uint8Array;
}

/** What is wanted of a site, by paths below its root. */
export interface Picks {
  /** Says whether a file is wanted: `issues/2024/09/index.html`. */
  readonly isWanted: (file: string) => boolean;
  /** Says whether a folder may hold a file that is wanted, `issues/2024/`; without it, any may. */
  readonly mayHold?: (folder: string) => boolean;
}

/** What was done to a site since it was listed last, by paths below its root. Whoever does more adds to it. */
export interface SiteChanges {
  readonly written: Set<string>;
  readonly removed: Set<string>;
}

export interface SiteOptions {
  readonly cache?: Cache;
  /** All that was done to the site since the last build; where it is not known, every file is looked at. */
  readonly changes?: SiteChanges | undefined;
}

type Facts = readonly [digest: string, size: number];

/**
 * Lists the files below a folder, sorted by path.
 *
 * @param name - under which the list is kept
 * @throws Error at a symbolic link: what lies elsewhere is no part of the site
 */
export function listSite(
  folder: string,
  name: string,
  picks: Picks,
  { cache = noCache, changes }: SiteOptions = {},
): SiteFile[] {
  const key = `files of ${name}`;
  const kept = changes && cache.read(key);
  const facts = new Map<string, Facts>(kept ? JSON.parse(new TextDecoder().decode(kept)) : []);
  const { written, removed } = kept && changes ? changes : { written: findFiles(folder, picks), removed: [] };
  for (const path of removed) facts.delete(path);
  for (const path of written) {
    if (picks.isWanted(path)) facts.set(path, factsOf(readFileSync(join(folder, path))));
  }
  const wanted = [...facts].filter(([path]) => picks.isWanted(path));
  const inOrder = wanted.sort(([one], [other]) => (one < other ? -1 : 1));
  cache.keep(key, new TextEncoder().encode(JSON.stringify(inOrder)));
  return inOrder.map(([path, [digest, size]]) => ({
    path,
    digest,
    size,
    get bytes() {
      return readFileSync(join(folder, path));
    },
  }));
}

function* findFiles(folder: string, picks: Picks, parent = ''): Generator<string, void, undefined> {
  const { isWanted, mayHold = () => true } = picks;
  for (const entry of readdirSync(join(folder, parent), { withFileTypes: true })) {
    const path = `${parent}${entry.name}`;
    if (entry.isDirectory()) {
      if (mayHold(`${path}/`)) yield* findFiles(folder, picks, `${path}/`);
    } else if (isWanted(path)) yield ordinary(path, entry);
  }
}

function ordinary(path: string, entry: Dirent): string {
  if (entry.isFile()) return path;
  throw new Error(`${path}: not an ordinary file. Put the file itself there, not a link to it.`);
}

function factsOf(bytes: Uint8Array): Facts {
  return [digestOfBytes(bytes), bytes.length];
}

/** Writes a file of the site, and notes it; one that is the same already is left as it is. */
export function writeIfOther(
  folder: string,
  path: string,
  content: string | Uint8Array,
  changes?: SiteChanges,
): void {
  const file = join(folder, path);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(dirname(file), { recursive: true });
  // Whoever reads the site meanwhile finds the one or the other, and nothing half.
  writeFileSync(`${file}.tmp`, bytes);
  renameSync(`${file}.tmp`, file);
  changes?.written.add(path);
}

/** Gives a file that is not on the disk. */
export function fileOf(path: string, content: string | Uint8Array): SiteFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const [digest, size] = factsOf(bytes);
  return { path, digest, size, bytes };
}

/** Gives the text of a file. */
export function textOf({ bytes }: SiteFile): string {
  return new TextDecoder().decode(bytes);
}

/** Gives the SHA-256 of bytes in hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
