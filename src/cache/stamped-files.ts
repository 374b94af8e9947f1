/** Files that are read again only when their stamp is another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, openTable } from './cache.ts';
import { statusOf } from './files.ts';
import { digestOfBytes } from './site-files.ts';

export interface StampedFiles {
  /** Gives SHA-256 and size of a file, by its path below the folder. */
  read(path: string): { readonly digest: string; readonly size: number };
  keep(): void;
}

/** Younger stamps are not trusted the next time: the disk's clock may not tell a later change from it. */
const SETTLED = 1000;

/**
 * Opens the files of a folder.
 *
 * @param name - under which their stamps are kept
 */
export function openStampedFiles(folder: string, name: string, cache: Cache): StampedFiles {
  const digests = openTable<string>(cache, `files of ${name}`);
  return {
    read: (path) => {
      const status = statusOf(join(folder, path));
      if (!status) throw new Error(`${join(folder, path)}: gone while it was read.`);
      const { stamp, size, changed } = status;
      const work = () => digestOfBytes(readFileSync(join(folder, path)));
      return { digest: digests.answer(`${stamp} ${path}`, work, Date.now() - changed > SETTLED), size };
    },
    keep: () => digests.keep(),
  };
}
