import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, openTable } from './cache.ts';
import { digestOfBytes } from './site-files.ts';

export interface StampedFile {
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
  readonly size: number;
}

/** Digests of the files below a folder; a file whose stamp is the one it had before is not read again. */
export interface StampedDigests {
  of(path: string): StampedFile;
  keep(): void;
}

/**
 * Opens the digests of a folder's files.
 *
 * @param name - under which they are kept
 */
export function openStampedDigests(folder: string, name: string, cache: Cache): StampedDigests {
  const digests = openTable<string>(cache, `stamps of ${name}`);
  return {
    of: (path) => {
      const file = join(folder, path);
      const { ino, size, mtimeMs, ctimeMs } = lstatSync(file);
      // The next build is another process, and starts later than the disk's clock needs to tell two writings apart.
      const stamp = `${ino} ${mtimeMs} ${ctimeMs} ${size} ${path}`;
      return { digest: digests.answer(stamp, () => digestOfBytes(readFileSync(file))), size };
    },
    keep: () => digests.keep(),
  };
}
