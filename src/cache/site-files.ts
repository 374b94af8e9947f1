/** The files of a built site, each with its digest. Those whose stamp is the same as before are not read again. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import { noCache } from './cache.ts';
import { openStampedDigests } from './stamped-digests.ts';

export interface SiteFile {
  /** Where it lies below the archive's root: `issues/2024/09/index.html`. */
  readonly path: string;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
  readonly size: number;
  /** Read from the disk each time, so that no more than a few of many files are in memory at once. */
  readonly bytes: Uint8Array;
}

/**
 * Lists the files below a folder, sorted by path.
 *
 * @param name - under which the stamps are kept
 * @param picks - says of a path whether it is wanted; of a folder's, `issues/2024/`, whether to look into it
 * @throws Error at a symbolic link: what lies elsewhere is no part of the site
 */
export function listSite(
  folder: string,
  name: string,
  picks: (path: string) => boolean,
  cache: Cache = noCache,
): SiteFile[] {
  const digests = openStampedDigests(folder, name, cache);
  const files: SiteFile[] = [];
  const walk = (parent: string) => {
    for (const entry of readdirSync(join(folder, parent), { withFileTypes: true })) {
      const path = `${parent}${entry.name}`;
      if (entry.isDirectory()) {
        if (picks(`${path}/`)) walk(`${path}/`);
        continue;
      }
      if (!picks(path)) continue;
      if (!entry.isFile()) {
        throw new Error(`${path}: not an ordinary file. Put the file itself there, not a link to it.`);
      }
      const file = join(folder, path);
      const { digest, size } = digests.of(path);
      files.push({
        path,
        digest,
        size,
        get bytes() {
          return new Uint8Array(readFileSync(file));
        },
      });
    }
  };
  walk('');
  digests.keep();
  return files.sort((one, other) => (one.path < other.path ? -1 : 1));
}

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
