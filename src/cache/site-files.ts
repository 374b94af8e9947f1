/** The files of a built site, each with its digest. Those whose stamp is the same as before are not read again. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, noCache } from './cache.ts';
import { openStampedFiles } from './stamped-files.ts';

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

/**
 * Lists the files below a folder, sorted by path.
 *
 * @param name - under which the stamps are kept
 * @throws Error at a symbolic link: what lies elsewhere is no part of the site
 */
export function listSite(
  folder: string,
  name: string,
  { isWanted, mayHold = () => true }: Picks,
  cache: Cache = noCache,
): SiteFile[] {
  const stamped = openStampedFiles(folder, name, cache);
  const files: SiteFile[] = [];
  const walk = (parent: string) => {
    for (const entry of stamped.list(parent)) {
      const path = `${parent}${entry}`;
      if (path.endsWith('/')) {
        if (mayHold(path)) walk(path);
      } else if (isWanted(path.replace(/@$/, ''))) {
        if (path.endsWith('@')) throw new Error(`${path.slice(0, -1)}: ${NOT_ORDINARY}`);
        files.push(openFile(path));
      }
    }
  };
  const openFile = (path: string): SiteFile => ({
    path,
    ...stamped.read(path),
    get bytes() {
      return readFileSync(join(folder, path));
    },
  });
  walk('');
  stamped.keep();
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

const NOT_ORDINARY = 'not an ordinary file. Put the file itself there, not a link to it.';

/** Gives a file that is not on the disk. */
export function fileOf(path: string, content: string | Uint8Array): SiteFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, digest: digestOfBytes(bytes), size: bytes.length, bytes };
}

/** Gives the text of a file. */
export function textOf({ bytes }: SiteFile): string {
  return new TextDecoder().decode(bytes);
}

/** Gives the SHA-256 of bytes in hexadecimal. */
export function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
